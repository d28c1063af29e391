import { CONTEXT, isObject, type Json, toAnnotation, toNote, toReply, toReplyAnnotation } from './annotation';
import type { Note, Reply } from './note';

/** The version of the format; a file of a later one is read, and never written. */
export const SIDECAR_VERSION = 1;

/** The notes of a page as its sidecar holds them. */
export interface Sidecar {
  /** What is said of the file as a whole: version, and fields of other programmes. */
  readonly header: Json;
  /** Every annotation by its id, ours or not. Those without an id go by their text. */
  readonly items: ReadonlyMap<string, Json>;
}

export type SidecarReading =
  | { readonly kind: 'ok'; readonly sidecar: Sidecar }
  /** Something in it is no JSON; `sidecar` is what could be saved. */
  | { readonly kind: 'damaged'; readonly sidecar: Sidecar; readonly line: number };

export const EMPTY_SIDECAR: Sidecar = {
  header: { '@context': CONTEXT[1], '@type': 'gongbao:Notes', 'gongbao:version': SIDECAR_VERSION },
  items: new Map(),
};

/** The sidecar's name for a page's. */
export function sidecarName(page: string): string {
  return `${page}.notes.jsonld`;
}

/** The page's name for a sidecar's; undefined where it is none. */
export function pageOfSidecar(name: string): string | undefined {
  return name.endsWith('.notes.jsonld') ? name.slice(0, -'.notes.jsonld'.length) : undefined;
}

/**
 * Reads a sidecar: our own array of lines, and as well a single annotation, a page or collection of them, or one
 * object a line. What a merge leaves behind (a missing or doubled comma, conflict marks around both sides' lines) is
 * read as what was meant. Total: text that is none of this is `damaged`.
 */
export function parseSidecar(text: string): SidecarReading {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (whole.trim() === '') return { kind: 'ok', sidecar: EMPTY_SIDECAR };
  const value = parseJson(whole);
  if (value !== undefined) return { kind: 'ok', sidecar: collect(elementsOf(value)) };
  const { elements, bad } = parseLines(whole);
  const sidecar = collect(elements);
  return bad === undefined ? { kind: 'ok', sidecar } : { kind: 'damaged', sidecar, line: bad };
}

/** The version that a sidecar states; 1 where it states none. */
export function versionOf({ header }: Sidecar): number {
  const version = header['gongbao:version'];
  return typeof version === 'number' ? version : 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function elementsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  for (const list of [value.items, isObject(value.first) ? value.first.items : undefined, value.rows]) {
    if (Array.isArray(list)) return list;
  }
  return [value];
}

function parseLines(text: string): { elements: unknown[]; bad: number | undefined } {
  const elements: unknown[] = [];
  let bad: number | undefined;
  let inBase = false;
  let last = 1;
  text.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    if (line.startsWith('|||||||')) inBase = true;
    if (line === '=======') inBase = false;
    if (inBase || line === '' || line === '[' || line === ']') return;
    if (line === '=======' || line.startsWith('<<<<<<< ') || line.startsWith('>>>>>>> ')) return;
    const start = line.startsWith(',') || line.startsWith('[') ? 1 : 0;
    const end = line.endsWith(',') || line.endsWith(']') ? line.length - 1 : line.length;
    const value = parseJson(line.slice(start, end));
    if (isObject(value)) elements.push(value);
    else bad ??= i + 1;
    last = i + 1;
  });
  // An array that does not end has lost what came after.
  if (text.trimStart().startsWith('[') && !text.trimEnd().endsWith(']')) bad ??= last;
  return { elements, bad };
}

function collect(elements: readonly unknown[]): Sidecar {
  let header = EMPTY_SIDECAR.header;
  const items = new Map<string, Json>();
  for (const element of elements) {
    if (!isObject(element)) continue;
    if (element['@type'] === 'gongbao:Notes' || 'gongbao:version' in element) {
      header = { ...header, ...element };
      continue;
    }
    const key = keyOfItem(element);
    const known = items.get(key);
    items.set(key, known ? newer(known, element) : element);
  }
  return { header, items };
}

/** What an item goes by. */
function keyOfItem(item: Json): string {
  return typeof item.id === 'string' ? item.id : JSON.stringify(item);
}

/** The one changed last; of two changed at once the one whose text sorts last, so that everybody chooses the same. */
function newer(a: Json, b: Json): Json {
  const [whenA, whenB] = [String(a.modified ?? a.created ?? ''), String(b.modified ?? b.created ?? '')];
  if (whenA !== whenB) return whenA > whenB ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

const SHELF_BITS = 9;
const SHELVES = 1 << SHELF_BITS;

/**
 * Writes a sidecar: a JSON array, the header in its first line, then one annotation a line with its comma in front, so
 * that adding one changes no other line. The annotations stand on 512 shelves by a hash of their ids, and every shelf
 * begins with a line of white space that is like no other: thereby git finds something unchanged between the lines
 * that two branches add, and merges them.
 */
export function serializeSidecar({ header, items }: Sidecar): string {
  const shelves: string[][] = Array.from({ length: SHELVES }, () => []);
  for (const key of [...items.keys()].sort()) {
    const item = items.get(key);
    if (item) shelves[shelfOf(key)]?.push(`,${oneLine(item)}`);
  }
  const lines = shelves.flatMap((shelf, number) => [blankLine(number), ...shelf]);
  return `[${oneLine(header)}\n${lines.join('\n')}\n]\n`;
}

function oneLine(value: Json): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

/** A number written in spaces and tabs: white space to JSON, a line of its own to git. */
function blankLine(number: number): string {
  let line = '';
  for (let bit = SHELF_BITS - 1; bit >= 0; bit--) line += (number >> bit) & 1 ? '\t' : ' ';
  return line;
}

/** FNV-1a. */
function shelfOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (SHELVES - 1);
}

/**
 * What three versions of the items come to: a change or deletion on one side holds; of changes on both the later one;
 * what one side deleted and the other changed stays.
 */
export function mergeItems(
  base: ReadonlyMap<string, Json>,
  mine: ReadonlyMap<string, Json>,
  theirs: ReadonlyMap<string, Json>,
): Map<string, Json> {
  const merged = new Map<string, Json>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const item = mergeItem(base.get(key), mine.get(key), theirs.get(key));
    if (item) merged.set(key, item);
  }
  return merged;
}

function mergeItem(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (sameItem(mine, base)) return theirs;
  if (sameItem(theirs, base) || sameItem(mine, theirs)) return mine;
  return mine && theirs ? newer(mine, theirs) : (mine ?? theirs);
}

export function sameItem(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** The notes in a sidecar with their replies, in the order in which they were made. Other annotations are left out. */
export function notesIn({ items }: Sidecar): Note[] {
  const replies = new Map<string, Reply[]>();
  const notes: Note[] = [];
  for (const item of items.values()) {
    const answer = toReply(item);
    if (answer) replies.set(answer.to, [...(replies.get(answer.to) ?? []), answer.reply]);
    else {
      const note = toNote(item);
      if (note) notes.push(note);
    }
  }
  return notes.map((note) => ({ ...note, replies: (replies.get(note.id) ?? []).sort(byTime) })).sort(byTime);
}

function byTime(a: Pick<Note, 'created' | 'id'>, b: Pick<Note, 'created' | 'id'>): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}

/** The sidecar with a note put in or in place of its earlier version, replies and all. */
export function withNote(sidecar: Sidecar, note: Note, source: string): Sidecar {
  return withNotes(sidecar, [note], source);
}

/** As `withNote` for many notes, in one pass over the sidecar. */
export function withNotes(sidecar: Sidecar, notes: readonly Note[], source: string): Sidecar {
  const items = new Map(sidecar.items);
  const kept = new Map(notes.map((note) => [note.id, new Set(note.replies.map((reply) => reply.id))]));
  for (const [key, item] of sidecar.items) {
    const to = toReply(item)?.to;
    if (to !== undefined && kept.get(to)?.has(key) === false) items.delete(key);
  }
  for (const note of notes) {
    items.set(note.id, toAnnotation(note, source, items.get(note.id)));
    for (const reply of note.replies)
      items.set(reply.id, toReplyAnnotation(reply, note.id, items.get(reply.id)));
  }
  return { ...sidecar, items };
}

/** The sidecar without a note and the replies to it. */
export function withoutNote(sidecar: Sidecar, id: string): Sidecar {
  const items = new Map(sidecar.items);
  items.delete(id);
  for (const [key, item] of sidecar.items) if (toReply(item)?.to === id) items.delete(key);
  return { ...sidecar, items };
}
