import {
  type Block,
  type Cell,
  type Draft,
  isProse,
  type Loss,
  type PartRecord,
  type Segment,
  widthOf,
} from './draft';
import type { Knobs, Typesetting } from './knobs';
import type { PaperProfile } from './profiles';
import type { Random } from './random';
import type { SourceArticle, SourcePart } from './source';

/** Kinds that are a row of short items: their lines cannot be told apart once they are moved. */
const LISTS: ReadonlySet<string> = new Set([
  'verse',
  'contents',
  'briefs',
  'list',
  'data',
  'notice',
  'interview',
]);
/** No line of a column begins with one of these, none ends with one of those (GB/T 15834-2011, 5.1). */
const NOT_FIRST = new Set('，。、；：？！”’）》〉」』】〕…');
const NOT_LAST = new Set('“‘（《〈「『【〔');

const WORD = /^[\dA-Za-z.%]$/;

export const isList = (article: SourceArticle): boolean => LISTS.has(article.kind);

/** Sets an article in lines: a paragraph a line, or printed lines of the column's width. */
export function setArticle(
  source: SourceArticle,
  index: number,
  profile: PaperProfile,
  knobs: Knobs,
  random: Random,
): { block: Block; losses: Loss[] } {
  const narrow = random.chance(isList(source) ? knobs.narrow / 3 : knobs.narrow);
  const width = random.int(profile.columns[0], profile.columns[1]);
  const records: PartRecord[] = [];
  const reading: Draft[] = [];
  const losses: Loss[] = [];
  const counts = new Map<string, number>();
  const losesTail = random.chance(knobs.lostTail);
  const headlineAt = source.parts.findIndex((part) => part.role === 'headline');
  const indented = random.chance(knobs.indents);

  source.parts.forEach((part, at) => {
    const record: PartRecord = { id: partId(part, counts), role: part.role, text: part.text };
    records.push(record);
    let cells = cellsOf(part.text);
    if (part.role === 'lead') cells = spaceCredit(cells, profile, random);
    let lines = partLines(part, cells, narrow, width, knobs, random);
    const last = lines.at(-1);
    if (
      losesTail &&
      losses.length === 0 &&
      narrow &&
      isProse(part.role) &&
      lines.length >= 4 &&
      last !== undefined
    ) {
      const start = offsetOf(lines.slice(0, -1));
      if (widthOf(text(last)) <= width * 0.45) {
        losses.push({ article: index, part: record.id, start, end: part.text.length });
        lines = lines.slice(0, -1);
      }
    }
    let start = 0;
    lines.forEach((line, i) => {
      reading.push({
        article: index,
        role: part.role,
        altRoles: part.altRoles,
        segments: [{ part: record.id, start, cells: line }],
        glue: '',
        mark: '',
        indented: indented && i === 0 && isProse(part.role) && !part.verse,
        freeOrder: part.role === 'column-label' || (isProse(part.role) && at < headlineAt),
        noise: null,
      });
      start += text(line).length;
    });
  });
  if (random.chance(knobs.sharedLine)) shareLine(reading, random);
  return { block: { index, source, parts: records, reading, narrow, width }, losses };
}

/** `P1`, `P2` … for paragraphs, `H1` … for subheads, the role's name for the rest, numbered from the second on. */
function partId(part: SourcePart, counts: Map<string, number>): string {
  const stem = isProse(part.role)
    ? 'P'
    : part.role === 'subhead'
      ? 'H'
      : part.role === 'column-label'
        ? 'label'
        : part.role;
  const count = (counts.get(stem) ?? 0) + 1;
  counts.set(stem, count);
  return stem === 'P' || stem === 'H' ? `${stem}${count}` : count === 1 ? stem : `${stem}${count}`;
}

const cellsOf = (source: string): Cell[] => Array.from(source, (ch) => ({ src: ch, out: ch }));
const text = (cells: readonly Cell[]): string => cells.map((cell) => cell.src).join('');
const offsetOf = (lines: readonly Cell[][]): number =>
  lines.reduce((sum, line) => sum + text(line).length, 0);

/** 本报讯（ or 本报讯 （, as the paper has it, now and then the other way round. */
function spaceCredit(cells: Cell[], profile: PaperProfile, random: Random): Cell[] {
  const bracket = cells.findIndex((cell) => cell.src === '（');
  const before = cells[bracket - 1];
  if (bracket < 2 || bracket > 12 || before === undefined || before.src === ' ') return cells;
  const gap = random.chance(0.85) ? profile.creditGap : ' ';
  if (before.src === '讯' || before.src === '电') before.out = before.src + gap;
  return cells;
}

function partLines(
  part: SourcePart,
  cells: Cell[],
  narrow: boolean,
  width: number,
  knobs: Knobs,
  random: Random,
): Cell[][] {
  if (!isProse(part.role)) {
    const long = part.role === 'kicker' || part.role === 'headline' || part.role === 'deck';
    if (!long || cells.length < 16 || !random.chance(knobs.headingBreak)) return [cells];
    return halves(cells, random);
  }
  if (part.verse) return [cells];
  const printed = wrap(cells, width, knobs.typesetting);
  const spaced = random.chance(knobs.joinSpace);
  if (narrow) return joinRuns(printed, spaced, () => random.chance(knobs.pairJoin));
  const whole = joinRuns(printed, spaced, () => true);
  const only = whole[0];
  if (only !== undefined && printed.length > 3 && random.chance(knobs.paragraphBreak)) {
    const at = random.int(1, printed.length - 2);
    return [printed.slice(0, at).flat(), printed.slice(at).flat()];
  }
  return whole;
}

/** Breaks a paragraph into the lines of a column; the first one is two characters shorter. */
function wrap(cells: readonly Cell[], width: number, typesetting: Typesetting): Cell[][] {
  const sizeOf = typesetting.cells ? (text: string) => text.length : widthOf;
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let room = width - 2;
  for (const cell of cells) {
    const size = sizeOf(cell.src);
    const hangs = typesetting.marksKept && NOT_FIRST.has(cell.src);
    if (line.length > 0 && room < size && !hangs) {
      const carried: Cell[] = [];
      while (line.length > 1 && staysWith(line.at(-1), carried[0] ?? cell, typesetting))
        carried.unshift(...line.splice(-1));
      lines.push(line);
      line = carried;
      room = width - sizeOf(text(carried));
    }
    line.push(cell);
    room -= size;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Opening marks stay with what they open, figures and Latin words stay whole. */
function staysWith(last: Cell | undefined, next: Cell, { marksKept, wordsKept }: Typesetting): boolean {
  if (last === undefined) return false;
  return (marksKept && NOT_LAST.has(last.src)) || (wordsKept && WORD.test(last.src) && WORD.test(next.src));
}

function joinRuns(printed: readonly Cell[][], spaced: boolean, joins: () => boolean): Cell[][] {
  const lines: Cell[][] = [];
  let joinable = false;
  for (const line of printed) {
    const previous = lines.at(-1);
    if (previous !== undefined && joinable && joins()) {
      const seam = previous.at(-1);
      if (spaced && seam !== undefined && !NOT_FIRST.has(seam.src)) seam.out += ' ';
      previous.push(...line);
    } else lines.push([...line]);
    joinable = true;
  }
  return lines;
}

function halves(cells: Cell[], random: Random): Cell[][] {
  let at = Math.floor(cells.length / 2) + random.int(-2, 2);
  while (at < cells.length - 2 && NOT_FIRST.has(cells[at]?.src ?? '')) at++;
  return [cells.slice(0, at), cells.slice(at)];
}

/** Puts the end of a paragraph and the start of the next into one line. */
function shareLine(reading: Draft[], random: Random): void {
  const seams = reading.flatMap((draft, i) => {
    const next = reading[i + 1];
    const ends = next !== undefined && isProse(draft.role) && draft.role === next.role;
    return ends && draft.segments[0]?.part !== next.segments[0]?.part && !draft.freeOrder ? [i] : [];
  });
  if (seams.length === 0) return;
  const at = random.pick(seams);
  const first = reading[at];
  const second = reading[at + 1];
  if (first === undefined || second === undefined) return;
  first.segments.push(...(second.segments as Segment[]));
  first.glue = random.chance(0.8) ? ' ' : '';
  reading.splice(at + 1, 1);
}
