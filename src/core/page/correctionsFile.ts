import type { Correction } from './corrections';
import type { LineAnchor } from './correctionsAnchors';
import { LINE_ROLES } from './model';

/** Of the file's form; a file of a later form is read as far as it is understood and not written. */
export const CORRECTIONS_VERSION = 1;

/** The file beside a page: its own fields, and one correction a line. */
export interface CorrectionsFile {
  readonly version: number;
  readonly corrections: readonly Correction[];
  /** Lines that hold an item of a kind unknown here, as they are: they are written back. */
  readonly foreign: readonly string[];
  /** Fields of the file that are unknown here. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** 1-based lines that are no item: the file is damaged there. */
  readonly damaged: readonly number[];
}

export const NO_CORRECTIONS: CorrectionsFile = {
  version: CORRECTIONS_VERSION,
  corrections: [],
  foreign: [],
  extra: {},
  damaged: [],
};

const HEAD_END = '"corrections":[';

/**
 * Reads a file line by line, so that a merge that left a comma too many, or a damaged line, costs nothing else.
 * Unknown fields of a correction stay in it. Never throws.
 */
export function readCorrections(text: string): CorrectionsFile {
  const corrections = new Map<string, Correction>();
  const foreign: string[] = [];
  const damaged: number[] = [];
  let extra: Record<string, unknown> = {};
  let version = CORRECTIONS_VERSION;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim().replace(/,$/, '');
    if (line === '' || line === ']}' || line === ']' || line === '}') continue;
    const head = line.endsWith(HEAD_END)
      ? parseObject(`${line.slice(0, -HEAD_END.length).replace(/,$/, '')}}`)
      : undefined;
    const item = head ?? parseObject(line);
    if (head) {
      const { version: found, ...rest } = head;
      if (typeof found === 'number') version = found;
      extra = rest;
    } else if (!item || typeof item.id !== 'string') damaged.push(i + 1);
    else if (isCorrection(item)) corrections.set(item.id, item);
    else foreign.push(line);
  }
  return { version, corrections: [...corrections.values()], foreign, extra, damaged };
}

/** The file's text: valid JSON, a correction a line, ordered by their random ids so that two people's meet seldom. */
export function writeCorrections({ corrections, foreign, extra }: CorrectionsFile): string {
  const { corrections: _, ...fields } = { version: CORRECTIONS_VERSION, ...extra, corrections: undefined };
  const head = JSON.stringify(fields);
  const items = [
    ...[...corrections].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => JSON.stringify(one)),
    ...foreign,
  ];
  return `${head.slice(0, -1)},"corrections":[\n${items.join(',\n')}${items.length > 0 ? '\n' : ''}]}\n`;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isCorrection(item: Record<string, unknown>): item is Record<string, unknown> & Correction {
  if (typeof item.made !== 'string') return false;
  switch (item.kind) {
    case 'role':
      return areAnchors(item.lines) && LINE_ROLES.some((role) => role === item.role);
    case 'move':
      return (
        areAnchors(item.lines) &&
        isAnchor(item.to) &&
        (item.side === 'before' || item.side === 'behind') &&
        typeof item.join === 'boolean'
      );
    case 'split':
      return isAnchor(item.line);
    case 'merge':
      return isAnchor(item.line) && isAnchor(item.into);
    case 'paragraph':
      return isAnchor(item.line) && typeof item.join === 'boolean';
    case 'right':
      return isAnchor(item.line) && typeof item.code === 'string' && typeof item.words === 'string';
    default:
      return false;
  }
}

function areAnchors(value: unknown): value is LineAnchor[] {
  return Array.isArray(value) && value.length > 0 && value.every(isAnchor);
}

function isAnchor(value: unknown): value is LineAnchor {
  if (typeof value !== 'object' || value === null) return false;
  const { text, before, after, nth } = value as Record<string, unknown>;
  return [text, before, after].every((one) => typeof one === 'string') && typeof nth === 'number';
}
