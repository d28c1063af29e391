import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/annotation/note';
import {
  EMPTY_SIDECAR,
  notesIn,
  parseSidecar,
  type Sidecar,
  serializeSidecar,
  withNote,
} from '../../../src/core/annotation/sidecar';
import { createRandom } from '../../support/corpus/random';
import { makeNote } from '../../support/notes/note';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongbao-git-'));
const NAME = 'page.md.notes.jsonld';
const file = path.join(folder, NAME);
const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]) =>
  execFileSync('git', [...IDENTITY, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

function commit(branch: string, from: string, sidecar: Sidecar): void {
  git('checkout', '-q', '-B', branch, from);
  writeFileSync(file, serializeSidecar(sidecar));
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', branch);
}

/** Merges two branches that each add notes, and gives whether git did so by itself. */
function mergeBranches(base: readonly Note[], ours: readonly Note[], theirs: readonly Note[]): boolean {
  const start = base.reduce((all, note) => withNote(all, note, 'page.md'), EMPTY_SIDECAR);
  const add = (notes: readonly Note[]) => notes.reduce((all, note) => withNote(all, note, 'page.md'), start);
  commit('base', 'root', start);
  commit('ours', 'base', add(ours));
  commit('theirs', 'base', add(theirs));
  const { status } = spawnSync('git', [...IDENTITY, 'merge', '-q', '-m', 'm', 'ours'], { cwd: folder });
  const reading = parseSidecar(readFileSync(file, 'utf8'));
  expect(reading.kind).toBe('ok');
  const wanted = new Set([...base, ...ours, ...theirs].map((note) => note.id));
  expect(new Set(notesIn(reading.sidecar).map((note) => note.id))).toEqual(wanted);
  if (status === 0) expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
  else git('merge', '--abort');
  return status === 0;
}

git('init', '-q');
git('commit', '-q', '--allow-empty', '-m', 'root');
git('branch', 'root');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const random = createRandom('git');
const uuid = () =>
  Array.from({ length: 32 }, () => random.int(0, 15).toString(16))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const notes = (count: number) => Array.from({ length: count }, () => makeNote(uuid()));

describe('git', () => {
  it('merges branches that each add notes, in nearly every case', () => {
    let clean = 0;
    const cases = [
      [0, 1],
      [1, 1],
      [3, 2],
      [10, 3],
      [40, 3],
      [100, 2],
      [0, 3],
      [5, 1],
      [20, 3],
      [2, 2],
    ] as const;
    for (const [before, added] of cases) {
      if (mergeBranches(notes(before), notes(added), notes(added))) clean++;
    }
    expect(clean).toBeGreaterThanOrEqual(cases.length - 1);
  }, 120_000);

  it('merges different changes to neighbouring notes', () => {
    const base = notes(30);
    const change = (note: Note | undefined, text: string) => (note ? [{ ...note, text }] : []);
    expect(mergeBranches(base, change(base[3], 'ours'), change(base[4], 'theirs'))).toBe(true);
  }, 60_000);

  it('leaves a page with its notes readable where it could not merge', () => {
    const [note = makeNote('x')] = notes(1);
    const changed = (text: string, modified: string) => [{ ...note, text, modified }];
    expect(mergeBranches([note], changed('ours', '2026-05-01'), changed('theirs', '2026-05-02'))).toBe(false);
  }, 60_000);

  it('loses nothing with merge=union', () => {
    writeFileSync(path.join(folder, '.gitattributes'), '*.notes.jsonld merge=union\n');
    const [note = makeNote('x')] = notes(1);
    const changed = (text: string, modified: string) => [{ ...note, text, modified }, ...notes(3)];
    expect(mergeBranches([note], changed('ours', '2026-05-01'), changed('theirs', '2026-05-02'))).toBe(true);
    expect(
      notesIn(parseSidecar(readFileSync(file, 'utf8')).sidecar).find((n) => n.id === note.id)?.text,
    ).toBe('theirs');
  }, 60_000);
});
