// What every table of the conversion bench works on: our engine, the packed data, a corpus.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../support/paths.mjs';

const fixture = (name) => readFileSync(join(root, 'test', 'fixtures', 'conversion', name), 'utf8');
export const packed = (name) => new Uint8Array(readFileSync(join(root, 'media', 'conversion', name)));

/** Our engine and the corpus helpers, bundled for Node. */
export async function engine(folder) {
  const contents = `
    export * from './src/core/script/converter';
    export * from './src/core/script/data';
    export * from './test/support/conversion-corpus';
    export * from './test/support/conversion-fresh';`;
  const outfile = join(folder, 'engine.mjs');
  const define = { 'import.meta.dirname': JSON.stringify(join(root, 'test', 'support')) };
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    define,
  });
  return outfile;
}

/** Texts of about five million bytes out of the fixtures' own sentences, by kind; the trap sentences come first. */
export function corpora(column) {
  return {
    'trap sentences': lengthened([
      ...rowsOf('traps', 's2t', 2, column),
      ...rowsOf('traps', 't2s', 2, column),
    ]),
    'fresh sentences': lengthened([
      ...rowsOf('fresh', 's2t', 1, column),
      ...rowsOf('fresh', 't2s', 1, column),
    ]),
    'newspaper prose': lengthened([...rowsOf('news', 's2t', 1, column), ...rowsOf('news', 't2s', 1, column)]),
  };
}

/** The trap sentences alone. */
export function corpus(column) {
  return corpora(column)['trap sentences'];
}

/** The sentences of a fixture in one script; its sources are in `sourceColumn`, their readings in the next. */
function rowsOf(kind, direction, sourceColumn, column) {
  const isSource = (direction === 's2t') === (column === 'hans');
  return fixture(`${kind}-${direction}.tsv`)
    .split('\n')
    .filter((row) => row && !row.startsWith('#'))
    .map((row) => row.split('\t')[isSource ? sourceColumn : sourceColumn + 1])
    .map((sentence) => sentence.replace(/\{([^/}]*)[^}]*\}/gu, '$1'));
}

function lengthened(rows) {
  const page = `${rows.join('\n')}\n`;
  return page.repeat(Math.ceil(5e6 / Buffer.byteLength(page)));
}
