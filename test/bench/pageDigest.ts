import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePage } from '../../src/core/page/parsePage';
import { updatePage } from '../../src/core/page/updatePage';
import { TIERS } from '../support/corpus/knobs';
import { loadCorpus, ofSplit } from '../support/corpus/load';
import { generatePage } from '../support/corpus/page';

/**
 * Digests of all that the page engine says of many pages: generated ones of every tier, the samples, some of them behind
 * each other, odd texts, and one page through a few edits. A change that is only to be quicker leaves them as they are;
 * the order of a sum may change a confidence beyond the ninth place, which is not looked at.
 *
 *     pageDigest [PAGES_PER_TIER_AND_SPLIT]
 */
const count = Number(process.argv[2] ?? 10);
const corpus = loadCorpus('test/fixtures/corpus');
const pages: string[] = [];
for (const split of ['tune', 'held'] as const) {
  const articles = ofSplit(corpus, split);
  for (const tier of TIERS) {
    for (let n = 0; n < count; n++) {
      const seed = `digest ${n % 3} ${n}`;
      pages.push(generatePage({ name: 'digest', seed, tier, articles, wide: n % 4 === 3 }).text);
    }
  }
}
const samples = readdirSync('media/sample')
  .sort()
  .map((name) => readFileSync(`media/sample/${name}`, 'utf8'));
const odd = [
  '',
  '\n\n',
  '#',
  '工会\n',
  '工会开展职工技能大赛活动\n'.repeat(1500),
  '工会开展职工技能大赛活动，'.repeat(2000),
  '“'.repeat(3000),
  '“\n'.repeat(1500),
  '（本报记者\n'.repeat(300),
  '# 职工\n\n本报讯 （记者 王工）昨日。\n'.repeat(300),
];
print('generated', pages);
print('samples', samples);
print('behind each other', [pages.join('\n'), samples.join('\n\n'), pages.slice(0, 7).join('\r\n')]);
print('odd', odd);

const edits = createHash('sha256');
let text = pages.slice(0, 12).join('\n');
let page = parsePage(text);
for (let k = 0; k < 6; k++) {
  const at = Math.floor((text.length * (k + 1)) / 7);
  const put = k % 2 ? '\n' : '工会';
  text = text.slice(0, at) + put + text.slice(at + 1);
  page = updatePage(page, text, { start: at, end: at + 1, newLength: put.length });
  edits.update(JSON.stringify(page, rounded));
}
process.stdout.write(`edits ${edits.digest('hex').slice(0, 16)}\n`);

function print(name: string, texts: readonly string[]): void {
  const hash = createHash('sha256');
  for (const one of texts) hash.update(JSON.stringify(parsePage(one), rounded));
  process.stdout.write(`${name} ${hash.digest('hex').slice(0, 16)}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
}
