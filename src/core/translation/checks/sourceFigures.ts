import { foldWidths } from '../../text/foldKey';
import { chineseNumber } from './chineseNumber';

/** A figure of a source: as printed, and the values that a translation may give for it. */
export interface SourceFigure {
  readonly text: string;
  readonly values: readonly number[];
  readonly kind: 'count' | 'percent' | 'ordinal' | 'year' | 'day' | 'hour';
}

/** A month and day of a source. */
export interface SourceDate {
  readonly text: string;
  readonly month: number;
  readonly day: number | undefined;
}

const SCALE: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  百萬: 1e6,
  千万: 1e7,
  千萬: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};

/** 2萬4千餘, 1亿2000万: parts of one figure, each with its own scale. */
const COMPOUND =
  /(?<![\d.])(\d{1,9}(?:\.\d{1,4})?)(万|萬|亿|億)(\d{1,4}(?:,\d{3})?)(千[万萬]|[百千万萬])?(?![\d.%年月日号時时点點])/g;
/** Years of the Republic, which Taiwan counts by. */
const REPUBLIC_YEAR = /民[国國](\d{1,3}|[一二三四五六七八九十百]{1,6})年/g;
/** 11 to 19 in characters, which are figures for certain where something is counted. */
const TEENS =
  /(?<![一二三四五六七八九十百千万萬第])十[一二三四五六七八九](?=[个個名条條项項届屆家户戶元岁歲台辆輛篇间間所座吨噸栋棟份场場支张張])/g;
const FIGURE =
  /(\d+(?:,\d{3})*(?:\.\d+)?)(?:[多余餘几幾])?(万亿|萬億|[百千]?[万萬]|[亿億]|百|千(?!米|克|瓦|伏|帕|卡|赫|字|焦))?(?:[多余餘几幾])?(%|‰|折|年代|年|月|日|号|點|点|时|時|后|後)?/g;
const RANGE_LINK = /^[—\-~至到]{1,2}$/;
const ORDINAL = /第([一二三四五六七八九十百零〇两]+)(?=[届屆次期批轮輪季名个個位章条條代场場号號])/g;
const PERCENT =
  /百分之([一二三四五六七八九十百零两]+)(?![毫厘微]?米|秒)|([一二三四五六七八九])成(?=[以左多的，。；、新职工会企员])/g;
const WRITTEN = /[一二三四五六七八九十百千万萬亿億零〇两]{2,}/g;
/** Written figures that stand for "very many" or have become words. */
const IDIOM =
  /^十[一二三四]五$|千万$|^千|^万|^百|^十[一二三四五六七八九]?$|^[一二三四五六七八九][一二三四五六七八九]+|百万$|[万亿]千|^一[百千万亿]$|^(?:五一|三八|十一|六一|七一|八一)/;
const MONTH_DAY = /(\d{1,2})月(?:(\d{1,2})[日号])?/g;

/**
 * The figures of a Chinese text with their scale: 3万 is 30,000, 1.2亿 120 million, 35% and 百分之三十五 35, 第二届 2,
 * 15时 15 or 3 o'clock, 90后 90 or 1990, 5折 50 per cent; of a range, 3—5万 is 3 or 30,000 to 50,000. Figures written in characters
 * count only where they are no figures of speech.
 */
export function sourceFigures(source: string): SourceFigure[] {
  const found: SourceFigure[] = [];
  const text = foldWidths(source)
    .replace(COMPOUND, (whole, first: string, scale: string, second: string, part?: string) => {
      const rest = Number(second.replace(',', '')) * (part ? (SCALE[part] ?? 1) : 1);
      if (rest >= (SCALE[scale] ?? 1)) return whole;
      const value = Number(first) * (SCALE[scale] ?? 1) + rest;
      found.push({ text: whole, values: [value], kind: 'count' });
      return '　'.repeat(whole.length);
    })
    .replace(REPUBLIC_YEAR, (whole, year: string) => {
      const value = /\d/.test(year) ? Number(year) : chineseNumber(year);
      found.push({ text: whole, values: [value + 1911, value], kind: 'count' });
      return '　'.repeat(whole.length);
    })
    .replace(TEENS, (whole) => {
      const value = chineseNumber(whole);
      found.push({ text: whole, values: value === 12 ? [12, 1] : [value], kind: 'count' });
      return '　'.repeat(whole.length);
    });
  const digits = [...text.matchAll(FIGURE)];
  digits.forEach((match, i) => {
    const base = Number((match[1] ?? '').replaceAll(',', ''));
    const next = digits[i + 1];
    const end = match.index + (match[1] ?? '').length;
    // 3—5万: the scale of the second may hold for the first
    const linked = next && !match[2] && RANGE_LINK.test(text.slice(end, next.index)) ? next[2] : undefined;
    found.push(figureOf(match, base, [match[2], linked]));
  });
  for (const [whole, digits = ''] of text.matchAll(ORDINAL))
    found.push({ text: whole, values: [chineseNumber(digits)], kind: 'ordinal' });
  for (const [whole, hundredths, tenths] of text.matchAll(PERCENT)) {
    const value = hundredths ? chineseNumber(hundredths) : chineseNumber(tenths ?? '') * 10;
    // 九成 is 90 per cent, or nine in ten.
    found.push({ text: whole, values: tenths ? [value, value / 10] : [value], kind: 'percent' });
  }
  for (const match of blanked(text).matchAll(WRITTEN)) {
    const [whole] = match;
    if (IDIOM.test(whole) || /[第数數几幾]/.test(text.charAt(match.index - 1))) continue;
    const value = chineseNumber(whole);
    const decade = text.startsWith('年代', match.index + whole.length);
    const values = decade ? [value, 1900 + value, 2000 + value] : [value];
    if (Number.isFinite(value)) found.push({ text: whole, values, kind: 'count' });
  }
  return found;
}

/** The values of all figures in characters, figures of speech too: what a target may say in digits. */
export function writtenValues(source: string): number[] {
  return [...source.matchAll(/[一二三四五六七八九十百千万萬亿億零〇两]+/g)].map(([text]) =>
    chineseNumber(text),
  );
}

/** The text with what has been read already taken out, lengths kept. */
function blanked(text: string): string {
  const blank = (found: string) => '　'.repeat(found.length);
  return text.replace(ORDINAL, blank).replace(PERCENT, blank);
}

function figureOf(
  match: RegExpMatchArray,
  base: number,
  scales: readonly (string | undefined)[],
): SourceFigure {
  const [whole, , scale, suffix] = match;
  const factors = scale
    ? [SCALE[scale] ?? 1]
    : [1, ...scales.flatMap((one) => (one ? [SCALE[one] ?? 1] : []))];
  const values = factors.map((factor) => base * factor);
  const text = whole;
  switch (suffix) {
    case '%':
    case '‰':
      return { text, values, kind: 'percent' };
    // 8.5折: 85 per cent of the price, or 15 per cent off
    case '折':
      return base < 10
        ? { text, values: [base * 10, 100 - base * 10], kind: 'percent' }
        : { text, values, kind: 'count' };
    case '年':
      return { text, values, kind: base >= 1000 && !scale ? 'year' : 'count' };
    case '日':
    case '号':
      return { text, values, kind: 'day' };
    case '时':
    case '時':
    case '点':
    case '點':
      return { text, values: base > 12 && base <= 24 ? [base, base - 12] : values, kind: 'hour' };
    case '年代':
    case '后':
    case '後':
      return { text, values: [base, 1900 + base, 2000 + base], kind: 'count' };
    default:
      return { text, values, kind: suffix === '月' ? 'day' : 'count' };
  }
}

/** The dates of a source that name a month in figures. */
export function sourceDates(source: string): SourceDate[] {
  return [...foldWidths(source).matchAll(MONTH_DAY)].flatMap(([text, month, day]) => {
    const number = Number(month);
    if (number < 1 || number > 12) return [];
    return [{ text, month: number, day: day === undefined ? undefined : Number(day) }];
  });
}
