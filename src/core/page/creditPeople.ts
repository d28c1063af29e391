import { foldKey } from '../text/foldKey';
import type { Range } from '../text/range';
import {
  COMPOUND_SURNAMES,
  DATELINE_PLACES,
  NAME_SUFFIXES,
  NAMELIKE_LABELS,
  OCCUPATIONS,
  SPACED_SUFFIXES,
} from './creditTable';
import type { LineCredit } from './lineCredit';
import { type PeopleRun, readPeople, startsWithSurname } from './people';

const BULLET = /^[ ▲△●○■□◆◇▶►★☆※↑↓▼▽◎⊙*./]*/;
/** What papers set before a writer's name. */
const NAME_BULLET = /^ *[□■◎●○⊙]/;
const CLOSERS = new RegExp(
  `^[ )/.]*(?:(?:${DATELINE_PLACES})[ )/]*|[ /][\\u4e00-\\u9fff]{2,6}(?=(?:报[道导]|专[访题]|采访)[ )]*$))?(?:(?:${NAME_SUFFIXES}|${SPACED_SUFFIXES})[ )/]*){0,2}$`,
);
/** A reader without a name: (桃园 一名作业员), (开发区一职工). */
const ANONYMOUS =
  /^\((?:(?:[\u4e00-\u9fff]{2,6} )?一(?:名|位|个|群)[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,8} ?一(?:职工|员工|工人|女工|读者|市民|居民|乘客|家长|家属|会员|司机|教师|护士|农民工))\)$/;
const MORE = new RegExp(`^ ?/ ?(?:(?:${DATELINE_PLACES}) ?)?(?:${NAME_SUFFIXES}) +`);
/** What brackets at a text's end say of who wrote, edited or answered. */
const CLOSING_NOTE =
  /^\((?:作者单位|作者系|作者为|作者:|来源|文字|整理|责编|责任编辑|编辑|编译|本[版栏刊](?:编辑|责编|主编)|本文作者|出题|命题|答[复覆]|解答|来信人|发言人)/;
/** A desk that greets or mourns: 理事会 敬挽. */
const GREETS = /^[\u4e00-\u9fff]{2,14} *(?:敬启|敬上|敬挽|谨启|谨上|同启|启|谨识|敬识)$/;
/** Whoever signs with a greeting or a day: 七楼 何敬业 敬上, 何敬业 七月十一日. */
const SIGNED =
  /^(?:[\u4e00-\u9fff.·、]{1,14} {1,3})?([\u4e00-\u9fff]{2,4}) {1,3}(?:敬上|谨上|上|谨启|敬启|启|谨识|谨约|谨志|泣告|叩谢|谨谢|[〇零一二三四五六七八九十\d]{1,3}月[〇零一二三四五六七八九十廿卅\d]{1,3}日)$/;
/** A reader's name with the place behind it, and before it: 何敬业(福州), 福州 何敬业. */
const NAME_FIRST = /^([\u4e00-\u9fff]{2,4}) ?[(/][^()。!?]{2,14}(?:\([^()]{2,8}\))?\)?$/;
const NAME_LAST = new RegExp(
  `^[\\u4e00-\\u9fff]{2,12} {1,3}(?:[\\u4e00-\\u9fff]{0,6}(?:${OCCUPATIONS}) {1,3})?([\\u4e00-\\u9fff]{2,4})$`,
);
/** Whoever wrote in, with the place of work: (石泉县总工会 陈立言). */
const OF_UNIT =
  /^\([\u4e00-\u9fff]{2,16}(?:会|局|公司|厂|部|委|校|院|站|段|矿|社|队|组|处|科|馆|所|中心|车间|集团|职工|工人|读者|市民) {1,3}(?=[\u4e00-\u9fff]{2,4}\)$)/;
/** What a credited person is: 文/何敬业(执业律师). */
const OFFICE = /^ ?(?:律师|医师|教授)? ?\([\u4e00-\u9fff]{2,12}\)$/;
const REPORTS = /(?:报[道导]|专访|特稿)/;
const PHOTO_END = /(?:摄影报[道导]|摄影|合成|摄|供图|图片|提供|图)[ )。]*$/;
/** 何敬业摄于机舱, 何敬业 摄于沈阳, 何敬业摄（资料照）. */
const TAKEN_AT =
  /^[ (]*(?:(?:本报)?记者 ?)?([\u4e00-\u9fff]{2,3}) ?摄(?:[于於][^,。()]{2,20}\)?| ?\((?:本报)?资料[照图]?片?\))$/;
const PHOTO_DATE = /\(? ?(?:\d{1,4}年)?\d{1,2}月\d{1,2}日 ?摄 ?\)?$/;
const STOCK =
  /\(? ?(?:资料图片?|资料照片?|档案照片?|网络图片?|视频截图|受访者供图|受访者提供|(?![一老旧这那])[\u4e00-\u9fff]{2,14}(?:供图|提供(?:图片|照片)?|图片|照片)|图片?(?:由|:|\/|来源)[^()]{2,24}|翻摄[^()]{0,16}|照片?[:/][^()]{2,20}|(?:资料|数据|图表)来源[:/][^()]{2,30}) ?\)?$/;
const ISSUED = /(?:新华社|中新社|新华网|中央社)(?:发)?(?=[ (]|$)/;
const NOT_PHOTO = /[拍录]摄$|提供图$|[试意企地版力构草插蓝]图$/;

/** A byline that is the whole of a line: role words with names, 本报评论员, names alone (weak). */
export function findByline(line: string, folded: string): LineCredit | null {
  const text = folded.trimEnd();
  if (text.length > 120 || text.length < 2) return null;
  let start = BULLET.exec(text)?.[0].length ?? 0;
  if (text.charAt(start) === '(') start++;
  const run = withMore(line, text, readPeople(line, text, start, text.length, true));
  if (run.people.length === 0 && run.nameless.length === 0) return null;
  const rest = text.slice(run.end);
  const told = NAME_BULLET.test(text) || run.people.some((person) => person.role !== '');
  const office = told && OFFICE.test(rest);
  if (!CLOSERS.test(rest) && !office) return null;
  const weak = run.people.every((person) => person.role === '') && run.nameless.length === 0;
  if (weak && run.people.some((person) => NAMELIKE_LABELS.has(foldKey(person.name)))) return null;
  if (weak && !plausibleNames(run, office ? text.slice(0, run.end) : text)) return null;
  const bracketed = text.charAt(start - 1) === '(';
  if (bracketed && weak) return null;
  // Names in brackets sign a text, unless they say that they report: 〔記者…報導〕 opens one.
  if (bracketed && text.endsWith(')') && !REPORTS.test(text.slice(run.end))) return null;
  return byline(line, run, text.length, weak);
}

/** 记者何敬业/专题报导 摄影/罗一鸣: people behind what closed the first ones. */
function withMore(line: string, text: string, run: PeopleRun): PeopleRun {
  const closed = run.people.length > 0 ? MORE.exec(text.slice(run.end)) : null;
  if (!closed) return run;
  const more = readPeople(line, text, run.end + closed[0].length, text.length, false);
  if (more.people.length === 0) return run;
  return { people: [...run.people, ...more.people], nameless: run.nameless, end: more.end };
}

function byline(line: string, run: PeopleRun, end: number, weak: boolean): LineCredit {
  return {
    kind: 'byline',
    range: { start: 0, end: Math.min(end, line.length) },
    whole: true,
    people: run.people,
    nameless: run.nameless,
    ...(weak ? { weak } : {}),
  };
}

/** Names alone: a few, each with a surname, and nothing that a heading of the same length would have. */
function plausibleNames(run: PeopleRun, text: string): boolean {
  const count = run.people.length;
  // 权益信箱: four characters on end are two words sooner than two names of two.
  if (run.people.some(({ range }, i) => runsInto(range, run.people[i + 1]?.range))) return false;
  return count <= 4 && text.trim().length <= count * 5 + 3 && run.people.every((p) => properName(p.name));
}

function runsInto(first: Range, second: Range | undefined): boolean {
  return second?.start === first.end && first.end - first.start === 2 && second.end - second.start === 2;
}

/** Two or three characters, four with a compound surname, or parts around a middle dot. */
function properName(name: string): boolean {
  return (
    name.length <= 3 ||
    name.includes('·') ||
    (name.length === 4 && COMPOUND_SURNAMES.has(foldKey(name.slice(0, 2))))
  );
}

/** A photo credit that closes a line or is the whole of it. */
export function findPhotoCredit(line: string, folded: string): LineCredit | null {
  const text = folded.trimEnd();
  const dated = PHOTO_DATE.exec(text.slice(-24));
  if (dated) return photo(text, text.length - dated[0].length, undefined);
  const from = Math.max(0, text.length - 60);
  const issued = /^[ (]*(?:新华社|中新社|中央社)(?:发|稿)?[ )]*$/.exec(text);
  if (issued) return photo(text, 0, undefined);
  const taken = from === 0 ? TAKEN_AT.exec(text)?.[1] : undefined;
  if (taken && startsWithSurname(taken)) return photo(text, 0, oneName(line, text.indexOf(taken), taken));
  const named = findPhotographer(line, text, from);
  if (named) return named;
  const stock = STOCK.exec(text.slice(from));
  if (stock && (stock[0].startsWith('(') || (from + stock.index === 0 && text.length < 16)))
    return photo(text, from + stock.index, undefined);
  return null;
}

/** Names with 摄, 供图 and the like at the end of a line; 制表/… at its start. */
function findPhotographer(line: string, text: string, from: number): LineCredit | null {
  const made = /^[ (]*(?:制表|制图|图表|绘图|漫画)[:/ ]+/.exec(text);
  if (made) {
    const run = readPeople(line, text, made[0].length, text.length, true);
    return run.people.length > 0 && /^[ )]*$/.test(text.slice(run.end)) ? photo(text, 0, run) : null;
  }
  const alone = /^(?: {0,2}([\u4e00-\u9fff]{2,4}) {1,2}摄 ?\)?|\( ?([\u4e00-\u9fff]{2,4}) {0,2}摄 ?\))$/.exec(
    text,
  );
  const only = alone?.[1] ?? alone?.[2];
  if (only && from === 0) return photo(text, 0, oneName(line, text.indexOf(only), only));
  if (!PHOTO_END.test(text.slice(-8)) || NOT_PHOTO.test(text.replace(/[ )。]{1,6}$/, ''))) return null;
  for (const start of photoStarts(text, from)) {
    const agency = ISSUED.exec(text.slice(start, start + 8));
    const at =
      agency?.index === 0
        ? start + agency[0].length + (text.charAt(start + agency[0].length) === '(' ? 1 : 0)
        : start;
    const run = readPeople(line, text, at, text.length, true);
    if (
      run.people.length > 0 &&
      /^[ /]*(?:摄影报[道导]|摄影|摄|供图|提供|图)[ )。]*$/.test(text.slice(run.end))
    ) {
      if (run.people.some((p) => p.role === '' && !startsWithSurname(foldKey(p.name)))) continue;
      const start0 = text.charAt(start - 1) === '(' ? start - 1 : start;
      return photo(text, start0, run);
    }
  }
  return null;
}

/** Where a closing photo credit may begin, nearest the line's start first. */
function photoStarts(text: string, from: number): number[] {
  const starts: number[] = from === 0 ? [BULLET.exec(text)?.[0].length ?? 0] : [];
  for (let i = from; i < text.length - 2; i++) if ('(。!?" '.includes(text.charAt(i))) starts.push(i + 1);
  const label = /(?:题图|图片|摄影|图)[:/ ]/.exec(text.slice(from));
  if (label) starts.push(from + label.index + label[0].length);
  return starts;
}

function photo(text: string, start: number, run: PeopleRun | undefined): LineCredit {
  return {
    kind: 'photo',
    range: { start, end: text.length },
    whole: text.slice(0, start).replace(BULLET, '').trim() === '',
    people: run?.people ?? [],
    nameless: [],
  };
}

/** Names in parentheses at a line's end, or behind a dash on a line of their own. */
export function findSignature(line: string, folded: string): LineCredit | null {
  const text = folded.trimEnd();
  const open = text.lastIndexOf('(');
  if (text.endsWith(')') && open >= 0 && text.length - open <= 60) {
    if (open === 0 && ANONYMOUS.test(text)) return signature(text, 0, undefined);
    if (CLOSING_NOTE.test(text.slice(open))) return signature(text, open, undefined);
    const unit = OF_UNIT.exec(text.slice(open))?.[0].length ?? 1;
    const run = readPeople(line, text, open + unit, text.length - 1, true);
    const rest = text.slice(run.end).trim();
    if (
      run.people.length > 0 &&
      CLOSERS.test(rest) &&
      run.people.every((p) => p.role !== '' || startsWithSurname(foldKey(p.name)))
    ) {
      const weak = run.people.every((p) => p.role === '');
      const length = text.length - open - unit;
      if (!weak || (run.people.length <= 4 && length <= run.people.length * 5 + 3))
        return signature(text, open, run);
    }
    if (open === 0) return null;
  }
  if (text.length <= 24 && GREETS.test(text)) return { ...signature(text, 0, undefined), weak: true };
  const signed = text.length <= 30 ? SIGNED.exec(text)?.[1] : undefined;
  const reader = text.length <= 24 ? (NAME_FIRST.exec(text) ?? NAME_LAST.exec(text))?.[1] : undefined;
  const name = [signed, reader].find((one) => one !== undefined && startsWithSurname(one) && properName(one));
  if (name !== undefined)
    return { ...signature(text, 0, oneName(line, text.lastIndexOf(name), name)), weak: true };
  const dash = /^ *-{1,4} *(?=[\u4e00-\u9fff])/.exec(text);
  if (dash && text.length <= 14) {
    const run = readPeople(line, text, dash[0].length, text.length, true);
    if (run.people.length > 0 && run.end === text.length) return signature(text, 0, run);
  }
  return null;
}

/** A name without a role at its place in a line. */
function oneName(line: string, start: number, name: string): PeopleRun {
  const end = start + name.length;
  return {
    people: [{ role: '', name: line.slice(start, end), range: { start, end } }],
    nameless: [],
    end,
  };
}

function signature(text: string, start: number, run: PeopleRun | undefined): LineCredit {
  return {
    kind: 'signature',
    range: { start, end: text.length },
    whole: text.slice(0, start).trim() === '',
    people: run?.people ?? [],
    nameless: [],
  };
}
