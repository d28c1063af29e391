// Runs the suites of test/host in a real VS Code:
//   node test/host/run.mjs [--files PART] [--grep TEXT] [--desktop] [--verbose] [--no-build]
// --files: suites whose path contains PART; --grep: tests whose full name contains TEXT;
// --desktop: the installed or downloaded desktop VS Code in place of the server from npm;
// --verbose: show the extension host's console.
// A suite is a file *.test.ts; *.zh-cn.test.ts and *.zh-tw.test.ts run in a VS Code that speaks that language.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../support/build.mjs';
import { installDependencies, requireNode } from '../support/dependencies.mjs';
import { results } from '../support/paths.mjs';
import { runMain, say, Unavailable } from '../support/say.mjs';

runMain(async () => {
  const options = readOptions();
  requireNode();
  await installDependencies();
  if (!options['no-build']) await buildExtension();
  // these load npm packages, which are there only now
  const { findSuites } = await import('./bundle.mjs');
  const { createReporter } = await import('./reporter.mjs');
  const { runSession } = await import('./session.mjs');

  const suites = findSuites('.test.ts', options.files);
  if (suites.length === 0) throw new Unavailable(`No suite's path contains "${options.files}".`);
  const reporter = createReporter();
  const started = Date.now();
  let ended = true;
  for (const [locale, group] of byLocale(suites)) {
    if (locale && options.desktop) {
      const reason = `a desktop VS Code speaks ${locale} only with its language pack`;
      for (const file of group) reporter.onEvent({ kind: 'skipped', file, name: file, reason });
      continue;
    }
    if (locale) say(`in ${locale}:`);
    const session = { suites: group, locale, reporter, ...options };
    ended = (await runSession(session)) && ended;
  }
  const code = reporter.close(ended, Date.now() - started);
  await writeFile(path.join(results, 'host.json'), JSON.stringify(reporter.counts)); // for `npm test`
  return code;
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '' },
      grep: { type: 'string', default: '' },
      desktop: { type: 'boolean', default: false },
      pictures: { type: 'string', default: path.join(results, 'screenshots') },
      verbose: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  return values;
}

/**
 * @param {readonly string[]} suites
 * @returns {Map<string, string[]>} by the locale in their names, '' for none, which comes first
 */
function byLocale(suites) {
  const groups = new Map([['', /** @type {string[]} */ ([])]]);
  for (const suite of suites) {
    const locale = /\.(zh-\w+)\.test\.ts$/.exec(suite)?.[1] ?? '';
    groups.set(locale, [...(groups.get(locale) ?? []), suite]);
  }
  if (groups.get('')?.length === 0) groups.delete('');
  return groups;
}
