/** A rendering as it goes into a text: what stands in round brackets explains it and is no part of it. */
export function renderingText(rendering: string): string {
  return rendering
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:])/g, '$1')
    .trim();
}

const IRREGULAR = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    people: 'person',
    children: 'child',
    held: 'hold',
    paid: 'pay',
    won: 'win',
    built: 'build',
    sent: 'send',
    taught: 'teach',
    brought: 'bring',
  }),
);

const EMPTY: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'to',
  'in',
  'on',
  'and',
  'at',
  'by',
  'with',
]);

/**
 * The words of an English text as a check compares them: small letters, no possessives, articles or prepositions, and
 * of each word only what its inflections share. British and American spellings count as one.
 */
function stems(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[’']s?(?![a-z])/g, ' ')
    .split(/[^\p{L}\p{N}’']+/u);
  return words.filter((word) => word !== '' && !EMPTY.has(word)).map(stem);
}

function stem(word: string): string {
  let root = (IRREGULAR.get(word) ?? word)
    .replace(/isation/, 'ization')
    .replace(/ising$/, 'izing')
    .replace(/ise(d|s|r)?$/, 'ize$1')
    .replace(/our/, 'or')
    .replace(/centre/, 'center')
    .replace(/programme/, 'program');
  if (root.length > 4) root = root.replace(/(?:ing|ed|er|ers|ies|es|ly)$/, '');
  if (root.length > 3) root = root.replace(/s$/, '');
  root = root.replace(/([^aeiou])\1$/, '$1');
  return root.length > 3 ? root.replace(/[eyi]$/, '') : root;
}

/** A text whose words have been looked at once, for many questions. */
export interface Worded {
  readonly stems: ReadonlySet<string>;
}

/** Looks at the words of a text once. */
export function worded(text: string): Worded {
  return { stems: new Set(stems(text)) };
}

/** The share of a rendering's words that stand in the text, inflected, reordered or taken apart as they may be. */
export function sharedWords(text: Worded, rendering: string): number {
  const wanted = stems(renderingText(rendering));
  return wanted.length === 0 ? 0 : wanted.filter((word) => text.stems.has(word)).length / wanted.length;
}
