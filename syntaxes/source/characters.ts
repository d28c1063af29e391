/**
 * Character classes, as the inside of a bracket expression. Only syntax that Oniguruma and ECMAScript
 * (flag `u`) read alike is used in this folder, so that one checker can judge every pattern.
 */

/** Han characters: URO, extension A, compatibility ideographs, the astral extensions, 〇 and 々. */
export const HAN = '㐀-鿿豈-\uFAFF\u{20000}-\u{323AF}〇々';

/** White space inside a line: ASCII space, tab, no-break space, ideographic space. */
export const SPACE = ' \\t\\u00A0\\u3000';

/** Digits in both widths. */
/** A gap between two parts of a line, and the least of one. Bounded, so that no run of spaces is walked twice. */
export const GAP = `[${SPACE}]{0,12}`;
export const SOME_GAP = `[${SPACE}]{1,12}`;

export const DIGIT = '0-9０-９';

export const OPEN_PAREN = '(（';
export const CLOSE_PAREN = ')）';

/** What ends a clause inside a sentence, and what ends the sentence, in both widths. */
export const CLAUSE_END = ',，、;；:：';
export const SENTENCE_END = '。｡!！?？…';

/** The dash of a kicker or deck: —— in print, and what OCR makes of it. */
export const DASH = '—―─－–\\-';

/** Bullets that papers print before a byline, a label or a caption. */
export const BULLET = '□■○●◎◇◆△▲▽▼☆★※◤◥▌↑↓←→▶►✎①②③';
