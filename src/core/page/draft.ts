import type { LineFeatures } from './lineFeatures';
import type { Join, LineRole, Reason } from './model';

/** A line on its way into an article: its role may still change, its words are fixed. */
export interface DraftLine {
  readonly features: LineFeatures;
  readonly role: LineRole;
  readonly confidence: number;
  /** How the other roles stand to it, see `RoleGuess`. */
  readonly odds: Float64Array;
}

/** A heading, paragraph or credit in reading order: indexes into the page's lines, and the joins between them. */
export interface DraftPart {
  readonly role: Exclude<LineRole, 'noise'>;
  readonly pieces: readonly DraftPiece[];
  readonly joins: readonly Join[];
}

/** A stretch of a line; offsets into the line's words. */
export interface DraftPiece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** An article before it has an id. */
export interface DraftArticle {
  readonly parts: readonly DraftPart[];
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}
