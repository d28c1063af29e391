// A hover's work on a page: the first one with opening the glossary and the dictionary, and those after it.
// npm run bench -- glossaryHover
import { readFileSync } from 'node:fs';
import { openDictionary } from '../../src/core/dictionary/dictionary';
import { openBuiltIn } from '../../src/core/glossary/builtIn';
import { parsePage } from '../../src/core/page/parsePage';
import { readingAt } from '../../src/core/page/readingAt';
import { indexLines, lineAt } from '../../src/core/text/lineIndex';

const text = readFileSync('media/sample/clean.md', 'utf8');
const page = parsePage(text);
const lines = indexLines(text);

let started = performance.now();
const lap = () => {
  const now = performance.now();
  const took = now - started;
  started = now;
  return took;
};

const glossary = openBuiltIn(
  readFileSync('media/glossary/union-terms.columns', 'utf8'),
  readFileSync('media/glossary/union-terms.trie'),
);
print('glossary read and opened', lap());
const bytes = readFileSync('media/dictionary/cc-cedict.bin');
const decoder = new TextDecoder();
const dictionary = openDictionary(bytes, (part) => decoder.decode(part));
print('dictionary read and opened', lap());
hover(Math.floor(text.length / 2));
print('first hover', lap());

const times: number[] = [];
for (let offset = 0; offset < text.length; offset++) {
  lap();
  hover(offset);
  times.push(lap());
}
times.sort((a, b) => a - b);
print(`${times.length} further hovers, median`, times[times.length >> 1] ?? 0);
print('99th percentile', times[Math.floor(times.length * 0.99)] ?? 0);
print('slowest', times[times.length - 1] ?? 0);

function hover(offset: number): number {
  const position = readingAt(page, text, lineAt(lines, offset), offset);
  if (!position) return 0;
  const terms = glossary.at(position.reading.text, position.offset);
  return terms.length > 0 ? terms.length : dictionary.at(position.reading.text, position.offset).length;
}

function print(label: string, milliseconds: number): void {
  process.stdout.write(`${label.padEnd(48)} ${milliseconds.toFixed(3)} ms\n`);
}
