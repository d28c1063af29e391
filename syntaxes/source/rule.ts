/** The part of the TextMate grammar format that this grammar uses. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly comment?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly whileCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

export type Captures = Readonly<Record<string, Rule>>;

/** `scope('keyword.other.role')` is `keyword.other.role.zh-article`; several scopes may be given, outermost first. */
export function scope(...names: readonly string[]): string {
  return names.map((name) => `${name}.zh-article`).join(' ');
}

/** A capture (or rule) that only puts scopes on. */
export function named(...names: readonly string[]): Rule {
  return { name: scope(...names) };
}

/**
 * A look ahead for one of the characters of a class within so many characters: what a pattern must find in any case,
 * looked for first because it is cheap to miss.
 */
export function ahead(characters: string, within: number): string {
  return `(?=[^${characters}\\n]{0,${within}}[${characters}])`;
}

export function include(...names: readonly string[]): readonly Rule[] {
  return names.map((name) => ({ include: `#${name}` }));
}

/**
 * Alternation of literal words, longest first so that a shorter word never hides a longer one. The class of first
 * characters in front spares the engine the list at almost every position of a text.
 */
export function words(list: string): string {
  const sorted = split(list).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?=[${firstCharacters(list)}])(?:${sorted.join('|')})`;
}

/** The inside of a class that holds the first character of every word. */
function firstCharacters(list: string): string {
  return [...new Set(split(list).map((word) => word.charAt(0)))].join('');
}

/** The same for alternations that `words` has made. */
export function firstCharactersOf(...alternations: readonly string[]): string {
  return alternations.map((source) => /^\(\?=\[([^\]]*)\]\)/u.exec(source)?.[1] ?? '').join('');
}

function split(list: string): string[] {
  return [...new Set(list.split(/\s+/).filter((word) => word !== ''))];
}
