import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { say } from '../support/say.mjs';

// milliseconds between two words from the suites, beside what a test is given: room for a start on a busy machine
// and for what stands around tests
const silenceLimit = 120_000;

/** Prints the suites' events as they come and counts them. */
export function createReporter() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const notes = [];
  let bundle = '';
  let lastFile = '';
  let lastEvent = Date.now();
  let running = '';
  let allowance = silenceLimit;
  let finished = false;
  return {
    /** The bundled suites of the session to come, with their source map beside it; stacks are mapped through it. */
    useBundle(/** @type {string} */ file) {
      bundle = file;
      lastFile = '';
      lastEvent = Date.now();
      allowance = silenceLimit;
      finished = false;
    },
    counts,
    onEvent(/** @type {any} */ event) {
      lastEvent = Date.now();
      if (event.kind === 'note') return void notes.push(event.text);
      running = event.kind === 'start' ? event.name : '';
      allowance = silenceLimit + (event.limit ?? 0);
      finished = event.kind === 'end';
      if (event.kind === 'start' || event.kind === 'end') return;
      if (event.file !== lastFile) say(event.file);
      lastFile = event.file;
      counts[/** @type {'passed' | 'failed' | 'skipped'} */ (event.kind)]++;
      if (event.kind === 'passed') say(`  ✓ ${event.name} (${event.ms} ms)`);
      if (event.kind === 'skipped') say(`  - ${event.name}: skipped, ${event.reason}`);
      if (event.kind === 'failed') say(`  ✗ ${event.name}\n${indent(mapStack(bundle, event.error))}`);
      for (const text of notes.splice(0)) say(`      ${text}`);
    },
    /** @returns {boolean} whether the session's suites have said that they are done */
    finished: () => finished,
    /** @returns {boolean} whether the suites have been silent for longer than they may */
    overdue: () => Date.now() - lastEvent > allowance,
    /**
     * Prints the closing line.
     * @param {boolean} ended whether every session came to its end
     * @param {number} ms
     * @returns {number} exit code
     */
    close(ended, ms) {
      if (!ended) {
        counts.failed++;
        say(
          `The extension host ended ${running ? `in the middle of "${running}"` : 'before the suites did'}.`,
        );
      }
      const { passed, failed, skipped } = counts;
      if (passed + failed + skipped === 0) say('No test ran.');
      say(
        `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${(ms / 1000).toFixed(1)} s)`,
      );
      return failed > 0 || passed + skipped === 0 ? 1 : 0;
    },
  };
}

/**
 * Rewrites places in the bundle to places in the suites.
 * @param {string} bundle
 * @param {string} stack
 */
function mapStack(bundle, stack) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const lines = stack.split('\n').flatMap((line) => {
    const place = line.includes(path.basename(bundle)) && /:(\d+):(\d+)\)?$/.exec(line);
    if (!place) return /^\s+at /.test(line) ? [] : [line]; // the host's own frames say nothing
    // a web worker runs the bundle as the body of a function, two lines further down
    const row = Number(place[1]) - (line.includes('http:') ? 3 : 1);
    const entry = map.findEntry(row, Number(place[2]) - 1);
    if (!('originalSource' in entry) || /support\/(harness|assert)/.test(entry.originalSource)) return [];
    const source = path.relative(root, path.resolve(path.dirname(bundle), entry.originalSource));
    return [`  at ${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`];
  });
  return lines.join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
