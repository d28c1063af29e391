import { DATE, factsOf, HAN, NUMBER, PAPER } from './creditPatterns';
import type { LineCredit } from './lineCredit';
import { readPeople } from './people';

const TAIL = /\(? ?(?:据 ?)?([^()]{2,28}?)(电|讯)\)?$/;
const DATE_ONLY = new RegExp(
  `^\\(? ?(?:(?:公元|中华民国|民国) ?)?(?:${NUMBER}年 ?${NUMBER}月(?: ?${NUMBER}日)?|${NUMBER}月 ?${NUMBER}日|(?:[甲乙丙丁戊己庚辛壬癸]${HAN}年 ?)(?:${NUMBER}|[正冬腊])月 ?初?${NUMBER}日?(?: ?\\([^()]{6,14}日)?)\\)?$`,
);
const END_WIRE = new RegExp(`^((?:据 ?)?${PAPER}) ?(${HAN}{2,10}?|) ?((?:${DATE})?)(?:专)?$`);

/** A dateline that closes a line: （本报福州11月13日电）, or a date alone on its line. */
export function findDateline(line: string, folded: string): LineCredit | null {
  const trimmed = folded.trimEnd();
  if (trimmed.length <= 24 && DATE_ONLY.test(trimmed.trimStart())) {
    return {
      kind: 'dateline',
      range: { start: 0, end: trimmed.length },
      whole: true,
      people: [],
      nameless: [],
      date: line.trim(),
    };
  }
  if (!trimmed.endsWith(')') && trimmed.length > 40) return null;
  const from = trimmed.lastIndexOf('(');
  const start = from >= 0 && trimmed.length - from <= 40 ? from : 0;
  const tail = TAIL.exec(trimmed.slice(start));
  if (!tail || tail.index > 0) return null;
  if (start === 0 && from < 0 && trimmed.length > 24) return null;
  const words = /^(?:(.*?) ?(?:记者 ?[\u4e00-\u9fff ]{2,20})?)$/.exec(tail[1] ?? '')?.[1] ?? '';
  const facts = END_WIRE.exec(words);
  if (!facts) return null;
  if (!trimmed.includes(')') && !facts[3]) return null;
  return {
    kind: 'dateline',
    range: { start, end: trimmed.length },
    whole: folded.slice(0, start).trim() === '',
    people: readPeople(line, folded, start + 1 + words.length, trimmed.length, false).people,
    nameless: [],
    ...factsOf({ outlet: facts[1], place: facts[2], date: facts[3] }),
  };
}
