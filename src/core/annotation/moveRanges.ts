import type { TextChange } from '../text/change';
import type { Range } from '../text/range';

/** Where a range has gone. */
export interface Moved {
  readonly range: Range;
  /**
   * `whole`: its text is there, or was edited from inside. `torn`: an edit reached over one of its ends or replaced
   * more than it. `gone`: its text was deleted.
   */
  readonly fate: 'whole' | 'torn' | 'gone';
}

/**
 * Moves a range along with edits, ordered and apart from each other, whose offsets refer to the text before all of
 * them. What is typed at its ends stays outside; an edit of exactly the range keeps it.
 */
export function moveRange({ start, end }: Range, changes: readonly TextChange[]): Moved {
  let shift = 0;
  let from = start;
  let to = end;
  let growth = 0;
  let fate: Moved['fate'] = 'whole';
  for (const change of changes) {
    const delta = change.newLength - (change.end - change.start);
    if (change.end <= start) {
      shift += delta;
      continue;
    }
    if (change.start >= end) break;
    if (change.start >= start && change.end <= end) {
      growth += delta;
      continue;
    }
    fate = 'torn';
    if (change.start < start) {
      // The edit's own text takes no part in the range.
      from = Math.min(change.end, end);
      shift += delta;
      if (change.end >= end) to = from;
    } else to = change.start;
  }
  const range = { start: from + shift, end: Math.max(from, to) + shift + growth };
  if (range.end <= range.start)
    return { range: { start: range.start, end: range.start }, fate: fate === 'torn' ? 'torn' : 'gone' };
  return { range, fate };
}

/** Orders the changes of one event, which refer to the text before it, by place. */
export function orderedChanges(changes: readonly TextChange[]): TextChange[] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
}
