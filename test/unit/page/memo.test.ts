import { describe, expect, it } from 'vitest';
import { createMemo } from '../../../src/core/page/memo';

describe('createMemo', () => {
  it('remembers what is asked for and forgets the rest', () => {
    const memo = createMemo<number>();
    memo.set('kept', 1);
    memo.set('left', 2);
    for (let i = 0; i < 30_000; i++) {
      memo.set(`text ${i}`, i);
      if (i % 1000 === 0) expect(memo.get('kept')).toBe(1);
    }
    expect(memo.get('left')).toBeUndefined();
  });

  it('does not hold long texts', () => {
    const memo = createMemo<number>();
    memo.set('长'.repeat(5000), 1);
    expect(memo.get('长'.repeat(5000))).toBeUndefined();
  });
});
