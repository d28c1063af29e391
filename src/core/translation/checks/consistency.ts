import { foldKey } from '../../text/foldKey';
import { comparable } from '../memory/similarity';
import type { Segment } from '../model';
import { type Finding, finding } from './finding';

/** Segments that say one thing in two ways, or two things in one. The finding stands on all but the first. */
export function checkConsistency(segments: readonly Segment[]): Finding[][] {
  const bySource = new Map<string, string>();
  const byTarget = new Map<string, string>();
  return segments.map(({ source, target }) => {
    const sourceKey = comparable(foldKey(source));
    const targetKey = target.trim().toLowerCase();
    if (targetKey === '' || sourceKey === '') return [];
    const found: Finding[] = [];
    const otherTarget = bySource.get(sourceKey);
    if (otherTarget !== undefined && otherTarget.trim().toLowerCase() !== targetKey) {
      const range = { start: 0, end: target.length };
      found.push(
        finding('inconsistent-target', 'warning', [otherTarget], {
          fixes: [{ range, newText: otherTarget }],
        }),
      );
    }
    const otherSource = byTarget.get(targetKey);
    if (otherSource !== undefined && comparable(foldKey(otherSource)) !== sourceKey)
      found.push(finding('inconsistent-source', 'warning', [otherSource]));
    if (otherTarget === undefined) bySource.set(sourceKey, target);
    if (otherSource === undefined) byTarget.set(targetKey, source);
    return found;
  });
}
