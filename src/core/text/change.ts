/** What an edit did to a text: the units from `start` to `end` of the old text became `newLength` new ones. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** One change that covers `first` and then `second`, whose offsets refer to the text after `first`. */
export function mergeChanges(first: TextChange, second: TextChange): TextChange {
  const firstEnd = first.start + first.newLength;
  const start = Math.min(first.start, second.start);
  const end = Math.max(firstEnd, second.end);
  return {
    start,
    end: end - firstEnd + first.end,
    newLength: end - start - (second.end - second.start) + second.newLength,
  };
}
