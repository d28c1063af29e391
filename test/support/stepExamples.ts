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
const TOLD = 5;

/**
 * Generated pages of a split, a third as many clean ones, a third of them of papers of any habits. Their roles are
 * guessed by a model that has not seen their articles, now and then told.
 */
export function stepExamples(count: number, split: 'tune' | 'all' = 'tune'): StepExample[] {
  const all = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  const strangers = readStrangers();
  const result: StepExample[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= (tier === 'clean' ? count / 3 : count); n++) {
      const fold = n % FOLDS;
      const articles = process.env.POOL ? all : all.filter((_, i) => i % FOLDS === fold);
      const wide = !process.env.NOWIDE && Math.floor(n / FOLDS) % 3 === 2;
      const { text: whole, gold } = generatePage({ name: 'fit', seed: `steps ${n}`, tier, articles, wide });
      const text = n % 4 < 2 ? whole : cutShort(whole, gold, n);
      const rows = new Map(gold.lines.map((row) => [row.line, row]));
      const sheet = scanSheet(text);
      const guesses =
        n % Number(process.env.TOLD ?? TOLD) === 0
          ? sheet.features.map((f) => sureOf(rows.get(f.scan.line)?.role ?? 'noise'))
          : guessRoles(sheet, process.env.INROLES ? undefined : strangers[fold]);
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
