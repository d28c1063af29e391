import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/core/page/corrections';
import { NO_CORRECTIONS, readCorrections, writeCorrections } from '../../../src/core/page/correctionsFile';

const line = { text: '夜校办了两年', before: '', after: '版面', nth: 1 };
const corrections: Correction[] = [
  { kind: 'split', id: 'b', made: '2026-01-02', line },
  { kind: 'role', id: 'a', made: '2026-01-01', lines: [line], role: 'noise' },
];

describe('the file of corrections', () => {
  const text = writeCorrections({ ...NO_CORRECTIONS, corrections });

  it('is JSON with one correction a line', () => {
    expect(JSON.parse(text)).toMatchObject({ version: 1, corrections: [{ id: 'a' }, { id: 'b' }] });
    expect(text.split('\n').filter((one) => one.includes('"id"'))).toHaveLength(2);
    expect(JSON.parse(writeCorrections(NO_CORRECTIONS))).toEqual({ version: 1, corrections: [] });
  });

  it('comes back as it was', () => {
    const read = readCorrections(text);
    expect([...read.corrections].sort((a, b) => (a.id < b.id ? 1 : -1))).toEqual(corrections);
    expect(read.damaged).toEqual([]);
    expect(writeCorrections(read)).toBe(text);
  });

  it('keeps what it does not know', () => {
    const later = text
      .replace('"version":1', '"version":1,"tool":"other"')
      .replace('"kind":"split"', '"kind":"split","note":"看一看"')
      .replace('[\n', '[\n{"id":"z","kind":"later","made":"2026"},\n');
    const read = readCorrections(later);
    const again = writeCorrections(read);
    for (const kept of ['"tool":"other"', '"note":"看一看"', '"kind":"later"']) expect(again).toContain(kept);
    expect(read.corrections).toHaveLength(2);
  });

  it('reads what a merge of two branches left: commas missing or too many, windows line ends', () => {
    const merged = text.replace(/\},\n/g, '}\n').replace('}\n]}', '},\n]}').replace(/\n/g, '\r\n');
    expect(readCorrections(merged)).toMatchObject({ damaged: [] });
    expect(readCorrections(merged).corrections).toHaveLength(2);
  });

  it('says which lines are damaged and keeps the others', () => {
    const broken = text.replace('[\n', '[\n<<<<<<< ours\n{"id":\n');
    const read = readCorrections(broken);
    expect(read.damaged).toEqual([2, 3]);
    expect(read.corrections).toHaveLength(2);
    expect(readCorrections('\u0000\uffff').damaged).toEqual([1]);
    expect(readCorrections('').damaged).toEqual([]);
  });
});
