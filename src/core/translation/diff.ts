import { commonEnds } from '../text/commonEnds';

/** A stretch that two texts share, or that only the old or only the new one has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const MAX_CELLS = 4_000_000;

/**
 * The difference of two texts by characters: what to take out of `before` and what to put in to get `after`, by the
 * longest common subsequence between what both begin and end with. Beyond 4 M cells (two texts of 2,000 characters)
 * the middle is given as one replacement.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const a = Array.from(before);
  const b = Array.from(after);
  const { head, tail } = commonEnds(a, b);
  const parts = new DiffParts();
  parts.add('same', a.slice(0, head).join(''));
  middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), parts);
  parts.add('same', a.slice(a.length - tail).join(''));
  return parts.list;
}

/** Collects parts, joining neighbours of one kind. */
class DiffParts {
  readonly list: DiffPart[] = [];

  add(kind: DiffPart['kind'], text: string): void {
    if (text === '') return;
    const last = this.list[this.list.length - 1];
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text };
    else this.list.push({ kind, text });
  }
}

function middle(a: readonly string[], b: readonly string[], parts: DiffParts): void {
  if (a.length * b.length > MAX_CELLS || a.length === 0 || b.length === 0) {
    parts.add('removed', a.join(''));
    parts.add('added', b.join(''));
    return;
  }
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        a[i] === b[j]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  let removed = '';
  let added = '';
  const flush = () => {
    parts.add('removed', removed);
    parts.add('added', added);
    removed = '';
    added = '';
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const down = common[(i + 1) * width + j] ?? -1;
    const right = common[i * width + j + 1] ?? -1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      parts.add('same', a[i] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && down >= right)) removed += a[i++];
    else added += b[j++];
  }
  flush();
}
