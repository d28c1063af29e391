/** Where a file's name carries the number of its page: 2025-11-14_03.md, 第3版.md, A3.txt, page-3.md. */
interface NumberInName {
  readonly start: number;
  readonly digits: string;
  readonly page: number;
}

const MARKED = /第(\d{1,3})版|(\d{1,3})版|(?:page|p|[A-D]|版)[-_ ]?0{0,8}(\d{1,3})(?!\d)/i;
const LAST = /(\d{1,3})(?=\.[^.]*$|$)/;

/** The page number that a file's name carries; undefined where it carries none. */
export function pageOfFileName(name: string): number | undefined {
  return numberInName(name)?.page;
}

/**
 * The names that the page `wanted` of the same issue would have beside the file `name`: the number replaced, with and
 * without leading zeros. Empty where the name carries no page number.
 */
export function fileNamesOfPage(name: string, wanted: number): string[] {
  const found = numberInName(name);
  if (!found || found.page === wanted) return [];
  const { start, digits } = found;
  const forms = new Set([
    String(wanted).padStart(digits.length, '0'),
    String(wanted),
    String(wanted).padStart(2, '0'),
  ]);
  return [...forms].map((form) => name.slice(0, start) + form + name.slice(start + digits.length));
}

function numberInName(name: string): NumberInName | undefined {
  const match = MARKED.exec(name) ?? LAST.exec(name);
  const digits = match?.slice(1).find((group) => group !== undefined);
  if (!match || digits === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(digits);
  return { start, digits, page: Number(digits) };
}

/** A jump line on a page: 下转第3版, 上接第1版, 紧接二版. */
export interface PageJump {
  readonly start: number;
  readonly end: number;
  /** `on`: the article goes on there; `back`: it began there. */
  readonly direction: 'on' | 'back';
  readonly page: number;
}

const JUMP =
  /(下转|下轉|转|轉|紧接|緊接|详见|詳見|上接|接)\s?第?\s?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s?版/g;

/** Finds the jump lines in a text, in order. Linear in its length. */
export function findPageJumps(text: string): PageJump[] {
  return [...text.matchAll(JUMP)].flatMap((match) => {
    const page = numberOf(match[2] ?? '');
    if (page === undefined) return [];
    const direction = match[1] === '上接' || match[1] === '接' ? ('back' as const) : ('on' as const);
    return [{ start: match.index, end: match.index + match[0].length, direction, page }];
  });
}

const DIGITS = '〇一二三四五六七八九';

/** 3, ３, 三, 十二, 二十一 as a number; undefined for what is none. */
function numberOf(text: string): number | undefined {
  if (/^[0-9０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? DIGITS.indexOf(text) : undefined;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.slice(ten + 1));
  return tens < 1 || ones < 0 ? undefined : tens * 10 + ones;
}
