import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { notesIn } from '../../../src/core/annotation/sidecar';
import { loadSidecar } from '../../../src/core/annotation/sidecarFile';
import type { Random } from '../corpus/random';
import { diskFolder } from './diskFolder';

/** What became of the notes over a number of killings. */
export interface KilledSaves {
  readonly kills: number;
  /** Killings that fell between the beginning and the end of a save. */
  readonly amid: number;
  readonly saved: number;
  /** Notes whose save had ended and that were not there afterwards. */
  readonly lost: number;
  /** Files that could not be read whole afterwards. */
  readonly damaged: number;
  /** Notes that were there without having been begun. */
  readonly strange: number;
}

const NAME = 'page.md.notes.jsonld';

/** Kills a process that saves notes, `kills` times at random moments (SIGKILL), and looks what is there each time. */
export async function killedSaves(kills: number, random: Random): Promise<KilledSaves> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-kill-'));
  const saver = path.join(folder, 'saver.cjs');
  const page = await mkdtemp(path.join(folder, 'page-'));
  try {
    await build({
      entryPoints: [path.join(process.cwd(), 'test/support/notes/saver.ts')],
      outfile: saver,
      bundle: true,
      platform: 'node',
      logLevel: 'warning',
    });
    const saved = new Set<number>();
    let begun = -1;
    let [amid, lost, damaged, strange] = [0, 0, 0, 0];
    for (let n = 0; n < kills; n++) {
      const run = await killedRun([saver, page, NAME, String(begun + 1)], random.int(0, 40), random);
      for (const number of run.saved) saved.add(number);
      begun = Math.max(begun, ...run.begun);
      if (run.begun.length > run.saved.length) amid++;
      const { sidecar, state } = await loadSidecar(diskFolder(page), NAME);
      if (state === 'damaged') damaged++;
      const there = new Set(notesIn(sidecar).map(({ id }) => Number(id.slice('urn:uuid:'.length))));
      lost += [...saved].filter((number) => !there.has(number)).length;
      strange += [...there].filter((number) => number > begun).length;
      for (const number of there) saved.add(number);
    }
    if ((await readdir(page)).length === 0) throw new Error('nothing was ever saved');
    return { kills, amid, saved: saved.size, lost, damaged, strange };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts the process, lets it save for a moment after its first word and kills it. */
async function killedRun(
  args: readonly string[],
  after: number,
  random: Random,
): Promise<{ begun: number[]; saved: number[] }> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let killing = false;
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (killing) return;
    killing = true;
    setTimeout(() => child.kill('SIGKILL'), after + random.int(0, 3));
  });
  await new Promise<void>((resolve) => child.on('close', () => resolve()));
  const numbers = (word: string) =>
    [...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map((match) => Number(match[1]));
  return { begun: numbers('begun'), saved: numbers('saved') };
}
