import { writeFileSync } from 'node:fs';
import { foldLine } from '../../src/core/page/pageWords';
import { holdsAny, KIN_CELLS, kinCell, shareClass } from '../../src/core/page/unitKin';
import { isHan } from '../../src/core/text/characters';
import { loadCorpus, ofSplit } from './corpus/load';
import type { SourceArticle } from './corpus/source';
import { stepExamples } from './stepExamples';

/**
 * Measures on the tuning half how words come back inside an article and between articles, and which words are common.
 * Writes src/core/page/kinTables.ts; run it twice, since the tables are counted with the common words of the last run.
 *
 *     fitKin [PAGES_PER_TIER] [OUT]
 */
function main(): void {
  const [pages = '150', out = 'src/core/page/kinTables.ts'] = process.argv.slice(2);
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), 'tune');
  const { shared, missed } = countReturns(Number(pages));
  const { common, frequent, characters } = commonWords(articles);
  const row = (values: readonly number[]): string => values.map((v) => Number(v.toFixed(2))).join(', ');
  const quoted = (words: string[]): string => `'${words.sort().join('')}'`;
  writeFileSync(
    out,
    `/**
 * What is common in newspapers, folded: pairs of characters in 8 % and in 3 % of the articles, characters in 10 %.
 * Measured by test/support/fitKin.ts; do not edit by hand.
 */
export const COMMON_PAIRS = ${quoted(common)};
export const FREQUENT_PAIRS = ${quoted(frequent)};
export const COMMON_CHARACTERS = ${quoted(characters)};

/**
 * Log likelihood ratios of a word that came up before on the page: that the article has it, and that it has not, if the
 * text that the word stands in belongs to the article, against if it does not. By \`kinCell\`.
 */
export const KIN_SHARED: readonly number[] = [${row(shared)}];
export const KIN_MISSED: readonly number[] = [${row(missed)}];
`,
  );
}

function commonWords(articles: readonly SourceArticle[]): {
  common: string[];
  frequent: string[];
  characters: string[];
} {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const words = new Set<string>();
    for (const part of article.parts) {
      const text = foldLine(part.text);
      for (let i = 0; i < text.length; i++) {
        if (!isHan(text.charCodeAt(i))) continue;
        words.add(text.charAt(i));
        if (isHan(text.charCodeAt(i + 1))) words.add(text.slice(i, i + 2));
      }
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const within = (length: number, low: number, high: number): string[] =>
    [...counts].flatMap(([word, n]) => {
      const share = n / articles.length;
      return word.length === length && share >= low && share < high ? [word] : [];
    });
  return { common: within(2, 0.08, 2), frequent: within(2, 0.03, 0.08), characters: within(1, 0.1, 2) };
}

/** Counts over all units of text and the articles read so far. */
function countReturns(pages: number): { shared: number[]; missed: number[] } {
  const own = counters();
  const other = counters();
  for (const { input, gold } of stepExamples(pages)) {
    const members = new Map<string, { bits: Uint32Array; size: number }>();
    input.units.forEach((unit, u) => {
      const id = gold[u] ?? null;
      const read = input.words[u];
      if (unit.text && read) {
        for (const [article, { bits, size }] of members) {
          const share = shareClass(size, read.before);
          const table = article === id ? own : other;
          for (const word of read.words) {
            const cell = kinCell(word, share);
            table.all[cell] = (table.all[cell] ?? 0) + 1;
            if (holdsAny(bits, word.units)) table.hits[cell] = (table.hits[cell] ?? 0) + 1;
          }
        }
      }
      if (id === null) return;
      const known = members.get(id) ?? { bits: new Uint32Array((input.units.length >> 5) + 1), size: 0 };
      known.bits[u >> 5] = (known.bits[u >> 5] ?? 0) | (1 << (u & 31));
      members.set(id, { bits: known.bits, size: known.size + unit.size });
    });
  }
  const rate = ({ hits, all }: Counters, cell: number): number =>
    ((hits[cell] ?? 0) + 1) / ((all[cell] ?? 0) + 4);
  const cells = Array.from({ length: KIN_CELLS }, (_, cell) => cell);
  return {
    shared: cells.map((cell) => Math.log(rate(own, cell) / rate(other, cell))),
    missed: cells.map((cell) => Math.log((1 - rate(own, cell)) / (1 - rate(other, cell)))),
  };
}

interface Counters {
  readonly hits: number[];
  readonly all: number[];
}

function counters(): Counters {
  return { hits: new Array<number>(KIN_CELLS).fill(0), all: new Array<number>(KIN_CELLS).fill(0) };
}

main();
