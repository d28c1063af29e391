import type { LineMeasure } from './printedColumn';
import type { QuoteState } from './quoteState';
import type { EndWords } from './wordModel';

/** What a line's text alone says about its joins with other lines. */
export interface LineText {
  /** In one script and width, solid. */
  readonly folded: string;
  readonly quotes: QuoteState;
  /** Probabilities that a quotation is open where the line begins and where it ends. */
  readonly insideAtStart: number;
  readonly insideAtEnd: number;
  readonly firstWords: EndWords;
  readonly lastWords: EndWords;
  /** Indexes into `TEXT_STARTS` and `TEXT_ENDS` of `lineText.ts`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly bulleted: boolean;
  readonly measure: LineMeasure;
}
