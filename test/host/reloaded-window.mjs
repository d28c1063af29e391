// Reloads the window of a VS Code of its own between the steps of a page's conversion, and looks what is on the disk
// after each. A suite can't do this from inside: it would end with its window.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reloadingSession, within } from './reloading-session.mjs';

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
  const line = stepLine();
  const session = await reloadingSession('support/conversionSteps.ts', line.answer);
  const page = path.join(session.workspace, PAGE);
  try {
    await writeFile(page, Buffer.from(original, 'base64'));
    /** @type {Reloaded} */
    const done = { saved: {}, said: {} };
    for (const step of STEPS) {
      const told = line.next(step);
      await session.load();
      done.said[step] = await within(told, PATIENCE, `The window did not ${step}.`);
      done.saved[step] = (await readFile(page)).toString('base64');
    }
    return done;
  } finally {
    await session.close();
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
