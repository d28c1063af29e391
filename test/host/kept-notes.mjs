import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../support/paths.mjs';

/**
 * The reader of notes, out of the extension's own source.
 * @param {string} scratch folder for the bundle
 * @returns {Promise<typeof import('../support/notes/keptNotes.ts').keptNotes>}
 */
export async function bundledReader(scratch) {
  const outfile = path.join(scratch, 'keptNotes.mjs');
  const entry = path.join(root, 'test/support/notes/keptNotes.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).keptNotes;
}
