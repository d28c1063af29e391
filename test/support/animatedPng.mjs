// An animated PNG from single ones, after the specification of APNG (PNG, third edition, W3C 2025): the first frame
// is the picture that every viewer shows, the others follow as fdAT chunks.

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/**
 * @param {readonly { png: Buffer, milliseconds: number }[]} frames of one size and colour type, at least one
 * @returns {Buffer} a PNG that plays for ever
 * @throws where a frame is no PNG or differs in size or colour type
 */
export function animatedPng(frames) {
  const pictures = frames.map(({ png }) => readChunks(png));
  const header = dataOf(pictures[0], 'IHDR');
  if (!header) throw new Error('No frames.');
  const out = [SIGNATURE, chunk('IHDR', header), chunk('acTL', uint32(frames.length, 0))];
  let sequence = 0;
  pictures.forEach((chunks, i) => {
    if (!dataOf(chunks, 'IHDR')?.equals(header))
      throw new Error(`Frame ${i + 1} has another size or colour type.`);
    const control = Buffer.alloc(26); // sequence, width, height, x, y, delay; dispose and blend stay 0: replace
    control.writeUInt32BE(sequence++, 0);
    header.copy(control, 4, 0, 8);
    control.writeUInt16BE(frames[i]?.milliseconds ?? 1000, 20);
    control.writeUInt16BE(1000, 22);
    out.push(chunk('fcTL', control));
    for (const { type, data } of chunks) {
      if (type !== 'IDAT') continue;
      out.push(i === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([uint32(sequence++), data])));
    }
  });
  return Buffer.concat([...out, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {Buffer} png */
function readChunks(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('A frame is no PNG.');
  const chunks = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/**
 * @param {readonly { type: string, data: Buffer }[] | undefined} chunks
 * @param {string} wanted
 */
function dataOf(chunks, wanted) {
  return chunks?.find(({ type }) => type === wanted)?.data;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** @param {...number} values */
function uint32(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, i * 4);
  return bytes;
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = /** @type {number} */ (TABLE[(crc ^ byte) & 0xff]) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
