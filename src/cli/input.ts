import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Unusable } from './unusable';

/** A page as read: `file` is what the user typed. */
export interface Input {
  readonly file: string;
  readonly text: string;
}

const MAX_BYTES = 200 * 1024 * 1024;

/** Reads a UTF-8 (or BOM-marked UTF-16) text file, or standard input for `-`; Unusable with file and reason otherwise. */
export async function readInput(file: string): Promise<Input> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file);
  return { file, text: decode(file, bytes) };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new Unusable(`${file}: larger than 200 MB`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${file}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function decode(file: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) throw new Unusable(`${file}: binary, not text`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable(`${file}: not UTF-8 text (GB18030 or Big5? convert it with iconv first)`);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
