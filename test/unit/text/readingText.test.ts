import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit';
import { documentEdits } from '../../../src/core/text/readingEdits';
import { readPieces, toDocument, toDocumentRanges, toReading } from '../../../src/core/text/readingText';

const whole = (text: string) => readPieces(text, [{ start: 0, end: text.length }]);

describe('readPieces', () => {
  it.each([
    ['joins a word across a line break', '职代\n会', '职代会'],
    ['joins across CRLF and an indent', '职代\r\n　　会', '职代会'],
    ['drops a stray space inside a word', '三 大', '三大'],
    ['drops the space behind a half-width comma', '机会, 屡屡', '机会,屡屡'],
    ['drops the space between a figure and Han', '工业 4.0 基地', '工业4.0基地'],
    ['makes a break between Latin words a space', 'trade\nunion', 'trade union'],
    ['keeps the space between Latin words', 'VS  Code', 'VS Code'],
    ['joins a figure broken over two lines', '14\n38名', '1438名'],
    [
      'keeps the gap between the halves of a slogan',
      '“凝心聚力促发展 真情服务办实事”',
      '“凝心聚力促发展 真情服务办实事”',
    ],
    ['is empty for white space alone', ' \n\t　', ''],
    ['keeps lone surrogates', '\ud840会', '\ud840会'],
  ])('%s', (_, document, reading) => {
    expect(whole(document).text).toBe(reading);
  });

  it('reads pieces in the order given', () => {
    const document = '第二行。\n第一行,';
    const reading = readPieces(document, [
      { start: 5, end: 9 },
      { start: 0, end: 4 },
    ]);
    expect(reading.text).toBe('第一行,第二行。');
    expect(toDocument(reading, 4)).toBe(0);
    expect(toReading(reading, 5)).toBe(0);
    expect(toReading(reading, 4)).toBe(8);
    expect(toReading(reading, 99)).toBeUndefined();
  });

  it('keeps spaces where the caller says that they separate', () => {
    const document = '(记者甲一 通讯员乙二)近 日';
    const reading = readPieces(document, [{ start: 0, end: document.length }], {
      keepSpaces: [{ start: 0, end: 12 }],
    });
    expect(reading.text).toBe('(记者甲一 通讯员乙二)近日');
  });
});

const unit = fc.constantFrom(...'工会职代发头，。“”a1B ,\n\r\u3000\t', '𠮷', '\ud840', '\udc00');
const pageText = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));

/** A document cut into pieces that are read in a shuffled order. */
const paragraph = fc
  .tuple(pageText, fc.array(fc.nat(), { maxLength: 4 }), fc.infiniteStream(fc.nat()))
  .map(([document, cuts, order]) => {
    const points = [0, ...cuts.map((c) => c % (document.length + 1)), document.length].sort((a, b) => a - b);
    const pieces = points.slice(1).map((end, i) => ({ start: points[i] ?? 0, end }));
    const keyed = pieces.map((piece) => ({ piece, key: order.next().value }));
    keyed.sort((a, b) => a.key - b.key);
    return {
      document,
      reading: readPieces(
        document,
        keyed.map(({ piece }) => piece),
      ),
    };
  });

describe('the offset map', () => {
  it('maps every reading offset to the document and back', () => {
    fc.assert(
      fc.property(paragraph, ({ document, reading }) => {
        for (let i = 0; i < reading.text.length; i++) {
          const there = toDocument(reading, i);
          expect(toReading(reading, there)).toBe(i);
          const seam = reading.segments.some((s) => s.seam && s.at === i);
          if (!seam) expect(document[there]).toBe(reading.text[i]);
        }
      }),
    );
  });

  it('covers every character that is not white space exactly once', () => {
    fc.assert(
      fc.property(paragraph, ({ document, reading }) => {
        const covered = toDocumentRanges(reading, { start: 0, end: reading.text.length });
        const read = covered.map((r) => document.slice(r.start, r.end)).join('');
        const units = (text: string) => text.replace(/\s/g, '').split('').sort().join('');
        expect(units(read)).toBe(units(document));
      }),
    );
  });
});

describe('documentEdits', () => {
  const replaceAll = (document: string, from: string, to: string) => {
    const reading = whole(document);
    const at = reading.text.indexOf(from);
    const edits = documentEdits(reading, [{ range: { start: at, end: at + from.length }, newText: to }]);
    return applyEdits(document, edits);
  };

  it('keeps a line break inside the replaced word', () => {
    expect(replaceAll('理头\n发了', '头发', '頭髮')).toBe('理頭\n髮了');
  });
  it('deals a longer replacement out over the lines', () => {
    expect(replaceAll('内\r\n存', '内存', '記憶體')).toBe('記憶\r\n體');
  });
  it('touches nothing where the text stays the same', () => {
    const reading = whole('工\n会');
    expect(documentEdits(reading, [{ range: { start: 0, end: 2 }, newText: '工会' }])).toEqual([]);
  });
  it('inserts behind the character that precedes', () => {
    expect(replaceAll('工会\n主席', '工会', '总工会')).toBe('总工会\n主席');
  });
  it('keeps the break between Latin words', () => {
    expect(replaceAll('trade\nunion', 'trade union', 'TRADE UNION')).toBe('TRADE\nUNION');
  });

  it('leaves all white space of the document where it is, whatever is replaced', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(),
      fc.array(fc.constantFrom('頭', '髮', '𠮷', 'x'), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(paragraph, edit, ({ document, reading }, [a, b, fresh]) => {
        const size = reading.text.length + 1;
        const range = { start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) };
        const result = applyEdits(document, documentEdits(reading, [{ range, newText: fresh.join('') }]));
        expect(result.replace(/[^\s]/g, '')).toBe(document.replace(/[^\s]/g, ''));
      }),
    );
  });

  it('puts the same characters as an edit of the reading text itself, read again', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(), fc.array(fc.constantFrom('頭', '髮', '的'), { maxLength: 8 }));
    const han = fc.array(fc.constantFrom(...'工会职代发头，。', '\n', '\r\n', ' \n　'), { maxLength: 40 });
    fc.assert(
      fc.property(han, edit, (parts, [a, b, fresh]) => {
        const document = parts.join('');
        const reading = whole(document);
        fc.pre(reading.text.length > 0);
        const size = reading.text.length + 1;
        const range = { start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) };
        const edits = [{ range, newText: fresh.join('') }];
        const result = whole(applyEdits(document, documentEdits(reading, edits))).text;
        expect(result).toBe(applyEdits(reading.text, edits));
      }),
    );
  });
});
