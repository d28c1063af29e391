import type { Units } from './greedy';

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Units {
  const { length } = text;
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i += 1) units[i] = text.charCodeAt(i);
  return { units, length };
}

/** The string of those units; in blocks, since a call takes only so many arguments. */
export function textOf({ units, length }: Units): string {
  if (length === 1) return String.fromCharCode(units[0] as number);
  const block = 4096;
  if (length <= block)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const blocks: string[] = [];
  for (let at = 0; at < length; at += block) {
    const part = units.subarray(at, Math.min(at + block, length));
    blocks.push(String.fromCharCode.apply(null, part as unknown as number[]));
  }
  return blocks.join('');
}
