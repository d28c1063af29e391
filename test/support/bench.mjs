// npm run bench [-- NAME [arguments]]: runs the measurement test/bench/NAME.ts or .mjs, or with no name all of
// test/bench/*.bench.*, one after the other, and writes what they print into test-results/benchmarks.md. Each is
// bundled first, so that it may import the TypeScript of src.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { run } from './command.mjs';
import { cache, results, root } from './paths.mjs';
import { runMain, say, Unavailable } from './say.mjs';

const folder = path.join(root, 'test/bench');

runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const files = readdirSync(folder).filter((file) => /\.(ts|mts|mjs)$/.test(file));
  const chosen = files.filter((file) => (name ? stem(file) === name : /\.bench\.\w+$/.test(file)));
  if (chosen.length === 0)
    throw new Unavailable(`No such measurement; there are: ${files.map(stem).join(', ')}.`);
  let failed = 0;
  const report = [`# Benchmarks\n\n${machine()}\n`];
  for (const file of chosen) {
    say(`${stem(file)}:`);
    const { code, output } = await measure(file, args);
    if (code !== 0) failed++;
    report.push(`## ${stem(file)}\n\n\`\`\`text\n${output.trim()}\n\`\`\`\n`);
  }
  if (!name) {
    mkdirSync(results, { recursive: true });
    writeFileSync(path.join(results, 'benchmarks.md'), report.join('\n'));
    say('The report is test-results/benchmarks.md.');
  }
  return failed ? 1 : 0;
});

/** What the figures depend on beside the code. */
function machine() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const processor = `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`;
  return `${processor}, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** @param {string} file */
function stem(file) {
  return file.replace(/(\.bench)?\.\w+$/, '');
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
async function measure(file, args) {
  // inside the checkout, where packages are found; a fresh clone has no cache yet
  mkdirSync(cache, { recursive: true });
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
    return await run(process.execPath, ['--enable-source-maps', outfile, ...args], { cwd: root, tee: true });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
