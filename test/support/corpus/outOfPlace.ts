import { type Chunk, type Draft, isProse } from './draft';
import type { Knobs } from './knobs';
import type { Random } from './random';
import { isList } from './setting';

/** At least so many lines of text on either side, so that a reader can tell what goes on with what. */
const FEWEST = 2;

/** The two halves of the text change places, cut inside a paragraph, so that the words show it. */
export function exchangeHalves(chunks: readonly Chunk[], knobs: Knobs, random: Random): void {
  for (const chunk of chunks) {
    if (!isPlain(chunk) || !random.chance(knobs.exchanged)) continue;
    const from = chunk.lines.findIndex((draft) => isProse(draft.role));
    const to = chunk.lines.findLastIndex((draft) => isProse(draft.role)) + 1;
    const run = chunk.lines.slice(from, to);
    const cuts = run.flatMap((draft, i) =>
      i >= FEWEST && i <= run.length - FEWEST && (draft.segments[0]?.start ?? 0) > 0 ? [i] : [],
    );
    if (cuts.length === 0 || run.some((draft) => !isProse(draft.role))) continue;
    const cut = random.pick(cuts);
    chunk.lines = [
      ...chunk.lines.slice(0, from),
      ...run.slice(cut),
      ...run.slice(0, cut),
      ...chunk.lines.slice(to),
    ];
  }
}

/** A heading block is read before the article above it, or behind its own text. */
export function moveHeadings(chunks: readonly Chunk[], knobs: Knobs, random: Random): void {
  chunks.forEach((chunk, i) => {
    if (!isPlain(chunk) || !random.chance(knobs.headingAway)) return;
    const text = chunk.lines.findIndex((draft) => isProse(draft.role));
    const head = chunk.lines.slice(0, text);
    const rest = chunk.lines.slice(text);
    const above = chunks[i - 1];
    if (above && isPlain(above) && random.chance(0.75)) {
      chunk.lines = rest;
      above.lines = [...head, ...above.lines];
    } else chunk.lines = [...rest, ...head];
  });
}

/** One article in order, with a headline before its text, and no list. */
function isPlain({ blocks, lines, mixed }: Chunk): boolean {
  const [block, ...others] = blocks;
  if (!block || others.length > 0 || mixed || isList(block.source)) return false;
  const text = lines.findIndex((draft) => isProse(draft.role));
  const headed = lines.slice(0, Math.max(0, text)).some((draft: Draft) => draft.role === 'headline');
  return headed && lines.length >= text + FEWEST;
}
