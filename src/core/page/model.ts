import type { Range } from '../text/range';

/** What one physical line of a page is. Every non-blank line has exactly one role. */
export const LINE_ROLES = [
  'column-label',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'byline',
  'lead',
  'body',
  'caption',
  'credit',
  'dateline',
  'noise',
] as const;

export type LineRole = (typeof LINE_ROLES)[number];

/** A non-blank line of the page. */
export interface PageLine {
  /** 1-based number in the file. */
  readonly line: number;
  /** The whole line without its line break. */
  readonly range: Range;
  readonly role: LineRole;
  /** Id of the article that the line belongs to; null for noise and page furniture. */
  readonly article: string | null;
  /** 0 to 1: how sure the role and the article are. */
  readonly confidence: number;
}

/** One person (or desk) credited with a part of an article. */
export interface Credit {
  /** The role word as printed, without its outlet: 记者, 通讯员, 攝影 …; '' where none is printed. */
  readonly role: string;
  /** The name with OCR spaces taken out. */
  readonly name: string;
  /** What precedes the role word: 本报, 新华社, 工人日报—中工网 … */
  readonly outlet?: string;
  /** Where the name stands in the document. */
  readonly range: Range;
}

/** Place and date of a wire or closing dateline: （本报福州11月13日电）. */
export interface Dateline {
  readonly text: string;
  readonly outlet?: string;
  readonly place?: string;
  readonly date?: string;
  readonly range: Range;
}

/** Why the engine decided as it did. `code` is stable and is put into words by the editor. */
export interface Reason {
  readonly code: string;
  /** Signed weight of the evidence: above 0 speaks for the decision. */
  readonly weight: number;
  /** The words that speak, where there are any: the straddling word, the shared name. */
  readonly detail?: string;
  /** 1-based line that it speaks of, where it does not speak of the whole. */
  readonly line?: number;
}

/** The seam between two pieces that follow each other in reading order. */
export interface Join {
  /** `next`: the following line of the file; `moved`: put back from elsewhere; `resumed`: behind lines of other articles alone. */
  readonly kind: 'next' | 'moved' | 'resumed';
  /** 1-based lines on both sides of the seam. */
  readonly fromLine: number;
  readonly toLine: number;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** A heading, paragraph or credit of an article, in one or more pieces. */
export interface Part {
  readonly role: Exclude<LineRole, 'noise'>;
  /** Document ranges in reading order, without heading marks and outer white space. */
  readonly pieces: readonly Range[];
  /** 1-based lines of the pieces, in the same order. */
  readonly lines: readonly number[];
  /** One fewer than `pieces`. */
  readonly joins: readonly Join[];
}

export interface Article {
  /** `A1`, `A2` … in the order in which the articles begin on the page. */
  readonly id: string;
  /** The printed words of each heading, white space folded; null where there is none. */
  readonly columnLabel: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly bylines: readonly Credit[];
  readonly dateline: Dateline | null;
  /** Headings, paragraphs and credits in reading order. */
  readonly parts: readonly Part[];
  /** 1-based line numbers in reading order. */
  readonly lines: readonly number[];
  /** 0 to 1: about the share of such articles whose lines are right. */
  readonly confidence: number;
  /** Why it was put together so, and what is worth a look; see `articleReasons`. */
  readonly reasons: readonly Reason[];
}

/** A page as the engine understands it. Plain data; offsets are UTF-16 offsets into the text it was parsed from. */
export interface Page {
  /** Length of that text. */
  readonly length: number;
  readonly lines: readonly PageLine[];
  readonly articles: readonly Article[];
}
