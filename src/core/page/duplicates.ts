import type { DraftLine } from './draft';
import { foldLine, pairCode } from './pageWords';

const SHORTEST = 16;
const COVERED = 0.78;
const NEAR = 30;

/**
 * Lines that say again, garbled or cut short, what other lines near by say: OCR read the spot twice. A line is a copy
 * when the others hold nearly all its pairs of characters and one of them begins as it does; of two lines that copy
 * each other the longer one goes, since it is the one that runs over several. Returns page line indexes.
 */
export function findDuplicates(lines: readonly DraftLine[]): Set<number> {
  const codes = lines.map((line) => {
    const text = line.role === 'lead' || line.role === 'body' ? foldLine(line.features.scan.text) : '';
    return text.length < SHORTEST ? [] : codesOf(text);
  });
  const suspects = findSuspects(codes);
  suspects.sort((a, b) => (codes[b]?.length ?? 0) - (codes[a]?.length ?? 0) || b - a);
  const found = new Set<number>();
  for (const i of suspects) if (coverage(codes, i, found) >= COVERED) found.add(i);
  return found;
}

/** Lines that begin like another one near by. */
function findSuspects(codes: readonly (readonly number[])[]): number[] {
  const suspects = new Set<number>();
  const starts = new Map<number, number[]>();
  codes.forEach((own, i) => {
    const shared = new Map<number, number>();
    for (const code of new Set(own.slice(0, 14))) {
      const places = starts.get(code) ?? [];
      for (const other of places) if (i - other <= NEAR) shared.set(other, (shared.get(other) ?? 0) + 1);
      places.push(i);
      if (places.length > 8) places.shift();
      starts.set(code, places);
    }
    for (const [other, count] of shared) if (count >= 7) suspects.add(i).add(other);
  });
  return [...suspects];
}

/** Share of a line's pairs that stand in other lines near by. */
function coverage(codes: readonly (readonly number[])[], at: number, left: ReadonlySet<number>): number {
  const own = codes[at] ?? [];
  const others = new Set<number>();
  for (let i = Math.max(0, at - NEAR); i <= Math.min(codes.length - 1, at + NEAR); i++) {
    if (i !== at && !left.has(i)) for (const code of codes[i] ?? []) others.add(code);
  }
  return own.length === 0 ? 0 : own.filter((code) => others.has(code)).length / own.length;
}

function codesOf(text: string): number[] {
  const codes: number[] = [];
  for (let i = 1; i < text.length && i < 600; i++)
    codes.push(pairCode(text.charCodeAt(i - 1), text.charCodeAt(i)));
  return codes;
}
