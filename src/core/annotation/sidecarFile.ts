import type { Json } from './annotation';
import {
  EMPTY_SIDECAR,
  mergeItems,
  parseSidecar,
  SIDECAR_VERSION,
  type Sidecar,
  sameItem,
  serializeSidecar,
  versionOf,
} from './sidecar';

/** One folder of files, by their names in it. Whatever can't be done is thrown. */
export interface Folder {
  /** Undefined where there is no such file. */
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => Promise<void>;
  /** Replaces a file of the new name. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly string[]>;
}

/** A sidecar as found on disk. */
export interface Loaded {
  readonly sidecar: Sidecar;
  /** The file's text; undefined where there is none. */
  readonly text: string | undefined;
  /** `recovered`: from what a save that did not come to its end left behind. */
  readonly state: 'ok' | 'damaged' | 'recovered';
}

/** What can't be saved, and why. */
export class SidecarProblem extends Error {
  readonly kind: 'newer' | 'busy';

  constructor(kind: 'newer' | 'busy') {
    super(kind);
    this.kind = kind;
  }
}

const TEMPORARY = '.tmp';
const ATTEMPTS = 6;

/**
 * Reads a sidecar. A save writes beside the file and then renames; a file system may delete the old file before it
 * renames, so where the file is missing or broken the whole ones among the files beside it stand in for it. Where a
 * save goes on while it is read, it is read again.
 */
export async function loadSidecar(folder: Folder, name: string): Promise<Loaded> {
  for (let attempt = 1; ; attempt++) {
    const text = await folder.read(name);
    const reading = text === undefined ? undefined : parseSidecar(text);
    if (reading?.kind === 'ok') return { sidecar: reading.sidecar, text, state: 'ok' };
    const rescued = await rescue(folder, name, text);
    if (rescued === 'moving' && attempt < ATTEMPTS) continue;
    const found = rescued === 'moving' ? undefined : rescued;
    if (!reading) {
      if (!found) return { sidecar: EMPTY_SIDECAR, text: undefined, state: 'ok' };
      return { sidecar: found, text: undefined, state: 'recovered' };
    }
    const items = new Map([...(found?.items ?? []), ...reading.sidecar.items]);
    return { sidecar: { header: reading.sidecar.header, items }, text, state: 'damaged' };
  }
}

/** What the whole files beside a sidecar hold; `moving` where one of them took its place meanwhile. */
async function rescue(
  folder: Folder,
  name: string,
  found: string | undefined,
): Promise<Sidecar | 'moving' | undefined> {
  let rescued: Sidecar | undefined;
  const names = await folder.list();
  if (found === undefined && names.includes(name)) return 'moving';
  for (const file of temporariesAmong(names, name)) {
    const text = await folder.read(file);
    if (text === undefined) return 'moving';
    // Only a whole file will do: one that was being written is cut off before its last line.
    if (!text.endsWith('\n]\n')) continue;
    const reading = parseSidecar(text);
    if (reading.kind !== 'ok') continue;
    const items = mergeItems(new Map(), reading.sidecar.items, rescued?.items ?? new Map());
    rescued = { header: reading.sidecar.header, items };
  }
  return (await folder.read(name)) === found ? rescued : 'moving';
}

function temporariesAmong(names: readonly string[], name: string): string[] {
  return names.filter((other) => other.startsWith(`${name}.`) && other.endsWith(TEMPORARY)).sort();
}

/**
 * Saves what was made of `base`, together with what others have saved since, and gives what the file then holds.
 * The whole text is written beside the file, read back, and renamed over it; where another window has been there in
 * the meantime it is merged again. `token`: see `saveToken`.
 */
export async function saveSidecar(
  folder: Folder,
  name: string,
  base: Sidecar,
  mine: Sidecar,
  token: string,
): Promise<Sidecar> {
  const temporary = `${name}.${token}${TEMPORARY}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const theirs = await loadSidecar(folder, name);
    // A file that is gone or broken has not deleted anything on purpose.
    const found = theirs.text === undefined || theirs.state !== 'ok' ? base.items : [];
    if (versionOf(theirs.sidecar) > SIDECAR_VERSION) throw new SidecarProblem('newer');
    const merged = {
      header: theirs.sidecar.header,
      items: mergeItems(base.items, mine.items, new Map([...found, ...theirs.sidecar.items])),
    };
    const text = serializeSidecar(merged);
    if (text === theirs.text) return merged;
    if (merged.items.size === 0 && theirs.text === undefined) return merged;
    if (theirs.state === 'damaged' && theirs.text !== undefined)
      await folder.write(damagedName(name, token), theirs.text);
    await folder.write(temporary, text);
    const untouched = (await folder.read(name)) === theirs.text;
    if (!untouched || (await folder.read(temporary)) !== text) continue;
    await folder.rename(temporary, name);
    if ((await folder.read(name)) !== text) continue;
    await sweep(folder, name, token);
    return merged;
  }
  throw new SidecarProblem('busy');
}

/** Where a damaged sidecar is set aside: beside the page, under a name that says so. */
function damagedName(name: string, token: string): string {
  return `${name.replace(/\.jsonld$/, '')}.damaged-${token}.jsonld`;
}

const ABANDONED_MS = 60_000;

/** A name for one save: when it was, and something random. */
export function saveToken(now: number, random: number): string {
  return `${now.toString(36)}-${Math.floor(random * 0xffffffff).toString(36)}`;
}

/** Removes what saves that were cut off have left behind. That it can't be removed is no reason to fail. */
async function sweep(folder: Folder, name: string, token: string): Promise<void> {
  for (const file of temporariesAmong(await folder.list(), name)) {
    const other = file.slice(name.length + 1, -TEMPORARY.length);
    if (Number.parseInt(token, 36) - Number.parseInt(other, 36) > ABANDONED_MS)
      await folder.remove(file).catch(() => {});
  }
}

/** A change of this window that another one may have overwritten unseen: the item before and after. */
export interface RecentChange {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * The keys of own changes that a file does not show although it shows what was there before them. Two windows that
 * rename at the same moment lose one of the two saves; the loser sees it here when it reads the file again, and saves
 * once more.
 */
export function overwrittenChanges(
  recent: ReadonlyMap<string, RecentChange>,
  found: ReadonlyMap<string, Json>,
): string[] {
  return [...recent]
    .filter(([key, { before, after }]) => {
      const now = found.get(key);
      return !sameItem(now, after) && sameItem(now, before);
    })
    .map(([key]) => key);
}

/** The changes that lead from one state of the items to another. */
export function changesBetween(
  from: ReadonlyMap<string, Json>,
  to: ReadonlyMap<string, Json>,
): Map<string, RecentChange> {
  const changes = new Map<string, RecentChange>();
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const [before, after] = [from.get(key), to.get(key)];
    if (!sameItem(before, after)) changes.set(key, { before, after });
  }
  return changes;
}
