import { createRandom } from '../support/corpus/random';
import { killedSaves } from '../support/notes/killedSaves';

/** Kills a process amid its saves of notes, 200 times unless told otherwise: killedSaves [TIMES] [SEED]. */
const [times = '200', seed = '1'] = process.argv.slice(2);
const result = await killedSaves(Number(times), createRandom(`killed ${seed}`));
console.log(
  `${result.kills} killings, ${result.amid} of them amid a save; ${result.saved} notes saved, ` +
    `${result.lost} lost, ${result.damaged} files damaged, ${result.strange} notes out of nowhere`,
);
process.exitCode = result.lost + result.damaged + result.strange > 0 ? 1 : 0;
