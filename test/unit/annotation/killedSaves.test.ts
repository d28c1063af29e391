import { expect, it } from 'vitest';
import { createRandom } from '../../support/corpus/random';
import { killedSaves } from '../../support/notes/killedSaves';

it('a process killed at any moment loses no note that it had saved', async () => {
  const { kills, saved, lost, damaged, strange } = await killedSaves(12, createRandom('killed'));
  expect({ kills, lost, damaged, strange }).toEqual({ kills: 12, lost: 0, damaged: 0, strange: 0 });
  expect(saved).toBeGreaterThan(0);
}, 60_000);
