import { isHan } from '../../text/characters';
import { foldKey } from '../../text/foldKey';
import { inlineMarks, withoutInlineMarks } from '../xliff/inlineCodes';
import { type Finding, finding } from './finding';

/** Inline codes of the source that the target lacks or has too often. */
export function checkCodes(source: string, target: string): Finding[] {
  const left = inlineMarks(target);
  const missing = inlineMarks(source).filter((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing, ...left].length === 0 ? [] : [finding('codes', 'error', [...missing, ...left])];
}

/** A target that is the source, in either script and all widths. */
export function checkSameAsSource(source: string, target: string): Finding[] {
  return foldKey(source) === foldKey(target) ? [finding('same-as-source', 'error')] : [];
}

/** Chinese left in, except in brackets behind its translation. One finding a run. */
export function checkUntranslated(target: string): Finding[] {
  const outside = target.replace(/[(（[][^()（）[\]]{0,80}[)）\]]/g, (aside) => ' '.repeat(aside.length));
  return [...outside.matchAll(/[\p{Script=Han}〇]+/gu)].map((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return finding('untranslated', 'warning', [match[0]], { range });
  });
}

const WIDE: Readonly<Record<string, string>> = {
  '，': ', ',
  '。': '. ',
  '、': ', ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '（': ' (',
  '）': ') ',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '《': '“',
  '》': '”',
  '％': '%',
};

/** Chinese marks and full-width letters in a text of another script. */
export function checkWidePunctuation(target: string): Finding[] {
  return [...target.matchAll(/[，。、；：？！（）「」『』《》％０-９Ａ-Ｚａ-ｚ]/g)].map((match) => {
    const { index } = match;
    const mark = match[0];
    const atEnd = index === target.length - 1;
    const after = target.charAt(index + 1);
    const plain = WIDE[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
    const newText = atEnd || /[\s\p{P}]/u.test(after) ? plain.trimEnd() : plain;
    const range = { start: index, end: index + 1 };
    return finding('wide-punctuation', 'warning', [mark], { range, fixes: [{ range, newText }] });
  });
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '}': '{' };

/** Brackets without a partner, unless the source leaves one open too. */
export function checkBrackets(source: string, target: string): Finding[] {
  const open: { mark: string; at: number }[] = [];
  const lone: { mark: string; at: number }[] = [];
  for (let at = 0; at < target.length; at++) {
    const mark = target.charAt(at);
    if ('([（{'.includes(mark)) open.push({ mark, at });
    else if (BRACKETS[mark]) {
      if (open[open.length - 1]?.mark === BRACKETS[mark]) open.pop();
      else if (!/(?:^|[\s(])[\da-z]{1,2}$/i.test(target.slice(Math.max(0, at - 4), at)))
        lone.push({ mark, at });
    }
  }
  const depth = (text: string) => count(text, /[（(]/g) - count(text, /[）)]/g);
  if (depth(source) !== 0 && depth(source) === depth(target)) return [];
  return [...lone, ...open].map(({ mark, at }) =>
    finding('brackets', 'warning', [mark], { range: { start: at, end: at + 1 } }),
  );
}

const LEAST_SPEECH = 8;
/** What is said behind a colon is said, but for a yes or a no. */
const INTRODUCED = /[说說道问問答喊][：:][“「][^”」]{3,80}[。！？!?…][”」]/;

/** Quotation marks without a partner (unless the source's lack theirs), two kinds mixed, and direct speech without any. */
export function checkQuotes(source: string, target: string): Finding[] {
  const straight = count(target, /"/g);
  const opening = count(target, /[“„«「]/g);
  const closing = count(target, /[”»」]/g);
  const sourceOpen = count(source, /[“「]/g) - count(source, /[”」]/g) + (count(source, /"/g) % 2);
  const found: Finding[] = [];
  if (sourceOpen === 0 && (straight % 2 === 1 || (opening !== closing && !target.includes('„'))))
    found.push(finding('quotes', 'warning', [target.match(/["“”„«»「」]/g)?.join(' ') ?? '']));
  else if (straight > 0 && opening + closing > 0) found.push(finding('quotes', 'note', ['"', '“ ”']));
  const unmarked = straight + opening + closing === 0 && !hasSingleQuotes(target);
  if (unmarked && (INTRODUCED.test(source) || directSpeech(source).length >= LEAST_SPEECH))
    found.push(finding('quotes', 'warning', ['“ ”']));
  return found;
}

/** The first quotation that ends like a sentence; '' where there is none. */
function directSpeech(source: string): string {
  let start = -1;
  for (let i = 0; i < source.length; i++) {
    const mark = source.charAt(i);
    if ('“「'.includes(mark)) start = i + 1;
    else if ('”」'.includes(mark) && start >= 0) {
      if ('。！？!?'.includes(source.charAt(i - 1))) return source.slice(start, i);
      start = -1;
    }
  }
  return '';
}

/** A quotation between single marks, which are apostrophes where they stand close together. */
function hasSingleQuotes(target: string): boolean {
  const marks = [...target.matchAll(/[‘’']/g)].map(({ index }) => index);
  return (marks[marks.length - 1] ?? 0) - (marks[0] ?? 0) > LEAST_SPEECH;
}

/** A full stop that belongs to the word before it: U.S., Co., Ltd. */
const ABBREVIATED = /[\s.]\p{L}\.$|\b(?:Co|Ltd|Inc|No|Jr|etc)\.$/u;

const HEADINGS: ReadonlySet<string> = new Set([
  'column-label',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'byline',
  'credit',
  'dateline',
]);

/** A sentence without its end mark, a question without its question mark, a heading with a full stop. */
export function checkEndMark(source: string, target: string, role: string): Finding[] {
  const text = target.trimEnd();
  if (text === '') return [];
  const asked = lastMark(source);
  const given = lastMark(text);
  const end = { start: text.length, end: text.length };
  const last = { start: text.length - 1, end: text.length };
  if (HEADINGS.has(role)) {
    if (asked !== '' || given !== '.' || ABBREVIATED.test(text.slice(-8))) return [];
    return [finding('end-mark', 'note', ['.'], { range: last, fixes: [{ range: last, newText: '' }] })];
  }
  if (asked === '?' && given !== '?') {
    const fix = given === '' ? { range: end, newText: '?' } : { range: last, newText: '?' };
    return [finding('end-mark', 'warning', ['?'], { range: last, fixes: [fix] })];
  }
  if (asked !== '' && given === '') {
    const before = /["”’'»)]$/.test(text) ? last.start : end.start;
    const range = { start: before, end: before };
    return [
      finding('end-mark', 'warning', [asked], {
        range: last,
        fixes: [{ range, newText: asked === '!' ? '!' : '.' }],
      }),
    ];
  }
  if (asked === '.' && given === '?' && !/[”」"]$/.test(source.trimEnd()))
    return [finding('end-mark', 'warning', ['.'], { range: last })];
  return [];
}

/** The end mark of a text behind its closing quotes and brackets: . ? ! or '' for none. */
function lastMark(text: string): string {
  const bare = text.trimEnd().replace(/[”’"'」』）)»\]]{1,4}$/, '');
  const mark = /[？?][！!]*$/.test(bare) ? '?' : bare.charAt(bare.length - 1);
  if ('。.．…'.includes(mark) && mark !== '') return '.';
  if ('！!'.includes(mark) && mark !== '') return '!';
  return mark === '?' ? '?' : /[:：;；—-]/.test(mark) ? ':' : '';
}

const REPEATABLE: ReadonlySet<string> = new Set([
  'had',
  'that',
  'very',
  'really',
  'no',
  'many',
  'ha',
  'bye',
  'go',
  'well',
  'long',
]);

/** A word twice in a row: the the. */
export function checkDoubledWords(target: string): Finding[] {
  const words = [...target.matchAll(/\p{L}[\p{L}’']*/gu)];
  return words.flatMap((match, i) => {
    const before = words[i - 1];
    if (!before || before[0].toLowerCase() !== match[0].toLowerCase()) return [];
    const gap = target.slice(before.index + before[0].length, match.index);
    const hyphened =
      target.charAt(before.index - 1) === '-' || target.charAt(match.index + match[0].length) === '-';
    if (hyphened || gap.trim() !== '' || REPEATABLE.has(match[0].toLowerCase()) || /^\p{Lu}/u.test(match[0]))
      return [];
    const range = { start: before.index + before[0].length, end: match.index + match[0].length };
    return [finding('doubled-word', 'warning', [match[0]], { range, fixes: [{ range, newText: '' }] })];
  });
}

/** Space at the ends, two in a row, one before a mark. */
export function checkSpaces(target: string): Finding[] {
  return [...target.matchAll(/\s+/g)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const inside = range.start > 0 && range.end < target.length;
    const double = inside && match[0].length > 1;
    const before = /^[,.;:!?](?:\s|$)/.test(target.slice(range.end, range.end + 2));
    const stray = before && /\p{L}/u.test(target.charAt(range.start - 1));
    if (inside && !double && !stray) return [];
    return [
      finding('spaces', 'note', [], { range, fixes: [{ range, newText: double && !stray ? ' ' : '' }] }),
    ];
  });
}

const LEAST_HAN = 8;
/** Letters of English for a Han character: news translations lie between 2 and 9 or so. */
const SHORTEST = 1.1;
const LONGEST = 14;

/** A target much shorter or longer than its source; sources of fewer than eight Han characters vary too much. */
export function checkLength(source: string, target: string): Finding[] {
  let han = 0;
  for (let i = 0; i < source.length; i++) if (isHan(source.charCodeAt(i))) han++;
  if (han < LEAST_HAN) return [];
  const ratio = withoutInlineMarks(target).length / han;
  return ratio < SHORTEST || ratio > LONGEST ? [finding('length', 'warning', [ratio.toFixed(1)])] : [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
