// Runs the suites of test/host in a real VS Code:
//   node test/host/run.mjs [--files PART,…] [--grep TEXT] [--only KIND | --but KIND] [--web | --oldest | --desktop]
//     [--core] [--verbose] [--no-build]
// --files: suites whose path contains one of the PARTs; --grep: tests whose full name contains TEXT;
// --only, --but: suites of a KIND, or all but those;
// --web: the VS Code for the Web from npm in place of the server from npm, --oldest: the oldest server that npm has of the
// versions that the extension supports, --desktop: the installed or downloaded desktop VS Code; --core: a suite a
// feature, see core-suites.mjs; --verbose: show the extension host's console.
// A suite is a file *.test.ts, or *.KIND.test.ts: *.zh-cn.test.ts and *.zh-tw.test.ts run in a VS Code that speaks that language,
// *.restricted.test.ts in one that does not trust the workspace, *.installed.test.ts in one that the packaged extension
// was installed into; *.windows.test.ts open windows of their own.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../support/build.mjs';
import { installDependencies, requireNode } from '../support/dependencies.mjs';
import { results } from '../support/paths.mjs';
import { runMain, say, Unavailable } from '../support/say.mjs';
import { coreSuites } from './core-suites.mjs';

runMain(async () => {
  const options = readOptions();
  requireNode();
  await installDependencies();
  if (!options['no-build']) await buildExtension();
  // these load npm packages, which are there only now
  const { findSuites } = await import('./bundle.mjs');
  const { createReporter } = await import('./reporter.mjs');
  const { runSession } = await import('./session.mjs');

  const parts = options.files.split(',');
  const suites = findSuites('.test.ts').filter(
    (file) =>
      parts.some((part) => file.includes(part)) &&
      (!options.core || coreSuites.includes(file)) &&
      (!options.only || kindOf(file) === options.only) &&
      (!options.but || kindOf(file) !== options.but),
  );
  if (suites.length === 0) throw new Unavailable(`There is no such suite as "${parts.join('" or "')}".`);
  const reporter = createReporter();
  const started = Date.now();
  let ended = true;
  const host = options.web ? 'web' : options.oldest ? 'oldest' : options.desktop ? 'desktop' : 'server';
  for (const [kind, group] of byKind(suites)) {
    const reason = lacks(host, kind);
    if (reason) {
      for (const file of group) reporter.onEvent({ kind: 'skipped', file, name: file, reason });
      continue;
    }
    if (kind) say(`${kind}:`);
    const session = {
      suites: group,
      host,
      locale: kind.startsWith('zh-') ? kind : '',
      restricted: kind === 'restricted',
      installed: kind === 'installed',
      windows: kind === 'windows',
    };
    ended = (await runSession({ ...session, reporter, ...options })) && ended;
  }
  const code = reporter.close(ended, Date.now() - started);
  const lane = options.only || (host === 'server' ? 'host' : host);
  await writeFile(path.join(results, `${lane}.json`), JSON.stringify(reporter.counts)); // for `npm test`
  return code;
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '' },
      grep: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      but: { type: 'string', default: '' },
      web: { type: 'boolean', default: false },
      oldest: { type: 'boolean', default: false },
      core: { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      pictures: { type: 'string', default: path.join(results, 'screenshots') },
      verbose: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  return values;
}

/**
 * The kind of session that a suite's name asks for: a locale, `restricted`, `installed`, `windows`, or '' for none.
 * @param {string} suite
 */
function kindOf(suite) {
  return /\.(zh-\w+|restricted|installed|windows)\.test\.ts$/.exec(suite)?.[1] ?? '';
}

/**
 * @param {readonly string[]} suites
 * @returns {Map<string, string[]>} by kind; suites of none come first
 */
function byKind(suites) {
  const groups = new Map([['', /** @type {string[]} */ ([])]]);
  for (const suite of suites) {
    groups.set(kindOf(suite), [...(groups.get(kindOf(suite)) ?? []), suite]);
  }
  if (groups.get('')?.length === 0) groups.delete('');
  return groups;
}

/**
 * Why a host cannot have a kind of session, '' when it can.
 * @param {import('./session.mjs').Host} host
 * @param {string} kind
 */
function lacks(host, kind) {
  if (kind && host === 'desktop')
    return 'a desktop VS Code has language packs, trust and extensions of its own';
  if (kind === 'windows' && host !== 'server') return 'windows are opened in the newest server only';
  if (kind === 'restricted' && host === 'web') return 'VS Code trusts every workspace that is not on a disk';
  if (kind === 'installed' && host === 'web') return 'a VS Code for the Web installs no package from a file';
  return '';
}
