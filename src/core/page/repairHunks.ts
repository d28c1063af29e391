import type { TextEdit } from '../text/edit';
import { lineEdits } from '../text/lineDiff';
import { cleanPage } from './cleanText';
import type { Page } from './model';

/** Edits of a repair that stand or fall together: one alone would say a line twice, or not at all. */
export interface RepairHunk {
  /** In file order. */
  readonly edits: readonly TextEdit[];
}

/**
 * The changes from a page to its repaired text, in groups that can be accepted one by one. Edits that share a line are
 * of one group: the one that takes a line away and the one that puts its words into a paragraph. `proposed` may differ
 * from the page's clean text; what its editor changed is a group of its own.
 */
export function repairHunks(text: string, page: Page, proposed: string): RepairHunk[] {
  const edits = lineEdits(text, proposed);
  const groups = edits.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (groups[root] !== root) root = groups[root] ?? root;
    for (let at = i; groups[at] !== root; ) {
      const next = groups[at] ?? root;
      groups[at] = root;
      at = next;
    }
    return root;
  };
  const givers = new Map<string, number[]>();
  edits.forEach(({ newText }, i) => {
    for (const line of newText.split(/\r?\n/))
      if (line !== '') givers.set(line, [...(givers.get(line) ?? []), i]);
  });
  for (const { text: words, reading } of cleanPage(text, page, 'markdown')) {
    if (!reading) continue;
    const taking = reading.segments.flatMap(({ start }) => editAt(edits, start) ?? []);
    const [first, ...rest] = [...taking, ...(givers.get(words) ?? [])];
    if (first !== undefined) for (const other of rest) groups[find(other)] = find(first);
  }
  const hunks = new Map<number, TextEdit[]>();
  edits.forEach((edit, i) => {
    const root = find(i);
    hunks.set(root, [...(hunks.get(root) ?? []), edit]);
  });
  return [...hunks.values()].map((own) => ({ edits: own }));
}

/** Index of the edit whose range holds an offset. */
function editAt(edits: readonly TextEdit[], offset: number): number | undefined {
  let low = 0;
  let high = edits.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = edits[middle]?.range;
    if (!range) return undefined;
    if (offset < range.start) high = middle - 1;
    else if (offset >= range.end) low = middle + 1;
    else return middle;
  }
  return undefined;
}
