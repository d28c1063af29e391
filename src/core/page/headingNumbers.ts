import type { LineFeatures } from './lineFeatures';
import { headingLike } from './lineKind';

/** How a numbered line stands to the one with the number before its own, or behind it: text between them, or none. */
export const NO_SIBLING = 0;
export const APART = 1;
export const IN_A_ROW = 2;

/** The number that opens a line, with what is set around it: 一、, （一）, 1., 第一,, ①. */
const NUMBER =
  /^(?:([(]?)([一二三四五六七八九十]{1,3}|\d{1,2})([)、.．:])|第([一二三四五六七八九十])[,、:]|([①②③④⑤⑥⑦⑧⑨⑩]))/;
const DIGITS = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
/** A number alone on its line, above the parts of a poem or a tale. */
const BARE = /^[一二三四五六七八九十]{1,3}$/;
const LONGEST_BARE = 3;
/** Siblings stand no further apart, in lines. */
const FAR = 80;

interface Numbered {
  readonly at: number;
  readonly style: string;
  readonly value: number;
}

/**
 * For each line of display type whether it is one of a numbered row: subheads are, with text between them, and items
 * of a list, without; a headline hardly is. One pass.
 */
export function numberedRows(lines: readonly LineFeatures[]): Uint8Array {
  const found = new Uint8Array(lines.length);
  const last = new Map<string, Numbered>();
  lines.forEach((line, at) => {
    const read = headingLike(line) || line.key.length <= LONGEST_BARE ? readNumber(line.key) : null;
    if (!read) return;
    const one: Numbered = { at, ...read };
    const before = last.get(one.style);
    last.set(one.style, one);
    if (!before || one.value !== before.value + 1 || at - before.at > FAR) return;
    const way = at - before.at > 1 ? APART : IN_A_ROW;
    found[at] = way;
    if (found[before.at] === NO_SIBLING) found[before.at] = way;
  });
  return found;
}

function readNumber(key: string): { style: string; value: number } | null {
  if (BARE.test(key)) return { style: '', value: hanValue(key) };
  const found = NUMBER.exec(key);
  if (!found) return null;
  const [, open = '', number = '', close = '', ordinal, circled] = found;
  if (circled) return { style: '①', value: CIRCLED.indexOf(circled) + 1 };
  if (ordinal) return { style: '第', value: hanValue(ordinal) };
  const digits = /\d/.test(number);
  return {
    style: `${open}${digits ? '1' : '一'}${close}`,
    value: digits ? Number(number) : hanValue(number),
  };
}

function hanValue(number: string): number {
  const ten = number.indexOf('十');
  const digit = (text: string): number => (text === '' ? 0 : DIGITS.indexOf(text) + 1);
  if (ten < 0) return digit(number);
  return (ten === 0 ? 1 : digit(number.slice(0, ten))) * 10 + digit(number.slice(ten + 1));
}
