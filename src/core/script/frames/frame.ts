import { REST_OF_NAME, SPEAKER, TITLE, TITLE_END } from '../contextPatterns';

/**
 * A reading of a character that stands alone, by what is before and after it in its sentence: `before` is matched on
 * the clause up to the character, `after` on what follows. Both are bounded by the reach of `readingInContext`.
 */
export interface Frame {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  /** In OpenCC's Traditional form. */
  readonly reading: string;
}

/** Characters with their frames, of which the first that fits wins. */
export type FrameTable = readonly (readonly [char: string, frames: readonly Frame[]])[];

export const before = (pattern: RegExp, reading: string): Frame => ({
  before: pattern,
  after: null,
  reading,
});
export const after = (pattern: RegExp, reading: string): Frame => ({ before: null, after: pattern, reading });
export const between = (b: RegExp, a: RegExp, reading: string): Frame => ({ before: b, after: a, reading });
/** The reading that is likeliest where no frame before it fits, without being certain. */
export const usually = (reading: string): Frame => ({ before: null, after: null, reading });

/** A surname among names, or after an office. */
export const listed = (form: string): Frame[] => [
  between(/[、和与及]$/u, REST_OF_NAME, form),
  between(TITLE_END, REST_OF_NAME, form),
];

/** A surname before a title or a verb of speaking, other frames, and a surname after an office. */
export const surname = (form: string, ...more: Frame[]): Frame[] => [
  after(TITLE, form),
  after(SPEAKER, form),
  ...listed(form),
  ...more,
  before(TITLE_END, form),
];
