// Packs the built-in glossary for the package: its columns into union-terms.columns (src/core/glossary/columns.ts), its
// index into union-terms.trie (src/core/glossary/packedTrie.ts), so that nothing has to be built when the first card is
// shown.
//   node test/support/pack-glossary.mjs [folder]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = process.argv[2] ?? join(project, 'media', 'glossary');

const { outputFiles } = await build({
  stdin: {
    contents: "export * from './src/core/glossary/builtIn'; export * from './src/core/glossary/columns';",
    resolveDir: project,
  },
  bundle: true,
  format: 'esm',
  write: false,
  charset: 'utf8',
});
const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
const { packColumns, packIndex } = await import(`data:text/javascript;base64,${code}`);

const columns = packColumns(readFileSync(join(project, 'media/glossary/union-terms.tsv'), 'utf8'));
for (const [name, bytes] of [
  ['union-terms.columns', Buffer.from(columns)],
  ['union-terms.trie', packIndex(columns)],
]) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}
