// A process that adds note after note to a sidecar, as the extension host does, until it is killed:
//   node saver.js FOLDER NAME FIRST
// It says `begun N` before and `saved N` after each save; notes are numbered from FIRST.
import { EMPTY_SIDECAR, withNote } from '../../../src/core/annotation/sidecar';
import { loadSidecar, saveSidecar, saveToken } from '../../../src/core/annotation/sidecarFile';
import { diskFolder } from './diskFolder';
import { makeNote } from './note';

const [folder = '', name = '', first = '0'] = process.argv.slice(2);
const files = diskFolder(folder);

async function run(): Promise<void> {
  let base = (await loadSidecar(files, name)).sidecar ?? EMPTY_SIDECAR;
  for (let n = Number(first); ; n++) {
    process.stdout.write(`begun ${n}\n`);
    const note = makeNote(String(n), { text: `note ${n} `.repeat(400) });
    const mine = withNote(base, note, 'page.md');
    base = await saveSidecar(files, name, base, mine, saveToken(Date.now(), Math.random()));
    process.stdout.write(`saved ${n}\n`);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
