import { parsePage } from '../../../src/core/page/parsePage';
import { pageReadings, partReading } from '../../../src/core/page/partReading';
import type { ConversionConfig } from '../../../src/core/script/configs';
import { type Converter, createConverter } from '../../../src/core/script/converter';
import { convertReading } from '../../../src/core/script/pageEdits';
import { isHan } from '../../../src/core/text/characters';
import type { TextEdit } from '../../../src/core/text/edit';
import { conversionData } from '../conversion';
import type { Random } from '../corpus/random';
import { edited, type Piece, reassemble, type TracedText } from './tracedText';

/** Something that happens to a page. `foreign`: sentences that do not stand on it. */
export type Step = (from: TracedText, random: Random, foreign: readonly string[]) => TracedText;

const converters = new Map<ConversionConfig, Converter>();

function converter(config: ConversionConfig): Converter {
  const known = converters.get(config) ?? createConverter(config, conversionData());
  converters.set(config, known);
  return known;
}

const converting =
  (config: ConversionConfig): Step =>
  (from) => {
    const edits = [...pageReadings(parsePage(from.text), from.text)].flatMap(
      (item) => convertReading(item, converter(config)).edits,
    );
    return edited(from, edits, true);
  };

const typing: Step = (from, random, foreign) => {
  const at = random.int(0, from.text.length);
  const words = random.pick(foreign).slice(0, random.int(1, 30));
  return edited(from, [{ range: { start: at, end: at }, newText: words }], false);
};

const deleting: Step = (from, random) => {
  const start = random.int(0, Math.max(0, from.text.length - 1));
  const end = Math.min(from.text.length, start + random.int(1, 40));
  return edited(from, [{ range: { start, end }, newText: '' }], false);
};

/** Sets the lines of a paragraph anew, as another editor's "fill paragraph" does. */
const rewrapping: Step = (from, random) => {
  const width = random.int(12, 60);
  const pieces: Piece[] = [];
  let column = 0;
  let broken = false;
  let at = 0;
  for (const line of linesOf(from.text)) {
    const words = from.text.slice(line[0], line[1]);
    const blank = words.trim() === '';
    const heading = words.startsWith('#');
    if (blank || heading || broken || at === 0) {
      if (at > 0) pieces.push('\n');
      column = 0;
    }
    broken = blank || heading;
    for (let i = line[0]; i < line[1]; i += 1) {
      if (column >= width && !heading && isHan(from.text.charCodeAt(i))) {
        pieces.push('\n');
        column = 0;
      }
      pieces.push([i, i + 1]);
      column++;
    }
    at = line[1];
  }
  return reassemble(from, [...pieces, '\n']);
};

const movingParagraphs: Step = (from, random) => {
  const blocks = blocksOf(from.text);
  if (blocks.length < 2) return from;
  const [moved] = blocks.splice(random.int(0, blocks.length - 1), 1);
  if (moved) blocks.splice(random.int(0, blocks.length), 0, moved);
  return reassemble(
    from,
    blocks.flatMap((block) => [block, '\n\n']),
  );
};

/** The page as `gongbao repair` gives it, unit by unit. */
const repairing: Step = (from) => {
  const page = parsePage(from.text);
  const pieces: Piece[] = [];
  for (const article of page.articles) {
    for (const part of article.parts) {
      if (part.role === 'headline') pieces.push('## ');
      if (part.role === 'subhead') pieces.push('### ');
      for (const segment of partReading(article, part, from.text).segments)
        pieces.push(segment.seam ? ' ' : [segment.start, segment.start + segment.length]);
      pieces.push('\n\n');
    }
  }
  return reassemble(from, pieces);
};

/** Puts single misread characters right, or wrong. */
const fixing: Step = (from, random, foreign) => {
  const edits = new Map<number, string>();
  for (let n = random.int(3, 25); n > 0; n--) {
    const at = random.int(0, Math.max(0, from.text.length - 1));
    if (!isHan(from.text.charCodeAt(at))) continue;
    const donor = random.pick(foreign);
    edits.set(at, donor[random.int(0, donor.length - 1)] ?? '的');
  }
  return edited(
    from,
    [...edits].map(([at, newText]) => ({ range: { start: at, end: at + 1 }, newText })),
    false,
  );
};

/** What OCR and typesetting vary: spaces, widths, the kind of quotes and line breaks. */
const respacing: Step = (from, random) => {
  const edits: TextEdit[] = [];
  for (let n = random.int(10, 60); n > 0; n--) {
    const at = random.int(0, from.text.length);
    if (edits.every(({ range }) => range.start !== at))
      edits.push({ range: { start: at, end: at }, newText: random.pick([' ', '　', '\r\n']) });
  }
  const spaced = edited(from, edits, false);
  const swaps = [...spaced.text.matchAll(/[，“”0-9]/g)].filter(() => random.chance(0.3));
  const WIDTHS: Readonly<Record<string, string>> = { '，': ',', '“': '「', '”': '」' };
  return edited(
    spaced,
    swaps.map(({ index, 0: unit }) => ({
      range: { start: index, end: index + 1 },
      newText: WIDTHS[unit] ?? String.fromCharCode(unit.charCodeAt(0) + 0xfee0),
    })),
    true,
  );
};

const replacingSentences: Step = (from, random, foreign) => {
  const sentences = [...from.text.matchAll(/[^。！？\n]{6,200}[。！？]/g)];
  if (sentences.length === 0) return from;
  const chosen = new Set(Array.from({ length: random.int(1, 4) }, () => random.pick(sentences)));
  return edited(
    from,
    [...chosen].map(({ index, 0: old }) => ({
      range: { start: index, end: index + old.length },
      newText: random.pick(foreign),
    })),
    false,
  );
};

/** A column put where it belongs, or the reverse: some lines go elsewhere. */
const movingLines: Step = (from, random) => {
  const lines = linesOf(from.text);
  if (lines.length < 4) return from;
  const start = random.int(0, lines.length - 2);
  const moved = lines.splice(start, random.int(1, 5));
  lines.splice(random.int(0, lines.length), 0, ...moved);
  return reassemble(
    from,
    lines.flatMap((line) => [line, '\n']),
  );
};

/** A copy of a paragraph pasted elsewhere. */
const pasting: Step = (from, random) => {
  const blocks = blocksOf(from.text);
  if (blocks.length === 0) return from;
  const [start, end] = random.pick(blocks);
  const pieces: Piece[] = blocks.flatMap((block) => [block, '\n\n']);
  pieces.splice(2 * random.int(0, blocks.length), 0, [start, end, 'copy'], '\n\n');
  return reassemble(from, pieces);
};

/** Every kind of step, by name. */
export const STEPS: Readonly<Record<string, Step>> = {
  typing,
  deleting,
  'moving paragraphs': movingParagraphs,
  'moving lines': movingLines,
  're-wrapping': rewrapping,
  repair: repairing,
  s2t: converting('s2t'),
  's2twp and back': (from, random, foreign) =>
    converting('tw2sp')(converting('s2twp')(from, random, foreign), random, foreign),
  s2twp: converting('s2twp'),
  t2s: converting('t2s'),
  'OCR fixes': fixing,
  'spaces and widths': respacing,
  'replaced sentences': replacingSentences,
  'pasted copies': pasting,
};

/** Another programme's work while the page is closed: some of everything. */
export function history(
  from: TracedText,
  random: Random,
  foreign: readonly string[],
  count: number,
  steps: Readonly<Record<string, Step>> = STEPS,
): TracedText {
  let now = from;
  for (let n = 0; n < count; n++) now = random.pick(Object.values(steps))(now, random, foreign);
  return now;
}

/** The lines' ranges without their ends. */
export function linesOf(text: string): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n/g)) {
    lines.push([start, match.index]);
    start = match.index + match[0].length;
  }
  lines.push([start, text.length]);
  return lines;
}

/** The ranges of what blank lines set apart. */
export function blocksOf(text: string): [number, number][] {
  const blocks: [number, number][] = [];
  for (const line of linesOf(text)) {
    const last = blocks[blocks.length - 1];
    const blank = text.slice(...line).trim() === '';
    if (blank) continue;
    if (last && text.slice(last[1], line[0]).replace(/\r/g, '') === '\n') last[1] = line[1];
    else blocks.push(line);
  }
  return blocks;
}
