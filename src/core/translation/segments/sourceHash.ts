import { foldKey } from '../../text/foldKey';

/**
 * A short name for a source text, the same in both scripts and all widths: two 32-bit FNV-1a sums over the folded
 * units without white space, as 16 hex digits. For recognising, not for security.
 */
export function sourceHash(text: string): string {
  const key = foldKey(text);
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit === 0x20) continue;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return hex(a) + hex(b);
}

function hex(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}
