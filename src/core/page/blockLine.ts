/** What unscrambling sees of a line, in file order. */
export interface BlockLine {
  /** Running text, or a heading that text does not run over. */
  readonly text: boolean;
  /** A heading that could begin the block of a second article, below the first one's. */
  readonly opens: boolean;
  /** A credit or dateline, which may stand before the displaced lines of its own article. */
  readonly closing: boolean;
  /** A heading inside an article. */
  readonly subhead: boolean;
  /** It could stand out of its place: it is not plainly one of the full lines inside a paragraph. */
  readonly movable: boolean;
  /** Out of its place, it begins a paragraph; it ends one. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Its pairs of Han characters. */
  readonly pairs: Int32Array;
}

/** A block of lines with its new order. */
export interface Explained {
  readonly from: number;
  readonly to: number;
  readonly items: readonly number[];
  /** By how much the new order scores better than the file's, costs of the explanation deducted. */
  readonly gain: number;
}
