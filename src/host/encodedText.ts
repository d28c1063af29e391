/** A file's text with what is needed to write it back as it was. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the file begins with a byte-order mark, which is no part of the text. */
  readonly mark: boolean;
}

const MARKS: readonly (readonly [EncodedText['encoding'], readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte-order mark says so. Undefined where they are neither (GB18030, Big5): what
 * can't be read must not be written back, with U+FFFD in place of its characters.
 */
export function decodeExactly(bytes: Uint8Array): EncodedText | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[0] ?? 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return {
      text: decoder.decode(bytes.subarray(marked?.[1].length ?? 0)),
      encoding,
      mark: marked !== undefined,
    };
  } catch {
    return undefined;
  }
}

/** The bytes of a text, in the encoding and with the mark of the file that it came from. */
export function encodeExactly({ text, encoding, mark }: EncodedText): Uint8Array {
  const body = encoding === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, encoding === 'utf-16le');
  if (!mark) return body;
  const head = MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}
