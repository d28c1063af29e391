import { lookalike } from './characters';
import { type Block, type Draft, noiseDraft } from './draft';
import type { Knobs } from './knobs';
import type { PaperProfile } from './profiles';
import type { Random } from './random';

const GARBAGE_LETTERS = 'IVLTJlit1WMOHnrYX';

const SCRAPS = [
  '口口 口',
  '丨 丨',
  '一 一 、',
  '■ ■',
  '~~=',
  '.·:·.',
  '卜丶',
  'lll丨丨',
  '口 口 口',
  '|||',
  '▓▒',
  '"_ —',
  '丶 丶丶',
];

/** Letters, strokes and frames that OCR finds in a rule, an ornament or a photo. */
function garbage(random: Random): string {
  if (random.chance(0.35)) return random.pick(SCRAPS);
  return Array.from({ length: random.int(2, 7) }, () => random.pick([...GARBAGE_LETTERS])).join('');
}

/** Puts Latin garbage between lines and page furniture at the top and the bottom. */
export function addNoise(flow: Draft[][], profile: PaperProfile, knobs: Knobs, random: Random): void {
  for (let draw = 0; draw < 3; draw++) {
    if (!random.chance(knobs.garbage)) continue;
    const chunk = random.pick(flow);
    const at = random.int(1, chunk.length);
    const before = chunk[at - 1]?.article ?? null;
    const after = chunk[at]?.article ?? null;
    chunk.splice(at, 0, noiseDraft('garbage', garbage(random), before === after ? before : null));
  }
  if (random.chance(knobs.furniture)) {
    const texts = random.shuffle(profile.furniture).slice(0, random.int(1, 2));
    const lines = texts.map((text) => noiseDraft(text.length < 5 ? 'folio' : 'page-header', text, null));
    if (random.chance(0.7)) flow.unshift(lines);
    else flow.splice(random.int(1, flow.length), 0, lines);
  }
  if (random.chance(knobs.staff)) flow.push([noiseDraft('staff', random.pick(profile.staff), null)]);
}

/** A garbled copy of a lead, cut short, between its headline and itself: the page was read twice there. */
export function addDuplicate(chunk: Draft[], block: Block, random: Random): void {
  const lead = block.reading.find((draft) => draft.role === 'lead');
  const headline = chunk.findIndex((draft) => draft.role === 'headline');
  const paragraph = block.reading.filter((draft) => draft.segments[0]?.part === lead?.segments[0]?.part);
  const cells = paragraph.flatMap((draft) => draft.segments[0]?.cells ?? []).slice(0, random.int(28, 60));
  if (lead === undefined || headline < 0 || cells.length < 28) return;
  const text = cells
    .map((cell) => (random.chance(0.4) ? lookalike(cell.src, random) + cell.out.slice(1) : cell.out))
    .join('');
  chunk.splice(headline + 1, 0, noiseDraft('duplicate', text.trim(), block.index));
}
