import { emptySet, type UnitSet, withUnit } from './unitSet';
import { UNIT_KINDS, type Unit, type UnitKind } from './units';

/** An article as far as a page has been read. Never changed: taking a unit in gives a new one. */
export interface OpenArticle {
  /** Index of the unit that opened it, and of the last one taken in. */
  readonly first: number;
  readonly last: number;
  readonly members: UnitSet;
  readonly lastKind: UnitKind;
  /** How its text stands: the end of the last unit where that is text. */
  readonly end: 'heading' | Unit['end'];
  /** Index of the last line where the last unit is text; -1 otherwise. */
  readonly lastLine: number;
  /** Paragraphs, roughly: units of text. */
  readonly texts: number;
  readonly size: number;
  readonly closed: boolean;
  readonly headline: boolean;
  /** Of its first headline; 0 for none. */
  readonly headlineMark: number;
  readonly lead: boolean;
  /** It goes on from another page. */
  readonly carried: boolean;
  readonly byline: boolean;
  readonly subheads: number;
  readonly subheadMark: number;
  readonly dateline: boolean;
  readonly credit: boolean;
  readonly caption: boolean;
  /** Of the last unit where it could be told; -1 where none could. */
  readonly column: number;
  /** Whether its paragraphs are indented; undefined before the first. */
  readonly indented: boolean | undefined;
  /** The mark that its latest item of a list began with, '' before the first; how many had it in a row; whether its last text began one. */
  readonly bullet: string;
  readonly items: number;
  readonly itemLast: boolean;
  /** How its text began; undefined before the first. */
  readonly begun: 'lead' | Unit['start'] | undefined;
  /** First lines of text that seem to go on with what is not there yet; last lines that nothing goes on with. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How well the ends of a unit meet those of an article: log-odds of the best join of each kind, NaN for none, and its line. */
export interface Meeting {
  /** Behind the last line. */
  readonly last: number;
  /** Behind an end, or before a start, that nothing has met so far. */
  readonly behind: number;
  readonly behindLine: number;
  readonly before: number;
  readonly beforeLine: number;
}

const DISPLAY_KINDS: ReadonlySet<UnitKind> = new Set(['label', 'kicker', 'headline', 'deck', 'byline']);

/** Whether a unit of that kind stands above the text. */
export function isHeading(kind: UnitKind): boolean {
  return DISPLAY_KINDS.has(kind);
}

const NOTHING: OpenArticle = {
  first: -1,
  last: -1,
  members: [],
  lastKind: UNIT_KINDS[0],
  end: 'heading',
  lastLine: -1,
  texts: 0,
  size: 0,
  closed: false,
  headline: false,
  headlineMark: 0,
  lead: false,
  carried: false,
  byline: false,
  subheads: 0,
  subheadMark: 0,
  dateline: false,
  credit: false,
  caption: false,
  column: -1,
  indented: undefined,
  bullet: '',
  items: 0,
  itemLast: false,
  begun: undefined,
  starts: [],
  ends: [],
};

/** Nothing meets. */
export const NOWHERE: Meeting = {
  last: Number.NaN,
  behind: Number.NaN,
  behindLine: -1,
  before: Number.NaN,
  beforeLine: -1,
};
/** So many loose ends are kept; a join that is better than this ties one. */
const MOST_LOOSE = 3;
const TIED = 1;

/** An article that begins with a unit; `count` is the number of the page's units. */
export function openWith(unit: Unit, at: number, count: number): OpenArticle {
  return grow(NOTHING, unit, at, NOWHERE, at, emptySet(count));
}

/** An article with one more unit. */
export function takeIn(article: OpenArticle, unit: Unit, at: number, meeting: Meeting): OpenArticle {
  return grow(article, unit, at, meeting, article.first, article.members);
}

function grow(
  article: OpenArticle,
  unit: Unit,
  at: number,
  meeting: Meeting,
  first: number,
  members: UnitSet,
): OpenArticle {
  const { kind } = unit;
  const { starts, ends } = looseEnds(article, unit, meeting);
  const begins = unit.text && unit.start !== 'inside' && unit.start !== 'plain';
  return {
    first,
    last: at,
    members: withUnit(members, at),
    lastKind: kind,
    end: unit.text ? unit.end : 'heading',
    lastLine: unit.text ? (unit.lines[unit.lines.length - 1] ?? -1) : -1,
    texts: article.texts + (unit.text ? 1 : 0),
    size: article.size + unit.size,
    closed: unit.closes || (article.closed && !unit.text),
    headline: article.headline || kind === 'headline',
    headlineMark: kind === 'headline' && !article.headline ? unit.mark : article.headlineMark,
    lead: article.lead || kind === 'lead',
    carried: article.carried || kind === 'carried',
    byline: article.byline || kind === 'byline',
    subheads: article.subheads + (kind === 'subhead' ? 1 : 0),
    subheadMark: kind === 'subhead' ? unit.mark : article.subheadMark,
    dateline: article.dateline || kind === 'dateline',
    credit: article.credit || kind === 'credit' || (unit.text && unit.closes),
    caption: article.caption || kind === 'caption',
    column: unit.column >= 0 ? unit.column : article.column,
    indented: begins ? unit.start === 'indent' : article.indented,
    bullet: unit.bullet || article.bullet,
    items: unit.bullet === '' ? article.items : unit.bullet === article.bullet ? article.items + 1 : 1,
    itemLast: unit.text ? unit.bullet !== '' : article.itemLast,
    begun: article.begun ?? (unit.text ? (kind === 'lead' ? 'lead' : unit.start) : undefined),
    starts,
    ends,
  };
}

function looseEnds(
  article: OpenArticle,
  unit: Unit,
  { last, behind, behindLine, before, beforeLine }: Meeting,
): Pick<OpenArticle, 'starts' | 'ends'> {
  if (!unit.text) {
    return article.end === 'open'
      ? { starts: article.starts, ends: keep(article.ends, article.lastLine) }
      : { starts: article.starts, ends: article.ends };
  }
  let { starts, ends } = article;
  const follows = last > TIED;
  if (article.end === 'open' && !follows) ends = keep(ends, article.lastLine);
  if (behind > TIED && !follows) ends = ends.filter((line) => line !== behindLine);
  const begins = unit.kind === 'lead' || unit.start === 'opener' || unit.start === 'indent';
  if (!begins && !follows && !(behind > TIED)) starts = keep(starts, unit.lines[0] ?? -1);
  if (before > TIED) starts = starts.filter((line) => line !== beforeLine);
  return { starts, ends };
}

function keep(lines: readonly number[], line: number): readonly number[] {
  return [line, ...lines].slice(0, MOST_LOOSE);
}
