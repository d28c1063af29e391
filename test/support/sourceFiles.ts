import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** Every TypeScript file below a folder of the checkout, with its path from the root, `/` between. */
export function sourceFiles(folder: string): { path: string; text: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      return { path: file, text: readFileSync(path.join(root, file), 'utf8') };
    });
}

/** A JSON file of the checkout. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}
