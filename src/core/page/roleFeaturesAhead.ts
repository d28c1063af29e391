import { headingLike } from './lineKind';
import type { RoleContext } from './roleContext';
import { type FeatureName, featureRow, isSeamWord } from './roleFeatureNames';
import { brokenEnds, readWord } from './straddle';

/**
 * What the words across the joins with the neighbours say of a line that could be display type: printed lines break
 * inside words, headings do not. And what credit lies ahead of it.
 */
export function aheadFeatures({ lines }: RoleContext, at: number, rows: number[]): void {
  const f = lines[at];
  if (!f || f.scan.mark > 0 || !headingLike(f)) return;
  const add = (name: FeatureName, when: boolean): void => {
    if (when) rows.push(featureRow(name));
  };
  const before = lines[at - 1];
  const after = lines[at + 1];
  const ends = brokenEnds(f.folded);
  add('starts broken', ends.start);
  add('ends broken', ends.end);
  if (before && before.ending !== 'stop') {
    for (const evidence of readWord(before.folded, f.folded))
      if (isSeamWord(evidence)) add(`before: ${evidence}`, true);
  }
  if (after) {
    for (const evidence of readWord(f.folded, after.folded))
      if (isSeamWord(evidence)) add(`after: ${evidence}`, true);
  }
  const far = farCredit(lines, at);
  if (far) add(far, true);
}

const FAR = 40;

/** Where first lines are displaced, the news credit that belongs to a headline stands some way below it. */
function farCredit(lines: RoleContext['lines'], at: number): FeatureName | null {
  let rivals = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + FAR); i++) {
    const next = lines[i];
    if (!next) return null;
    const credit = next.credits[0];
    if (credit && !credit.weak && credit.kind === 'lead')
      return i <= at + 2 ? null : rivals === 0 ? 'lead far ahead' : 'lead far ahead behind rivals';
    if (credit && !credit.weak && credit.kind === 'byline') return i > at + 2 ? 'byline far ahead' : null;
    if (next.scan.mark > 0) return 'heading ahead';
    if (!headingLike(next)) continue;
    const ends = brokenEnds(next.folded);
    if (!ends.end && !ends.start) rivals++;
  }
  return null;
}

/** Whether a byline or news credit stands before the next text of any length. */
export function creditAhead(lines: RoleContext['lines'], at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const next = lines[i];
    if (!next) return false;
    const credit = next.credits[0];
    if (credit && !credit.weak && (credit.kind === 'lead' || credit.kind === 'byline')) return true;
    if (!headingLike(next) && next.scan.mark === 0) return false;
  }
  return false;
}
