// npm test: installs what is missing, then runs every lane to its end and closes with one line of counts.
// Only Node's own modules are imported here, so that this runs before anything is installed.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.mjs';
import { installDependencies, requireNode } from './dependencies.mjs';
import { results, root } from './paths.mjs';
import { runMain, say, Unavailable } from './say.mjs';
import { installChromium } from './workbench/chromium.mjs';
import { installServer } from './workbench/server-install.mjs';
import { installWeb } from './workbench/web-install.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @typedef {{
 *   name: string, command: readonly string[], read?: (report: any) => Counts, needs?: readonly (() => Promise<unknown>)[]
 * }} Lane
 */

/**
 * A lane is a command; `read` finds the counts that it left in its report. One without counts, like the
 * linter, is a single test. `needs`: what it has to have installed.
 * @type {readonly Lane[]}
 */
const lanes = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'typecheck', command: ['npm', 'run', '--silent', 'typecheck'] },
  {
    name: 'unit',
    command: ['npm', 'run', '--silent', 'unit', '--', ...vitestReport('unit')],
    read: readVitest,
  },
  {
    name: 'grammar',
    command: ['npm', 'run', '--silent', 'test:grammar', '--', ...vitestReport('grammar')],
    read: readVitest,
    needs: [() => installServer()], // its themes and grammars
  },
  {
    name: 'package',
    command: [process.execPath, 'test/support/package.mjs', '--no-build', '--out', results],
  },
  hostLane('host', ['--but', 'windows'], () => installServer()),
  hostLane('windows', ['--only', 'windows'], () => installServer()),
  hostLane('oldest', ['--oldest', '--core'], () => installServer('oldest')),
  hostLane('web', ['--web', '--core'], installWeb),
];

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {() => Promise<unknown>} installHost
 * @returns {Lane}
 */
function hostLane(name, args, installHost) {
  return {
    name,
    command: [process.execPath, 'test/host/run.mjs', '--no-build', ...args],
    read: (report) => report,
    needs: [installHost, installChromium],
  };
}

runMain(async () => {
  requireNode();
  await installDependencies();
  await mkdir(results, { recursive: true });
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const lane of lanes) {
    const counts = await tellLane(lane);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  say(describeCounts(total));
  return total.failed > 0 ? 1 : 0;
});

/**
 * Installs what a lane needs, runs it, and says how it went.
 * @param {Lane} lane
 * @returns {Promise<Counts>}
 */
async function tellLane(lane) {
  const started = Date.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${lane.name}…\r`);
  const missing = await install(lane.needs ?? []);
  const counts = missing ? { passed: 0, failed: 1, skipped: 0, output: missing } : await runLane(lane);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${counts.failed ? '✗' : '✓'} ${lane.name.padEnd(10)} ${describeCounts(counts)} (${seconds} s)`);
  if (counts.failed) say(withoutPassed(counts.output));
  return counts;
}

/**
 * Installs what a lane needs.
 * @param {readonly (() => Promise<unknown>)[]} needs
 * @returns {Promise<string>} why it cannot run, '' when it can; the other lanes run in any case
 */
async function install(needs) {
  try {
    for (const need of needs) await need();
    return '';
  } catch (error) {
    if (error instanceof Unavailable) return error.message;
    throw error;
  }
}

/**
 * @param {Lane} lane
 * @returns {Promise<Counts & { output: string }>}
 */
async function runLane({ name, command: [program = '', ...args], read }) {
  const report = path.join(results, `${name}.json`);
  await rm(report, { force: true });
  const { code, output } = await run(program, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  await writeFile(path.join(results, `${name}.txt`), output);
  const failed = code === 0 ? 0 : 1;
  if (!read) return { passed: 1 - failed, failed, skipped: 0, output };
  const text = await readFile(report, 'utf8').catch(() => '');
  if (!text) return { passed: 0, failed: 1, skipped: 0, output };
  const counts = read(JSON.parse(text));
  // a run may fail outside its tests, for example by an error that none of them caught
  return { ...counts, failed: Math.max(counts.failed, failed), output };
}

/** @param {string} name */
function vitestReport(name) {
  return [
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${path.join('test-results', `${name}.json`)}`,
  ];
}

/**
 * @param {any} report of Vitest's JSON reporter
 * @returns {Counts}
 */
function readVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A failed lane's output, indented, without the lines of tests that passed.
 * @param {string} output
 */
function withoutPassed(output) {
  const lines = output.split('\n').filter((line) => line.trim() && !/^\s*✓/.test(line));
  return lines.map((line) => `    ${line}`).join('\n');
}

/** @param {Counts} counts */
function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
