import type { Note } from '../../../src/core/annotation/note';

/** A note with everything that a test does not care about filled in. */
export function makeNote(id: string, changes: Partial<Note> = {}): Note {
  return {
    id: `urn:uuid:${id}`,
    kind: 'comment',
    scope: 'words',
    text: `note ${id}`,
    tags: [],
    resolved: false,
    created: '2026-04-10T08:00:00.000Z',
    modified: '2026-04-10T08:00:00.000Z',
    quote: { exact: '职代会', prefix: '召开', suffix: '审议' },
    replies: [],
    ...changes,
  };
}
