import { createWriteStream, mkdirSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { results, root } from '../support/paths.mjs';
import { say } from '../support/say.mjs';
import { NotHere, openBridge } from './bridge.mjs';
import { bundleSuites } from './bundle.mjs';
import { chatServer } from './chat-server.mjs';

/** @typedef {'server' | 'oldest' | 'web' | 'desktop'} Host */

const hosts = /** @type {const} */ ({
  server: () => import('./server-host.mjs'),
  oldest: () => import('./oldest-host.mjs'),
  web: () => import('./web-host.mjs'),
  desktop: () => import('./desktop-host.mjs'),
});

/**
 * Runs suites in one VS Code, from its start to its end, in a folder that is removed afterwards.
 * @param {object} options
 * @param {readonly string[]} options.suites
 * @param {string} options.grep
 * @param {Host} options.host
 * @param {string} options.locale '' for English
 * @param {boolean} [options.restricted] whether the workspace is not trusted
 * @param {boolean} [options.installed] whether the extension comes from its package, not from the checkout
 * @param {boolean} [options.windows] whether the suites open windows of their own
 * @param {boolean} options.verbose
 * @param {string} options.pictures folder for screenshots
 * @param {ReturnType<typeof import('./reporter.mjs').createReporter>} options.reporter
 * @returns {Promise<boolean>} whether the extension host ran the suites to their end
 */
export async function runSession({
  suites,
  grep,
  host,
  locale,
  restricted = false,
  installed = false,
  windows = false,
  verbose,
  pictures,
  reporter,
}) {
  const { startHost } = await hosts[host]();
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gongbao-host-')));
  const bundle = path.join(scratch, 'suites.js');
  const log = openLog(
    [host, locale, restricted && 'restricted', installed && 'installed', windows && 'windows']
      .filter(Boolean)
      .join('-'),
  );
  reporter.useBundle(bundle);
  /** @type {ReturnType<typeof startHost> | undefined} */
  let starting;
  const chat = chatServer();
  const bridge = await openBridge({
    onEvent: reporter.onEvent,
    onAction: async (action, args) => {
      if (chat.knows(action)) return chat.act(action, args);
      if (action === 'killHosts') return killHosts(host, args.kills);
      if (action === 'reloadWindow') return reloadWindow(host, args.original);
      if (action === 'deletePages') return deletePages(host, args.deletions, pictures);
      if (action === 'twoWindows') return openTwoWindows(host, args.notes);
      if (action === 'watchIdleWindow') return watchIdleWindow(host, args.files);
      return (await starting)?.act(action, args);
    },
  });
  try {
    await bundleSuites({ suites, outfile: bundle, bridge: bridge.address, grep });
    starting = startHost({
      scratch,
      bundle,
      workspace: await makeWorkspace(scratch),
      locale,
      restricted,
      installed,
      pictures,
      onLog(level, line) {
        log.write(`[${level}] ${line}\n`);
        if (verbose && !isHostNoise(line)) say(`    [${level}] ${line}`);
      },
    });
    const { exit } = await starting;
    return await Promise.race([exit.then(() => reporter.finished()), silence(reporter)]);
  } finally {
    // where the start failed, its error is on its way already
    await starting?.then(({ close }) => close()).catch(() => {});
    bridge.close();
    chat.close();
    log.end();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * In a VS Code of its own, whose host may be killed.
 * @param {Host} host
 * @param {number} kills
 */
async function killHosts(host, kills) {
  if (host !== 'server') throw new NotHere('only a host that is a process of its own can be killed');
  const { killedHosts } = await import('./killed-hosts.mjs');
  return killedHosts(kills);
}

/**
 * In a VS Code of its own, whose window may be reloaded.
 * @param {Host} host
 * @param {string} original the page in Base64
 */
async function reloadWindow(host, original) {
  if (host !== 'server') throw new NotHere('only a window of its own can be reloaded');
  const { reloadedWindow } = await import('./reloaded-window.mjs');
  return reloadedWindow(original);
}

/**
 * In a VS Code of its own that is not under test: only there a modal dialog is shown.
 * @param {Host} host
 * @param {readonly import('./deleted-pages.mjs').Deletion[]} deletions
 * @param {string} pictures
 */
async function deletePages(host, deletions, pictures) {
  if (host !== 'server') throw new NotHere('only a window of its own shows modal dialogs');
  const { deletedPages } = await import('./deleted-pages.mjs');
  return deletedPages(deletions, pictures);
}

/**
 * In a VS Code of its own, with two windows.
 * @param {Host} host
 * @param {number} notes
 */
async function openTwoWindows(host, notes) {
  if (host !== 'server') throw new NotHere('only a server of its own has two windows');
  const { twoWindows } = await import('./two-windows.mjs');
  return twoWindows(notes);
}

/**
 * In a VS Code of its own, where nothing has been opened yet.
 * @param {Host} host
 * @param {Record<string, string>} files texts by name
 */
async function watchIdleWindow(host, files) {
  if (host !== 'server') throw new NotHere('only in a window of its own has nothing been opened yet');
  const { idleWindow } = await import('./idle-window.mjs');
  return idleWindow(files);
}

/** @param {string} name */
function openLog(name) {
  mkdirSync(results, { recursive: true });
  return createWriteStream(path.join(results, `${name}.log`));
}

/** What the extension host says of itself: native modules that are not built, agents that are not there. */
function isHostNoise(/** @type {string} */ line) {
  return /bindings file|native-watchdog|AgentHost|Creating a socket|connection token|grace time/.test(line);
}

/**
 * A copy of the sample pages that suites may write to. Nothing else: every page in it is read whenever a suite looks
 * through the workspace.
 * @param {string} scratch
 * @returns {Promise<string>} the folder
 */
async function makeWorkspace(scratch) {
  const folder = path.join(scratch, 'workspace');
  await cp(path.join(root, 'media/sample'), folder, { recursive: true });
  return folder;
}

/**
 * Resolves to false when the suites have been silent for too long.
 * @param {{ overdue: () => boolean }} reporter
 * @returns {Promise<boolean>}
 */
function silence(reporter) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!reporter.overdue()) return;
      clearInterval(timer);
      say('The extension host does not answer.');
      resolve(false);
    }, 1000);
    timer.unref();
  });
}
