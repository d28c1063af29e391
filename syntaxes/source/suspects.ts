import { HAN } from './characters';
import { wideDigits } from './inline';
import { gated } from './merge';
import { named, type Rule } from './rule';

/** A whole line of it. */
export const scrapLine: Rule = {
  comment: 'V11VL: a line of Latin letters and digits that OCR took from a graphic.',
  match:
    '^[ \\t]*((?=[^\\n]{0,9}[A-Za-z])(?=[^\\n]{0,9}[0-9|/\\\\~^_]|[A-Z]{1,9}$|[a-z]{1,3}$)[A-Za-z0-9|/\\\\~^_.]{1,10})[ \\t]*$',
  captures: { 1: named('invalid.deprecated.latin-scrap') },
};

const scrap: Rule = {
  comment: '工l会: a stroke read as a letter. 第I类 and AI are meant.',
  match: `(?<=[${HAN}])(?<!第)[lI|ｌＩ｜]{1,2}(?=[${HAN}])(?!类|類|型|级|期|卷|部|段)`,
  ...named('invalid.deprecated.latin-scrap'),
};

const jumble: Rule = {
  comment:
    'V11VL inside a sentence: capital letters and ones, or signs no keyboard user puts between letters.',
  match: '(?<![A-Za-z0-9])[A-Z]{1,3}[1|]{2,4}[A-Z]{1,3}(?![A-Za-z0-9])',
  ...named('invalid.deprecated.latin-scrap'),
};

const replaced: Rule = {
  comment: 'Replacement and private-use characters: the character itself is lost.',
  match: '[\\uFFFD\\uE000-\\uF8FF]{1,80}',
  ...named('invalid.illegal.lost-character'),
};

const space: Rule = {
  comment: '三 大: one ASCII space between two Han characters of running text.',
  match: `(?<=[${HAN}]) (?=[${HAN}])`,
  ...named('markup.underline.stray-space'),
};

export const suspects: Readonly<Record<string, Rule>> = {
  'latin-scrap': gated('Latin scraps.', '[A-Zl|]', [jumble, scrap]),
  'wide-or-private': gated(
    'What begins with a full-width or private-use character.',
    '[０-９ｌＩ｜\\uFFFD\\uE000-\\uF8FF]',
    [replaced, scrap, ...wideDigits],
  ),
};

/** Not in headings, where a space is a pause. */
export const straySpace = space;

/** Each as its file has it. */
export const plainSuspects: readonly Rule[] = [scrapLine, scrap, jumble, replaced, space];
