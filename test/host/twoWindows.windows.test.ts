import { deepEqual, equal } from './support/assert';
import { ask } from './support/bridge';
import { describe, note, test } from './support/harness';

/** What the runner saw; see two-windows.mjs. */
interface TwoWindows {
  readonly saved: readonly string[];
  readonly refused: number;
  readonly kept: readonly string[];
  readonly aside: readonly string[];
}

/** Made by each window in turns with the other, and then as many again at once with it. */
const NOTES = 10;

describe('two windows on one page', () => {
  test('lose none of each other’s notes, made in turns or at once', async () => {
    const { saved, refused, kept, aside } = await ask<TwoWindows>('twoWindows', { notes: NOTES });
    await note(`${saved.length} notes saved, ${refused} refused`);
    equal(saved.length + refused, 4 * NOTES);
    deepEqual(aside, []);
    deepEqual(
      saved.filter((text) => !kept.includes(text)),
      [],
    );
    equal(new Set(kept).size, kept.length);
  }, 300_000);
});
