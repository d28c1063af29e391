import { foldKey } from '../text/foldKey';
import { BULLET, DATE, type Facts, factsOf, HAN, PAPER } from './creditPatterns';
import { DESKS, NOT_NAMES } from './creditTable';
import type { LineCredit } from './lineCredit';
import { type PeopleRun, readPeople, startsWithSurname } from './people';

/** What makes another word of 讯: 通讯, 简讯, 短讯. */
const NOT_PLACE = '[通简短快音资闻问审传喜视腾电捷近时]';
/** 本报讯, 本网综合讯, 工人日报讯, 特讯: what follows may not make another word of it (本报讯息). */
const NEWS = new RegExp(
  `^(${BULLET})(\\(?)((?:据)?${PAPER}(?: ?综合)?|特|专|综合) ?(?:专?讯|综合报[道导]|外[媒电]报[道导]|综合消息|消息|专电)(?![息号录道问飞科速捷])`,
);
/** 新华社北京11月13日电, 中央社記者王小明台北13日電. */
const WIRE = new RegExp(
  `^(${BULLET})(\\(?)((?:据|综合)?${PAPER}|)((?: ?(?:特[派约])?记者 ?${HAN}{2,8}(?:[、 ]{1,2}${HAN}{2,4}){0,3}?)?)[ /]{0,2}(${HAN}{2,10}?|["“][^"”()]{1,8}["”]|) ?((?:${DATE})?)(?:综合)?(专电|专讯|外电(?:报[道导])?|电|讯)(?= ?[)(:,|。]| |$|记者|通讯员|【)`,
);
/** 〔記者王小明／台北報導〕, 記者王小明／綜合報導, 記者王小明 台北報導. */
const REPORT = new RegExp(
  `^(${BULLET})(\\(?)((?:${PAPER})?) ?((?:(?:[特专实见][派约题习])?记者|编译)[^()]{2,30}?)[ /、-]*(${HAN}{2,4}?(?:-{1,2}${HAN}{2,4}?)?|${HAN}{5,8}?)(?: ?(?:专题|综合|连线|连 线))? ?(?:报 ?[道导]|外电(?=\\))|专[访题](?=\\)))`,
);
/** 【何敬業╱台中報導】: names without a role word, in brackets and with a place. */
const NAMED_REPORT = new RegExp(
  `^${BULLET}\\((${HAN}{2,4}(?:[、 ]${HAN}{2,4}){0,3}) ?[/·] ?(${HAN}{2,6}?) ?(?:专题|综合)?报[道导]\\)`,
);
/** 【港聞組】, 〔本港消息〕, 【專題報道】, 【綜合日本傳媒報道】, 【本報長洲專訪】 before a text. */
const DESK = new RegExp(
  `^${BULLET}\\((?:(?:${DESKS})[组版]|本[港澳埠市地省县](?:消息|新闻)|专题报[道导]|(?:${PAPER}|综合)[\\u4e00-\\u9fff ]{0,10}?(?:报[道导]|专访|特稿|消息|专讯))\\)(?= ?${HAN}| ?["“(])`,
);
/** 【石泉訊】, 〔本會訊〕 in brackets, or 石泉讯：, 石泉讯（… with the mark behind it; no newsletter, no text message. */
const PLACE_NEWS = new RegExp(
  `^(${BULLET})(?:(\\()(${HAN}{2,8}(?: ?/ ?${HAN}{2,6})?)(?<!${NOT_PLACE})讯\\)|(${HAN}{2,6})(?<!${NOT_PLACE})讯(?= ?[:(]))`,
);
/** 〔記者何敬業／石泉報, （中央社記者何敬業石泉13日: a line of a narrow column ends before the bracket is closed. */
const CUT_OPEN = new RegExp(
  `^(${BULLET})\\((?:据)?((?:${PAPER})?) ?(?=(?:[特专实见][派约题习])?(?:记者|通讯员|编译))`,
);
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
    const people = readReporters(line, folded, start, start + (report[4] ?? '').length + 1);
    const closed = folded.charAt(report[0].length) === ')';
    if (people.people.length > 0 && (closed || report[2] !== '(')) {
      return lead(line, report[0].length + (closed ? 1 : 0), people, { place: report[5], outlet: report[3] });
    }
  }
  return (
    findWireLead(line, folded) ??
    findPlaceLead(line, folded) ??
    findSaidLead(line, folded) ??
    findReporterLead(line, folded) ??
    findNamedReport(line, folded) ??
    findDeskLead(line, folded) ??
    findCutLead(line, folded)
  );
}

/** 編譯 is a word of running text too, so that only here, before a place, names may follow it without a mark. */
function readReporters(line: string, folded: string, from: number, until: number): PeopleRun {
  if (!folded.startsWith(EDITED, from)) return readPeople(line, folded, from, until, false);
  const run = readPeople(line, folded, from + EDITED.length, until, true);
  const role = line.slice(from, from + EDITED.length);
  return { ...run, people: run.people.map((person) => ({ ...person, role })) };
}

const EDITED = '编译';

function findNamedReport(line: string, folded: string): LineCredit | null {
  const report = NAMED_REPORT.exec(folded);
  const [all = '', names = '', place = ''] = report ?? [];
  if (!report) return null;
  const from = all.indexOf('(') + 1;
  const people = readPeople(line, folded, from, from + names.length, true);
  if (people.people.length === 0 || !people.people.every(({ name }) => startsWithSurname(foldKey(name))))
    return null;
  return lead(line, all.length, people, { place });
}

/** A lead credit whose bracket a narrow column leaves open at the end of its line. */
function findCutLead(line: string, folded: string): LineCredit | null {
  const text = folded.trimEnd();
  if (text.length > LONGEST_CUT || text.includes(')')) return null;
  const open = CUT_OPEN.exec(folded);
  const [all = '', bullet = '', outlet = ''] = open ?? [];
  if (!open) return null;
  // A round bracket opens a signature as well, unless a paper or a stroke stands in it.
  const round = '(（'.includes(line.charAt(bullet.length));
  if (round && outlet === '' && !text.includes('/')) return null;
  const stroke = text.indexOf('/', all.length);
  const run = readReporters(line, folded, all.length, stroke < 0 ? text.length : stroke);
  // What follows a name without a space or a mark is the place.
  const people = run.people.filter(
    ({ range }, i) => i === 0 || range.start > (run.people[i - 1]?.range.end ?? 0),
  );
  return people.length > 0 ? lead(line, text.length, { ...run, people }, { outlet }, true) : null;
}

function findDeskLead(line: string, folded: string): LineCredit | null {
  const desk = DESK.exec(folded);
  return desk ? lead(line, desk[0].length, undefined, {}) : null;
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
  // 新华社北京电　…, 本报太原讯　…: a blank sets it apart from the text.
  const apart = outlet !== '' && place.length <= LONGEST_PLACE && folded.charAt(all.length) === ' ';
  // （芙蓉12日讯）, 〔特派記者…／馬尼拉廿一日電〕: brackets and a day do without a paper.
  const dated = bracket === '(' && folded.charAt(all.length) === ')' && date !== '' && place !== '';
  if (outlet === '' && !dated) return null;
  if (date === '' && place !== '' && reporter === '' && !own && !enclosed && !quoted && !apart) return null;
  const from = bullet.length + bracket.length + outlet.length;
  const behind = from + reporter.length;
  const parted = folded.charAt(behind) === '/';
  const until = parted ? behind : behind + place.length + 1;
  const people = reporter ? readPeople(line, folded, from, until, false) : undefined;
  const where =
    people && !parted ? folded.slice(people.end, until).replace(/^[ /]{1,4}|[\d ]{1,12}$/g, '') : place;
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

/** 据印度报业托拉斯9月23日报道: whoever reports it, with the day; a paper by its title without one too. */
const SAID = new RegExp(
  `^${BULLET}据 ?(?:((?:《[^》]{2,14}》|${HAN}{2})${HAN}{0,12}?) ?(${DATE}) ?(?:电|讯|消息|报[道导])|(${HAN}{0,8}《[^》]{2,14}》) ?(?:消息|报[道导])(?= ?[,(]))`,
);

function findSaidLead(line: string, folded: string): LineCredit | null {
  const said = SAID.exec(folded);
  const [all = '', dated = '', date = '', outlet = dated] = said ?? [];
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
  const report = REPORTS.exec(folded.slice(run.end, run.end + 12));
  if (open[1]) {
    const close = run.end + (report?.[0].length ?? 0);
    if (folded.charAt(close) !== ')' || close + 1 >= folded.length) return null;
    return lead(line, close + 1, run, {});
  }
  return report && run.end + report[0].length < folded.length
    ? lead(line, run.end + report[0].length, run, {})
    : null;
}

/** A longer run of characters before 讯 or 电 is no place but text. */
const LONGEST_PLACE = 6;

const LONGEST_CUT = 26;

/** A longer name proves itself by a role word. */
const LONGEST_BARE = 3;

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
