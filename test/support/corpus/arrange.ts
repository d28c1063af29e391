import { type Block, type Chunk, type Draft, isProse } from './draft';
import type { Knobs } from './knobs';
import { displace, interleaveArticles, interleaveColumns, reorderHeading, splitCaption } from './order';
import { exchangeHalves, moveHeadings } from './outOfPlace';
import type { Random } from './random';
import { isList } from './setting';
import { interrupt, strayClosings, strayParagraph } from './strays';

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
  exchangeHalves(chunks, knobs, random);
  moveHeadings(chunks, knobs, random);
  strayClosings(chunks, knobs, random);
  if (random.chance(knobs.strayParagraph)) strayParagraph(chunks, random);
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
