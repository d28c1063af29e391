// npm start: builds Gongbao and opens a VS Code with it on the sample pages.
//   npm start -- [FOLDER] [--port N] [--no-open] [--server]
// FOLDER: open this in place of the samples; --server: use VS Code's server from npm even where a desktop
// VS Code is installed; the other options concern that server. Only Node's own modules are imported here,
// so that this runs before anything is installed.
import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.mjs';
import { onPath, run } from './command.mjs';
import { installDependencies, requireNode } from './dependencies.mjs';
import { cache, root } from './paths.mjs';
import { runMain, say, Unavailable } from './say.mjs';
import { installCheckout } from './workbench/checkout.mjs';
import { findDesktop } from './workbench/desktop.mjs';
import { freePort, startServer } from './workbench/server.mjs';
import { remoteUri, workbenchAddress } from './workbench/uri.mjs';

const usualPort = 8421;
const settings = {
  'workbench.startupEditor': 'none',
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

runMain(async () => {
  requireNode();
  const { values, positionals } = readOptions();
  await installDependencies();
  await buildExtension();
  const folder = positionals[0] ? existing(positionals[0]) : await copySamples();
  const desktop = values.server ? undefined : await findDesktop();
  if (desktop) return openDesktop(desktop, folder);
  return openServer(folder, values);
});

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: String(usualPort) },
        'no-open': { type: 'boolean', default: false },
        server: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Unavailable(`npm start: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} folder */
function existing(folder) {
  // npm runs scripts in the checkout; INIT_CWD is where the user stands
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (!existsSync(full)) throw new Unavailable(`There is no ${full}.`);
  return full;
}

/** The samples to work on: a copy, so that the checkout stays as it is. What was changed in it is kept. */
async function copySamples() {
  const folder = path.join(cache, 'sample');
  await cp(path.join(root, 'media/sample'), folder, { recursive: true, force: false });
  return folder;
}

/**
 * @param {string} command
 * @param {string} folder
 */
async function openDesktop(command, folder) {
  const { code, output } = await run(command, [`--extensionDevelopmentPath=${root}`, folder]);
  if (code !== 0) throw new Unavailable(`${command} did not open: ${output.trim().split('\n').at(-1)}`);
  say(`Opened ${folder} in VS Code (${command}).`);
}

/**
 * @param {string} folder
 * @param {{ port?: string, 'no-open'?: boolean }} options
 */
async function openServer(folder, { port, 'no-open': stayClosed }) {
  const dataFolder = path.join(cache, 'start');
  await installCheckout(dataFolder, settings);
  const server = await startServer({ dataFolder, port: await freePort(Number(port)) });
  const address = workbenchAddress(server, folder, await firstPage(server, folder));
  say(`\nGongbao is open at ${address}`);
  const shown = !stayClosed && (await openBrowser(address));
  if (!shown && !stayClosed) say('No browser could be started from here; open that address in one.');
  say('Ctrl+C stops it.');
  await server.ended;
}

/**
 * The first page of a folder, as the workbench is asked to open it.
 * @param {import('./workbench/server.mjs').Server} server
 * @param {string} folder
 * @returns {Promise<[string, string][]>}
 */
async function firstPage(server, folder) {
  const page = (await readdir(folder)).sort().find((name) => /\.(md|txt)$/i.test(name));
  return page ? [['openFile', remoteUri(server.port, path.join(folder, page))]] : [];
}

/**
 * Shows an address in the user's browser.
 * @param {string} address
 * @returns {Promise<boolean>} false where there is none
 */
async function openBrowser(address) {
  if (process.platform === 'darwin') return (await run('open', [address])).code === 0;
  if (process.platform === 'win32') return (await run('cmd', ['/c', 'start', '""', address])).code === 0;
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(screen && onPath('xdg-open')) && (await run('xdg-open', [address])).code === 0;
}
