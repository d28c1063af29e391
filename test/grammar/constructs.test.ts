import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { textsOf } from './support/ranges';
import { createTokenizer, type Token, type Tokenizer } from './support/tokenize';

/**
 * `data/construct-lines.tsv`: a line, what it has (`scope=text`, several texts of a scope joined by `&`, several scopes
 * by `|`) and the scopes that it must not have.
 */
const rows = readFileSync(new URL('./data/construct-lines.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => {
    const [id = '', line = '', has = '', hasNot = ''] = row.split('\t');
    return { id, line, has: split(has), hasNot: split(hasNot) };
  });

function split(cell: string): readonly string[] {
  return cell.split('|').filter((part) => part !== '');
}

let tokenize: Tokenizer;
beforeAll(async () => {
  tokenize = await createTokenizer();
});

function tokensOf(line: string): readonly Token[] {
  return tokenize(line)[0]?.tokens ?? [];
}

describe('what a line has', () => {
  test.each(rows.filter(({ has }) => has.length > 0))('$id', ({ line, has }) => {
    for (const part of has) {
      const at = part.indexOf('=');
      const scope = part.slice(0, at);
      expect([scope, ...textsOf(tokensOf(line), scope)]).toEqual([scope, ...part.slice(at + 1).split('&')]);
    }
  });
});

describe('what a line has not', () => {
  test.each(rows.filter(({ hasNot }) => hasNot.length > 0))('$id', ({ line, hasNot }) => {
    for (const scope of hasNot) expect([scope, ...textsOf(tokensOf(line), scope)]).toEqual([scope]);
  });
});

test('every row asserts something', () => {
  expect(rows.filter(({ has, hasNot }) => has.length + hasNot.length === 0)).toEqual([]);
});
