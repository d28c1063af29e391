import { fillOf } from './columnWidth';
import type { LineFeatures } from './lineFeatures';
import { headingLike } from './lineKind';
import type { RoleContext } from './roleContext';
import { type FeatureName, featureRow } from './roleFeatureNames';

type Add = (name: FeatureName, when: boolean) => void;

/** What a line's neighbours and its place in the column say. */
export function aroundFeatures({ lines, columns, style }: RoleContext, at: number, rows: number[]): void {
  const f = lines[at];
  if (!f) return;
  const add = (name: FeatureName, when: boolean): void => {
    if (when) rows.push(featureRow(name));
  };
  const { width, gap, mark } = f.scan;
  const before = lines[at - 1];
  const after = lines[at + 1];
  const fill = fillOf(width, columns[at] ?? 0);
  if (fill !== 'unknown') add(`fill ${fill}`, true);
  add('fill short and open', fill === 'short' && f.ending === 'open');
  add('widths alike', alike(lines, at) >= 2);
  if (before) addBefore(add, before, columns[at - 1] ?? 0);
  if (after) addAfter(add, f, after, lines[at + 2]);
  add('gap on a tight page', gap > 0 && style.spaced < 0.5);
  add('tight on a spaced page', gap === 0 && style.spaced > 0.5);
  add('gap before and behind', gap > 0 && (after?.scan.gap ?? 1) > 0 && style.spaced < 0.8);
  const display = headingLike(f);
  add('heading-like and unmarked', display && mark === 0);
  add('wide and heading-like', display && width > 22);
  addShortNeighbours(add, lines, at);
}

function addBefore(add: Add, before: LineFeatures, column: number): void {
  add('before: stop', before.ending === 'stop');
  if (before.ending !== 'stop') {
    const fill = fillOf(before.scan.width, column);
    const long = fill === 'unknown' ? before.scan.width > 30 : fill === 'full';
    add(long ? 'before: open and full' : 'before: open and short', true);
  }
  const last = before.credits[before.credits.length - 1];
  const closing = last?.kind === 'photo' || last?.kind === 'dateline' || last?.kind === 'signature';
  add('before: closing credit', closing);
  add('before: editorial', before.credits[0]?.kind === 'editorial');
  add('before: heading-like', headingLike(before));
}

function addAfter(add: Add, f: LineFeatures, after: LineFeatures, second: LineFeatures | undefined): void {
  const credit = after.credits[0];
  add('after: editorial', credit?.kind === 'editorial');
  add('after: opens paragraph', after.opensParagraph);
  add('after: long', after.scan.width > 46);
  const display = headingLike(after);
  add('after: heading-like', display);
  if (display && headingLike(f)) {
    add('after: shorter', after.scan.width < f.scan.width - 3);
    add('after: longer', after.scan.width > f.scan.width + 3);
  }
  add('after: date alone', credit?.kind === 'dateline' && credit.whole);
  add('after: photo credit', credit?.kind === 'photo' && credit.whole);
  const next = second?.credits[0];
  const opens = next !== undefined && !next.weak && (next.kind === 'lead' || next.kind === 'byline');
  add('second after: lead or byline', opens);
}

const SHORT = 20;

/** Short lines without a full stop among the six nearest: verse and tables have many, display type few. */
function addShortNeighbours(add: Add, lines: readonly LineFeatures[], at: number): void {
  const own = lines[at];
  if (!own) return;
  let plain = 0;
  let marked = 0;
  let listed = 0;
  for (let i = at - 3; i <= at + 3; i++) {
    const other = lines[i];
    if (!other || i === at) continue;
    if (isListed(other)) listed++;
    if (other.scan.width > SHORT || other.ending === 'stop' || other.credits.length > 0) continue;
    if (other.scan.mark > 0) marked++;
    else plain++;
  }
  const able = own.scan.width <= SHORT && own.scan.mark === 0;
  add('among short lines', plain >= 3 && able);
  add('among many short lines', plain >= 5 && able);
  add('among marked short lines', marked >= 1 && able);
  add('among listed lines', listed >= 2);
}

const LISTED = '▲●■◆·①②③④⑤⑥⑦⑧⑨⑩';

/** Whether a line begins with a bullet or a number. */
export function isListed({ scan, recall }: LineFeatures): boolean {
  recall.listed ??= beginsItem(scan.text);
  return recall.listed;
}

function beginsItem(text: string): boolean {
  return LISTED.includes(text.charAt(0)) || /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]/.test(text);
}

function alike(lines: readonly LineFeatures[], at: number): number {
  const width = lines[at]?.scan.width ?? 0;
  let count = 0;
  for (let i = at - 2; i <= at + 2; i++) {
    const other = lines[i];
    if (i !== at && other && Math.abs(other.scan.width - width) <= 1) count++;
  }
  return count;
}
