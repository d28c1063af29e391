import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Folder } from '../../../src/core/annotation/sidecarFile';

/** A folder on disk, for saves by a process that can be killed. */
export function diskFolder(folder: string): Folder {
  const file = (name: string) => path.join(folder, name);
  return {
    read: (name) =>
      readFile(file(name), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    write: (name, text) => writeFile(file(name), text),
    rename: (from, to) => rename(file(from), file(to)),
    remove: (name) => rm(file(name)),
    list: () => readdir(folder),
  };
}
