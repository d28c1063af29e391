import type { TextEdit } from '../text/edit';
import { foldKey } from '../text/foldKey';
import type { Range } from '../text/range';
import { documentEdits } from '../text/readingEdits';
import { toDocumentRanges } from '../text/readingText';
import { articleChecks } from './articleChecks';
import type { Correction } from './corrections';
import { lineKey } from './correctionsAnchors';
import type { Page, PageLine } from './model';
import { type PageReading, pageReadings } from './partReading';
import { doubledLines } from './suspicionsDoubled';
import { countWords, findMisreadings, type WordKnowledge } from './suspicionsLookalike';
import { halfWidthMarks, quotesStandFirm, straySpaces } from './suspicionsSpacing';

export const SUSPICION_CODES = [
  'look-alike',
  'kicker-dash',
  'stray-space',
  'half-width',
  'garbage',
  'doubled',
  'no-byline',
  'no-body',
] as const;
export type SuspicionCode = (typeof SUSPICION_CODES)[number];

/** Something on a page that looks wrong, and how it would be put right. */
export interface Suspicion {
  readonly code: SuspicionCode;
  /** 1-based. */
  readonly line: number;
  readonly range: Range;
  readonly article: string | null;
  /** The printed words in question, folded: what a verdict names. */
  readonly words: string;
  /** The word that speaks for it; a line number for a doubled line; a count of marks or spaces. */
  readonly evidence: string;
  /** Edits of the document; empty where nothing can be offered. */
  readonly edits: readonly TextEdit[];
}

export interface SuspicionOptions {
  /** Whether a glossary holds a word, in whatever script. */
  readonly isWord?: (word: string) => boolean;
  readonly codes?: ReadonlySet<SuspicionCode>;
}

/**
 * What looks wrong on a page, in file order. Meant to be right rather than complete: every fix must be one that an
 * editor would accept. Marks and spaces are gathered, an entry an article, so that they drown nothing. What the
 * editor has called right (`verdicts`) is left out.
 */
export function findSuspicions(
  page: Page,
  text: string,
  verdicts: readonly Correction[] = [],
  { isWord = () => false, codes }: SuspicionOptions = {},
): Suspicion[] {
  const readings = [...pageReadings(page, text)];
  const knowledge: WordKnowledge = { isWord, said: countWords(readings.map(({ reading }) => reading.text)) };
  const doubled = doubledLines(page, text);
  const gone = new Set(doubled.map(({ line }) => line.line));
  const finder = new Finder(page, text);
  const found = [
    ...readings.flatMap((reading) => finder.lookalikes(reading, knowledge)),
    ...readings.flatMap((reading) => finder.kickerDash(reading)),
    ...finder.gathered('stray-space', readings, ({ reading, part }) =>
      part && SPACED.has(part.role) ? [] : straySpaces(text, reading),
    ),
    ...finder.gathered('half-width', readings, ({ reading, part }) =>
      part ? documentEdits(reading, halfWidthMarks(reading.text, quotesStandFirm(text, part))) : [],
    ),
    ...page.lines
      .filter((line) => isGarbage(line, text))
      .map((line) => finder.wholeLine('garbage', line, '')),
    ...doubled.map(({ line, of }) => finder.wholeLine('doubled', line, String(of))),
    ...finder.checks(),
  ];
  return found
    .filter(({ code, line }) => (codes?.has(code) ?? true) && (code === 'doubled' || !gone.has(line)))
    .filter((suspicion) => !isRight(suspicion, page, text, verdicts))
    .sort((a, b) => a.range.start - b.range.start);
}

/** Where names stand apart by spaces. */
const SPACED: ReadonlySet<string> = new Set(['byline', 'credit', 'dateline', 'headline', 'column-label']);

class Finder {
  readonly #page: Page;
  readonly #text: string;

  constructor(page: Page, text: string) {
    this.#page = page;
    this.#text = text;
  }

  lookalikes({ reading, article }: PageReading, knowledge: WordKnowledge): Suspicion[] {
    return findMisreadings(reading.text, knowledge).flatMap(({ start, end, instead, word }) => {
      const [range] = toDocumentRanges(reading, { start, end });
      const edits = documentEdits(reading, [{ range: { start, end }, newText: instead }]);
      if (!range || edits.length === 0) return [];
      return this.#make('look-alike', range, article?.id ?? null, word, edits);
    });
  }

  /** The dash that closes a kicker read as the character 一, where it makes no word. */
  kickerDash({ reading, article, part }: PageReading): Suspicion[] {
    if (part?.role !== 'kicker' || !/[\u3400-\u9fff]一$/.test(reading.text)) return [];
    if (/(第|之|唯|统|統|合|不|其|万|專|专|划|劃|如|同|惟|逐|单|單)一$/.test(reading.text)) return [];
    const end = reading.text.length;
    const [range] = toDocumentRanges(reading, { start: end - 1, end });
    if (!range) return [];
    return this.#make('kicker-dash', range, article?.id ?? null, '——', [{ range, newText: '——' }]);
  }

  /** All edits of an article as one entry on its first line. */
  gathered(
    code: SuspicionCode,
    readings: readonly PageReading[],
    editsOf: (reading: PageReading) => readonly TextEdit[],
  ): Suspicion[] {
    const byArticle = new Map<string | null, TextEdit[]>();
    for (const reading of readings) {
      const id = reading.article?.id ?? null;
      byArticle.set(id, [...(byArticle.get(id) ?? []), ...editsOf(reading)]);
    }
    return [...byArticle].flatMap(([id, edits]) => {
      const [first] = [...edits].sort((a, b) => a.range.start - b.range.start);
      return first ? this.#make(code, first.range, id, String(edits.length), edits) : [];
    });
  }

  /** A line that should go, with its break and the blank lines behind it. */
  wholeLine(code: SuspicionCode, line: PageLine, evidence: string): Suspicion {
    let { end } = line.range;
    while (end < this.#text.length && /\s/.test(this.#text.charAt(end))) end++;
    if (end < this.#text.length) end = this.#text.lastIndexOf('\n', end) + 1 || end;
    const range = { start: line.range.start, end };
    return {
      code,
      line: line.line,
      range: line.range,
      article: line.article,
      words: lineKey(this.#text.slice(line.range.start, line.range.end)).slice(0, 40),
      evidence,
      edits: [{ range, newText: '' }],
    };
  }

  /** An article without a byline, a headline without a text: nothing can be offered, but somebody should look. */
  checks(): Suspicion[] {
    return this.#page.articles.flatMap((article) =>
      articleChecks(article).flatMap(({ code, line }) => {
        const found = this.#page.lines.find((one) => one.line === line);
        if (!found || (code !== 'no-byline' && code !== 'no-body')) return [];
        return this.#make(code, found.range, article.id, '', []);
      }),
    );
  }

  #make(
    code: SuspicionCode,
    range: Range,
    article: string | null,
    evidence: string,
    edits: readonly TextEdit[],
  ): Suspicion[] {
    const line = this.#lineAt(range.start);
    if (!line) return [];
    const gathered = code === 'half-width' || code === 'stray-space';
    const around = gathered
      ? ''
      : this.#text.slice(Math.max(line.range.start, range.start - 3), range.end + 3);
    const words = lineKey(foldKey(around.split(/[\r\n]/)[0] ?? ''));
    return [{ code, line: line.line, range, article, words, evidence, edits }];
  }

  #lineAt(offset: number): PageLine | undefined {
    const { lines } = this.#page;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.range.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low];
  }
}

/** A line in no article that mixes capitals and digits as no word does: V11VL, Il1I. */
function isGarbage(line: PageLine, text: string): boolean {
  if (line.role !== 'noise') return false;
  const words = text.slice(line.range.start, line.range.end).trim();
  if (words.length < 3 || words.length > 12 || !/^[!-~]+$/.test(words)) return false;
  if (/[@:/.]/.test(words) || /^[A-Z]{0,3}-?\d+$/i.test(words)) return false;
  return /[A-Za-z]/.test(words) && (/[A-Za-z]\d+[A-Za-z]/.test(words) || !/[aeiouyAEIOUY]/.test(words));
}

function isRight(
  { code, line, words }: Suspicion,
  page: Page,
  text: string,
  verdicts: readonly Correction[],
): boolean {
  const relevant = verdicts.filter((one) => one.kind === 'right' && one.code === code && one.words === words);
  if (relevant.length === 0) return false;
  const range = page.lines.find((one) => one.line === line)?.range ?? { start: 0, end: 0 };
  const key = lineKey(text.slice(range.start, range.end));
  return relevant.some((one) => one.kind === 'right' && one.line.text === key);
}
