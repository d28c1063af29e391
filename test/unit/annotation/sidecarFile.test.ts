import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_SIDECAR,
  notesIn,
  type Sidecar,
  serializeSidecar,
  withNote,
  withoutNote,
} from '../../../src/core/annotation/sidecar';
import {
  changesBetween,
  type Folder,
  loadSidecar,
  overwrittenChanges,
  type RecentChange,
  saveSidecar,
  saveToken,
} from '../../../src/core/annotation/sidecarFile';
import { Killed, memoryFolder } from '../../support/notes/memoryFolder';
import { makeNote } from '../../support/notes/note';

const NAME = 'page.md.notes.jsonld';
const token = (n: number) => saveToken(1_775_000_000_000 + n, n / 1000);
const ids = (sidecar: Sidecar) =>
  notesIn(sidecar)
    .map((note) => note.id.slice('urn:uuid:'.length))
    .sort();
const add = (sidecar: Sidecar, id: string) => withNote(sidecar, makeNote(id), 'page.md');
const alive = () => ({ stepsLeft: Number.POSITIVE_INFINITY });
const startWith = (...notes: string[]) =>
  new Map([[NAME, serializeSidecar(notes.reduce(add, EMPTY_SIDECAR))]]);

describe('saving', () => {
  it('writes the file and leaves nothing beside it', async () => {
    const files = new Map<string, string>();
    const saved = await saveSidecar(
      memoryFolder(files, alive()),
      NAME,
      EMPTY_SIDECAR,
      add(EMPTY_SIDECAR, 'a'),
      token(1),
    );
    expect([...files.keys()]).toEqual([NAME]);
    expect(ids(saved)).toEqual(['a']);
  });

  it('writes no file for no notes', async () => {
    const files = new Map<string, string>();
    await saveSidecar(memoryFolder(files, alive()), NAME, EMPTY_SIDECAR, EMPTY_SIDECAR, token(1));
    expect(files.size).toBe(0);
  });

  it('killed at any of its steps loses at most the note being written', async () => {
    let kills = 0;
    for (let round = 0; kills < 200; round++) {
      const size = 1 + (round % 7);
      const old = Array.from({ length: size }, (_, i) => `old${i}`);
      for (let steps = 0; ; steps++) {
        const files = startWith(...old);
        const base = (await loadSidecar(memoryFolder(files, alive()), NAME)).sidecar;
        const mine =
          round % 2 ? add(base, 'new') : withNote(base, makeNote('old0', { text: 'changed' }), 'page.md');
        const saving = saveSidecar(memoryFolder(files, { stepsLeft: steps }), NAME, base, mine, token(round));
        const outcome = await saving.catch((error: unknown) => error);
        const after = await loadSidecar(memoryFolder(files, alive()), NAME);
        expect(ids(after.sidecar).filter((id) => id !== 'new')).toEqual(old);
        expect(after.state).not.toBe('damaged');
        const again = await saveSidecar(
          memoryFolder(files, alive()),
          NAME,
          after.sidecar,
          add(after.sidecar, 'next'),
          token(99_999_999),
        );
        expect(ids(again)).toEqual(expect.arrayContaining([...old, 'next']));
        expect([...files.keys()]).toEqual([NAME]);
        if (!(outcome instanceof Killed)) break;
        kills++;
      }
    }
  });

  it('sets a damaged file aside before it writes', async () => {
    const whole = [...startWith('a', 'b').values()].join('');
    const broken = whole.slice(0, whole.lastIndexOf('"created"'));
    const files = new Map([[NAME, broken]]);
    const folder = memoryFolder(files, alive());
    const loaded = await loadSidecar(folder, NAME);
    expect(loaded.state).toBe('damaged');
    await saveSidecar(folder, NAME, loaded.sidecar, add(loaded.sidecar, 'c'), token(1));
    const aside = [...files.keys()].find((file) => file.includes('.damaged-'));
    expect(aside && files.get(aside)).toBe(broken);
    expect(ids((await loadSidecar(folder, NAME)).sidecar)).toContain('c');
  });

  it('restores the notes of a file that vanished while the page was open', async () => {
    const files = startWith('a', 'b');
    const folder = memoryFolder(files, alive());
    const base = (await loadSidecar(folder, NAME)).sidecar;
    files.clear();
    expect(ids(await saveSidecar(folder, NAME, base, add(base, 'c'), token(1)))).toEqual(['a', 'b', 'c']);
  });

  it('never writes to a file of a later version', async () => {
    const later = '[{"gongbao:version":2}\n]\n';
    const files = new Map([[NAME, later]]);
    const folder = memoryFolder(files, alive());
    const { sidecar } = await loadSidecar(folder, NAME);
    await expect(saveSidecar(folder, NAME, sidecar, add(sidecar, 'a'), token(1))).rejects.toThrow('newer');
    expect(files.get(NAME)).toBe(later);
  });

  it('passes on why a folder can’t be written and leaves the file as it was', async () => {
    const files = startWith('a');
    const folder: Folder = {
      ...memoryFolder(files, alive()),
      write: () => Promise.reject(new Error('read-only')),
    };
    const { sidecar } = await loadSidecar(folder, NAME);
    await expect(saveSidecar(folder, NAME, sidecar, add(sidecar, 'b'), token(1))).rejects.toThrow(
      'read-only',
    );
    expect(files).toEqual(startWith('a'));
  });
});

/** A window as the editor is one: it saves what it has, and after a while reads the file again. */
function openWindow(folder: Folder, number: number) {
  let base = EMPTY_SIDECAR;
  let recent = new Map<string, RecentChange>();
  let saves = 0;
  const save = async (mine: Sidecar): Promise<void> => {
    recent = new Map([...recent, ...changesBetween(base.items, mine.items)]);
    base = await saveSidecar(folder, NAME, base, mine, token(number * 1000 + saves++));
  };
  const reread = async (): Promise<boolean> => {
    const { sidecar } = await loadSidecar(folder, NAME);
    const items = new Map(sidecar.items);
    const lost = overwrittenChanges(recent, items);
    base = { ...sidecar, items };
    if (lost.length === 0) return false;
    const again = new Map(items);
    for (const key of lost) {
      const after = recent.get(key)?.after;
      if (after) again.set(key, after);
      else again.delete(key);
    }
    await save({ ...sidecar, items: again });
    return true;
  };
  return {
    open: async () => {
      base = (await loadSidecar(folder, NAME)).sidecar;
    },
    add: (id: string) => save(add(base, id)),
    remove: (id: string) => save(withoutNote(base, `urn:uuid:${id}`)),
    reread,
  };
}

/** A folder on which others act between any two steps, also between the two halves of a rename. */
function scheduled(files: Map<string, string>, scheduler: fc.Scheduler): Folder {
  const plain = memoryFolder(files, alive());
  const turn = (what: string) => scheduler.schedule(Promise.resolve(what));
  return {
    read: (name) => turn('read').then(() => plain.read(name)),
    write: (name, text) => turn('write').then(() => plain.write(name, text)),
    remove: (name) => turn('remove').then(() => plain.remove(name)),
    list: () => turn('list').then(() => plain.list()),
    rename: async (from, to) => {
      await turn('delete');
      files.delete(to);
      await turn('rename');
      await plain.rename(from, to);
    },
  };
}

describe('two windows on one page', () => {
  it('one reads the notes whole at any moment of the other’s save', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const files = startWith('old');
        const window = openWindow(scheduled(files, scheduler), 1);
        const work = window.open().then(() => window.add('new'));
        const readings: Promise<string[]>[] = [1, 2, 3].map(async () =>
          ids((await loadSidecar(scheduled(files, scheduler), NAME)).sidecar),
        );
        await scheduler.waitFor(Promise.all([work, ...readings]));
        for (const reading of readings) expect(await reading).toContain('old');
      }),
      { numRuns: 300 },
    );
  });

  it('do not lose each other’s notes, however their steps interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const files = startWith('old', 'gone');
        const plain = memoryFolder(files, alive());
        const folder = scheduled(files, scheduler);
        const first = openWindow(folder, 1);
        const second = openWindow(folder, 2);
        const settle = async (...work: Promise<unknown>[]) => {
          const all = Promise.all(work);
          await scheduler.waitFor(all);
        };
        await settle(first.open(), second.open());
        await settle(
          first.add('a1').then(() => first.add('a2')),
          second
            .add('b1')
            .then(() => second.remove('gone'))
            .then(() => second.add('b2')),
        );
        for (let again = true, rounds = 0; again && rounds < 10; rounds++) {
          let changed: boolean[] = [];
          const both = Promise.all([first.reread(), second.reread()]).then((answers) => {
            changed = answers;
          });
          await scheduler.waitFor(both);
          again = changed.some(Boolean);
        }
        expect(ids((await loadSidecar(plain, NAME)).sidecar)).toEqual(['a1', 'a2', 'b1', 'b2', 'old']);
      }),
      { numRuns: 200 },
    );
  });
});
