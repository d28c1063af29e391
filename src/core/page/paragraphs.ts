import { type Chain, type ChainInput, chainLines } from './chains';
import type { DraftLine, DraftPiece } from './draft';
import { readLineText } from './lineText';
import { pairsOf } from './lineWords';
import type { Join, LineRole } from './model';
import { type PageWords, readPageWords, solidLine } from './pageWords';
import { printedForms } from './printedColumn';
import { readTextLine, type TextLine } from './seamFeatures';
import { seamReasons } from './seamReasons';

/** A paragraph: its lines in reading order, and where its main run stands on the page. */
export interface Paragraph {
  /** Indexes into the page's lines, in reading order. */
  readonly lines: readonly number[];
  readonly joins: readonly Join[];
  /** First line of the longest run of neighbours, which tells the paragraph's place. */
  readonly anchor: number;
  /** Last line of that run. */
  readonly anchorEnd: number;
}

const NO_PAIRS = new Int32Array(0);
const TEXT: ReadonlySet<LineRole> = new Set(['lead', 'body', 'caption']);
const BREAKS: ReadonlySet<LineRole> = new Set([
  'column-label',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'byline',
  'credit',
  'dateline',
]);

/** A page's lines of running text, in file order, ready to be joined. */
export function readTextLines(lines: readonly DraftLine[]): Omit<ChainInput, 'weights' | 'isWord'> {
  const dress = { indents: keepsIndents(lines), blanks: partsByBlanks(lines) };
  const members: number[] = [];
  const sections: number[] = [];
  let section = 0;
  lines.forEach((line, at) => {
    if (BREAKS.has(line.role)) section++;
    if (!TEXT.has(line.role)) return;
    members.push(at);
    sections.push(section);
  });
  const read = members.flatMap((at) => {
    const line = lines[at];
    return line ? [{ at, line, text: readLineText(line.features) }] : [];
  });
  const forms = printedForms(
    read.map(({ text }) => text.measure),
    Int32Array.from(sections),
  );
  const texts = read.map(({ at, line, text }, k) =>
    readTextLine(line.features, text, at, line.role, forms[k] ?? 0, dress),
  );
  return {
    lines: texts,
    section: Int32Array.from(sections),
    pairs: (at) => {
      const line = lines[at];
      return line ? pairsOf(line.features) : NO_PAIRS;
    },
    words: readPageWords(lines.filter(({ role }) => role !== 'noise').map(wordsOf)),
  };
}

/** The lines of running text in a new order, with the sections that they then stand in. */
export function reorder(
  input: ChainInput,
  lines: readonly DraftLine[],
  order: readonly number[],
): ChainInput {
  const byLine: (TextLine | undefined)[] = new Array(lines.length);
  for (const line of input.lines) byLine[line.at] = line;
  const texts: TextLine[] = [];
  const sections: number[] = [];
  let section = 0;
  for (const at of order) {
    const role = lines[at]?.role;
    if (role && BREAKS.has(role)) section++;
    const text = byLine[at];
    if (!text) continue;
    texts.push(text);
    sections.push(section);
  }
  return { ...input, lines: texts, section: Int32Array.from(sections) };
}

/** Joins a page's lines of running text into paragraphs, wherever on the page their pieces stand. */
export function findParagraphs(input: ChainInput, lines: readonly DraftLine[]): Paragraph[] {
  return chainLines(input).map((chain) => toParagraph(chain, input.lines, input.words, lines));
}

/** Whether a role is display type or a credit, which running text does not run over. */
export function breaksText(role: LineRole): boolean {
  return BREAKS.has(role);
}

/** Whether the page shows the indents of first lines: some text lines begin with one, most do not. */
function keepsIndents(lines: readonly DraftLine[]): boolean {
  let indented = 0;
  let flush = 0;
  for (const { features, role } of lines) {
    if (!TEXT.has(role)) continue;
    if (features.scan.indent >= 1.5) indented++;
    else flush++;
  }
  return indented >= 3 && indented <= 3 * flush + 3;
}

/**
 * Whether blank lines tell paragraphs apart: they stand behind most lines of text that end a sentence, and behind few that
 * do not. Where every line has a blank one behind it, or none has, they say nothing.
 */
function partsByBlanks(lines: readonly DraftLine[]): boolean {
  const stops = { apart: 0, all: 0 };
  const others = { apart: 0, all: 0 };
  lines.forEach(({ features, role }, at) => {
    const before = lines[at - 1];
    if (!before || !TEXT.has(role) || !TEXT.has(before.role)) return;
    const count = before.features.ending === 'stop' ? stops : others;
    count.all++;
    if (features.scan.gap > 0) count.apart++;
  });
  return stops.apart / stops.all - others.apart / others.all > LEAST_PARTING;
}

const LEAST_PARTING = 0.4;

function toParagraph(
  chain: Chain,
  texts: readonly TextLine[],
  words: PageWords,
  lines: readonly DraftLine[],
): Paragraph {
  const members = chain.nodes.map((node) => texts[node]?.at ?? 0);
  const joins: Join[] = chain.gains.map((gain, k) => {
    const from = chain.nodes[k] ?? 0;
    const to = chain.nodes[k + 1] ?? 0;
    const left = texts[from];
    const right = texts[to];
    return {
      kind: (members[k + 1] ?? 0) === (members[k] ?? 0) + 1 ? 'next' : 'moved',
      fromLine: lines[members[k] ?? 0]?.features.scan.line ?? 0,
      toLine: lines[members[k + 1] ?? 0]?.features.scan.line ?? 0,
      confidence: 1 / (1 + Math.exp(-gain / 2)),
      // Neighbours that nobody doubts need no explanation; the reasons of the others are for the reader.
      reasons: left && right && (to !== from + 1 || gain < 3) ? seamReasons(left, right, words) : [],
    };
  });
  return { lines: members, joins, ...anchorOf(chain, members) };
}

function anchorOf(chain: Chain, members: readonly number[]): { anchor: number; anchorEnd: number } {
  let best = 0;
  let bestLength = 0;
  for (let from = 0; from < members.length; ) {
    let to = from + 1;
    while (to < members.length && (chain.nodes[to] ?? 0) === (chain.nodes[to - 1] ?? 0) + 1) to++;
    if (to - from > bestLength) {
      best = from;
      bestLength = to - from;
    }
    from = to;
  }
  return { anchor: members[best] ?? 0, anchorEnd: members[best + bestLength - 1] ?? 0 };
}

/** Folded words of a line, for comparing. */
export function wordsOf(line: DraftLine): string {
  return solidLine(line.features);
}

/** The whole of a line's words as a piece. */
export function wholePiece(lines: readonly DraftLine[], at: number): DraftPiece {
  return { line: at, start: 0, end: lines[at]?.features.scan.text.length ?? 0 };
}
