import type { ChainInput } from '../../src/core/page/chains';
import { columnWidths } from '../../src/core/page/columnWidth';
import { settleHeadingBlocks } from '../../src/core/page/headingBlocks';
import { readFeatures } from '../../src/core/page/lineFeatures';
import { readPageStyle } from '../../src/core/page/pageStyle';
import { readTextLines } from '../../src/core/page/paragraphs';
import { decodeRoles, sureOf } from '../../src/core/page/roles';
import { scanLines } from '../../src/core/page/scanLines';
import { TIERS } from './corpus/knobs';
import { loadCorpus, ofSplit } from './corpus/load';
import { generatePage } from './corpus/page';

/** The lines of running text of a generated page with the truth about them. */
export interface SeamExample {
  readonly input: Omit<ChainInput, 'weights'>;
  /** For each line the one that follows it in its paragraph, -1 for none. */
  readonly gold: Int32Array;
  /** For each line the one that follows it in its article. */
  readonly follows: Int32Array;
  readonly roles: ReturnType<typeof roleLines>;
}

function roleLines(text: string) {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  const columns = columnWidths(scanned);
  const decoded = decodeRoles({ lines: features, columns, style: readPageStyle(features) });
  const guesses = settleHeadingBlocks(features, decoded);
  return {
    columns,
    lines: features.map((f, i) => ({ features: f, ...(guesses[i] ?? sureOf('body')) })),
  };
}

/** Examples from generated pages of the tuning half, with the roles that the engine itself finds. */
export function seamExamples(count: number, split: 'tune' | 'held' = 'tune', wide = false): SeamExample[] {
  const articles = ofSplit(loadCorpus('test/fixtures/corpus'), split);
  const result: SeamExample[] = [];
  for (const tier of TIERS) {
    for (let n = 1; n <= count; n++) {
      const { text, gold } = generatePage({
        name: 'fit',
        seed: `fit ${n}`,
        tier,
        articles,
        wide: wide && n % 3 === 0,
      });
      const roles = roleLines(text);
      const input = readTextLines(roles.lines);
      const nodeOf = new Map(
        input.lines.map((line, node) => [roles.lines[line.at]?.features.scan.line ?? 0, node]),
      );
      const joins = new Int32Array(input.lines.length).fill(-1);
      const follows = new Int32Array(input.lines.length).fill(-1);
      for (const row of gold.lines) {
        const from = nodeOf.get(row.prev_line ?? -1);
        const to = nodeOf.get(row.line);
        if (from === undefined || to === undefined) continue;
        follows[from] = to;
        if (row.continues) joins[from] = to;
      }
      result.push({ input, gold: joins, follows, roles });
    }
  }
  return result;
}
