// npm run bench [-- NAME [arguments]]: runs the measurement test/bench/NAME.ts or .mjs, or with no name all of
// test/bench/*.bench.*. Each is bundled first, so that it may import the TypeScript of src.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { run } from './command.mjs';
import { cache, root } from './paths.mjs';
import { runMain, say, Unavailable } from './say.mjs';

const folder = path.join(root, 'test/bench');

runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const files = readdirSync(folder).filter((file) => /\.(ts|mts|mjs)$/.test(file));
  const chosen = files.filter((file) => (name ? stem(file) === name : /\.bench\.\w+$/.test(file)));
  if (chosen.length === 0)
    throw new Unavailable(`No such measurement; there are: ${files.map(stem).join(', ')}.`);
  let failed = 0;
  for (const file of chosen) {
    say(`${stem(file)}:`);
    failed += (await measure(file, args)) === 0 ? 0 : 1;
  }
  return failed ? 1 : 0;
});

/** @param {string} file */
function stem(file) {
  return file.replace(/(\.bench)?\.\w+$/, '');
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
async function measure(file, args) {
  // inside the checkout, where packages are found
  const scratch = mkdtempSync(path.join(cache, 'bench-'));
  try {
    const outfile = path.join(scratch, 'bench.mjs');
    await build({
      entryPoints: [path.join(folder, file)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    return (
      await run(process.execPath, ['--enable-source-maps', outfile, ...args], { cwd: root, show: true })
    ).code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
