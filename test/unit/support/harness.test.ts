import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as harness from '../../host/support/harness';

const { events } = vi.hoisted(() => ({ events: [] as Record<string, unknown>[] }));
vi.mock('../../host/support/bridge', () => ({
  Skipped: class extends Error {},
  report: async (event: Record<string, unknown>) => void events.push(event),
}));

/** Runs a suite and gives each test's name and outcome, and what the run as a whole ended with. */
async function outcomes(body: () => void, grep = ''): Promise<{ tests: unknown[]; error: unknown }> {
  const load = async () => body();
  const error = await harness
    .runSuites([{ file: 'a.test.ts', load }], grep)
    .catch((reason) => reason.message);
  const ended = events.filter(({ kind }) => kind === 'passed' || kind === 'failed' || kind === 'skipped');
  return { tests: ended.map(({ name, kind }) => [name, kind]), error };
}

describe('the host suites’ harness', () => {
  beforeEach(() => void events.splice(0));

  it('reports what passed, failed and was skipped, and fails as a whole', async () => {
    const { tests, error } = await outcomes(() => {
      harness.test('good', () => {});
      harness.test('bad', async () => Promise.reject(new Error('no')));
      harness.test('elsewhere', () => harness.skip('not here'));
    });
    expect(tests).toEqual([
      ['good', 'passed'],
      ['bad', 'failed'],
      ['elsewhere', 'skipped'],
    ]);
    expect(error).toBe('1 failed.');
    expect(events.at(-1)).toEqual({ kind: 'end' });
  });

  it('fails a test that does not end, and goes on', async () => {
    const { tests } = await outcomes(() => {
      harness.test('endless', () => new Promise(() => {}), 10);
      harness.test('next', () => {});
    });
    expect(tests).toEqual([
      ['endless', 'failed'],
      ['next', 'passed'],
    ]);
  });

  it('runs what stands around tests, from the outside in and back', async () => {
    const order: string[] = [];
    await outcomes(() => {
      harness.beforeEach(() => void order.push('outer before'));
      harness.afterEach(() => void order.push('outer after'));
      harness.describe('group', () => {
        harness.beforeAll(() => void order.push('once'));
        harness.beforeEach(() => void order.push('inner before'));
        harness.afterEach(() => void order.push('inner after'));
        harness.test('one', () => void order.push('one'));
      });
    });
    expect(order).toEqual(['once', 'outer before', 'inner before', 'one', 'inner after', 'outer after']);
  });

  it('fails every test of a group that could not be prepared', async () => {
    const { tests } = await outcomes(() => {
      harness.describe('group', () => {
        harness.beforeAll(() => {
          throw new Error('no');
        });
        harness.test('one', () => {});
        harness.describe('inner', () => harness.test('two', () => {}));
      });
    });
    expect(tests).toEqual([
      ['group one', 'failed'],
      ['group inner two', 'failed'],
    ]);
  });

  it('fails a test whose clean-up fails', async () => {
    const { tests } = await outcomes(() => {
      harness.afterEach(() => Promise.reject(new Error('no')));
      harness.test('one', () => {});
    });
    expect(tests).toEqual([['one', 'failed']]);
  });

  it('fails a file that does not load', async () => {
    const { tests } = await outcomes(() => {
      throw new Error('no');
    });
    expect(tests).toEqual([['(loading the file)', 'failed']]);
  });

  it('runs the tests that are asked for, and fails when that is none', async () => {
    const suite = () => {
      harness.describe('group', () => harness.test('one', () => {}));
      harness.test('two', () => {});
    };
    expect((await outcomes(suite, 'group')).tests).toEqual([['group one', 'passed']]);
    events.splice(0);
    expect(await outcomes(suite, 'three')).toEqual({ tests: [], error: 'No test ran.' });
  });
});
