import type { DraftLine } from './draft';
import { foldLine, pairCode } from './pageWords';

const SHORTEST = 16;
const OVERLAP = 0.75;
const NEAR = 12;

/**
 * Lines that repeat the beginning of a longer or cleaner line near by, garbled: OCR read the spot twice. Compared by
 * their pairs of characters; the shorter copy is the noise. Returns page line indexes.
 */
export function findDuplicates(lines: readonly DraftLine[]): Set<number> {
  const found = new Set<number>();
  const texts = lines.map((line) =>
    line.role === 'lead' || line.role === 'body' ? foldLine(line.features.scan.text) : '',
  );
  const places = new Map<number, number[]>();
  texts.forEach((text, i) => {
    if (text.length < SHORTEST) return;
    const shared = new Map<number, number>();
    const codes = codesOf(text);
    for (const code of codes) {
      for (const other of places.get(code) ?? [])
        if (i - other <= NEAR) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const code of codes) {
      const at = places.get(code);
      if (at) {
        at.push(i);
        if (at.length > NEAR) at.shift();
      } else places.set(code, [i]);
    }
    for (const [other, count] of shared) {
      const short = (texts[other]?.length ?? 0) < text.length ? other : i;
      if (found.has(other) || found.has(i)) continue;
      const size = codesOf(texts[short] ?? '').size;
      if (count / Math.max(1, size) >= OVERLAP && beginAlike(texts[other] ?? '', text)) found.add(short);
    }
  });
  return found;
}

/** Whether the first pairs of both texts are mostly the same: a copy repeats from the start. */
function beginAlike(a: string, b: string): boolean {
  const first = codesOf(a.slice(0, 12));
  const second = codesOf(b.slice(0, 16));
  let shared = 0;
  for (const code of first) if (second.has(code)) shared++;
  return shared >= first.size / 2;
}

function codesOf(text: string): Set<number> {
  const codes = new Set<number>();
  for (let i = 1; i < text.length && i < 600; i++)
    codes.add(pairCode(text.charCodeAt(i - 1), text.charCodeAt(i)));
  return codes;
}
