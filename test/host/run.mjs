// Runs the suites of test/host in a real VS Code:
//   node test/host/run.mjs [--files PART] [--grep TEXT] [--desktop] [--verbose] [--no-build]
// --files: suites whose path contains PART; --grep: tests whose full name contains TEXT;
// --desktop: the installed or downloaded desktop VS Code in place of the server from npm;
// --verbose: show the extension host's console.
// A suite is a file *.test.ts; *.zh-cn.test.ts and *.zh-tw.test.ts run in a VS Code that speaks that language,
// *.restricted.test.ts in one that has not been told to trust the folder.
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
  for (const { locale, restricted, group } of bySession(suites)) {
    if ((locale || restricted) && options.desktop) {
      const reason = locale
        ? `a desktop VS Code speaks ${locale} only with its language pack`
        : 'a desktop VS Code asks whether to trust the folder';
      for (const file of group) reporter.onEvent({ kind: 'skipped', file, name: file, reason });
      continue;
    }
    if (locale) say(`in ${locale}:`);
    if (restricted) say('in Restricted Mode:');
    const session = { suites: group, locale, restricted, reporter, ...options };
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
 * The sessions that suites need, by the words in their names; the one of the plain names comes first.
 * @param {readonly string[]} suites
 * @returns {{ locale: string, restricted: boolean, group: string[] }[]}
 */
function bySession(suites) {
  const sessions = [{ locale: '', restricted: false, group: /** @type {string[]} */ ([]) }];
  for (const suite of suites) {
    const locale = /\.(zh-\w+)\.test\.ts$/.exec(suite)?.[1] ?? '';
    const restricted = suite.endsWith('.restricted.test.ts');
    const known = sessions.find((one) => one.locale === locale && one.restricted === restricted);
    if (known) known.group.push(suite);
    else sessions.push({ locale, restricted, group: [suite] });
  }
  return sessions.filter(({ group }) => group.length > 0);
}
