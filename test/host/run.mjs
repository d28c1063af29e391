// Runs the suites of test/host in a real VS Code:
//   node test/host/run.mjs [--files PART] [--grep TEXT] [--desktop] [--locale zh-cn] [--verbose] [--no-build]
// --files: suites whose path contains PART; --grep: tests whose full name contains TEXT;
// --desktop: the installed or downloaded desktop VS Code in place of the server from npm;
// --verbose: show the extension host's console.

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../support/command.mjs';
import { installDependencies, requireNode } from '../support/dependencies.mjs';
import { results, root } from '../support/paths.mjs';
import { runMain, say, Unavailable } from '../support/say.mjs';

const silenceLimit = 180_000; // milliseconds without a word from the suites before the run counts as hanging

runMain(async () => {
  const options = readOptions();
  requireNode();
  await installDependencies();
  if (!options['no-build']) await build();
  // these load npm packages, which are there only now
  const { bundleSuites, findSuites } = await import('./bundle.mjs');
  const { openBridge } = await import('./bridge.mjs');
  const { createReporter } = await import('./reporter.mjs');
  const { startHost } = options.desktop
    ? await import('./desktop-host.mjs')
    : await import('./server-host.mjs');

  const suites = findSuites(options.scenes ? '.scene.ts' : '.test.ts', options.files);
  if (suites.length === 0) throw new Unavailable(`No suite's path contains "${options.files}".`);
  const started = Date.now();
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gongbao-host-')));
  const bundle = path.join(scratch, 'suites.js');
  const reporter = createReporter(bundle);
  let host;
  const bridge = await openBridge({
    onEvent: reporter.onEvent,
    onAction: (action, args) => host.act(action, args),
  });
  try {
    await bundleSuites({ suites, outfile: bundle, bridge: bridge.address, grep: options.grep });
    host = await startHost({
      scratch,
      bundle,
      workspace: await makeWorkspace(scratch),
      locale: options.locale,
      pictures: options.pictures,
      onLog: (level, line) => options.verbose && say(`    [${level}] ${line}`),
    });
    const code = await Promise.race([host.exit, watch(reporter)]);
    await writeCounts(reporter.counts);
    return verdict(reporter, code, Date.now() - started);
  } finally {
    await host?.close();
    bridge.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '' },
      grep: { type: 'string', default: '' },
      desktop: { type: 'boolean', default: false },
      scenes: { type: 'boolean', default: false },
      pictures: { type: 'string', default: path.join(results, 'screenshots') },
      locale: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  return values;
}

async function build() {
  const { code, output } = await run('npm', ['run', '--silent', 'build'], { cwd: root });
  if (code !== 0) throw new Unavailable(`The extension does not build:\n${output}`);
}

/**
 * A copy of the sample pages and fixtures that suites may write to.
 * @param {string} scratch
 * @returns {Promise<string>} the sample pages are in this folder, test/fixtures in `fixtures` below it
 */
async function makeWorkspace(scratch) {
  const folder = path.join(scratch, 'workspace');
  await mkdir(folder);
  for (const [from, to] of [
    ['media/sample', '.'],
    ['test/fixtures', 'fixtures'],
  ]) {
    const source = path.join(root, from);
    if (existsSync(source)) await cp(source, path.join(folder, to), { recursive: true });
  }
  return folder;
}

/**
 * Rejects when the suites have been silent for too long.
 * @param {ReturnType<typeof import('./reporter.mjs').createReporter>} reporter
 * @returns {Promise<never>}
 */
function watch(reporter) {
  return new Promise((_, reject) => {
    const timer = setInterval(() => {
      if (reporter.silence() < silenceLimit) return;
      clearInterval(timer);
      const where = reporter.running() ? ` in "${reporter.running()}"` : '';
      reject(new Unavailable(`The extension host has been silent for ${silenceLimit / 1000} s${where}.`));
    }, 1000);
    timer.unref();
  });
}

/** For test/support/test.mjs, which adds up the lanes. */
async function writeCounts(/** @type {object} */ counts) {
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, 'host.json'), JSON.stringify(counts));
}

/**
 * Prints the closing lines.
 * @param {ReturnType<typeof import('./reporter.mjs').createReporter>} reporter
 * @param {number} code the host's own exit code
 * @param {number} ms
 * @returns {number} exit code
 */
function verdict({ counts, running }, code, ms) {
  const { passed, failed, skipped } = counts;
  if (running()) say(`The extension host ended in the middle of "${running()}".`);
  else if (passed + failed + skipped === 0) say('No test ran.');
  else if (code !== 0 && failed === 0) say(`The extension host ended with code ${code}.`);
  say(
    `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${(ms / 1000).toFixed(1)} s)`,
  );
  return code !== 0 || failed > 0 || passed + skipped === 0 ? 1 : 0;
}
