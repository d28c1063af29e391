import type { LineFeatures } from './lineFeatures';

/** How many printed lines the paragraph above a photo credit may have. */
const LONGEST = 9;
const INDENTED = 1.5;
/** Captions open with the day, or with a mark that points at the photo. */
const DATED =
  /^(?:[▲△▼▽◀◁▶▷■↑↓←→]|(?:\d{2,4}年)?\d{1,2}月|(?:[〇一二三四五六七八九]{4}年)?[一二三四五六七八九十]{1,2}月|[昨今]|日前|近日|连日|图|[上下左右]图)/;

export const PHOTO_PARAGRAPH = 1;
export const DATED_PHOTO_PARAGRAPH = 2;

/**
 * For each line whether it belongs to the paragraph right above a photo credit that fills its line: 0 for no, else one of
 * the two classes above. The paragraph begins behind a full stop, a credit or a heading mark, or with an indent.
 */
export function photoParagraphs(lines: readonly LineFeatures[]): Uint8Array {
  const found = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    const credit = line.credits[0];
    if (credit?.kind !== 'photo' || !credit.whole) return;
    let start = at;
    while (start > 0 && at - start < LONGEST && continuesUp(lines, start, at)) start--;
    const first = lines[start];
    if (start === at || !first) return;
    found.fill(DATED.test(first.key) ? DATED_PHOTO_PARAGRAPH : PHOTO_PARAGRAPH, start, at);
  });
  return found;
}

/** Whether the line above `start` still belongs to the paragraph that ends above the credit at `at`. */
function continuesUp(lines: readonly LineFeatures[], start: number, at: number): boolean {
  const above = lines[start - 1];
  if (!above || above.scan.mark > 0 || above.credits.some((credit) => credit.whole)) return false;
  if (start === at) return true;
  const lowest = lines[start];
  return above.ending !== 'stop' && (lowest?.scan.indent ?? 0) < INDENTED;
}
