import { CONVERSION_CONFIGS, type ConversionConfig } from './configs';
import { detectScript } from './detect';

/** A word of a user's dictionary and what it becomes. */
export interface UserEntry {
  readonly word: string;
  readonly value: string;
  /** Empty: every configuration that leads to the script of `value`. */
  readonly configs: readonly ConversionConfig[];
}

/** What is wrong with a line of a tab-separated file. */
export interface TsvProblem {
  /** 1-based. */
  readonly line: number;
  readonly code:
    | 'too-few-cells'
    | 'too-many-cells'
    | 'empty-cell'
    | 'word-too-long'
    | 'value-too-long'
    | 'unknown-config'
    | 'duplicate';
  /** The words that are at fault. */
  readonly detail: string;
}

export interface UserDictionary {
  readonly entries: readonly UserEntry[];
  readonly problems: readonly TsvProblem[];
}

/** Longer ones the converter takes for no words; see `DraftWords`. */
const LONGEST_WORD = 40;
const LONGEST_VALUE = 255;

/**
 * Reads a dictionary: a word a line, `word ⇥ value` or `word ⇥ value ⇥ configurations` with spaces between these; blank
 * lines and lines that begin with `#` are left out. Faulty lines are reported and left out; never throws.
 */
export function parseUserDictionary(text: string): UserDictionary {
  const entries: UserEntry[] = [];
  const problems: TsvProblem[] = [];
  const seen = new Set<string>();
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((row, i) => {
      if (row.trim() === '' || row.startsWith('#')) return;
      const line = i + 1;
      const [word = '', value = '', names = '', ...more] = row.split('\t').map((cell) => cell.trim());
      const configs = names.split(/[\s,]+/).filter((name) => name !== '');
      const unknown = configs.find((name) => !isConfig(name));
      const problem = (code: TsvProblem['code'], detail: string) => problems.push({ line, code, detail });
      if (!row.includes('\t')) problem('too-few-cells', row.slice(0, LONGEST_WORD));
      else if (more.length > 0) problem('too-many-cells', more.join(' ').slice(0, LONGEST_WORD));
      else if (word === '' || value === '') problem('empty-cell', word || value);
      else if (word.length > LONGEST_WORD) problem('word-too-long', word);
      else if (value.length > LONGEST_VALUE) problem('value-too-long', word);
      else if (unknown !== undefined) problem('unknown-config', unknown);
      else if (seen.has(`${word}\t${configs.join(' ')}`)) problem('duplicate', word);
      else {
        seen.add(`${word}\t${configs.join(' ')}`);
        entries.push({ word, value, configs: configs.filter(isConfig) });
      }
    });
  return { entries, problems };
}

function isConfig(name: string): name is ConversionConfig {
  return (CONVERSION_CONFIGS as readonly string[]).includes(name);
}

/** The words that one configuration takes from a dictionary; an entry that names the configuration wins. */
export function userWords(
  { entries }: UserDictionary,
  config: ConversionConfig,
): ReadonlyMap<string, string> {
  const toSimplified = /2sp?$/.test(config);
  const words = new Map<string, string>();
  for (const { word, value, configs } of entries) {
    if (configs.length > 0) continue;
    const script = detectScript(value);
    if (script === 'hans' && !toSimplified) continue;
    if (script === 'hant' && toSimplified) continue;
    words.set(word, value);
  }
  for (const { word, value, configs } of entries) if (configs.includes(config)) words.set(word, value);
  return words;
}
