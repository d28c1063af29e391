import type { LineFeatures } from './lineFeatures';
import { lineKind } from './lineKind';
import type { PageStyle } from './pageStyle';

/** What the role model knows about the page around a line. */
export interface RoleContext {
  readonly lines: readonly LineFeatures[];
  /** Width of the column around each line, 0 where none stands out. */
  readonly columns: Float64Array;
  readonly style: PageStyle;
}

/** Kinds of all lines, as indexes into `LINE_KINDS`. */
export function readKinds({ lines, columns }: RoleContext): Int8Array {
  return Int8Array.from(lines, (line, i) => lineKind(line, columns[i] ?? 0));
}

/** How a mark stands to the page's headlines: indexes into `MARKS`. */
export function markClass({ lines, style }: RoleContext, at: number): number {
  const mark = lines[at]?.scan.mark ?? 0;
  if (mark === 0) return 0;
  const level = style.headlineLevel;
  return level === 0 ? 4 : mark === level ? 1 : mark < level ? 2 : 3;
}
