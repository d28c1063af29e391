import { headingLike } from './lineKind';
import type { RoleContext } from './roleContext';
import { type FeatureName, featureRow, PROVEN_RANKS, PROVEN_ROW } from './roleFeatureNames';

const NEAR = 14;

/** What the heading mark of a line, or its lack, says beside the marks of the page. */
export function markFeatures({ lines, style }: RoleContext, at: number, rows: number[]): void {
  const f = lines[at];
  if (!f) return;
  const add = (name: FeatureName, when: boolean): void => {
    if (when) rows.push(featureRow(name));
  };
  const { mark, width } = f.scan;
  if (mark > 0) {
    add('marked', true);
    const { headlineLevel } = style;
    if (headlineLevel > 0)
      add(
        mark === headlineLevel ? 'mark=headline' : mark > headlineLevel ? 'mark>headline' : 'mark<headline',
        true,
      );
    const block = style.blockLevel[at] ?? 0;
    if (block > 0) add(mark === block ? 'mark=block' : mark > block ? 'mark>block' : 'mark<block', true);
    const own = style.levels[mark] ?? 0;
    const most = Math.max(...style.levels.slice(1));
    add('mark rare', own <= 1 && most >= 4);
    add('mark commonest', own === most && most >= 3);
    let twins = 0;
    let near = 0;
    for (let i = at - NEAR; i <= at + NEAR; i++) {
      const other = lines[i];
      if (!other || i === at || other.scan.mark !== mark) continue;
      if (Math.abs(other.scan.width - width) <= 3) twins++;
      if (Math.abs(i - at) > 1) near++;
    }
    add('twins of the mark', twins >= 2 && width <= 16);
    add('twins near', near >= 1);
  } else add(style.marked > 0.25 ? 'unmarked on a marked page' : 'page unmarked', true);
  if (headingLike(f))
    rows.push(
      PROVEN_ROW + style.proven.agreement * PROVEN_RANKS.length + provenRank(mark, style.proven.level),
    );
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (before && headingLike(before)) {
    add('mark stronger than before', stronger(mark, before.scan.mark));
    add('mark weaker than before', stronger(before.scan.mark, mark));
    add('mark like before', mark > 0 && mark === before.scan.mark);
  }
  if (after && headingLike(after)) {
    add('mark stronger than after', stronger(mark, after.scan.mark));
    add('mark weaker than after', stronger(after.scan.mark, mark));
    add('mark like after', mark > 0 && mark === after.scan.mark);
  }
}

/** Index into `PROVEN_RANKS`. */
function provenRank(mark: number, level: number): number {
  if (mark === level) return 0;
  if (mark === 0) return 4;
  if (level === 0 || mark < level) return 1;
  return mark === level + 1 ? 2 : 3;
}

/** Whether the first heading mark outranks the second; no mark is the lowest. */
export function stronger(a: number, b: number): boolean {
  return a > 0 && (b === 0 || a < b);
}
