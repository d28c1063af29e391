import type { AssignInput } from '../../src/core/page/askArticle';
import { assignInput, draftLines, guessRoles, orderText, scanSheet } from '../../src/core/page/parseSheet';
import type { GoldPage } from './corpus/gold';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/** A page to learn from. */
export interface StepExample {
  readonly input: AssignInput;
  /** The article of each unit; null for noise. */
  readonly gold: readonly (string | null)[];
}

/**
 * Generated pages of the tuning half, a third as many clean ones. Half of them are read with their true roles, so that
 * what is learnt does not lean on the mistakes of one role model.
 */
export function stepExamples(count: number): StepExample[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), 'tune');
  const result: StepExample[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= (tier === 'clean' ? count / 3 : count); n++) {
      const { text: whole, gold } = generatePage({ name: 'fit', seed: `steps ${n}`, tier, articles });
      const text = n % 4 < 2 ? whole : cutShort(whole, gold, n);
      const rows = new Map(gold.lines.map((row) => [row.line, row]));
      const sheet = scanSheet(text);
      const guesses =
        n % 2
          ? guessRoles(sheet)
          : sheet.features.map((f) => ({ role: rows.get(f.scan.line)?.role ?? 'noise', confidence: 0.95 }));
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
