import { expect, test } from 'vitest';
import { commonEnds } from '../../../src/core/text/commonEnds';

test.each([
  ['', '', 0, 0],
  ['abc', 'abc', 3, 0],
  ['abc', '', 0, 0],
  ['axc', 'ayc', 1, 1],
  ['aa', 'aaa', 2, 0],
  ['ab', 'b', 0, 1],
])('%s and %s', (a, b, head, tail) => {
  expect(commonEnds([...a], [...b])).toEqual({ head, tail });
});
