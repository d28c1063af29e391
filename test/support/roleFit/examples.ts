import { columnWidths } from '../../../src/core/page/columnWidth';
import { readFeatures } from '../../../src/core/page/lineFeatures';
import { LINE_ROLES } from '../../../src/core/page/model';
import { readPageStyle } from '../../../src/core/page/pageStyle';
import type { RoleContext } from '../../../src/core/page/roleContext';
import { CAPTION_START } from '../../../src/core/page/roleFeaturesOwn';
import { observeLines, type RoleObservation } from '../../../src/core/page/roleModel';
import { scanLines } from '../../../src/core/page/scanLines';
import type { GoldLine } from '../corpus/gold';
import { type Knobs, TIERS } from '../corpus/knobs';
import { loadCorpus, ofSplit } from '../corpus/load';
import { generatePage } from '../corpus/page';

/** A page's lines, and for each the roles that are right, as a set of bits. */
export interface RoleExample {
  readonly context: RoleContext;
  readonly lines: readonly RoleObservation[];
  readonly right: readonly number[];
}

/** A quarter of the pages mix the heading block up more than the tiers do, so that its order is not learnt by heart. */
const VARIED: Partial<Knobs> = { headingOrder: 0.3, markWrong: 0.5, markMissing: 0.3, articles: [4, 10] };

export const FOLDS = 3;

/** Which articles the pages are made of: all, or those in (not in) a third of the corpus. */
export interface ExampleSource {
  readonly split: 'tune' | 'all';
  readonly fold?: number;
  readonly inside?: boolean;
}

/** As many generated pages of each tier, those `before` them left to others; half are of papers of any habits. */
export function roleExamples(
  { split, fold, inside = false }: ExampleSource,
  count: number,
  before = 0,
): RoleExample[] {
  const all = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  const articles = all.filter((_, i) => fold === undefined || (i % FOLDS === fold) === inside);
  return TIERS.flatMap((tier) =>
    Array.from({ length: count }, (_, k) => {
      const n = before + k;
      const wide = n % 4 >= 2;
      const knobs = n % 4 === 1 ? VARIED : {};
      const { text, gold } = generatePage({ name: 'fit', seed: `fit ${n}`, tier, articles, knobs, wide });
      return readExample(text, gold.lines);
    }),
  );
}

/** Reads a page with its gold. */
export function readExample(text: string, gold: readonly GoldLine[]): RoleExample {
  const scanned = scanLines(text);
  const lines = scanned.map(readFeatures);
  const context = { lines, columns: columnWidths(scanned), style: readPageStyle(lines) };
  const rows = new Map(gold.map((row) => [row.line, row]));
  return {
    context,
    lines: observeLines(context),
    right: lines.map((f) => {
      const row = rows.get(f.scan.line);
      if (!row) return 0;
      const lead = f.credits[0]?.kind === 'lead';
      const cue = CAPTION_START.test(f.key) || f.credits.some((credit) => credit.kind === 'photo');
      // Of several right roles the first: a signature that counts as a credit would make its letter a photo's caption.
      let role = row.role;
      // The lines of a lead paragraph, of a caption and copies are told by the paragraphs, not by the line.
      if (role === 'lead' && !lead) role = 'body';
      if (role === 'caption' && !cue) role = 'body';
      if (role === 'noise' && row.noise_kind === 'duplicate') role = lead ? 'lead' : 'body';
      return 1 << LINE_ROLES.indexOf(role);
    }),
  };
}
