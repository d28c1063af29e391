import type { LineRole } from '../../../src/core/page/model';
import type { PartRole, Region } from './source';

/** What is true of a damaged page, in the form that the scorer of article detection reads. */
export interface GoldPage {
  readonly page: string;
  readonly tier: string;
  readonly script: 'hans' | 'hant';
  readonly region: Region;
  readonly file: string;
  readonly profile: string;
  readonly lines: readonly GoldLine[];
  readonly articles: readonly GoldArticle[];
  readonly damage: GoldDamage;
}

export interface GoldPiece {
  readonly part: string;
  /** UTF-16 offsets in the line, heading mark and indent included. */
  readonly raw_start: number;
  readonly raw_end: number;
}

/** A non-blank line. */
export interface GoldLine {
  /** 1-based number in the file. */
  readonly line: number;
  readonly article: string | null;
  readonly role: LineRole;
  /** The line before it in the reading order of its article. */
  readonly prev_line: number | null;
  /** Paragraphs (and subheads) in it: two ids when it holds the end of one and the start of the next. */
  readonly paragraphs: readonly string[];
  /** Its first piece goes on with a part that began in another line. */
  readonly continues: boolean;
  readonly pieces: readonly GoldPiece[];
  readonly mark?: string;
  readonly alt_roles?: readonly PartRole[];
  readonly free_order?: true;
  readonly noise_kind?: string;
  readonly near_article?: string;
}

export interface GoldByline {
  readonly role: string;
  readonly name: string;
  /** What the page shows instead of the name. */
  readonly ocr?: readonly string[];
  readonly optional?: true;
}

export interface GoldArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly headline_ocr?: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly column_label: string | null;
  readonly bylines: readonly GoldByline[];
  readonly reading_order: readonly number[];
  /** The undamaged article, a part a line. */
  readonly clean_text: string;
  /** Paragraphs and subheads with their pieces: line, start, end. */
  readonly parts: readonly {
    readonly id: string;
    readonly role: PartRole;
    readonly segments: readonly (readonly [number, number, number])[];
  }[];
  /** The corpus article and its parts, for tests. */
  readonly source: {
    readonly id: string;
    readonly parts: readonly { readonly id: string; readonly text: string }[];
  };
}

/** What cannot be told from the page any more. */
export interface GoldDamage {
  /** `from` of the part's source reads `to`, which may be empty, at offset `at` of the line. */
  readonly substitutions: readonly {
    readonly line: number;
    readonly part: string;
    readonly at: number;
    readonly from: string;
    readonly to: string;
  }[];
  /** Stretches of a part that no line holds: UTF-16 offsets in the part's text. */
  readonly lost: readonly {
    readonly article: string;
    readonly part: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Widths, quotes, dashes and spaces folded away: what remains must be equal for equal text. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟「」『』"]/g, '"')
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[—–―]/g, '—')
    .replace(/\s+/g, '');
}
