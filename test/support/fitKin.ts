import { writeFileSync } from 'node:fs';
import { foldLine } from '../../src/core/page/pageWords';
import { chanceOf, shareOf } from '../../src/core/page/unitKin';
import { emptySet, holdsAny, type UnitSet, withUnit } from '../../src/core/page/unitSet';
import { KIN_CELLS } from '../../src/core/page/wordClasses';
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
  const returns = countReturns(Number(pages));
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

/** How likely a word that came up before came up in the article of the text that has it, beyond chance. By \`kinCell\`. */
export const KIN_RETURNS: readonly number[] = [${row(returns)}];
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

/** Pages of real papers repeat each other more than those of a small corpus: no word is trusted beyond this. */
const MOST = 0.6;

/** Counts over all units of text whose article has begun. */
function countReturns(pages: number): number[] {
  // Of the words in each cell: how many the own article has beyond what chance gives, and how many chance leaves over.
  const beyond = new Array<number>(KIN_CELLS).fill(0);
  const left = new Array<number>(KIN_CELLS).fill(1);
  for (const { input, gold } of stepExamples(pages, 'tune')) {
    const members = new Map<string, { units: UnitSet; size: number }>();
    input.units.forEach((unit, u) => {
      const id = gold[u] ?? null;
      if (id === null) return;
      const read = input.words[u];
      const known = members.get(id) ?? { units: emptySet(input.units.length), size: 0 };
      if (unit.text && read && known.size > 0) {
        const share = shareOf(known.size, read.before);
        const { units, starts, ends, cells, times } = read.shared;
        for (let k = read.words.from; k < read.words.to; k++) {
          const [cell, start, end] = [cells[k] ?? 0, starts[k] ?? 0, ends[k] ?? 0];
          const chance = chanceOf(end - start, share);
          const held = holdsAny(known.units, units, start, end) ? 1 : 0;
          beyond[cell] = (beyond[cell] ?? 0) + (times[k] ?? 1) * (held - chance);
          left[cell] = (left[cell] ?? 0) + (times[k] ?? 1) * (1 - chance);
        }
      }
      members.set(id, { units: withUnit(known.units, u), size: known.size + unit.size });
    });
  }
  return beyond.map((n, cell) => Math.min(MOST, Math.max(0.01, n / (left[cell] ?? 1))));
}

main();
