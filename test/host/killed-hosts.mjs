// Kills the extension host of a VS Code of its own while it saves notes, and looks what is on the disk each time. A
// suite can't do this from inside: it would end with its host.
import { readdir } from 'node:fs/promises';
import { bundledReader } from './kept-notes.mjs';
import { reloadingSession, within } from './reloading-session.mjs';

const PAGE_ROUNDS = 10; // killings before the notes are made on a new page: a file full of notes takes its time to save
const LONGEST = 1500; // milliseconds from the end of a host's first save to its killing
const PATIENCE = 60_000; // milliseconds for a host to come up

/**
 * What became of the notes over a number of killings.
 * @typedef {object} KilledHosts
 * @property {number} kills
 * @property {number} amid killings that fell between the beginning and the end of a save
 * @property {number} saved notes whose save had ended
 * @property {number} refused notes that could not be saved and stayed in the editor as typed
 * @property {number} lost of these saved, those that were not there afterwards
 * @property {number} damaged files that could not be read whole afterwards, or were set aside as damaged
 * @property {number} strange notes that were there without having been begun
 */

/**
 * @param {number} kills
 * @param {(done: KilledHosts) => void} [onRound]
 * @returns {Promise<KilledHosts>}
 */
export async function killedHosts(kills, onRound = () => {}) {
  const line = saverLine();
  const session = await reloadingSession('support/endlessNotes.ts', line.answer);
  try {
    const keptNotes = await bundledReader(session.scratch);
    const done = { kills: 0, amid: 0, saved: 0, refused: 0, lost: 0, damaged: 0, strange: 0 };
    for (let round = 0; round < kills; round++) {
      if (round % PAGE_ROUNDS === 0) line.nextPage(`page-${round / PAGE_ROUNDS}.md`);
      const host = line.nextHost();
      await session.load();
      await killAmidSaves(await within(host, PATIENCE, 'The extension host saved no note.'));
      const { page, begun, saved } = line;
      if (begun > Math.max(-1, ...saved)) done.amid++;
      const { numbers, damaged } = await notesOf(session.workspace, page, keptNotes);
      done.kills++;
      done.damaged += damaged;
      done.lost += [...saved].filter((number) => !numbers.has(number)).length;
      done.strange += [...numbers].filter((number) => number > begun).length;
      done.saved = line.told.saved;
      done.refused = line.told.refused;
      // what is there although its end was not told must stay there
      for (const number of numbers) saved.add(number);
      onRound(done);
    }
    return done;
  } finally {
    await session.close();
  }
}

/** The line to the host that saves: what it is told to do, and what it says it has done. */
function saverLine() {
  /** @type {(pid: number) => void} */
  let started = () => {};
  const line = {
    page: '',
    /** The number of the last note whose save has begun on this page, -1 for none. */
    begun: -1,
    /** @type {Set<number>} */
    saved: new Set(),
    told: { saved: 0, refused: 0 },
    /** @param {string} name */
    nextPage(name) {
      Object.assign(line, { page: name, begun: -1, saved: new Set() });
    },
    /** @returns {Promise<number>} the process of the next host, once it has saved a note */
    nextHost: () => new Promise((resolve) => (started = resolve)),
    /**
     * @param {string} action
     * @param {any} args
     */
    async answer(action, args) {
      if (action === 'nextNote') {
        line.begun++;
        return { page: line.page, number: line.begun };
      }
      if (action === 'noteSaved') {
        line.saved.add(args.number);
        line.told.saved++;
      } else if (action === 'noteRefused') line.told.refused++;
      else throw new Error(`unknown: ${action}`);
      started(args.pid);
      return undefined;
    },
  };
  return line;
}

/** @param {number} pid the process that saves */
async function killAmidSaves(pid) {
  await sleep(Math.random() * LONGEST);
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(5);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The numbers of the notes that a page has, and whether its file is damaged: 1 or 0. They are read as the extension
 * reads them: VS Code deletes the old file before it renames the new one, and a killing may fall between the two.
 * @param {string} folder
 * @param {string} page
 * @param {typeof import('../support/notes/keptNotes.ts').keptNotes} keptNotes
 */
async function notesOf(folder, page, keptNotes) {
  const aside = (await readdir(folder)).some((name) => name.includes('.damaged-'));
  const { texts, damaged } = await keptNotes(folder, `${page}.notes.jsonld`);
  const numbers = texts.flatMap((text) => /note (\d+)/.exec(text)?.[1] ?? []);
  return { numbers: new Set(numbers.map(Number)), damaged: damaged || aside ? 1 : 0 };
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
