import type { AssignInput } from '../../src/core/page/askArticle';
import { assignInput, draftLines, guessRoles, orderText, scanSheet } from '../../src/core/page/parseSheet';
import { sureOf } from '../../src/core/page/roles';
import type { GoldPage } from './corpus/gold';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';
import { FOLDS } from './roleFit/examples';
import { readStrangers } from './roleFit/strangers';

/** A page to learn from. */
export interface StepExample {
  readonly input: AssignInput;
  /** The article of each unit; null for noise. */
  readonly gold: readonly (string | null)[];
}

/** Every so many pages one is read with its true roles. */
const TOLD = 4;

/**
 * Generated pages of a split, two thirds as many clean ones, half of them of papers of any habits. Their roles are
 * told on every fourth, elsewhere guessed by a model that has not seen a third of the articles, so that what is learnt
 * leans neither on the truth nor on what one model knows by heart. `before` pages of each tier are left to others.
 */
export function stepExamples(count: number, split: 'tune' | 'all', before = 0): StepExample[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  const strangers = readStrangers();
  const result: StepExample[] = [];
  for (const tier of TIERS) {
    const most = tier === 'clean' ? (2 * count) / 3 : count;
    for (let n = before + 1; n <= before + most; n++) {
      const wide = Math.floor(n / FOLDS) % 2 === 1;
      const { text: whole, gold } = generatePage({ name: 'fit', seed: `steps ${n}`, tier, articles, wide });
      const text = n % 4 < 2 ? whole : cutShort(whole, gold, n);
      const rows = new Map(gold.lines.map((row) => [row.line, row]));
      const sheet = scanSheet(text);
      const guesses =
        n % TOLD === 0
          ? sheet.features.map((f) => sureOf(rows.get(f.scan.line)?.role ?? 'noise'))
          : guessRoles(sheet, strangers[n % FOLDS]);
      const lines = draftLines(sheet, guesses);
      const input = assignInput(sheet, lines, orderText(lines, {}));
      const articleOf = (at: number): string | null => {
        const row = rows.get(sheet.features[at]?.scan.line ?? 0);
        return row?.article ?? row?.near_article ?? null;
      };
      result.push({ input, gold: input.units.map((unit) => majority(unit.lines.map(articleOf))) });
    }
  }
  return result;
}

/** The page up to a heading or a line or two behind it: scans end anywhere. */
function cutShort(text: string, { lines }: GoldPage, n: number): string {
  const heads = lines.filter(({ role }) => role === 'headline' || role === 'deck' || role === 'byline');
  const head = heads[(n * 7) % Math.max(1, heads.length)];
  if (!head) return text;
  const last = lines[lines.indexOf(head) + (n % 3)] ?? head;
  return text.split(/\r?\n/).slice(0, last.line).join('\n');
}

function majority(ids: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
