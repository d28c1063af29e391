import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animatedPng } from '../../support/animatedPng.mjs';

/** A PNG of one grey pixel; checksums are not read. */
function pixel(grey: number, width = 1): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const row = Buffer.alloc(width + 1, grey);
  row[0] = 0;
  const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')];
  for (const [type, data] of [
    ['IHDR', header],
    ['IDAT', deflateSync(row)],
    ['IEND', Buffer.alloc(0)],
  ] as const) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    parts.push(length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4));
  }
  return Buffer.concat(parts);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
  }
  return chunks;
}

describe('animatedPng', () => {
  it('keeps every frame’s picture, in order', () => {
    const frames = [10, 20, 30].map((grey) => ({ png: pixel(grey), milliseconds: 500 }));
    const chunks = chunksOf(animatedPng(frames));
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    const pictures = chunks.flatMap(({ type, data }) =>
      type === 'IDAT' ? [data] : type === 'fdAT' ? [data.subarray(4)] : [],
    );
    expect(pictures.map((data) => inflateSync(data)[1])).toEqual([10, 20, 30]);
  });

  it('refuses frames of another size, and what is no PNG', () => {
    const frame = { png: pixel(1), milliseconds: 1 };
    expect(() => animatedPng([frame, { png: pixel(1, 2), milliseconds: 1 }])).toThrow('another size');
    expect(() => animatedPng([{ png: Buffer.from('no picture at all'), milliseconds: 1 }])).toThrow('no PNG');
  });
});
