import { isHan } from '../text/characters';

const SAMPLE = 20_000;
const MIN_HAN = 20;
const MIN_SHARE = 0.2;

/**
 * Whether a text looks like a Chinese page at all, so that notes in other languages are left in peace. Judged by the
 * share of Han among the first 20,000 units that are not ASCII white space.
 */
export function holdsPage(text: string): boolean {
  let han = 0;
  let other = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) han++;
    else if (unit > 0x20) other++;
  }
  return han >= MIN_HAN && han / (han + other) >= MIN_SHARE;
}
