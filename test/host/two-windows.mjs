// Opens one page in two windows of a VS Code of its own, each with an extension host of its own, lets both make notes
// and looks what is on the disk in the end. A suite can't do this: it has but its own window.
import { readdir } from 'node:fs/promises';
import { openAutomatedPage } from '../support/workbench/automation.mjs';
import { bundledReader } from './kept-notes.mjs';
import { reloadingSession, within } from './reloading-session.mjs';

const PAGE = 'shared.md';
const PATIENCE = 150_000; // milliseconds for both windows to come up and make their notes

/**
 * What became of the notes of two windows.
 * @typedef {object} TwoWindows
 * @property {string[]} saved the notes whose save had ended
 * @property {number} refused notes that could not be saved and stayed in the editor as typed
 * @property {string[]} kept the notes on the disk in the end
 * @property {string[]} aside files that were set aside as damaged
 */

/**
 * @param {number} notes that each window makes in turns with the other, and then as many again at once with it
 * @returns {Promise<TwoWindows>}
 */
export async function twoWindows(notes) {
  const line = notesLine(notes);
  const session = await reloadingSession('support/sharedNotes.ts', line.answer);
  /** @type {Awaited<ReturnType<typeof openAutomatedPage>> | undefined} */
  let second;
  try {
    await session.load();
    second = await openAutomatedPage(() => {});
    await second.page.goto(session.address());
    await within(line.finished, PATIENCE, 'The windows did not make their notes.');
    const keptNotes = await bundledReader(session.scratch);
    const { texts } = await keptNotes(session.workspace, `${PAGE}.notes.jsonld`);
    const aside = (await readdir(session.workspace)).filter((name) => name.includes('.damaged-'));
    return { saved: line.saved, refused: line.refused, kept: [...texts], aside };
  } finally {
    await second?.close();
    await session.close();
  }
}

/**
 * The line to both windows: tells each when to make its next note.
 * @param {number} notes
 */
function notesLine(notes) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let windows = 0;
  let ended = 0;
  let turns = 0;
  /** @type {() => void} */
  let finish = () => {};
  const line = {
    /** @type {string[]} */
    saved: [],
    refused: 0,
    /** @type {Promise<void>} */
    finished: new Promise((resolve) => (finish = resolve)),
    /**
     * @param {string} action
     * @param {any} args
     */
    async answer(action, args) {
      if (action === 'windowOpened') return { window: windows++, page: PAGE };
      if (action === 'nextNote') return next(args.window, args.made);
      if (action !== 'noteMade') throw new Error(`unknown: ${action}`);
      if (args.refused) line.refused++;
      else line.saved.push(args.text);
      turns++;
      wake();
      return undefined;
    },
  };
  return line;

  /**
   * @param {number} window
   * @param {number} made the notes that it has made
   */
  async function next(window, made) {
    if (made === 2 * notes) {
      if (++ended === 2) finish();
      return { text: '' };
    }
    // the first half in turns, the other as fast as each can once both have made the first
    const isTurn = () => windows === 2 && (made < notes ? turns % 2 === window : turns >= 2 * notes);
    wake();
    while (!isTurn()) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    return { text: `window ${window}, note ${made}` };
  }

  function wake() {
    for (const go of waiting.splice(0)) go();
  }
}
