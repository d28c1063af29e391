import { describe, expect, it } from 'vitest';
import { decodeExactly, encodeExactly } from '../../../src/host/encodedText';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [...part])));
const utf16le = [...Buffer.from('工会\t𠮷\r\n', 'utf16le')];
const utf16be = [...Buffer.from('工会\t𠮷\r\n', 'utf16le').swap16()];

describe('a file’s text', () => {
  it.each([
    ['UTF-8', bytes('工会\t𠮷\r\n'), { encoding: 'utf-8', mark: false }],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '工会\t𠮷\r\n'), { encoding: 'utf-8', mark: true }],
    ['UTF-16, small end first', bytes([0xff, 0xfe], utf16le), { encoding: 'utf-16le', mark: true }],
    ['UTF-16, big end first', bytes([0xfe, 0xff], utf16be), { encoding: 'utf-16be', mark: true }],
  ])('of %s is read, and goes back into the same bytes', (_, file, how) => {
    const decoded = decodeExactly(file);
    expect(decoded).toEqual({ text: '工会\t𠮷\r\n', ...how });
    expect(decoded && encodeExactly(decoded)).toEqual(file);
  });

  it('of nothing is nothing', () => {
    expect(decodeExactly(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', mark: false });
  });

  it.each([
    ['GB18030', bytes([0xb9, 0xa4, 0xbb, 0xe1])],
    ['Big5', bytes([0xa4, 0x75, 0xb7, 0x7c])],
    ['half a character', bytes('工会').subarray(0, 5)],
    ['half a unit of UTF-16', bytes([0xff, 0xfe, 0x41])],
  ])('of %s is none, so that it is not written back damaged', (_, file) => {
    expect(decodeExactly(file)).toBeUndefined();
  });
});
