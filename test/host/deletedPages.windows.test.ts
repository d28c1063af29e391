import { deepEqual, equal } from './support/assert';
import { ask } from './support/bridge';
import { describe, test } from './support/harness';

/** What the runner saw; see deleted-pages.mjs. */
interface Deleted {
  readonly asked: readonly { readonly question: string; readonly buttons: readonly string[] }[];
  readonly files: readonly string[];
}

const NOTES = '.notes.jsonld';
const BOTH = ['Keep the notes', 'Delete the notes too'];

describe('a page with notes that is deleted in the Explorer', () => {
  test('is asked about in a dialog whose every answer does what it says', async () => {
    const deletions = [
      { page: 'a-cancelled.md', answers: ['Cancel'], gone: [] },
      { page: 'b-kept.md', answers: ['Delete', 'Keep the notes'], gone: ['b-kept.md'] },
      { page: 'c-closed.md', answers: ['Delete', 'Escape'], gone: ['c-closed.md'] },
      {
        page: 'd-both.md',
        answers: ['Delete', 'Delete the notes too'],
        gone: ['d-both.md', `d-both.md${NOTES}`],
      },
    ];
    const done = await ask<Deleted[]>('deletePages', { deletions });
    deepEqual(
      done.map(({ asked }) => asked.length),
      deletions.map(({ answers }) => answers.length),
    );
    for (const [i, { asked, files }] of done.entries()) {
      const { page, gone = [] } = deletions[i] ?? {};
      for (const { question, buttons } of asked.slice(1)) {
        equal(question, `The deleted page has notes: ${page}${NOTES}`);
        deepEqual([...buttons].sort(), [...BOTH].sort());
      }
      const own = [page, `${page}${NOTES}`].filter((file) => files.includes(file ?? ''));
      deepEqual(
        own,
        [page, `${page}${NOTES}`].filter((file) => !(gone as string[]).includes(file ?? '')),
      );
    }
  }, 300_000);
});
