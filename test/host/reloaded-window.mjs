// Reloads the window of a VS Code of its own between the steps of a page's conversion, and looks what is on the disk
// after each. A suite can't do this from inside: it would end with its window.
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { openSession } from '../support/workbench/server-session.mjs';
import { openBridge } from './bridge.mjs';
import { bundleScript } from './bundle.mjs';

const PATIENCE = 90_000; // milliseconds for a window to come up and do its step
const PAGE = 'reload.md';

/** What each window is told to do, in this order. */
const STEPS = /** @type {const} */ (['convert', 'restore', 'convert-again']);

/**
 * The page on the disk after each step, and what the step said of itself.
 * @typedef {object} Reloaded
 * @property {Record<string, string>} saved the bytes of the page, in Base64
 * @property {Record<string, any>} said
 */

/**
 * @param {string} original the page in Base64
 * @returns {Promise<Reloaded>}
 */
export async function reloadedWindow(original) {
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gongbao-reload-')));
  const workspace = path.join(scratch, 'workspace');
  await mkdir(workspace);
  await writeFile(path.join(workspace, PAGE), Buffer.from(original, 'base64'));
  const script = path.join(scratch, 'script.js');
  const line = stepLine();
  const bridge = await openBridge({ onEvent: () => {}, onAction: line.answer });
  /** @type {Awaited<ReturnType<typeof openSession>> | undefined} */
  let session;
  try {
    await bundleScript({ entry: 'support/conversionSteps.ts', outfile: script, bridge: bridge.address });
    /** @type {Reloaded} */
    const done = { saved: {}, said: {} };
    for (const step of STEPS) {
      const told = line.next(step);
      if (session) await session.page.reload({ waitUntil: 'commit' });
      else {
        session = await openSession({
          dataFolder: path.join(scratch, 'data'),
          folder: workspace,
          extension: root,
          tests: script,
          locale: '',
          onLog: () => {},
        });
        session.page.on('dialog', (dialog) => dialog.accept());
      }
      done.said[step] = await within(told, step);
      done.saved[step] = (await readFile(path.join(workspace, PAGE))).toString('base64');
    }
    return done;
  } finally {
    await session?.close();
    bridge.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The line to the window: the step that it is told to do, and what it says of it. */
function stepLine() {
  let step = '';
  /** @type {(said: any) => void} */
  let done = () => {};
  return {
    /** @param {string} name */
    next(name) {
      step = name;
      return new Promise((resolve) => (done = resolve));
    },
    /**
     * @param {string} action
     * @param {any} args
     */
    async answer(action, args) {
      if (action === 'nextStep') return { step, page: PAGE };
      if (action !== 'stepDone') throw new Error(`unknown: ${action}`);
      if (args.step === step) done(args);
      return undefined;
    },
  };
}

/**
 * @param {Promise<any>} promise
 * @param {string} step
 */
function within(promise, step) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The window did not ${step}.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
