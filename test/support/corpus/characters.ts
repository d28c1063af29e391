import type { Block, Cell } from './draft';
import { isProse } from './draft';
import type { Knobs } from './knobs';
import { misread } from './misread';
import type { PaperProfile } from './profiles';
import type { Random } from './random';

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};
const STRAIGHT: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/** Pairs that OCR takes for each other: one stroke more or less, or the same outline. */
const LOOKALIKES =
  '员页 讯迅 广厂 台合 回问 李季 已己 未末 人入 士土 干千 天夫 间问 析折 侯候 微徽 治冶 休体 晴睛 材村 环坏 核孩 设没 拔拨 员贝 員貝 間問 衛術 術衍 壓厭 際隊 薪新 準隼 證語 遲逞 務矜';
const CONFUSIONS = new Map<string, string[]>();
for (const [a = '', b = ''] of LOOKALIKES.split(' ').map((pair) => Array.from(pair))) {
  CONFUSIONS.set(a, [...(CONFUSIONS.get(a) ?? []), b]);
  CONFUSIONS.set(b, [...(CONFUSIONS.get(b) ?? []), a]);
}

const HAN = /^\p{Script=Han}$/u;

/** A look-alike of `ch`, or `ch` itself where none is known. */
export function lookalike(ch: string, random: Random): string {
  const others = CONFUSIONS.get(ch);
  return others === undefined ? ch : random.pick(others);
}

/** Widths, quotes, dashes, stray spaces and misread characters of a whole page. */
export function damageCharacters(
  blocks: readonly Block[],
  profile: PaperProfile,
  knobs: Knobs,
  random: Random,
): void {
  const half = random.chance(profile.halfWidth * knobs.halfWidth);
  const straight =
    half && random.chance(0.5 + profile.straightQuotes / 2)
      ? true
      : random.chance(profile.straightQuotes * knobs.halfWidth * 0.5);
  for (const block of blocks) {
    const cells = block.reading.flatMap((draft) => draft.segments.flatMap((segment) => segment.cells));
    for (const cell of cells) foldCell(cell, half, straight);
    damageKicker(block, knobs, random);
    damageCredit(block, knobs, random);
    loseStops(block, knobs, random);
    for (const draft of block.reading) {
      if (draft.role === 'byline') respaceByline(draft.segments[0]?.cells ?? [], random);
      const last = draft.segments.at(-1)?.cells.at(-1);
      for (const cell of draft.segments.flatMap((segment) => segment.cells)) {
        if (random.chance(knobs.confusion * 8) && cell.out === cell.src)
          cell.out = lookalike(cell.src, random);
        if (knobs.misread > 0 && cell.out === cell.src && HAN.test(cell.src) && random.chance(knobs.misread))
          cell.out = misread(cell.src, profile.region, random);
        const spaces = isProse(draft.role) && cell !== last && HAN.test(cell.src);
        if (spaces && random.chance(knobs.looseSpace)) cell.out += ' ';
      }
    }
  }
}

function foldCell(cell: Cell, half: boolean, straight: boolean): void {
  const folded = (half ? HALF[cell.src] : undefined) ?? (straight ? STRAIGHT[cell.src] : undefined);
  if (folded !== undefined) cell.out = folded + cell.out.slice(cell.src.length);
}

/** The dash that closes a kicker: `——` read as one dash, a hyphen or the character 一. */
function damageKicker(block: Block, knobs: Knobs, random: Random): void {
  const kicker = block.reading.findLast((draft) => draft.role === 'kicker')?.segments[0]?.cells;
  const [first, second] = kicker?.slice(-2) ?? [];
  if (first?.src !== '—' || second?.src !== '—' || !random.chance(knobs.kickerDash)) return;
  first.out = random.pick(['—', '一', '-', '一', '']);
  second.out = first.out === '' ? '—' : '';
}

/** 本报迅, 通讯页, 通页 and the lost closing bracket. */
function damageCredit(block: Block, knobs: Knobs, random: Random): void {
  const credits = block.reading.filter((draft) => draft.role === 'lead' || draft.role === 'byline');
  const cells = credits.flatMap((draft) => draft.segments.flatMap((segment) => segment.cells)).slice(0, 40);
  const text = cells.map((cell) => cell.src).join('');
  if (random.chance(knobs.creditSlip)) {
    const slips: (() => void)[] = [];
    const dispatch = text.indexOf('本报讯');
    if (dispatch >= 0) slips.push(() => replace(cells[dispatch + 2], '迅'));
    const correspondent = text.indexOf('通讯员');
    if (correspondent >= 0) {
      slips.push(() => replace(cells[correspondent + 2], '页'));
      slips.push(() => {
        replace(cells[correspondent + 1], '');
        replace(cells[correspondent + 2], '页');
      });
    }
    if (slips.length > 0) random.pick(slips)();
  }
  const close = text.indexOf('）');
  if (
    random.chance(knobs.lostBracket) &&
    close > 0 &&
    close < 30 &&
    block.reading.some((d) => d.role === 'lead')
  )
    replace(cells[close], '');
}

/** The full stop at the end of a paragraph, as small as dirt on the page. */
function loseStops(block: Block, knobs: Knobs, random: Random): void {
  const ends = new Map<string, Cell>();
  for (const segment of block.reading.filter((d) => isProse(d.role)).flatMap((draft) => draft.segments)) {
    const cell = segment.cells.at(-1);
    if (cell !== undefined) ends.set(segment.part, cell);
  }
  for (const cell of ends.values()) if (cell.src === '。' && random.chance(knobs.lostStop)) cell.out = '';
}

function replace(cell: Cell | undefined, out: string): void {
  if (cell !== undefined) cell.out = out;
}

/** Names stand apart from their role by one space, two, an ideographic one or none. */
function respaceByline(cells: readonly Cell[], random: Random): void {
  const space = random.weighted([
    [' ', 7],
    ['\u3000', 1],
    ['  ', 1],
  ]);
  for (const cell of cells) if (cell.src === ' ') cell.out = space;
}
