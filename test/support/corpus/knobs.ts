export type Tier = 'clean' | 'typical' | 'hard';
export const TIERS: readonly Tier[] = ['clean', 'typical', 'hard'];

export type BlankLines = 'all' | 'none' | 'articles' | 'paragraphs';
/** How a paragraph is broken into lines. */
export interface Typesetting {
  /** Every character takes the same room; otherwise figures and Latin letters take half of it. */
  readonly cells: boolean;
  /** Marks that may not begin a line hang at the end of the line before, openers go to the next; otherwise lines are cut where they are full. */
  readonly marksKept: boolean;
  /** Figures and Latin words stay whole. */
  readonly wordsKept: boolean;
}
export const PRINT: Typesetting = { cells: false, marksKept: true, wordsKept: true };

export type Displacement = 'bottom-up' | 'top-down' | 'tails-then-heads' | 'heads-only' | 'tails-only';

/**
 * How much of each kind of damage a page gets. Unless said otherwise a number is a probability, and what it
 * is drawn for stands in the comment.
 */
export interface Knobs {
  readonly articles: readonly [number, number];
  /** An article is set in printed lines; otherwise a paragraph a line. */
  readonly narrow: number;
  readonly typesetting: Typesetting;
  /** A printed line is joined with the next one, in narrow articles. */
  readonly pairJoin: number;
  /** A paragraph keeps a stray space at each join of two printed lines. */
  readonly joinSpace: number;
  /** A stray space after a character, anywhere in prose. */
  readonly looseSpace: number;
  /** A paragraph set as one line is broken into two. */
  readonly paragraphBreak: number;
  /** The end of a paragraph and the start of the next share a line, for an article. */
  readonly sharedLine: number;
  /** The short last line of a paragraph is lost, for an article. */
  readonly lostTail: number;
  /** No heading of the page has a mark. */
  readonly markNone: number;
  /** A heading lacks its mark; has another level; a body line of an article has a mark. */
  readonly markMissing: number;
  readonly markWrong: number;
  /** No subhead of the page lacks its mark: type of one size is marked alike. */
  readonly subheadsMarked: number;
  readonly markOnBody: number;
  /** The kicker's closing dash is misread. */
  readonly kickerDash: number;
  /** A heading is split over two lines. */
  readonly headingBreak: number;
  /** First and last lines of a narrow article's paragraphs come after the others. */
  readonly displaced: number;
  /** … pooled with those of the next article. */
  readonly displacedTogether: number;
  readonly displacement: readonly (readonly [Displacement, number])[];
  /** Two columns of one article are read line by line, for a narrow article. */
  readonly interleaved: number;
  /** Two neighbouring narrow articles are read line by line, for a page. */
  readonly interleavedNeighbours: number;
  /** One article of the page is interrupted by others; a second one is. */
  readonly interrupted: number;
  readonly interruptedTwice: number;
  /** A closing dateline or photo credit stands some articles away. */
  readonly strayClosing: number;
  /** The last paragraph of one article of the page stands some articles away. */
  readonly strayParagraph: number;
  /** Deck, byline, kicker or label of an article stand in another place of the heading block. */
  readonly headingOrder: number;
  /** An article's heading block stands before the article above it, or behind its own text. */
  readonly headingAway: number;
  /** The two halves of an article's text have changed places. */
  readonly exchanged: number;
  /** The caption of a photo stands around its title. */
  readonly captionSplit: number;
  /** A truncated, garbled copy of a lead stands before it, for a page. */
  readonly duplicate: number;
  /** Latin garbage, for each of three draws a page. */
  readonly garbage: number;
  /** Folio or page header; staff box, for a page. */
  readonly furniture: number;
  readonly staff: number;
  /** Scales the paper's own chance of half-width punctuation and straight quotes. */
  readonly halfWidth: number;
  /** A character is misread for a similar one. */
  readonly confusion: number;
  /** Any Han character is misread, those without a known look-alike too. */
  readonly misread: number;
  /** A credit word is misread (本报迅, 通页), for an article. */
  readonly creditSlip: number;
  /** The full stop that ends a paragraph is lost. */
  readonly lostStop: number;
  /** The closing bracket of a credit is lost, for an article. */
  readonly lostBracket: number;
  readonly crlf: number;
  readonly indents: number;
  readonly blanks: readonly (readonly [BlankLines, number])[];
}

const CLEAN: Knobs = {
  articles: [4, 9],
  narrow: 0.12,
  typesetting: PRINT,
  pairJoin: 0,
  joinSpace: 0,
  looseSpace: 0,
  paragraphBreak: 0,
  sharedLine: 0,
  lostTail: 0,
  markNone: 0,
  markMissing: 0.03,
  markWrong: 0.05,
  subheadsMarked: 0,
  markOnBody: 0,
  kickerDash: 0,
  headingBreak: 0,
  displaced: 0,
  displacedTogether: 0,
  displacement: [['bottom-up', 1]],
  interleaved: 0,
  interleavedNeighbours: 0,
  interrupted: 0,
  interruptedTwice: 0,
  strayClosing: 0,
  strayParagraph: 0,
  headingOrder: 0,
  headingAway: 0,
  exchanged: 0,
  captionSplit: 0,
  duplicate: 0,
  garbage: 0,
  furniture: 0.3,
  staff: 0.3,
  halfWidth: 0.5,
  confusion: 0,
  misread: 0,
  creditSlip: 0,
  lostStop: 0,
  lostBracket: 0,
  crlf: 0.1,
  indents: 0.2,
  blanks: [
    ['paragraphs', 6],
    ['all', 3],
    ['articles', 1],
  ],
};

const TYPICAL: Knobs = {
  ...CLEAN,
  articles: [6, 10],
  narrow: 0.5,
  pairJoin: 0.2,
  joinSpace: 0.35,
  looseSpace: 0.001,
  paragraphBreak: 0.1,
  sharedLine: 0.12,
  lostTail: 0.08,
  markNone: 0.08,
  markMissing: 0.4,
  markWrong: 0.35,
  markOnBody: 0.05,
  kickerDash: 0.4,
  headingBreak: 0.04,
  displaced: 0.75,
  displacedTogether: 0.5,
  displacement: [
    ['bottom-up', 6],
    ['tails-then-heads', 1],
    ['heads-only', 1],
    ['tails-only', 1],
  ],
  interleaved: 0.03,
  interleavedNeighbours: 0.03,
  interrupted: 0.85,
  interruptedTwice: 0.25,
  strayClosing: 0.4,
  strayParagraph: 0.3,
  headingOrder: 0.12,
  captionSplit: 0.5,
  duplicate: 0.35,
  garbage: 0.25,
  furniture: 0.4,
  staff: 0.4,
  halfWidth: 1,
  confusion: 0.0012,
  creditSlip: 0.08,
  lostStop: 0.03,
  lostBracket: 0.05,
  indents: 0.1,
  blanks: [
    ['all', 7],
    ['none', 2],
    ['articles', 1],
  ],
};

const HARD: Knobs = {
  ...TYPICAL,
  articles: [6, 12],
  narrow: 0.75,
  pairJoin: 0.15,
  looseSpace: 0.004,
  paragraphBreak: 0.25,
  sharedLine: 0.2,
  lostTail: 0.15,
  markNone: 0.3,
  markMissing: 0.5,
  markWrong: 0.5,
  markOnBody: 0.1,
  kickerDash: 0.6,
  headingBreak: 0.12,
  displaced: 0.8,
  displacedTogether: 0.5,
  displacement: [
    ['bottom-up', 5],
    ['top-down', 2],
    ['tails-then-heads', 2],
    ['heads-only', 1],
    ['tails-only', 1],
  ],
  interleaved: 0.2,
  interleavedNeighbours: 0.35,
  interrupted: 0.95,
  interruptedTwice: 0.5,
  strayClosing: 0.5,
  strayParagraph: 0.45,
  headingOrder: 0.3,
  captionSplit: 0.7,
  duplicate: 0.6,
  garbage: 0.5,
  confusion: 0.004,
  creditSlip: 0.2,
  lostStop: 0.06,
  lostBracket: 0.15,
  indents: 0.05,
  blanks: [
    ['all', 5],
    ['none', 5],
  ],
};

export const KNOBS: Readonly<Record<Tier, Knobs>> = { clean: CLEAN, typical: TYPICAL, hard: HARD };

/** A clean page has one small oddity at most; each entry is one. */
export const ODDITIES: readonly Partial<Knobs>[] = [
  {},
  {},
  { kickerDash: 1 },
  { markMissing: 0.2 },
  { joinSpace: 0.15 },
  { looseSpace: 0.0008 },
  { garbage: 0.4 },
  { lostBracket: 0.3 },
  { creditSlip: 0.3 },
  { lostStop: 0.05 },
  { confusion: 0.0008 },
  { strayClosing: 0.3 },
  { headingOrder: 0.12 },
  { paragraphBreak: 0.06 },
  { blanks: [['none', 1]] },
];
