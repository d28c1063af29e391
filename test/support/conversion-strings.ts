import fc from 'fast-check';
// @ts-expect-error see above
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
// @ts-expect-error see above
import hkPhrases from 'opencc-js/dict/HKVariantsPhrases';
// @ts-expect-error see above
import jpPhrases from 'opencc-js/dict/JPShinjitaiPhrases';
// @ts-expect-error see above
import stCharacters from 'opencc-js/dict/STCharacters';
// @ts-expect-error opencc-js ships no types for its dictionaries
import stPhrases from 'opencc-js/dict/STPhrases';
// @ts-expect-error see above
import tsCharacters from 'opencc-js/dict/TSCharacters';
// @ts-expect-error see above
import tsPhrases from 'opencc-js/dict/TSPhrases';
// @ts-expect-error see above
import twPhrases from 'opencc-js/dict/TWPhrases';
// @ts-expect-error see above
import twRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';

const words = (dictionary: string): string[] => dictionary.split('|').flatMap((line) => line.split(' '));

const PHRASES = words(stPhrases as string);
const OTHERS = [tsPhrases, twPhrases, twRevPhrases, hkPhrases, jpPhrases].flatMap((d) => words(d as string));
const CHARACTERS = [stCharacters, tsCharacters, compatibility].flatMap((d) => words(d as string));
/** What disturbs a matcher: ASCII, breaks, half surrogate pairs, a lone description operator. */
const ODD = ['a', ' ', '\n', '，', '\ud87e', '\udc00', '⿰', '⿲', '𠀀', '\0', '\uffff'];

/** Strings of whole and broken dictionary phrases, single characters and oddities. */
export function phraseStrings(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PHRASES) },
    { weight: 4, arbitrary: fc.constantFrom(...OTHERS) },
    { weight: 3, arbitrary: fc.constantFrom(...CHARACTERS) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...PHRASES).map((phrase) => phrase.slice(0, 1 + (phrase.length >> 1))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  );
  return fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
}
