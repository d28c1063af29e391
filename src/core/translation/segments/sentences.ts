import { isHan, isSpace } from '../../text/characters';
import type { Range } from '../../text/range';

const OPENERS = '“‘「『（(《〈【〔[';
const CLOSERS = '”’」』）)》〉】〕]';
const QUOTES = '“「"『‘';
/** Titles and bracketed asides are never split, whatever stands in them. */
const SOLID = '《〈（(【〔[';
const ENDERS = '。！？!?';

/** Verbs of saying that tie a quotation to the clause behind it. */
const SAYING =
  /[说說道问問答喊笑称稱写寫]|表示|坦言|回忆|回憶|介绍|介紹|告诉|告訴|认为|認為|感慨|感叹|感嘆|解释|解釋|强调|強調|指出|透露|补充|補充|提醒|念叨|叮嘱|叮囑|承诺|承諾/;
/** What carries a sentence on behind a quotation. */
const CARRIES_ON = /^(?:[，、；：,;:的地等之]|这样|這樣|这种|這種|一类|一類)/;
const ATTRIBUTION_SPAN = 26;
/** A quotation this short behind a Han character is a word of its sentence: 喊出“加油！”. */
const QUOTED_WORD = 12;

/**
 * Splits a Chinese paragraph into sentences: after 。！？ and …… with the closing marks that follow, but not inside
 * titles and brackets, not inside a quotation within a quotation, not after a quotation that the sentence goes on
 * from (“……。”老王说), and not after a …… that ends a list. The ranges cover the text without gaps; white space
 * belongs to the sentence before it. An empty or blank text gives one range or none.
 */
export function splitSentences(text: string): Range[] {
  const pairs = matchMarks(text);
  const ranges: Range[] = [];
  const open: Range[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const close = pairs.get(i);
    if (close !== undefined && SOLID.includes(text.charAt(i))) {
      i = close;
      continue;
    }
    if (close !== undefined) open.push({ start: i, end: close });
    else if (open[open.length - 1]?.end === i) open.pop();
    const last = endOfMarks(text, i);
    if (last < 0) continue;
    let end = last + 1;
    let quote: Range | undefined;
    while (end < text.length && CLOSERS.includes(text.charAt(end))) {
      if (open[open.length - 1]?.end === end) quote = open.pop();
      end++;
    }
    while (open[open.length - 1]?.end === end) {
      quote = open.pop(); // a straight mark
      end++;
    }
    i = end - 1;
    if (open.length > 1 || goesOn(text, start, last, end, quote)) continue;
    while (end < text.length && isSpace(text.charCodeAt(end))) end++;
    ranges.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}

/** Index of the last of the end marks that begin at `i`, or -1 where no sentence can end. */
function endOfMarks(text: string, i: number): number {
  const isEnd = (at: number) =>
    ENDERS.includes(text.charAt(at)) || text.charAt(at) === '…' || isFullStop(text, at);
  if (i >= text.length || !isEnd(i)) return -1;
  let last = i;
  while (last + 1 < text.length && isEnd(last + 1)) last++;
  return last;
}

/** OCR gives 。 as a half-width stop: one behind a Han character that no figure or letter follows. */
function isFullStop(text: string, at: number): boolean {
  if (text.charAt(at) !== '.' || at === 0 || !isHan(text.charCodeAt(at - 1))) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || isHan(next) || isSpace(next) || QUOTES.includes(text.charAt(at + 1));
}

/** Whether the sentence goes on behind its end mark. `quote`: the outermost quotation that closes there. */
function goesOn(text: string, start: number, last: number, end: number, quote: Range | undefined): boolean {
  if (end >= text.length) return false;
  if (CARRIES_ON.test(text.slice(end, end + 2))) return true;
  if (!quote)
    return text.charAt(last) === '…' && endsList(text.slice(Math.max(start, last - LIST_SPAN), last));
  const embedded = quote.start > start && isHan(text.charCodeAt(quote.start - 1));
  return (
    (embedded && last - quote.start < QUOTED_WORD) || isAttribution(text.slice(end, end + ATTRIBUTION_SPAN))
  );
}

const LIST_SPAN = 80;

/** 、 as the last mark before …… makes it an "and so on". */
function endsList(said: string): boolean {
  return said.lastIndexOf('、') > Math.max(said.lastIndexOf('，'), said.lastIndexOf('：'));
}

/** Whether what follows a quotation says who spoke: 老王说。 or 谈起变化，老王笑着说。 but not 散会后，老王告诉记者：. */
function isAttribution(after: string): boolean {
  const clause = /^[^，,。.！!？?；;：:“「"]*/.exec(after)?.[0] ?? '';
  if (SAYING.test(clause)) return !/[：:]/.test(after.charAt(clause.length));
  const sentence = /^[^。！!？?；;：:“「"]*/.exec(after)?.[0] ?? '';
  return SAYING.test(sentence.replace(/，$/, '').slice(-2)) && sentence.length < after.length;
}

/** Every opening mark with the index of the mark that closes it; marks without a partner are left out. */
function matchMarks(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const stack: number[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    if (mark === '"') {
      if (straight < 0) straight = i;
      else {
        pairs.set(straight, i);
        straight = -1;
      }
    } else if (OPENERS.includes(mark)) stack.push(i);
    else if (CLOSERS.includes(mark)) {
      const wanted = OPENERS.charAt(CLOSERS.indexOf(mark));
      const depth = lastIndexOfMark(text, stack, wanted);
      if (depth < 0) continue;
      pairs.set(stack[depth] ?? 0, i);
      stack.length = depth;
    }
  }
  return pairs;
}

const MAX_NESTING = 8;

/** Where in the stack the partner is; marks above it have lost theirs. Looks only a few levels down. */
function lastIndexOfMark(text: string, stack: readonly number[], mark: string): number {
  for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - MAX_NESTING); depth--) {
    if (text.charAt(stack[depth] ?? 0) === mark) return depth;
  }
  return -1;
}
