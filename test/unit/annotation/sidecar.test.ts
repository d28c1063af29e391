import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/annotation/annotation';
import { NOTE_KINDS, type Note } from '../../../src/core/annotation/note';
import {
  EMPTY_SIDECAR,
  mergeItems,
  notesIn,
  parseSidecar,
  type Sidecar,
  serializeSidecar,
  withNote,
  withNotes,
  withoutNote,
} from '../../../src/core/annotation/sidecar';
import { makeNote } from '../../support/notes/note';

const with_ = (notes: readonly Note[], sidecar: Sidecar = EMPTY_SIDECAR): Sidecar =>
  notes.reduce((all, note) => withNote(all, note, 'page.md'), sidecar);
const read = (text: string): Sidecar => parseSidecar(text).sidecar;
const FULL = makeNote('1', {
  kind: 'correction',
  scope: 'line',
  text: 'Check **this**.',
  replacement: '职工代表大会',
  tags: ['names', '术语'],
  resolved: true,
  author: '顾望舒',
  quote: {
    exact: '职代会',
    prefix: '召开',
    suffix: '审议',
    inFile: { prefix: '一', suffix: '二' },
    start: 4,
    end: 7,
    occurrence: { index: 1, of: 3 },
    article: '一张桌子',
  },
  replies: [{ id: 'urn:uuid:r', text: 'Yes.', author: '顾', created: '2026-04-11', modified: '2026-04-11' }],
});

describe('the sidecar', () => {
  it.each(NOTE_KINDS)('gives a %s back as it was', (kind) => {
    const note = { ...FULL, kind };
    expect(notesIn(read(serializeSidecar(with_([note]))))).toEqual([note]);
  });

  it('gives back what a note knows of pieces and repetitions', () => {
    const note = makeNote('4', {
      quote: {
        exact: '职代会',
        prefix: '召开',
        suffix: '审议',
        pieces: [
          { exact: '职', prefix: '召开', suffix: '员', occurrence: { index: 0, of: 2 } },
          { exact: '代会', prefix: '交', suffix: '审议', repeats: { before: 0, across: 1, after: 4 } },
        ],
        repeats: { before: 2, across: 0, after: 1 },
      },
    });
    expect(notesIn(read(serializeSidecar(with_([note]))))).toEqual([note]);
  });

  it('is one JSON document with one annotation a line', () => {
    const text = serializeSidecar(with_([FULL, makeNote('2'), makeNote('3')]));
    const [header, ...annotations] = JSON.parse(text) as Record<string, unknown>[];
    expect(header).toMatchObject({ 'gongbao:version': 1 });
    expect(annotations).toHaveLength(4);
    expect(text.split('\n').filter((line) => line.startsWith(',{'))).toHaveLength(4);
  });

  it('holds annotations with what the W3C model asks for', () => {
    const [, annotation] = JSON.parse(serializeSidecar(with_([makeNote('2', { quote: FULL.quote })])));
    expect(annotation['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(annotation).toMatchObject({
      id: 'urn:uuid:2',
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', format: 'text/markdown', value: 'note 2' }],
      target: {
        source: 'page.md',
        selector: [
          { type: 'TextQuoteSelector', exact: '职代会', prefix: '召开', suffix: '审议' },
          { type: 'TextQuoteSelector', exact: '职代会', prefix: '一', suffix: '二' },
          { type: 'TextPositionSelector', start: 4, end: 7 },
        ],
      },
    });
  });

  it('keeps the other lines byte for byte when a note comes, changes or goes', () => {
    const many = Array.from({ length: 40 }, (_, i) => makeNote(`n${i}`));
    const before = with_(many);
    const after = withoutNote(
      with_([makeNote('new'), makeNote('n7', { text: 'other' })], before),
      'urn:uuid:n9',
    );
    const lines = new Set(serializeSidecar(before).split('\n'));
    const fresh = serializeSidecar(after)
      .split('\n')
      .filter((line) => !lines.has(line));
    expect(fresh.map((line) => JSON.parse(line.slice(1)).id).sort()).toEqual(['urn:uuid:n7', 'urn:uuid:new']);
  });

  it('keeps unknown fields and unknown annotations', () => {
    const foreign = { id: 'x', type: 'Annotation', body: { type: 'Choice' }, target: 'https://example.org/' };
    const own = JSON.parse(serializeSidecar(with_([FULL])))[1];
    own.rights = 'CC0';
    own.target.state = { type: 'TimeState' };
    own.body.push({ type: 'Image', id: 'scan.png' });
    own.target.selector.push({ type: 'FragmentSelector', value: 'p1' });
    const sidecar = read(JSON.stringify([{ 'gongbao:version': 1, color: 'red' }, foreign, own]));
    const text = serializeSidecar(withNote(sidecar, { ...FULL, text: 'new' }, 'page.md'));
    for (const part of [
      'Choice',
      'CC0',
      'TimeState',
      'scan.png',
      'FragmentSelector',
      '"color":"red"',
      '"new"',
    ])
      expect(text).toContain(part);
    expect(read(text).items.get('x')).toEqual(foreign);
  });

  it('reads a lone annotation, a page of them, a collection and lines of them', () => {
    const one = JSON.stringify(JSON.parse(serializeSidecar(with_([FULL])))[1]);
    for (const text of [
      one,
      `\ufeff${one}`,
      `{"type":"AnnotationPage","items":[${one}]}`,
      `{"type":"AnnotationCollection","first":{"items":[${one}]}}`,
      `${one}\n${one.replaceAll('urn:uuid:1', 'urn:uuid:2')}\n`,
    ]) {
      const reading = parseSidecar(text);
      expect(reading.kind).toBe('ok');
      expect(notesIn(reading.sidecar)[0]?.quote).toEqual(FULL.quote);
    }
  });

  it('reads both sides of a merge that git left open', () => {
    const lines = serializeSidecar(with_([makeNote('a'), makeNote('b')])).split('\n');
    const [a = '', b = ''] = lines.filter((line) => line.startsWith(',{'));
    const text = [
      lines[0],
      '<<<<<<< ours',
      a,
      '||||||| base',
      ',{broken',
      '=======',
      b,
      '>>>>>>> x',
      ']',
    ].join('\n');
    const reading = parseSidecar(text);
    expect(reading.kind).toBe('ok');
    expect(reading.sidecar.items.size).toBe(2);
  });

  it('of a note that a merge has doubled takes the later version', () => {
    const old = makeNote('a', { modified: '2026-04-11' });
    const late = makeNote('a', { text: 'late', modified: '2026-04-12' });
    const text = [old, late].map((note) => JSON.stringify([...with_([note]).items.values()][0])).join('\n');
    expect(notesIn(read(text)).map((note) => note.text)).toEqual(['late']);
  });

  it('saves what it can of a damaged file and names the line', () => {
    const text = serializeSidecar(with_([makeNote('a'), makeNote('b'), makeNote('c')]));
    const reading = parseSidecar(text.slice(0, text.lastIndexOf('"created"')));
    expect(reading.kind).toBe('damaged');
    expect(reading.sidecar.items.size).toBe(2);
    expect(parseSidecar(text.slice(0, -3)).kind).toBe('damaged');
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void notesIn(read(text))));
    fc.assert(fc.property(fc.json(), (text) => void notesIn(read(text))));
    for (const id of ['__proto__', 'constructor']) {
      expect(read(JSON.stringify([{ id, type: 'Annotation' }])).items.size).toBe(1);
    }
  });
});

describe('merging three versions', () => {
  const items = (entries: Record<string, string>): Map<string, Json> =>
    new Map(Object.entries(entries).map(([id, text]) => [id, { id, text }]));

  it('takes additions, changes and deletions of both sides', () => {
    const base = items({ kept: '1', mineGone: '1', theirsGone: '1', mineNew: '1', theirsNew: '1' });
    const mine = items({ kept: '1', theirsGone: '1', mineNew: '2', theirsNew: '1', mineAdded: '1' });
    const theirs = items({ kept: '1', mineGone: '1', mineNew: '1', theirsNew: '2', theirsAdded: '1' });
    const expected = items({ kept: '1', mineNew: '2', theirsNew: '2', mineAdded: '1', theirsAdded: '1' });
    expect(new Map([...mergeItems(base, mine, theirs)].sort())).toEqual(new Map([...expected].sort()));
  });

  it('keeps what one side deleted and the other changed', () => {
    expect(mergeItems(items({ a: '1' }), items({}), items({ a: '2' })).size).toBe(1);
    expect(mergeItems(items({ a: '1' }), items({ a: '2' }), items({})).size).toBe(1);
  });

  it('gives the same whoever is "mine"', () => {
    const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(entries, entries, entries, (b, m, t) => {
        const sorted = (map: Map<string, Json>) => [...map].sort(([x], [y]) => (x < y ? -1 : 1));
        expect(sorted(mergeItems(items(b), items(m), items(t)))).toEqual(
          sorted(mergeItems(items(b), items(t), items(m))),
        );
      }),
    );
  });
});

describe('many notes put in at once', () => {
  it('are as they are one after the other, answers taken away and all', () => {
    const answer = (id: string) => ({
      id: `urn:uuid:${id}`,
      text: 'so',
      created: '2026-04-10T09:00:00.000Z',
      modified: '2026-04-10T09:00:00.000Z',
    });
    const before = with_([
      makeNote('a', { replies: [answer('r1'), answer('r2')] }),
      makeNote('b', { replies: [answer('r3')] }),
    ]);
    const changed = [makeNote('a', { replies: [answer('r2')], text: 'new' }), makeNote('c')];
    const atOnce = withNotes(before, changed, 'page.md');
    expect(serializeSidecar(atOnce)).toBe(serializeSidecar(with_(changed, before)));
    expect(notesIn(atOnce).map(({ replies }) => replies.length)).toEqual([1, 1, 0]);
  });
});
