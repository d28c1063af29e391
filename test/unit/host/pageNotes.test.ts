import { describe, expect, it } from 'vitest';
import { createAnchorText } from '../../../src/core/annotation/anchorText';
import { describeAnchor } from '../../../src/core/annotation/describe';
import type { Note } from '../../../src/core/annotation/note';
import { EMPTY_SIDECAR, withNote } from '../../../src/core/annotation/sidecar';
import { parsePage } from '../../../src/core/page/parsePage';
import type { PageSnapshot } from '../../../src/host/pageCache';
import { PageNotes } from '../../../src/host/pageNotes';
import { makeNote } from '../../support/notes/note';

const TEXT =
  '## 码头上的夜校\n\n夜校只有一张桌子、两条长凳。老师讲得很慢，学生记得很快。\n\n据说夜校还要再办两年。\n';

/** A document of which only the version is asked. */
function opened(text: string) {
  const document = { version: 1 };
  const snapshotOf = (now: string): PageSnapshot =>
    ({ document, version: document.version, text: now, page: parsePage(now) }) as unknown as PageSnapshot;
  return { document, snapshotOf, notes: new PageNotes(snapshotOf(text), EMPTY_SIDECAR) };
}

function noteOn(words: string): { note: Note; range: { start: number; end: number } } {
  const start = TEXT.indexOf(words);
  const range = { start, end: start + words.length };
  const quote = describeAnchor(createAnchorText(parsePage(TEXT), TEXT), [range]);
  if (!quote) throw new Error(`no ${words}`);
  return { note: makeNote('a', { quote }), range };
}

/** The text without `words`, and the change that takes them out. */
function without(words: string) {
  const start = TEXT.indexOf(words);
  return {
    text: TEXT.slice(0, start) + TEXT.slice(start + words.length),
    change: { start, end: start + words.length, newLength: 0 },
  };
}

describe('a note that is being saved', () => {
  it('moves with what is edited during the save', async () => {
    const { document, snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('老师讲得很慢');
    notes.place(note.id, [range], note.quote);
    const { text, change } = without('夜校只有一张桌子、两条长凳。');
    notes.follow([change]);
    document.version++;
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(text));
    const anchoring = notes.get(note.id)?.anchoring;
    expect(anchoring).toMatchObject({ kind: 'exact' });
    const [now] = anchoring?.kind === 'exact' ? anchoring.ranges : [];
    expect(text.slice(now?.start, now?.end)).toBe('老师讲得很慢');
  });

  it('whose words are deleted during the save becomes an orphan and quotes no other words', async () => {
    const { document, snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('两条长凳');
    notes.place(note.id, [range], note.quote);
    const { text, change } = without('夜校只有一张桌子、两条长凳。');
    notes.follow([change]);
    document.version++;
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(text));
    await notes.reconsider(snapshotOf(text));
    expect(notes.get(note.id)?.anchoring.kind).toBe('orphan');
    expect((await notes.outdated(snapshotOf(text))).size).toBe(0);
  });

  it('has no place left of a save that failed, and is sought by its words when it comes', async () => {
    const { snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('两条长凳');
    notes.place(note.id, [{ start: 0, end: 2 }], note.quote)();
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(TEXT));
    expect(notes.get(note.id)?.anchoring).toMatchObject({ kind: 'exact', ranges: [range] });
  });

  it('whose words are deleted and come back is found again', async () => {
    const { document, snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('两条长凳');
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(TEXT));
    const { text, change } = without('夜校只有一张桌子、两条长凳。');
    notes.follow([change]);
    document.version++;
    await notes.reconsider(snapshotOf(text));
    expect(notes.get(note.id)?.anchoring.kind).toBe('orphan');
    notes.follow([{ start: change.start, end: change.start, newLength: change.end - change.start }]);
    document.version++;
    await notes.reconsider(snapshotOf(TEXT));
    expect(notes.get(note.id)?.anchoring).toMatchObject({ kind: 'exact', ranges: [range] });
  });

  it('is where it was before once the save has failed', async () => {
    const { snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('两条长凳');
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(TEXT));
    const elsewhere = noteOn('学生记得很快');
    const takeBack = notes.place(note.id, [elsewhere.range], elsewhere.note.quote);
    takeBack();
    expect(notes.get(note.id)?.anchoring).toMatchObject({ ranges: [range] });
  });
});

describe('the quotes of a saved page', () => {
  it('are those of the text as it was saved, whatever is typed while they are made', async () => {
    const { document, snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('两条长凳');
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(TEXT));
    const changed = TEXT.replace('一张桌子', '一张旧桌子');
    notes.follow([{ start: TEXT.indexOf('桌子'), end: TEXT.indexOf('桌子'), newLength: 1 }]);
    document.version++;
    const making = notes.outdated(snapshotOf(changed));
    notes.follow([{ start: 0, end: 0, newLength: 7 }]);
    document.version++;
    const quote = (await making).get(note.id);
    expect(quote?.exact).toBe('两条长凳');
    expect(quote?.prefix).toContain('一张旧桌子');
    const anchoring = notes.get(note.id)?.anchoring;
    expect(anchoring).toMatchObject({ ranges: [{ start: range.start + 8, end: range.end + 8 }] });
  });

  it('tell a note from a copy that was pasted before it, so that it is found when the page is opened again', async () => {
    const { document, snapshotOf, notes } = opened(TEXT);
    const { note, range } = noteOn('老师讲得很慢');
    await notes.take(withNote(EMPTY_SIDECAR, note, 'page.md'), snapshotOf(TEXT));
    const copy = `${TEXT.split('\n')[2]}\n\n`;
    const at = TEXT.indexOf('夜校只有');
    notes.follow([{ start: at, end: at, newLength: copy.length }]);
    document.version++;
    const pasted = TEXT.slice(0, at) + copy + TEXT.slice(at);
    const quote = (await notes.outdated(snapshotOf(pasted))).get(note.id);
    if (!quote) throw new Error('not renewed');
    const again = opened(pasted);
    await again.notes.take(withNote(EMPTY_SIDECAR, { ...note, quote }, 'page.md'), again.snapshotOf(pasted));
    expect(again.notes.get(note.id)?.anchoring).toMatchObject({
      kind: 'exact',
      ranges: [{ start: range.start + copy.length, end: range.end + copy.length }],
    });
  });
});
