import { type Block, type Draft, isProse } from './draft';
import type { Knobs } from './knobs';
import { displace, interleaveArticles, interleaveColumns, reorderHeading, splitCaption } from './order';
import type { Random } from './random';
import { isList } from './setting';

/** Neighbouring lines of the page, of one article or of several that were mixed up. */
interface Chunk {
  lines: Draft[];
  readonly blocks: readonly Block[];
  /** Its lines no longer stand in reading order. */
  readonly mixed: boolean;
}

/** Puts the lines of all articles into the order in which the damaged page has them, a chunk an article or so. */
export function arrange(blocks: readonly Block[], knobs: Knobs, random: Random): Draft[][] {
  const chunks = mixNeighbours(blocks, knobs, random);
  for (const chunk of chunks) {
    const block = chunk.blocks[0];
    if (block === undefined || chunk.blocks.length > 1) continue;
    if (block.source.kind === 'photo' && random.chance(knobs.captionSplit))
      chunk.lines = splitCaption(chunk.lines);
    else if (random.chance(knobs.headingOrder)) chunk.lines = reorderHeading(chunk.lines, random);
  }
  strayClosings(chunks, knobs, random);
  const rounds = random.chance(knobs.interrupted) ? (random.chance(knobs.interruptedTwice) ? 2 : 1) : 0;
  let flow = chunks;
  for (let round = 0; round < rounds; round++) flow = interrupt(flow, random);
  return flow.map((chunk) => chunk.lines);
}

function mixNeighbours(blocks: readonly Block[], knobs: Knobs, random: Random): Chunk[] {
  const chunks: Chunk[] = [];
  const mixable = (block: Block | undefined): block is Block =>
    block?.narrow === true && !isList(block.source) && block.reading.some((d) => isProse(d.role));
  const weave = random.chance(knobs.interleavedNeighbours);
  let woven = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const next = blocks[i + 1];
    if (block === undefined) continue;
    const lines = block.reading;
    if (!mixable(block)) chunks.push({ lines: [...lines], blocks: [block], mixed: false });
    else if (weave && !woven && mixable(next) && weavable(block) && weavable(next)) {
      chunks.push({ lines: interleaveArticles(lines, next.reading), blocks: [block, next], mixed: true });
      woven = true;
      i++;
    } else if (random.chance(knobs.displaced)) {
      const way = random.weighted(knobs.displacement);
      const first = displace(block, way, random);
      if (mixable(next) && first.rest.length === 0 && random.chance(knobs.displacedTogether)) {
        const second = displace(next, way, random);
        const moved = [...second.moved, ...first.moved];
        chunks.push({
          lines: [...first.kept, ...second.kept, ...moved, ...second.rest],
          blocks: [block, next],
          mixed: true,
        });
        i++;
      } else
        chunks.push({
          lines: [...first.kept, ...first.moved, ...first.rest],
          blocks: [block],
          mixed: first.moved.length > 0,
        });
    } else if (random.chance(knobs.interleaved))
      chunks.push({ lines: interleaveColumns(lines), blocks: [block], mixed: true });
    else chunks.push({ lines: [...lines], blocks: [block], mixed: false });
  }
  return chunks;
}

/** Short enough that a reader can still tell the two columns apart, and plain text only. */
function weavable(block: Block): boolean {
  const roles = block.reading.map((draft) => draft.role);
  return block.reading.length <= 24 && roles.includes('headline') && !roles.includes('subhead');
}

/** Moves a closing dateline and a photo credit one to three articles down; one of each a page, so that it can be told whose it is. */
function strayClosings(chunks: Chunk[], knobs: Knobs, random: Random): void {
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

/** The last line of the chunk when it names its article by place or outlet: （本报…电）, … 摄. */
function closing(chunk: Chunk, role: 'dateline' | 'credit'): Draft | null {
  const last = chunk.lines.at(-1);
  if (last === undefined || last.role !== role || chunk.lines.length < 3) return null;
  const src = last.segments.flatMap((segment) => segment.cells.map((cell) => cell.src)).join('');
  return role === 'credit' || src.startsWith('（本报') ? last : null;
}

/** Cuts a long unmixed article inside its text; the rest comes after the next one or two chunks. */
function interrupt(chunks: Chunk[], random: Random): Chunk[] {
  const cuts = (chunk: Chunk): number[] => {
    const first = chunk.lines.findIndex((draft) => isProse(draft.role));
    return chunk.lines.flatMap((draft, i) => {
      const next = chunk.lines[i + 1];
      return i > first &&
        next !== undefined &&
        isProse(draft.role) &&
        isProse(next.role) &&
        i + 2 < chunk.lines.length
        ? [i + 1]
        : [];
    });
  };
  const candidates = chunks.flatMap((chunk, i) => {
    const block = chunk.blocks[0];
    const long = block !== undefined && !chunk.mixed && !isList(block.source) && chunk.lines.length >= 6;
    return long && i + 1 < chunks.length && cuts(chunk).length > 0 ? [i] : [];
  });
  if (candidates.length === 0) return chunks;
  const at = random.pick(candidates);
  const chunk = chunks[at];
  if (chunk === undefined) return chunks;
  const cut = random.pick(cuts(chunk));
  const gap = Math.min(random.int(1, 2), chunks.length - at - 1);
  const head: Chunk = { lines: chunk.lines.slice(0, cut), blocks: chunk.blocks, mixed: true };
  const tail: Chunk = { lines: chunk.lines.slice(cut), blocks: chunk.blocks, mixed: true };
  const between = chunks.slice(at + 1, at + 1 + gap);
  return [...chunks.slice(0, at), head, ...between, tail, ...chunks.slice(at + 1 + gap)];
}
