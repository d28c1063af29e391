import { type Finding, finding } from './finding';
import { type SourceFigure, sourceDates, sourceFigures, writtenValues } from './sourceFigures';
import { namedMonths, type TargetFigure, targetFigures } from './targetFigures';

/** Figures of the source that the target lacks, and figures in digits that the source does not have. */
export function checkFigures(source: string, target: string): Finding[] {
  const wanted = sourceFigures(source);
  const given = targetFigures(target);
  const months = namedMonths(target).map(({ month }) => month);
  const missing = wanted.filter((figure) => !isGiven(figure, given, months, target));
  const extra = given.filter((figure) => figure.digits && !isExplained(figure, wanted, source, target));
  const found = missing.map((figure) =>
    finding('figure', 'warning', [figure.text, figure.values.map(formatted).join(' / ')], {
      ...(extra.length === 1 && missing.length === 1 && extra[0]
        ? {
            range: extra[0],
            fixes: [
              {
                range: { start: extra[0].start, end: extra[0].end },
                newText: formatted(figure.values[0] ?? 0),
              },
            ],
          }
        : {}),
    }),
  );
  if (missing.length > 0) return found;
  return extra.map(({ start, end }) =>
    finding('figure', 'warning', [target.slice(start, end)], { range: { start, end } }),
  );
}

const FRACTION: Readonly<Record<string, RegExp>> = {
  100: /\b(?:all|each|every|everyone|entire(?:ly)?|full(?:y)?|whole|complete(?:ly)?)\b/i,
  50: /\bhalf\b/i,
  25: /\bquarter\b/i,
  75: /three[- ]quarters/i,
  20: /\bfifth\b/i,
  10: /\btenth\b/i,
};

function isGiven(
  { values, kind }: SourceFigure,
  given: readonly TargetFigure[],
  months: readonly number[],
  target: string,
): boolean {
  return values.some((value) => {
    if (value <= 1 && kind !== 'percent') return true; // "a", "an", "the only"
    if (given.some((figure) => same(figure.value, value))) return true;
    if (kind === 'day' && months.includes(value)) return true;
    if (kind === 'percent' && FRACTION[String(value)]?.test(target)) return true;
    if (kind === 'year') return given.some((figure) => figure.value === value % 100 && value % 100 > 31);
    return value === 24 && /round[- ]the[- ]clock|day and night/i.test(target);
  });
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);
}

/** A figure may also be part of a name (12351), a clock time (7:30 for 七点半) or the year of 去年. */
function isExplained(
  figure: TargetFigure,
  wanted: readonly SourceFigure[],
  source: string,
  target: string,
): boolean {
  if (wanted.some(({ values }) => values.some((value) => same(value, figure.value)))) return true;
  const written = target.slice(figure.start, figure.end).replace(/(?:st|nd|rd|th|s)$/i, '');
  if (source.includes(written.replaceAll(',', ''))) return true;
  if (figure.value >= 1900 && figure.value < 2100 && Number.isInteger(figure.value)) return true;
  if (figure.value < 100 && /[一二三四五六七八九十百两半]/.test(source)) return true;
  if ((figure.value === 0 || figure.value === 30) && /[点點时時]/.test(source)) return true;
  return writtenValues(source).some((value) => same(value, figure.value));
}

function formatted(value: number): string {
  return value >= 10_000 || !Number.isInteger(value)
    ? value.toLocaleString('en-US', { maximumFractionDigits: 6 })
    : String(value);
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month that the target names though the source has others, and a day beside it that is not the source's. */
export function checkDates(source: string, target: string): Finding[] {
  const dates = sourceDates(source);
  if (dates.length === 0) return [];
  const expected = new Set(dates.map(({ month }) => month));
  return namedMonths(target).flatMap(({ month, start, end }) => {
    const besideDay = /\d\s*$/.test(target.slice(0, start)) || /^\s*\d/.test(target.slice(end));
    if (expected.has(month) || !besideDay) return [];
    const right = expected.size === 1 ? MONTH_NAMES[([...expected][0] ?? 1) - 1] : undefined;
    const range = { start, end };
    return [
      finding('date', 'warning', [dates.map(({ text }) => text).join(', '), target.slice(start, end)], {
        range,
        fixes: right === undefined ? [] : [{ range, newText: right }],
      }),
    ];
  });
}
