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

/** A text of about five million bytes out of the fixtures' own sentences. */
export function corpus(column) {
  const rows = ['traps-s2t.tsv', 'traps-t2s.tsv'].flatMap((name) => {
    const source = name.includes('s2t') === (column === 'hans') ? 2 : 3;
    return fixture(name)
      .split('\n')
      .filter((row) => row && !row.startsWith('#'))
      .map((row) => row.split('\t')[source].replace(/\{([^/}]*)[^}]*\}/gu, '$1'));
  });
  const page = `${rows.join('\n')}\n`;
  return page.repeat(Math.ceil(5e6 / Buffer.byteLength(page)));
}
