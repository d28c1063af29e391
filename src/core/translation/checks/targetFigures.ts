/** A figure of a translation. */
export interface TargetFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** In digits; words like "one" or "second" are often no figures. */
  readonly digits: boolean;
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  once: 1,
  twice: 2,
  double: 2,
  doubled: 2,
  both: 2,
  couple: 2,
  pair: 2,
  triple: 3,
  tripled: 3,
  trio: 3,
  threefold: 3,
  twofold: 2,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  noon: 12,
  midnight: 0,
  weekly: 7,
  fortnight: 14,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  hundreds: 100,
  hundredth: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};

/** Words that stand for a number and count in it too: a decade is 10 years, two decades are 20. */
const MULTIPLES: Readonly<Record<string, number>> = {
  dozen: 12,
  dozens: 12,
  score: 20,
  decade: 10,
  decades: 10,
  century: 100,
  centuries: 100,
};

const TOKEN =
  /(\d+(?:[,\u202f ]\d{3})*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?:[- ]?(hundred|thousand|million|billion|trillion|bn|k|m)\b)?|\p{L}+/giu;

/**
 * The figures of an English text, in digits and in words: 30,000; 30 thousand; 1.2 million; thirty-five; the second;
 * three hundred and twenty. Word figures that belong together are added up.
 */
export function targetFigures(target: string): TargetFigure[] {
  const figures: TargetFigure[] = [];
  let words: { start: number; end: number; total: number; part: number } | undefined;
  const close = () => {
    if (words)
      figures.push({ start: words.start, end: words.end, value: words.total + words.part, digits: false });
    words = undefined;
  };
  for (const match of target.matchAll(TOKEN)) {
    const { index } = match;
    const end = index + match[0].length;
    if (words && !/^(?:[ -]|, )?$/.test(target.slice(words.end, index))) close();
    if (match[1] !== undefined) {
      close();
      const value =
        Number(match[1].replace(/[,\u202f ]/g, '')) * (SCALES[(match[2] ?? '').toLowerCase()] ?? 1);
      figures.push({ start: index, end, value, digits: true });
      continue;
    }
    const word = match[0].toLowerCase();
    const small = Object.hasOwn(SMALL, word) ? SMALL[word] : undefined;
    const scale = Object.hasOwn(SCALES, word) && word.length > 2 ? SCALES[word] : undefined;
    const multiple = Object.hasOwn(MULTIPLES, word) ? MULTIPLES[word] : undefined;
    if (multiple !== undefined) words = multiplied(words, multiple, { start: index, end }, figures);
    else if (word === 'and' && words && words.part % 100 === 0) words = { ...words, end };
    else if (small !== undefined) words = addWord(words, small, index, end, figures);
    else if (scale !== undefined) words = scaleWord(words, scale, index, end);
    else close();
  }
  close();
  return figures;
}

/** The figure in front, in words or in digits, times what the word stands for; where there is none, that alone. */
function multiplied(
  words: WordFigure | undefined,
  multiple: number,
  { start, end }: { readonly start: number; readonly end: number },
  figures: TargetFigure[],
): WordFigure {
  if (words && words.part + words.total > 0)
    return { ...words, end, total: words.total * multiple, part: words.part * multiple };
  const last = figures[figures.length - 1];
  if (!last?.digits || last.end !== start - 1) return { start, end, total: 0, part: multiple };
  figures.pop();
  return { start: last.start, end, total: 0, part: last.value * multiple };
}

interface WordFigure {
  start: number;
  end: number;
  total: number;
  part: number;
}

/** Twenty + three is twenty-three, but three + four are two figures. */
function addWord(
  words: WordFigure | undefined,
  value: number,
  start: number,
  end: number,
  figures: TargetFigure[],
): WordFigure {
  if (words) {
    const last = words.part % 100;
    const fits =
      (last === 0 && words.part + words.total > 0) || (last >= 20 && last % 10 === 0 && value < 10);
    if (fits) return { ...words, end, part: words.part + value };
    figures.push({ start: words.start, end: words.end, value: words.total + words.part, digits: false });
  }
  return { start, end, total: 0, part: value };
}

function scaleWord(words: WordFigure | undefined, scale: number, start: number, end: number): WordFigure {
  if (!words) return { start, end, total: scale >= 1000 ? scale : 0, part: scale >= 1000 ? 0 : scale };
  const part = words.part === 0 ? 1 : words.part;
  if (scale === 100) return { ...words, end, part: part * 100 };
  return { ...words, end, total: words.total + part * scale, part: 0 };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_NAME =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/g;

/** The months that an English text names, with their places: 1 for January. */
export function namedMonths(
  target: string,
): { readonly month: number; readonly start: number; readonly end: number }[] {
  return [...target.matchAll(MONTH_NAME)].map((match) => {
    const name = match[0].slice(0, 3).toLowerCase();
    const month = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
    return { month, start: match.index, end: match.index + match[0].length };
  });
}
