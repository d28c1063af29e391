import { prefixDistance } from './editDistance';
import type { Context } from './foldedQuote';
import { replacedInPlace } from './replaced';
import type { Stream } from './stream';

/** Units of a context that are compared where it has changed, and by how many they may have been shifted. */
const [COMPARED, SLACK] = [64, 8];

/** A place in one order, with what should stand around it in that order. */
export interface PlacedContext {
  readonly stream: Stream;
  readonly at: number;
  readonly context: Context;
}

/** Units of the context that stand right beside the words, on both sides together. */
export function touchingUnits({ stream: { key }, at, context }: PlacedContext, length: number): number {
  return endRun(key, at, context.before) + startRun(key, at + length, context.after);
}

/** Units of context below which a page is too short to say that nothing has changed around the words. */
const ENOUGH = 16;

/** Whether words stand in the whole of their context; a side of it that is shorter went up to the end of the page. */
export function standsInWhole({ stream: { key }, at, context }: PlacedContext, length: number): boolean {
  const { before, after } = context;
  const [start, end] = [at - before.length, at + length];
  return (
    before.length + after.length >= ENOUGH &&
    (before.length < after.length ? start === 0 : start >= 0) &&
    (after.length < before.length ? end + after.length === key.length : end <= key.length) &&
    key.startsWith(before, start) &&
    key.startsWith(after, end)
  );
}

/** The share, from 0 to 1, of a context that stands before an offset of the key. */
export function sharedBefore(key: string, at: number, before: string): number {
  if (before === '') return at === 0 ? 1 : 0;
  const short = before.slice(-COMPARED);
  const replaced = replacedInPlace(short, key, at - short.length);
  if (replaced !== undefined) return 1 - replaced / short.length;
  return similarity(reversed(short), reversed(key.slice(Math.max(0, at - short.length - SLACK), at)));
}

/** The same for what stands after an offset. */
export function sharedAfter(key: string, at: number, after: string): number {
  if (after === '') return at === key.length ? 1 : 0;
  const short = after.slice(0, COMPARED);
  const replaced = replacedInPlace(short, key, at);
  if (replaced !== undefined) return 1 - replaced / short.length;
  return similarity(short, key.slice(at, at + short.length + SLACK));
}

/** Share of `context` that stands in `text`, both laid out from their beginnings: 1 minus the edit distance. */
function similarity(context: string, text: string): number {
  return Math.max(0, 1 - prefixDistance(context, text) / context.length);
}

function endRun(key: string, at: number, before: string): number {
  let n = 0;
  while (
    n < before.length &&
    n < at &&
    key.charCodeAt(at - 1 - n) === before.charCodeAt(before.length - 1 - n)
  )
    n++;
  return n;
}

function startRun(key: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && at + n < key.length && key.charCodeAt(at + n) === after.charCodeAt(n)) n++;
  return n;
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
}
