import { isDigit, isHan, isLatinLetter } from '../text/characters';
import { foldKey, foldWidths } from '../text/foldKey';
import { type LineCredit, parseCredits } from './credits';
import type { LineText } from './lineEvidence';
import { createMemo } from './memo';
import type { ScannedLine } from './scanLines';

/** How a line ends: a full stop and its kin, a mark inside a sentence, a dash, or nothing. */
export type LineEnding = 'stop' | 'clause' | 'dash' | 'open';

/** What a line shows by itself. */
export interface LineFeatures {
  readonly scan: ScannedLine;
  /** `text` in one width; same length. */
  readonly folded: string;
  /** The same in one script, with small letters; for word lists. */
  readonly key: string;
  readonly credits: readonly LineCredit[];
  readonly ending: LineEnding;
  /** Full stops before the end. */
  readonly innerStops: number;
  /** Commas, enumeration commas, semicolons and colons. */
  readonly clauses: number;
  readonly han: number;
  /** Begins as paragraphs do: a date, 据悉, 近日, a credit, an indent. */
  readonly opensParagraph: boolean;
  /** Begins with a mark that cannot begin anything: a comma, a closing bracket. */
  readonly continues: boolean;
  readonly recall: LineRecall;
}

/**
 * What has been worked out of a line's words alone, each by the one who needs it first; lines of the same words share
 * it, within a page and between parses.
 */
export interface LineRecall {
  /** Rows of role features; of an indented line. */
  rows: readonly number[] | undefined;
  rowsIndented: readonly number[] | undefined;
  /** Pairs of Han characters; all pairs of units. */
  pairs: Int32Array | undefined;
  codes: Int32Array | undefined;
  /** Whether it could be display type, without a heading mark and with one; whether it begins with a bullet. */
  display: boolean | undefined;
  displayMarked: boolean | undefined;
  listed: boolean | undefined;
  /** In one script and width, without spaces. */
  solid: string | undefined;
  text: LineText | undefined;
}

const OPENERS =
  /^(?:"?(?:日前|近日|近期|近年来|连日来|今年以来|今年|去年|据悉|据了解|据介绍|据统计|截至|目前|如今|同时|此外|与此同时|另外|下一步|随后|为了|为此|针对|随着|在此基础上|当天|当日|昨日|昨天|今天|活动现场|活动中|会上|会议|现场|记者|本次|此次|该)|(?:\d{4} ?年|\d{1,2} ?月|\d{1,2} ?日)|"|图为|[一二三四五六七八九十]{1,2}是|[(]?[一二三四五六七八九十\d]{1,2}[)、.])/;
const STOP = /[。!?…][")'》\]】]*$/;
const CLAUSE = /[,、;:《(']$/;
const DASH = /[^-][-一~]{1,4}$/;

/** Of a longer line only the two ends are read. */
export const LONGEST_LINE = 4000;

/** What a line's text shows, wherever it stands. */
type TextFeatures = Omit<LineFeatures, 'scan'>;

const memo = createMemo<TextFeatures>();

/** Reads the features of a line; its credits have offsets into the line's words. What the same words gave before is remembered. */
export function readFeatures(scan: ScannedLine): LineFeatures {
  let known = memo.get(scan.text);
  if (!known) {
    known = readText(scan.text);
    memo.set(scan.text, known);
  }
  const { folded, key, credits, ending, innerStops, clauses, han, continues, recall } = known;
  const opensParagraph = scan.indent >= 1.5 || known.opensParagraph;
  return { scan, folded, key, credits, ending, innerStops, clauses, han, opensParagraph, continues, recall };
}

function readText(text: string): TextFeatures {
  const long = text.length > LONGEST_LINE;
  const folded = foldWidths(
    long ? text.slice(0, LONGEST_LINE / 2) + text.slice(-LONGEST_LINE / 2) : text,
  ).replace(/[「『]/g, '"');
  let han = 0;
  let innerStops = 0;
  let clauses = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (isHan(unit)) han++;
    else if (unit === 0x3002 || unit === 0x21 || unit === 0x3f) innerStops += i < folded.length - 2 ? 1 : 0;
    else if (unit === 0x2c || unit === 0x3001 || unit === 0x3b || unit === 0x3a) clauses++;
  }
  const credits = parseCredits(text);
  const key = foldKey(folded);
  return {
    folded,
    key,
    credits,
    ending: endingOf(folded),
    innerStops,
    clauses,
    han,
    opensParagraph: OPENERS.test(key) || credits[0]?.kind === 'lead',
    continues: /^[,、。;:!?)》」』”’…%]/.test(text),
    recall: {
      rows: undefined,
      rowsIndented: undefined,
      pairs: undefined,
      codes: undefined,
      display: undefined,
      displayMarked: undefined,
      listed: undefined,
      solid: undefined,
      text: undefined,
    },
  };
}

function endingOf(folded: string): LineEnding {
  const tail = folded.slice(-8);
  if (STOP.test(tail)) return 'stop';
  if (CLAUSE.test(tail)) return 'clause';
  if (tail.endsWith('"') && leavesQuoteOpen(folded)) return 'clause';
  return DASH.test(tail) && folded.length > 4 ? 'dash' : 'open';
}

/** Whether a line is a scrap that OCR made of a graphic: no Han, hardly a word. */
export function isScrap(features: LineFeatures): boolean {
  const { folded } = features;
  if (AGENCY_CODE.test(folded)) return false;
  const han = isStrokes(folded, features.han) ? 0 : features.han;
  if (han > 1 || folded.length > 40) return false;
  let letters = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (isLatinLetter(unit) || isDigit(unit)) letters++;
  }
  return han === 0 || (folded.length > 1 && letters + han < folded.length / 2 + 1);
}

/** Whether all Han of a short line are single strokes and frames, which OCR makes of rules and boxes: 丨 丨, 口口 口. */
function isStrokes(folded: string, han: number): boolean {
  if (han < 2 || folded.length > LONGEST_STROKES) return false;
  let count = 0;
  for (let i = 0; i < folded.length; i++) if (STROKES.includes(folded.charAt(i))) count++;
  return count === han;
}

/** The day that closes a story of the Central News Agency: 1150703. */
const AGENCY_CODE = /^1[01]\d[01]\d[0-3]\d$/;
const LONGEST_STROKES = 12;
const STROKES = '口囗一丨丶丿亅乚乛冂卜';

/** Whether the line's last quotation mark opens: an odd number of marks, and one at the very end. */
function leavesQuoteOpen(folded: string): boolean {
  let marks = 0;
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) === 0x22) marks++;
  return marks % 2 === 1 && !/[。!?…,]"$/.test(folded);
}
