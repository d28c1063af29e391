import { foldKey } from '../text/foldKey';
import { keyOf } from './anchorText';
import type { Quote } from './note';

/** The most units of context that are kept on a side to tell twins apart. */
export const MAX_CONTEXT = 256;

/** What stands on both sides of words, folded. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/** A quote folded for comparing. */
export interface FoldedQuote extends Context {
  readonly words: string;
  /** The context in file order; the same one where they do not differ. */
  readonly inFile: Context;
  /** Whether nothing else on the page stood in the whole of this context: it was drawn wider until that was so. */
  readonly unique: boolean;
  /** Whether it took the whole of its paragraphs. */
  readonly paragraph: boolean;
  readonly article: string | undefined;
  readonly start: number | undefined;
}

export function foldQuote(quote: Quote): FoldedQuote {
  const context = { before: keyOf(quote.prefix), after: keyOf(quote.suffix) };
  return {
    words: keyOf(quote.exact),
    ...context,
    inFile: quote.inFile
      ? { before: keyOf(quote.inFile.prefix), after: keyOf(quote.inFile.suffix) }
      : context,
    unique:
      quote.occurrence !== undefined && Math.max(context.before.length, context.after.length) < MAX_CONTEXT,
    paragraph: /(^|\n)$/.test(quote.prefix) && /^(\n|$)/.test(quote.suffix),
    article: quote.article === undefined ? undefined : foldKey(quote.article),
    start: quote.start,
  };
}
