import { type Finding, finding } from './finding';

export type HeadlineStyle = 'off' | 'title' | 'sentence';

const SMALL: ReadonlySet<string> = new Set(
  'a an the and but or nor for so yet as at by if in of off on per to up via vs with from into over than'.split(
    ' ',
  ),
);

/** A headline that is not in the chosen style: Words Like These, or Words like these. One fix for the whole of it. */
export function checkHeadlineCase(target: string, style: HeadlineStyle): Finding[] {
  if (style === 'off') return [];
  const fixed = style === 'title' ? titleCase(target) : sentenceCase(target);
  if (fixed === target) return [];
  const range = { start: 0, end: target.length };
  return [finding('headline-case', 'note', [style], { fixes: [{ range, newText: fixed }] })];
}

/** Capitals for all words but short function words inside; words with capitals of their own stay. */
export function titleCase(text: string): string {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{N}’']*/gu)];
  return replaced(text, words, (word, i) => {
    const edge =
      i === 0 || i === words.length - 1 || /[:—–?!.] *[“"‘']?$/.test(text.slice(0, words[i]?.index));
    return !edge && SMALL.has(word.toLowerCase()) && !/\p{Lu}\p{Lu}/u.test(word)
      ? word.toLowerCase()
      : capital(word);
  });
}

/** Only the first word is given a capital; a word that has capitals elsewhere may be a name and stays. */
function sentenceCase(text: string): string {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{N}’']*/gu)];
  const capitals = words.filter(([word]) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  const allCapitals = words.length > 2 && capitals > words.length * 0.8;
  return replaced(text, words, (word, i) => {
    if (i === 0) return capital(word);
    return allCapitals && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : word;
  });
}

/** A word with capitals of its own, such as iPhone, keeps its spelling. */
function capital(word: string): string {
  if (/\p{Lu}/u.test(word)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function replaced(
  text: string,
  words: readonly RegExpMatchArray[],
  change: (word: string, i: number) => string,
): string {
  let result = '';
  let done = 0;
  words.forEach((match, i) => {
    const at = match.index ?? 0;
    result += text.slice(done, at) + change(match[0], i);
    done = at + match[0].length;
  });
  return result + text.slice(done);
}
