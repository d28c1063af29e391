import { type Chunk, type Draft, isProse, onlyPart, sourceText } from './draft';
import type { Knobs } from './knobs';
import type { Random } from './random';
import { isList } from './setting';

/** Moves a closing dateline and a photo credit one to three articles down; one of each a page, so that it can be told whose it is. */
export function strayClosings(chunks: Chunk[], knobs: Knobs, random: Random): void {
  for (const role of ['dateline', 'credit'] as const) {
    if (!random.chance(knobs.strayClosing)) continue;
    const homes = chunks.flatMap((chunk, i) =>
      i + 1 < chunks.length && closing(chunk, role) !== null ? [i] : [],
    );
    if (homes.length === 0) continue;
    const home = random.pick(homes);
    const from = chunks[home];
    const line = from === undefined ? null : closing(from, role);
    if (from === undefined || line === null) continue;
    from.lines = from.lines.filter((draft) => draft !== line);
    const to = Math.min(home + random.int(1, 3), chunks.length - 1);
    chunks.splice(to + 1, 0, { lines: [line], blocks: [], mixed: true });
  }
}

/** The last line of the chunk when a reader can tell whose it is: （本报…电） names its place, a photo credit wants a photo. */
function closing(chunk: Chunk, role: 'dateline' | 'credit'): Draft | null {
  const last = chunk.lines.at(-1);
  if (last === undefined || last.role !== role || chunk.lines.length < 3) return null;
  const telling = role === 'credit' ? /[摄攝]|供图/ : /^（本报/;
  return telling.test(sourceText(last)) ? last : null;
}

/** Moves the last paragraph of an article one to three articles down, as from a column of its own. */
export function strayParagraph(chunks: Chunk[], random: Random): void {
  const homes = chunks.flatMap((chunk, i) =>
    i + 1 < chunks.length && lastParagraph(chunk).length > 0 ? [i] : [],
  );
  if (homes.length === 0) return;
  const home = random.pick(homes);
  const from = chunks[home];
  if (from === undefined) return;
  const lines = lastParagraph(from);
  from.lines = from.lines.filter((draft) => !lines.includes(draft));
  const to = Math.min(home + random.int(1, 3), chunks.length - 1);
  chunks.splice(to + 1, 0, { lines, blocks: [], mixed: true });
}

/** The lines of an article's last paragraph, and of the dateline or signature below it, when it shares words with the text before it; otherwise none. */
function lastParagraph({ blocks, lines }: Chunk): Draft[] {
  const [block, ...others] = blocks;
  if (block === undefined || others.length > 0 || isList(block.source)) return [];
  const prose = block.reading.filter((draft) => isProse(draft.role) && lines.includes(draft));
  const final = prose.at(-1);
  const part = final?.segments.at(-1)?.part;
  const last = prose.filter((draft) => draft.segments.some((segment) => segment.part === part));
  const before = prose.filter((draft) => !last.includes(draft));
  const parts = new Set(before.flatMap((draft) => draft.segments.map((segment) => segment.part)));
  const alone = last.every((draft) => onlyPart(draft) === part);
  if (final === undefined || !alone || parts.size < 2 || !related(before, last)) return [];
  const end = block.reading.indexOf(final) + 1;
  return [...last, ...block.reading.slice(end).filter((draft) => lines.includes(draft))];
}

/** Do the two share four characters in a row, so that a reader can tell that they belong together? */
function related(before: readonly Draft[], after: readonly Draft[]): boolean {
  const text = before.map(sourceText).join('');
  return after.some((draft) => {
    const words = sourceText(draft).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    return words.some((word) =>
      Array.from(word, (_, i) => word.slice(i, i + 4)).some(
        (four) => four.length === 4 && text.includes(four),
      ),
    );
  });
}

/** Cuts a long unmixed article inside its text; the rest comes after the next one or two chunks. */
export function interrupt(chunks: Chunk[], random: Random): Chunk[] {
  const candidates = chunks.flatMap((chunk, i) => {
    const block = chunk.blocks[0];
    const long = block !== undefined && !chunk.mixed && !isList(block.source) && chunk.lines.length >= 6;
    return long && i + 1 < chunks.length && cutsOf(chunk).length > 0 ? [i] : [];
  });
  if (candidates.length === 0) return chunks;
  const at = random.pick(candidates);
  const chunk = chunks[at];
  if (chunk === undefined) return chunks;
  const cut = random.pick(cutsOf(chunk));
  const gap = Math.min(random.int(1, 2), chunks.length - at - 1);
  const head: Chunk = { lines: chunk.lines.slice(0, cut), blocks: chunk.blocks, mixed: true };
  const tail: Chunk = { lines: chunk.lines.slice(cut), blocks: chunk.blocks, mixed: true };
  const between = chunks.slice(at + 1, at + 1 + gap);
  return [...chunks.slice(0, at), head, ...between, tail, ...chunks.slice(at + 1 + gap)];
}

/** Where a chunk can be cut: inside a paragraph, or where what follows shares words with what stands before. */
function cutsOf({ lines }: Chunk): number[] {
  const first = lines.findIndex((draft) => isProse(draft.role));
  return lines.flatMap((draft, i) => {
    const next = lines[i + 1];
    const inside =
      i > first && i + 2 < lines.length && next !== undefined && isProse(draft.role) && isProse(next.role);
    if (!inside) return [];
    const mid = (next.segments[0]?.start ?? 0) > 0;
    return mid || related(lines.slice(0, i + 1), lines.slice(i + 1)) ? [i + 1] : [];
  });
}
