// Packs the index of the built-in glossary into media/glossary/union-terms.trie, so that nothing has to be built when
// the first card is shown. The layout is described at its reader, src/core/glossary/packedTrie.ts.
//   node test/support/pack-glossary.mjs [file]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = process.argv[2] ?? join(project, 'media', 'glossary', 'union-terms.trie');

const { outputFiles } = await build({
  entryPoints: [join(project, 'src/core/glossary/builtIn.ts')],
  bundle: true,
  format: 'esm',
  write: false,
  charset: 'utf8',
});
const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
const { packIndex } = await import(`data:text/javascript;base64,${code}`);

const bytes = packIndex(readFileSync(join(project, 'media/glossary/union-terms.tsv'), 'utf8'));
writeFileSync(target, bytes);
console.log(`${target.slice(project.length + 1)} ${bytes.length} bytes`);
