import type { LineRole } from './model';
import type { Paragraph } from './paragraphs';

/** A line or paragraph in its place in an article. */
export type Item =
  | {
      readonly kind: 'line';
      readonly role: Exclude<LineRole, 'noise'>;
      readonly at: number;
      readonly closing: boolean;
    }
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: Paragraph };

/** An article as a list of items in reading order. */
export interface ArticleItems {
  /** Index of the unit that opened it. */
  readonly first: number;
  readonly items: readonly Item[];
}
