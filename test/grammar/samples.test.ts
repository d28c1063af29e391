import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { snapshot } from './support/snapshot';
import { createTokenizer, type Tokenizer } from './support/tokenize';

const FOLDER = fileURLToPath(new URL('./samples/', import.meta.url));
const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

let tokenize: Tokenizer;
beforeAll(async () => {
  tokenize = await createTokenizer();
});

/**
 * One sample a construct, or a bug; its reviewed snapshot lies beside it. `vitest -u` rewrites the snapshots, and the
 * difference is read before it is committed. A sample without a snapshot fails, so that none is taken unread.
 */
describe('samples', () => {
  test.each(samples)('%s', async (name) => {
    const file = `${FOLDER}${name.replace(/\.txt$/, '.snap')}`;
    const actual = snapshot(tokenize(readFileSync(`${FOLDER}${name}`, 'utf8').trimEnd()));
    if (process.env.UPDATE_SNAPSHOTS === undefined) expect(existsSync(file), `${file} is missing`).toBe(true);
    await expect(actual).toMatchFileSnapshot(file);
  });
});
