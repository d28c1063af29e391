import { equal, ok } from './support/assert';
import { ask } from './support/bridge';
import { describe, note, test } from './support/harness';

/** What the runner counts; see killed-hosts.mjs. */
interface KilledHosts {
  readonly kills: number;
  readonly amid: number;
  readonly saved: number;
  readonly refused: number;
  readonly lost: number;
  readonly damaged: number;
  readonly strange: number;
}

/** Each takes a start of a VS Code; each fell amid a save whenever this was run. */
const KILLS = 5;

describe('an extension host that is killed', () => {
  test('loses at most the note that it was saving', async () => {
    const done = await ask<KilledHosts>('killHosts', { kills: KILLS });
    await note(
      `${done.kills} killed, ${done.amid} amid a save; ${done.saved} notes saved, ${done.refused} refused`,
    );
    equal(done.kills, KILLS);
    ok(done.saved > 0, 'nothing was ever saved');
    equal(done.lost, 0, 'notes lost');
    equal(done.damaged, 0, 'files damaged');
    equal(done.strange, 0, 'notes out of nowhere');
  }, 400_000);
});
