import type { LineAnchor } from './correctionsAnchors';
import type { LineRole } from './model';

/**
 * What an editor has decided about a page, kept beside it. A correction never edits the page; it names its lines by
 * their words, so that it survives edits, and is laid over every new parse.
 */
export type Correction =
  | RoleCorrection
  | MoveCorrection
  | SplitCorrection
  | MergeCorrection
  | ParagraphCorrection
  | Verdict;

interface Made {
  /** Random, so that two people's corrections do not meet in one line of the file. */
  readonly id: string;
  /** ISO 8601; corrections are laid over in this order. */
  readonly made: string;
}

/** The lines have this role; `noise` takes them out of every article. */
export interface RoleCorrection extends Made {
  readonly kind: 'role';
  readonly lines: readonly LineAnchor[];
  readonly role: LineRole;
}

/** The lines are read, in this order, before or behind another line, in its paragraph or as one of their own. */
export interface MoveCorrection extends Made {
  readonly kind: 'move';
  readonly lines: readonly LineAnchor[];
  readonly to: LineAnchor;
  readonly side: 'before' | 'behind';
  readonly join: boolean;
}

/** A new article begins with this line. */
export interface SplitCorrection extends Made {
  readonly kind: 'split';
  readonly line: LineAnchor;
}

/** The article of `line` is a part of the article of `into`. */
export interface MergeCorrection extends Made {
  readonly kind: 'merge';
  readonly line: LineAnchor;
  readonly into: LineAnchor;
}

/** The line goes on with the paragraph before it, or begins one. */
export interface ParagraphCorrection extends Made {
  readonly kind: 'paragraph';
  readonly line: LineAnchor;
  readonly join: boolean;
}

/** What looked suspicious is right. */
export interface Verdict extends Made {
  readonly kind: 'right';
  readonly line: LineAnchor;
  readonly code: string;
  /** The words in question, folded. */
  readonly words: string;
}

/** A correction without what makes it one of a kind. */
export type CorrectionDraft = Correction extends infer C
  ? C extends Made
    ? Omit<C, 'id' | 'made'>
    : never
  : never;

/** All lines that a correction names. */
export function anchorsOf(correction: Correction): readonly LineAnchor[] {
  switch (correction.kind) {
    case 'role':
      return correction.lines;
    case 'move':
      return [...correction.lines, correction.to];
    case 'merge':
      return [correction.line, correction.into];
    default:
      return [correction.line];
  }
}
