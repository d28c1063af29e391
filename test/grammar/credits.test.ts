import { beforeAll, describe, expect, test } from 'vitest';
import { readCredit } from './support/credit';
import { readCreditLines } from './support/creditLines';
import { createTokenizer, type Tokenizer } from './support/tokenize';

let tokenize: Tokenizer;
beforeAll(async () => {
  tokenize = await createTokenizer();
});

function read(line: string) {
  return readCredit(tokenize(line)[0]?.tokens ?? []);
}

const lines = readCreditLines();

describe('credit lines', () => {
  test.each(lines.filter(({ kind }) => kind !== 'none'))('$id $line', ({ line, kind, parse }) => {
    expect(read(line)).toEqual({ kind, parse });
  });
});

describe('look-alikes', () => {
  test.each(lines.filter(({ kind }) => kind === 'none'))('$id $line', ({ line }) => {
    expect(read(line)).toEqual({ kind: 'none', parse: '' });
  });
});
