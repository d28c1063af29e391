import type { LineText } from './lineEvidence';
import { type LineFeatures, LONGEST_LINE } from './lineFeatures';
import { measureLine } from './printedColumn';
import { insideAtEnd, insideAtStart, quoteState } from './quoteState';
import { flowAtStart, flowClass, flowClasses } from './wordFlow';
import { type EndWords, endWords, startWords } from './wordModel';
import { UNKNOWN } from './wordSigns';

/** What the words at a line's end say about a paragraph going on, in the order of their numbers. */
export const TEXT_ENDS: readonly string[] = [
  'end colon',
  'end inside quote',
  'end maybe inside quote',
  'end outside quote',
  'end open bracket',
  'end small word',
  'end half a word',
  'end half a word surely',
];
export const TEXT_STARTS: readonly string[] = [
  'start particle',
  'start weak particle',
  'start quote',
  'start inside quote',
  'start maybe inside quote',
  'start closing bracket',
  'start bullet',
  'start half a word',
  'start half a word surely',
  ...flowClasses('start sentence'),
];

const SENTENCE = TEXT_STARTS.length - flowClasses('start sentence').length;
const PARTICLES = new Set('的了着们性化者率地得过');
const WEAK_PARTICLES = new Set('和与及并而等或且以区省市县州员所为在中上下是有不');
const SMALL_WORDS = new Set('的和与及在为对从将把被向以是了由并或到等、');
/** Items of a list, and the turns of a conversation. */
const ITEM =
  /^[●■▲◆★○□△◇☆※*·•－▶▷►➤◎-]|^[(]?[一二三四五六七八九十\d]{1,2}[)、.．]|^[①-⑩]|^(?:[问答qa]|记者|主持人):/;

/** Marks that open or close something. */
const MARKS = /["()《》]/;
const PLAIN = quoteState('', '');

function solid(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What `LineFeatures` hold of a line: all of it, or of an endless one its two ends. */
function bothEnds(text: string): string {
  return text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE / 2) + text.slice(-LONGEST_LINE / 2) : text;
}

/** Reads a line's text; what the same text gave before is remembered. */
export function readLineText(f: LineFeatures): LineText {
  f.recall.text ??= readText(f);
  return f.recall.text;
}

/** How surely the end or beginning of a line cuts a word: 0 not, 1 likely, 2 surely. */
function halfOf({ apart }: EndWords): 0 | 1 | 2 {
  return apart < -2.5 ? 2 : apart < -1 ? 1 : 0;
}

function readText({ scan, key, ending }: LineFeatures): LineText {
  const folded = solid(key);
  const quotes = MARKS.test(folded) ? quoteState(folded, solid(bothEnds(scan.text))) : PLAIN;
  const first = folded.charAt(0);
  const last = folded.charAt(folded.length - 1);
  const atStart = insideAtStart(quotes);
  const atEnd = insideAtEnd(quotes);
  const bulleted = ITEM.test(folded);
  const starts: number[] = [];
  if (PARTICLES.has(first)) starts.push(0);
  if (WEAK_PARTICLES.has(first)) starts.push(1);
  if (first === '"') starts.push(2);
  if (atStart > 0.8) starts.push(3);
  else if (atStart > 0.45) starts.push(4);
  if (quotes.needs > 0) starts.push(5);
  if (bulleted) starts.push(6);
  const firstWords = startWords(folded);
  const lastWords = endWords(folded);
  const half = halfOf(firstWords);
  if (half > 0) starts.push(6 + half);
  if (firstWords.next !== UNKNOWN) starts.push(SENTENCE + flowClass(flowAtStart(firstWords.next)));
  const ends: number[] = [];
  if (last === ':') ends.push(0);
  ends.push(atEnd > 0.8 ? 1 : atEnd > 0.4 ? 2 : 3);
  if (quotes.leaves > 0) ends.push(4);
  if (SMALL_WORDS.has(last)) ends.push(5);
  const cut = halfOf(lastWords);
  if (cut > 0) ends.push(5 + cut);
  return {
    folded,
    quotes,
    insideAtStart: atStart,
    insideAtEnd: atEnd,
    firstWords,
    lastWords,
    starts,
    ends,
    bulleted,
    measure: measureLine(scan.text, ending === 'stop'),
  };
}
