// Kills VS Code's extension host amid its saves of notes: killedHosts [TIMES], 200 unless told otherwise.
import { killedHosts } from '../host/killed-hosts.mjs';

const [times = '200'] = process.argv.slice(2);
const done = await killedHosts(Number(times), ({ kills, saved, lost }) => {
  if (kills % 10 === 0) console.log(`${kills} killed, ${saved} notes saved, ${lost} lost`);
});
console.log(
  `${done.kills} killings, ${done.amid} of them amid a save; ${done.saved} notes saved, ` +
    `${done.refused} refused, ${done.lost} lost, ${done.damaged} files damaged, ${done.strange} notes out of nowhere`,
);
process.exit(done.lost + done.damaged + done.strange > 0 ? 1 : 0);
