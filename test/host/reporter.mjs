import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { say } from '../support/say.mjs';

/**
 * Prints the suites' events as they come and counts them.
 * @param {string} bundleFile the bundled suites, with their source map beside it; stacks are mapped through it
 */
export function createReporter(bundleFile) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let lastFile = '';
  let lastEvent = Date.now();
  let running = '';
  const onEvent = (/** @type {any} */ event) => {
    lastEvent = Date.now();
    if (event.kind === 'start') {
      running = event.name;
      return;
    }
    running = '';
    if (event.file !== lastFile) {
      lastFile = event.file;
      say(event.file);
    }
    counts[/** @type {'passed' | 'failed' | 'skipped'} */ (event.kind)]++;
    if (event.kind === 'passed') say(`  ✓ ${event.name} (${event.ms} ms)`);
    if (event.kind === 'skipped') say(`  - ${event.name}: skipped, ${event.reason}`);
    if (event.kind === 'failed') say(`  ✗ ${event.name}\n${indent(mapStack(bundleFile, event.error))}`);
  };
  return {
    onEvent,
    counts,
    /** @returns {number} milliseconds since anything was reported */
    silence: () => Date.now() - lastEvent,
    /** @returns {string} the test that has started and not ended, or '' */
    running: () => running,
  };
}

/**
 * Rewrites places in the bundle to places in the suites.
 * @param {string} bundleFile
 * @param {string} stack
 */
function mapStack(bundleFile, stack) {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundleFile}.map`, 'utf8')));
  const folder = path.dirname(bundleFile);
  const name = path.basename(bundleFile);
  const mapped = stack.split('\n').flatMap((line) => {
    const place = line.includes(name) && /:(\d+):(\d+)\)?$/.exec(line);
    if (!place) return /^\s+at /.test(line) ? [] : [line]; // the host's own frames say nothing
    const entry = map.findEntry(Number(place[1]) - 1, Number(place[2]) - 1);
    if (!('originalSource' in entry) || /support\/(harness|assert)/.test(entry.originalSource)) return [];
    const source = path.relative(process.cwd(), path.resolve(folder, entry.originalSource));
    return [`  at ${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`];
  });
  return mapped.join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
