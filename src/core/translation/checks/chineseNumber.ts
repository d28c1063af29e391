const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** The value of a figure in Chinese characters (三百二十, 二十届, 一千二百万, 二〇二五); NaN where it is none. */
export function chineseNumber(text: string): number {
  if (text === '') return Number.NaN;
  if (!/[十百千万萬亿億]/.test(text)) {
    const digits = Array.from(text).map((character) => DIGITS[character]);
    return digits.includes(undefined) ? Number.NaN : Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of text) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    const scale = SCALES[character];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (scale !== undefined) {
      const part = section + (digit ?? 0);
      // 四亿七千万: the smaller scale counts its own part; 一百万亿: a scale behind another multiplies all.
      if (part > 0 && total >= scale) total += part * scale;
      else total = (total + (total + part === 0 ? 1 : part)) * scale;
      section = 0;
      digit = undefined;
    } else return Number.NaN;
  }
  return total + section + (digit ?? 0);
}
