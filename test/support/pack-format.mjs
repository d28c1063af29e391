// Writes the binary format that src/core/script/packed.ts reads: see there for the layout.

class ByteWriter {
  bytes = [];
  u8(value) {
    if (value < 0 || value > 0xff) throw new RangeError(`${value} does not fit in 8 bits`);
    this.bytes.push(value);
  }
  u16(value) {
    if (value < 0 || value > 0xffff) throw new RangeError(`${value} does not fit in 16 bits`);
    this.bytes.push(value & 0xff, value >> 8);
  }
  u32(value) {
    this.u16(value & 0xffff);
    this.u16(value >>> 16);
  }
  all(bytes) {
    for (const byte of bytes) this.bytes.push(byte);
  }
}

const units = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** The keys of a map by falling count, ties by value, so that equal input gives equal bytes. */
const byCount = (counts) => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);

/** Which of two lists of numbers comes first: by the first number that differs, and a beginning before the whole. */
function inOrder(a, b) {
  const at = a.findIndex((number, i) => number !== b[i]);
  if (at < 0) return a.length - b.length;
  return at < b.length ? a[at] - b[at] : 1;
}

/** Packs sections (name and payload) into one file. */
export function packFile(sections) {
  const out = new ByteWriter();
  for (const char of 'GBC1') out.u8(char.charCodeAt(0));
  out.u16(sections.length);
  for (const [name, payload] of sections) {
    out.u8(name.length);
    for (const char of name) out.u8(char.charCodeAt(0));
    out.u32(payload.length);
    out.all(payload);
  }
  return Uint8Array.from(out.bytes);
}

/**
 * Packs a dictionary (a Map of key to value, both non-empty). `words` (a Map of key to {value, cost}) adds entries
 * that only the lattice uses; `cost` tells the cost of each entry, 0 for "as its parts".
 */
export function packDictionary(openccEntries, words = new Map(), cost = null) {
  const entries = new Map(openccEntries);
  for (const [key, value] of words) if (!entries.has(key)) entries.set(key, value);
  const counts = new Map();
  const outputs = new Map();
  for (const [key, value] of entries) {
    if (!key || !value) throw new Error(`empty entry: ${key} ${value}`);
    units(key).forEach((unit, i) => {
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
      if (value.length !== key.length) return;
      if (!outputs.has(unit)) outputs.set(unit, new Map());
      const seen = outputs.get(unit);
      seen.set(value.charCodeAt(i), (seen.get(value.charCodeAt(i)) ?? 0) + 1);
    });
  }
  const alphabet = byCount(counts);
  const idOf = new Map(alphabet.map((unit, id) => [unit, id]));
  const places = new Map([...entries.keys()].map((key) => [key, units(key).map((unit) => idOf.get(unit))]));
  const keys = [...entries.keys()].sort((a, b) => inOrder(places.get(a), places.get(b)));
  const choices = alphabet.map((unit) => byCount(outputs.get(unit) ?? new Map()));

  const [shared, added, low, high, choice, explicit] = Array.from({ length: 6 }, () => new ByteWriter());
  const costs = new ByteWriter();
  let previous = '';
  for (const key of keys) {
    const value = entries.get(key);
    let common = 0;
    while (common < previous.length && common < key.length && previous[common] === key[common]) common += 1;
    const aligned = value.length === key.length;
    shared.u8(common);
    added.u8((key.length - common) | (openccEntries.has(key) ? 0 : 0x40) | (aligned ? 0 : 0x80));
    if (cost) costs.u8(cost(key));
    places.get(key).forEach((place, i) => {
      if (i < common) return;
      // Sorted, the next unit is not far from the last: small numbers pack well.
      const number = i === common && i < previous.length ? place - places.get(previous)[i] - 1 : place;
      low.u8(number & 0xff);
      high.u8(number >> 8);
    });
    if (aligned) {
      units(key).forEach((unit, i) => {
        const open = choices[idOf.get(unit)];
        if (open.length > 1) choice.u8(open.indexOf(value.charCodeAt(i)));
      });
    } else {
      explicit.u8(value.length);
      for (const unit of units(value)) explicit.u16(unit);
    }
    previous = key;
  }

  const out = new ByteWriter();
  out.u16(alphabet.length);
  for (const unit of alphabet) out.u16(unit);
  for (const open of choices) out.u8(open.length);
  for (const open of choices) for (const unit of open) out.u16(unit);
  out.u32(keys.length);
  const streams = [shared, added, low, high, choice, explicit, costs];
  for (const stream of streams) out.u32(stream.bytes.length);
  for (const stream of streams) out.all(stream.bytes);
  return Uint8Array.from(out.bytes);
}
