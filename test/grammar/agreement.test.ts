import { beforeAll, describe, expect, test } from 'vitest';
import { engineReading, grammarReading } from './support/agreement';
import { readCreditLines } from './support/creditLines';
import { createTokenizer, type Tokenizer } from './support/tokenize';

let tokenize: Tokenizer;
beforeAll(async () => {
  tokenize = await createTokenizer();
});

describe('the grammar and the engine agree on kind, names, place and date', () => {
  test.each(readCreditLines())('$id $line', ({ line }) => {
    expect(grammarReading(tokenize(line)[0]?.tokens ?? [])).toEqual(engineReading(line));
  });
});
