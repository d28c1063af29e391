// A VS Code of its own whose window is loaded anew again and again, each time with the same script in its extension
// host. A suite can't do this from inside: it would end with its window.
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { openSession } from '../support/workbench/server-session.mjs';
import { openBridge } from './bridge.mjs';
import { bundleScript } from './bundle.mjs';

/**
 * @typedef {object} ReloadingSession
 * @property {string} scratch a folder that is deleted at the end
 * @property {string} workspace the folder that the window has open, empty at first
 * @property {() => Promise<void>} load opens the window, and loads it anew from the second time on
 * @property {() => string} address of the window, for another one beside it
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} entry the script that each extension host runs, a path below `test`
 * @param {(action: string, args: any) => Promise<any>} onAction answers what the script asks for
 * @returns {Promise<ReloadingSession>}
 */
export async function reloadingSession(entry, onAction) {
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gongbao-reload-')));
  const workspace = path.join(scratch, 'workspace');
  await mkdir(workspace);
  const script = path.join(scratch, 'script.js');
  const bridge = await openBridge({ onEvent: () => {}, onAction });
  await bundleScript({ entry, outfile: script, bridge: bridge.address });
  /** @type {Awaited<ReturnType<typeof openSession>> | undefined} */
  let session;

  async function open() {
    const dataFolder = path.join(scratch, 'data');
    const options = { dataFolder, folder: workspace, extension: root, tests: script, locale: '' };
    session = await openSession({ ...options, onLog: () => {} });
    // a workbench whose host is gone, or that has an unsaved page, asks before it is left
    session.page.on('dialog', (dialog) => dialog.accept());
  }

  return {
    scratch,
    workspace,
    async load() {
      if (session) await session.page.reload({ waitUntil: 'commit' });
      else await open();
    },
    address: () => session?.page.url() ?? '',
    async close() {
      await session?.close();
      bridge.close();
      await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} late what is said where the promise takes longer
 * @returns {Promise<T>}
 */
export function within(promise, ms, late) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), ms);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
