/** A 64-bit hash as two signed 32-bit halves. */
export interface Hash {
  low: number;
  high: number;
}

const OFFSET: Hash = { low: 0x84222325 | 0, high: 0xcbf29ce4 | 0 };
/** The 64-bit prime is 2^40 + this. */
const PRIME = 0x1b3;

/** The 64-bit FNV-1a hash of bytes that go on from `start`; put into `into`, which is given back. */
export function fnv(bytes: ArrayLike<number>, start: Hash = OFFSET, into: Hash = { low: 0, high: 0 }): Hash {
  let { low, high } = start;
  for (let i = 0; i < bytes.length; i++) {
    const mixed = (low ^ (bytes[i] ?? 0)) >>> 0;
    const product = mixed * PRIME;
    high = (Math.imul(high, PRIME) + Math.floor(product / 0x100000000) + (mixed << 8)) | 0;
    low = product | 0;
  }
  into.low = low;
  into.high = high;
  return into;
}
