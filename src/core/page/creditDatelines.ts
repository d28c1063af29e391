import { NOT_NAMES, OUTLETS } from './creditTable';
import type { LineCredit } from './lineCredit';
import { type PeopleRun, readPeople } from './people';

const HAN = '[\\u4e00-\\u9fff]';
const NUMBER = '(?:\\d{1,4}|[〇○零一二三四五六七八九十]{1,4})';
const DATE = `(?:${NUMBER} ?年 ?)?(?:${NUMBER} ?月 ?)?${NUMBER} ?日`;
const PAPER = `(?:${OUTLETS}|${HAN}{1,6}(?:日报|晚报|时报|早报|商报|青年报|工人报|劳动报|劳动午报|新报|公报|明报|通讯社))`;
/** What makes another word of 讯: 通讯, 简讯, 短讯. */
const NOT_PLACE = '[通简短快音资闻问审传喜视腾电捷近时]';
const BULLET = '[ ▲△●○■□◆◇▶►★☆※·↑↓←→▼▽◎*-]*';

/** 本报讯, 本网综合讯, 工人日报讯, 特讯: what follows may not make another word of it (本报讯息). */
const NEWS = new RegExp(
  `^(${BULLET})(\\(?)((?:据)?${PAPER}(?: ?综合)?|特|专|综合) ?(?:专?讯|综合报[道导]|外[媒电]报[道导]|综合消息|消息|专电)(?![息号录道问飞科速捷])`,
);
/** 新华社北京11月13日电, 中央社記者王小明台北13日電. */
const WIRE = new RegExp(
  `^(${BULLET})(\\(?)((?:据|综合)?${PAPER}|)((?: ?记者 ?${HAN}{2,8}(?:[、 ]${HAN}{2,4}){0,3}?)?)[ /]?(${HAN}{2,10}?|) ?((?:${DATE})?)(?:综合)?(专电|专讯|电|讯)(?= ?[)(:,|。]| |$|记者|通讯员|【)`,
);
/** 〔記者王小明／台北報導〕, 記者王小明／綜合報導, 記者王小明 台北報導. */
const REPORT = new RegExp(
  `^(${BULLET})(\\(?)((?:${PAPER})?) ?((?:[特专实见][派约题习])?记者[^()]{2,30}?)[ /、-]*(${HAN}{2,4}?(?:-{1,2}${HAN}{2,4}?)?|${HAN}{5,8}?)(?: ?(?:专题|综合|连线|连 线))? ?报 ?[道导]`,
);
/** 【石泉訊】, 〔本會訊〕 in brackets, or 石泉讯：, 石泉讯（… with the mark behind it; no newsletter, no text message. */
const PLACE_NEWS = new RegExp(
  `^(${BULLET})(?:(\\()(${HAN}{2,8}(?: ?/ ?${HAN}{2,6})?)(?<!${NOT_PLACE})讯\\)|(${HAN}{2,6})(?<!${NOT_PLACE})讯(?= ?[:(]))`,
);
const TAIL = /\(? ?(?:据 ?)?([^()]{2,28}?)(电|讯)\)?$/;
const DATE_ONLY = new RegExp(
  `^\\(? ?(?:(?:公元|中华民国|民国) ?)?(?:${NUMBER}年 ?${NUMBER}月(?: ?${NUMBER}日)?|${NUMBER}月 ?${NUMBER}日)\\)?$`,
);
const END_WIRE = new RegExp(`^((?:据 ?)?${PAPER}) ?(${HAN}{2,10}?|) ?((?:${DATE})?)(?:专)?$`);
const REPORTS = /^ ?(?:综合|摄影|专题)?报[道导] ?[:,。]?/;
const NOT_AFTER = new RegExp(`^(?:${NOT_NAMES})`);

/** A credit that opens a line, or null. */
export function findLead(line: string, folded: string): LineCredit | null {
  const news = NEWS.exec(folded);
  if (news)
    return finishLead(line, folded, news[0].length, news[2] === '(', {
      outlet: line.slice((news[1] ?? '').length + (news[2] ?? '').length, news[0].length),
    });
  const report = REPORT.exec(folded);
  if (report) {
    const start = (report[1] ?? '').length + (report[2] ?? '').length + (report[3] ?? '').length;
    const people = readPeople(line, folded, start, start + (report[4] ?? '').length + 1, false);
    const closed = folded.charAt(report[0].length) === ')';
    if (people.people.length > 0 && (closed || report[2] !== '(')) {
      return lead(line, report[0].length + (closed ? 1 : 0), people, { place: report[5], outlet: report[3] });
    }
  }
  return (
    findWireLead(line, folded) ??
    findPlaceLead(line, folded) ??
    findSaidLead(line, folded) ??
    findReporterLead(line, folded)
  );
}

function findPlaceLead(line: string, folded: string): LineCredit | null {
  const news = PLACE_NEWS.exec(folded);
  if (!news) return null;
  return finishLead(line, folded, news[0].length, false, { place: news[3] ?? news[4] });
}

function findWireLead(line: string, folded: string): LineCredit | null {
  const wire = WIRE.exec(folded);
  if (!wire) return null;
  const [all, bullet = '', bracket = '', outlet = '', reporter = '', place = '', date = ''] = wire;
  // 本报哈尔滨电（记者…, 本报太原讯 通讯员…: without a date only the paper's own form, and with its reporter behind it.
  const own =
    /^本[报网台社]$/.test(outlet) &&
    /^ {0,2}\(? ?(?:本报)?(?:记者|通讯员)/.test(folded.slice(all.length, all.length + 9));
  // 〔本報基隆訊〕: the brackets say as much.
  const enclosed = bracket === '(' && folded.charAt(all.length) === ')' && outlet !== '';
  // 据新华社北京电: what another agency says needs no day.
  const quoted = outlet.startsWith('据');
  if (outlet === '' || (date === '' && place !== '' && reporter === '' && !own && !enclosed && !quoted))
    return null;
  const from = bullet.length + bracket.length + outlet.length;
  const until = from + reporter.length + place.length + 1;
  const people = reporter ? readPeople(line, folded, from, until, false) : undefined;
  const where = people ? folded.slice(people.end, until).replace(/^[ /]{1,4}|[\d ]{1,12}$/g, '') : place;
  const outletText = line.slice(bullet.length + bracket.length, from);
  const found = finishLead(
    line,
    folded,
    all.length,
    bracket === '(',
    { outlet: outletText, place: where, date },
    people,
  );
  // （本报福州11月13日电） alone on its line closes an article; with text or a reporter behind it, it opens one.
  return bracket === '(' && found.whole && found.people.length === 0 ? { ...found, kind: 'dateline' } : found;
}

/** 据印度报业托拉斯9月23日报道: whoever reports it, with the day. */
const SAID = new RegExp(
  `^${BULLET}据 ?((?:《[^》]{2,14}》|${HAN}){2,14}?) ?(${DATE}) ?(?:电|讯|消息|报[道导])`,
);

function findSaidLead(line: string, folded: string): LineCredit | null {
  const said = SAID.exec(folded);
  const [all = '', outlet = '', date = ''] = said ?? [];
  return said ? lead(line, all.length, undefined, { outlet, date }) : null;
}

/** (记者 马春燕) or 记者马春燕报道: at the start of a line, with text behind it. */
function findReporterLead(line: string, folded: string): LineCredit | null {
  const open =
    /^[ ▲●■◆▶]*(\()?(?=(?:本报|本网)?(?:[见特实首全融通][^(),。]{0,6})?(?:记者|通讯员|实习生|通页))/.exec(
      folded,
    );
  if (!open) return null;
  const from = open[0].length;
  const run = readPeople(line, folded, from, Math.min(folded.length, from + 80), false);
  if (run.people.length === 0) return null;
  if (open[1]) {
    if (folded.charAt(run.end) !== ')' || run.end + 1 >= folded.length) return null;
    return lead(line, run.end + 1, run, {});
  }
  const report = REPORTS.exec(folded.slice(run.end, run.end + 12));
  return report && run.end + report[0].length < folded.length
    ? lead(line, run.end + report[0].length, run, {})
    : null;
}

/** A longer name proves itself by a role word. */
const LONGEST_BARE = 3;

interface Facts {
  readonly outlet?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
}

/** Reads what may follow the opening words: a closing bracket, people in parentheses, 记者…报道. */
function finishLead(
  line: string,
  folded: string,
  from: number,
  bracketed: boolean,
  facts: Facts,
  before?: PeopleRun,
): LineCredit {
  let i = from;
  if (bracketed && folded.charAt(i) === ')') i++;
  let open = false;
  let run: PeopleRun | undefined = before;
  const gap = /^ {0,4}/.exec(folded.slice(i, i + 4))?.[0].length ?? 0;
  const at = i + gap;
  if (folded.charAt(at) === '(') {
    const close = folded.indexOf(')', at);
    const until = close < 0 || close - at > 90 ? folded.length : close;
    const people = readPeople(line, folded, at + 1, Math.min(until, at + 90), false);
    if (people.people.length > 0) {
      run = people;
      open = until === folded.length;
      i = open ? folded.length : close + 1;
    }
  } else if (/^(?:[见特实首全融][^(),。]{0,4})?(?:记者|通讯员|本报记者)/.test(folded.slice(at, at + 12))) {
    const people = readPeople(line, folded, at, Math.min(folded.length, at + 60), false);
    const behind = folded.slice(people.end, people.end + 12);
    if (people.people.length > 0 && (REPORTS.test(behind) || !NOT_AFTER.test(behind))) {
      run = people;
      i = people.end + (REPORTS.exec(behind)?.[0].length ?? 0);
      if (bracketed && folded.charAt(i) === ')') i++;
    }
  } else if (!run) {
    // 本报讯陈立言报道: names without a role word, if they report.
    const people = readPeople(line, folded, at, Math.min(folded.length, at + 24), true);
    const named = people.people.length > 0 && people.people.every(({ name }) => name.length <= LONGEST_BARE);
    const reports = named ? REPORTS.exec(folded.slice(people.end, people.end + 12)) : null;
    if (reports) {
      run = people;
      i = people.end + reports[0].length;
    }
  }
  return lead(line, i, run, facts, open);
}

function lead(line: string, end: number, run: PeopleRun | undefined, facts: Facts, open = false): LineCredit {
  return {
    kind: 'lead',
    range: { start: 0, end },
    whole: end >= line.trimEnd().length,
    people: run?.people ?? [],
    nameless: run?.nameless ?? [],
    ...factsOf(facts),
    ...(open ? { open } : {}),
  };
}

function factsOf(facts: Facts): { outlet?: string; place?: string; date?: string } {
  return {
    ...(facts.outlet ? { outlet: facts.outlet.trim() } : {}),
    ...(facts.place ? { place: facts.place.trim() } : {}),
    ...(facts.date ? { date: facts.date.trim() } : {}),
  };
}

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
