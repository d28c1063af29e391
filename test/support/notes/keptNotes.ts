import { notesIn } from '../../../src/core/annotation/sidecar';
import { loadSidecar } from '../../../src/core/annotation/sidecarFile';
import { diskFolder } from './diskFolder';

/** The texts of the notes in a sidecar, read as the extension reads it: with what a save that was cut off left behind. */
export async function keptNotes(
  folder: string,
  name: string,
): Promise<{ readonly texts: readonly string[]; readonly damaged: boolean }> {
  const { sidecar, state } = await loadSidecar(diskFolder(folder), name);
  return { texts: notesIn(sidecar).map(({ text }) => text), damaged: state === 'damaged' };
}
