import { describe, expect, it } from 'vitest';
import {
  exportCsv,
  exportJsonLd,
  exportMarkdown,
  type NoteRecord,
} from '../../../src/core/annotation/exportNotes';
import { importAnnotations } from '../../../src/core/annotation/importAnnotations';
import { tagsIn } from '../../../src/core/annotation/note';
import { makeNote } from '../../support/notes/note';

const reply = {
  id: 'urn:uuid:r',
  text: 'Agreed',
  author: 'Lu',
  created: '2026-04-11',
  modified: '2026-04-11',
};
const note = makeNote('1', { text: 'Is it "this"?\nOr that', tags: ['名'], author: 'Gu', replies: [reply] });
const record: NoteRecord = { note, page: 'page.md', line: 3, state: 'exact' };

describe('exports', () => {
  it('JSON-LD comes in again as it went out', () => {
    expect(importAnnotations(exportJsonLd([record]))).toEqual([note]);
  });

  it('CSV quotes what needs it and defuses formulas', () => {
    const csv = exportCsv([
      record,
      { ...record, note: makeNote('2', { text: '=1+1' }), line: null, state: 'orphan' },
    ]);
    expect(csv).toContain('"Is it ""this""?\nOr that"');
    expect(csv).toContain(",'=1+1,");
    expect(csv.startsWith('\ufeffpage,line,')).toBe(true);
  });

  it('Markdown has the quotation, the note and its replies', () => {
    const text = exportMarkdown([record]);
    for (const part of ['> 职代会', 'Is it "this"?', '> Lu: Agreed', 'line 3']) expect(text).toContain(part);
  });
});

describe('imports', () => {
  const selector = [{ type: 'TextQuoteSelector', exact: '兩條長凳', prefix: 'a', suffix: 'b' }];

  it('reads what the Hypothesis API gives', () => {
    const rows = [
      {
        id: 'h',
        uri: 'u',
        user: 'acct:zhou@h.is',
        text: 'T',
        tags: ['t'],
        created: '1',
        updated: '2',
        target: [{ selector }],
      },
      {
        id: 'r',
        uri: 'u',
        user: 'acct:lu@h.is',
        text: 'R',
        references: ['h'],
        created: '3',
        updated: '3',
        target: [{}],
      },
    ];
    expect(importAnnotations(JSON.stringify({ total: 2, rows }))).toMatchObject([
      {
        text: 'T',
        author: 'zhou',
        tags: ['t'],
        quote: { exact: '兩條長凳' },
        replies: [{ text: 'R', author: 'lu' }],
      },
    ]);
  });

  it('reads Recogito’s array', () => {
    const recogito = [
      {
        id: '#1',
        type: 'Annotation',
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: 'c' },
          { type: 'TextualBody', purpose: 'tagging', value: 'place' },
        ],
        target: { selector },
      },
    ];
    expect(importAnnotations(JSON.stringify(recogito))).toMatchObject([
      { id: '#1', text: 'c', tags: ['place'] },
    ]);
  });

  it('gives nothing for anything else', () => {
    for (const text of ['', 'no json', '[1,null,"x"]', '{"rows":[{"text":"no target"}]}'])
      expect(importAnnotations(text)).toEqual([]);
  });
});

it('tags are words with a mark in front, not parts of addresses', () => {
  expect(tagsIn('#名 and #two-three, not a#b or http://x/#y; ## heading #名')).toEqual(['名', 'two-three']);
});
