import type { Folder } from '../../../src/core/annotation/sidecarFile';

/** Thrown where the process would have been killed. */
export class Killed extends Error {}

/**
 * A folder in memory that can be made to die: `stepsLeft` counts down with everything that reaches the disk, and at 0
 * the process is gone. A write that dies leaves half of its text, a rename dies between deleting the old file and
 * putting the new one in its place, as on file systems without an atomic rename.
 */
export function memoryFolder(files: Map<string, string>, life: { stepsLeft: number }): Folder {
  const step = (): void => {
    if (life.stepsLeft <= 0) throw new Killed();
    life.stepsLeft--;
  };
  return {
    read: async (name) => {
      step();
      return files.get(name);
    },
    write: async (name, text) => {
      for (const share of [0, 0.5, 1]) {
        step();
        files.set(name, text.slice(0, Math.floor(share * text.length)));
      }
    },
    rename: async (from, to) => {
      step();
      const text = files.get(from);
      if (text === undefined) throw new Error(`no ${from}`);
      files.delete(to);
      step();
      files.set(to, text);
      files.delete(from);
    },
    remove: async (name) => {
      step();
      files.delete(name);
    },
    list: async () => {
      step();
      return [...files.keys()];
    },
  };
}
