import { isHan } from '../text/characters';
import type { Range } from '../text/range';
import {
  COMPOUND_SURNAMES,
  DATELINE_PLACES,
  NAME_SUFFIXES,
  NAMELESS_ROLES,
  NOT_NAMES,
  OUTLETS,
  ROLES,
  SPACED_SUFFIXES,
  SURNAMES,
  WEAK_ROLES,
} from './creditTable';

/** A person or desk of a credit; offsets are those of the line that was read. */
export interface CreditedPerson {
  readonly role: string;
  readonly name: string;
  readonly outlet?: string;
  readonly range: Range;
}

/** People read from a stretch of a line, and where the reading stopped. */
export interface PeopleRun {
  readonly people: readonly CreditedPerson[];
  /** Role words without a name, such as 本报评论员. */
  readonly nameless: readonly string[];
  readonly end: number;
}

const OUTLET_ROLE = new RegExp(
  `((?:${OUTLETS}|[\\u4e00-\\u9fff]{1,8}?(?:报社|报|台|通讯社|网|客户端)(?:[-—]{1,3}[\\u4e00-\\u9fff]{2,6})?)) ?(${ROLES})`,
  'y',
);
const ROLE = new RegExp(`(${ROLES})`, 'y');
const SPACED_SUFFIX = new RegExp(`[ /]{1,4}(?:${SPACED_SUFFIXES})(?![\\u4e00-\\u9fff:/.◎])`, 'y');
const PLACE = new RegExp(`(?:${DATELINE_PLACES})`, 'y');
const NOT_NAME = new RegExp(`(?:${NOT_NAMES})`, 'y');
const SUFFIX = new RegExp(`(?:${NAME_SUFFIXES})(?![\\u4e00-\\u9fff])`, 'y');
const NAMELESS_WORD = new RegExp(`^(?:${NAME_SUFFIXES}|${SPACED_SUFFIXES})$`);
const SET_APART = /[\u4e00-\u9fff](?![今近昨前本上此这那]|日前)[\u4e00-\u9fff]{1,2}(?=[ )、/]|$)/y;
const SEPARATORS = ' ,、·:/;&|-◎⊙○.和与及';
/** Marks between a role word and its name. */
const ROLE_MARKS = ' :/|◎⊙.';
const MAX_PEOPLE = 24;

/**
 * Reads role words and names from `folded` (see `foldCredit`) at `start`; `original` is the unfolded line, from which
 * the words are taken. Names that follow a name inherit its role. Reads at most 24 people, and nothing where the first
 * word is neither a role nor a name.
 *
 * With `bare`, names may stand without a role word; then each needs a known surname.
 */
export function readPeople(
  original: string,
  folded: string,
  start: number,
  end: number,
  bare: boolean,
): PeopleRun {
  const people: CreditedPerson[] = [];
  const nameless: string[] = [];
  let role = '';
  let outlet: string | undefined;
  let open = false;
  let i = start;
  let stop = start;
  while (i < end && people.length < MAX_PEOPLE) {
    const next = skipSeparators(folded, i, end);
    const heading = readRole(original, folded, next, end);
    if (heading) {
      // 摄影：本报记者…: a mark says that the one is what the other did.
      const told = i > start && ':/'.includes(folded.charAt(next - 1));
      if (open && !told && !NAMELESS_ROLES.has(role) && !WEAK_ROLES.has(role) && !/[文图]/.test(role)) break;
      if (open && NAMELESS_ROLES.has(role)) nameless.push(role);
      ({ role, outlet } = heading);
      open = true;
      i = heading.end;
      if (NAMELESS_ROLES.has(role)) stop = i;
      continue;
    }
    if (people.length > 0 && next === i && i > start && !isHan(folded.charCodeAt(i - 1))) break;
    PLACE.lastIndex = next;
    SUFFIX.lastIndex = next;
    if (people.length > 0 && (PLACE.test(folded) || SUFFIX.test(folded))) break;
    const named = readName(folded, next, end, role !== '' && open);
    if (!named || (!bare && role === '') || NAMELESS_WORD.test(named.name)) break;
    if (role === '' && !startsWithSurname(named.name)) break;
    people.push({
      role,
      name: original.slice(named.start, named.end).replace(/\s+/g, ''),
      ...(outlet === undefined ? {} : { outlet }),
      range: { start: named.start, end: named.end },
    });
    open = false;
    i = named.end;
    stop = i;
    SUFFIX.lastIndex = i;
    SPACED_SUFFIX.lastIndex = i;
    PLACE.lastIndex = i;
    if (SUFFIX.test(folded) || SPACED_SUFFIX.test(folded) || PLACE.test(folded)) break;
  }
  if (open && NAMELESS_ROLES.has(role)) nameless.push(role);
  return { people, nameless, end: stop };
}

function skipSeparators(folded: string, from: number, end: number): number {
  let i = from;
  while (i < end && SEPARATORS.includes(folded.charAt(i))) i++;
  return i;
}

function readRole(
  original: string,
  folded: string,
  at: number,
  end: number,
): { role: string; outlet: string | undefined; end: number } | null {
  OUTLET_ROLE.lastIndex = at;
  const withOutlet = OUTLET_ROLE.exec(folded);
  let from = at;
  let outlet: string | undefined;
  let length = 0;
  if (withOutlet?.[1]) {
    outlet = original.slice(at, at + withOutlet[1].length);
    length = withOutlet[2]?.length ?? 0;
    from = at + withOutlet[0].length - length;
  } else {
    ROLE.lastIndex = at;
    length = ROLE.exec(folded)?.[0].length ?? 0;
  }
  if (length === 0 || from + length > end) return null;
  const word = folded.slice(from, from + length);
  const after = from + length;
  const mark = folded.charAt(after);
  if (WEAK_ROLES.has(word) && (mark === '' || !ROLE_MARKS.includes(mark)) && outlet === undefined)
    return null;
  const first = mark === ' ' ? after + 1 : after;
  NOT_NAME.lastIndex = first;
  if (NOT_NAME.test(folded) && !isSetApart(folded, first)) return null;
  return { role: normalRole(original.slice(from, after)), outlet, end: after };
}

/** Whether a name stands at `at` that begins with a word of running text (于, 从, 向) but ends where a name does. */
function isSetApart(folded: string, at: number): boolean {
  SET_APART.lastIndex = at;
  return SURNAMES.has(folded.charAt(at)) && SET_APART.test(folded);
}

/** 通页, 通讯页 and 逋讯员 are what OCR makes of 通讯员; 纪者 and 记考 of 记者. */
function normalRole(word: string): string {
  const solid = word.replace(/\s+/g, '');
  if (/^[通逋迪](?:讯|訊|迅)?[员員页頁贝]$/.test(solid)) return '通讯员';
  return /^[纪紀记記][考老]$|^[纪紀]者$/.test(solid) ? '记者' : solid;
}

/** Reads one name of 2 to 4 Han, or parts around a middle dot, allowing the spaces that OCR leaves in names. */
function readName(
  folded: string,
  at: number,
  end: number,
  afterRole: boolean,
): { name: string; start: number; end: number } | null {
  NOT_NAME.lastIndex = at;
  const first = readHan(folded, at, end);
  if (first === at) return null;
  let stop = cutSuffix(folded, at, first);
  if (stop === at) return null;
  if (folded.charAt(stop) === '·' && isHan(folded.charCodeAt(stop + 1))) {
    let j = stop;
    while (folded.charAt(j) === '·' && j - at < 24) j = readHan(folded, j + 1, end);
    stop = cutSuffix(folded, at, j);
    return { name: folded.slice(at, stop), start: at, end: stop };
  }
  const length = stop - at;
  if (length === 1) {
    const gap = skipSpaces(folded, stop, end);
    const rest = readHan(folded, gap, end);
    const cut = cutSuffix(folded, gap, rest);
    if (gap === stop || cut - gap < 1 || cut - gap > 2 || !SURNAMES.has(folded.charAt(at))) return null;
    return { name: folded.charAt(at) + folded.slice(gap, cut), start: at, end: cut };
  }
  if (length > 4) {
    const cut =
      afterRole || startsWithSurname(folded.slice(at, at + 3)) ? splitNames(folded.slice(at, stop)) : 0;
    return cut ? { name: folded.slice(at, at + cut), start: at, end: at + cut } : null;
  }
  if (
    length === 4 &&
    !COMPOUND_SURNAMES.has(folded.slice(at, at + 2)) &&
    SURNAMES.has(folded.charAt(at + 2)) &&
    SURNAMES.has(folded.charAt(at))
  ) {
    return { name: folded.slice(at, at + 2), start: at, end: at + 2 };
  }
  return { name: folded.slice(at, stop), start: at, end: stop };
}

function readHan(folded: string, from: number, end: number): number {
  let i = from;
  while (i < end && isHan(folded.charCodeAt(i))) i++;
  return i;
}

function skipSpaces(folded: string, from: number, end: number): number {
  let i = from;
  while (i < end && i - from < 3 && folded.charAt(i) === ' ') i++;
  return i;
}

/** Ends a run of Han before a word that closes names: 陈立言报道 -> 陈立言. */
function cutSuffix(folded: string, from: number, end: number): number {
  for (let i = from + 1; i < end && i - from <= 12; i++) {
    SUFFIX.lastIndex = i;
    const suffix = SUFFIX.exec(folded);
    if (suffix && i + suffix[0].length === end) return i;
    ROLE.lastIndex = i;
    const role = i - from >= 2 ? ROLE.exec(folded)?.[0] : undefined;
    if (role && role.length >= 3 && !WEAK_ROLES.has(role)) return i;
    PLACE.lastIndex = i;
    if (i - from >= 2 && PLACE.test(folded)) return i;
  }
  return end;
}

/** Length of the first name of a run of names set without spaces (郭绍英黄旭 -> 3); 0 where it does not split. */
function splitNames(run: string): number {
  if (run.length > 12) return 0;
  for (const length of [3, 2, 4]) {
    if (length === 4 && !COMPOUND_SURNAMES.has(run.slice(0, 2))) continue;
    if (namesAlone(run.slice(length))) return length;
  }
  return 0;
}

/** Whether a run of Han is one name or several, each with its surname. */
function namesAlone(run: string): boolean {
  if (run.length < 2 || !startsWithSurname(run)) return false;
  if (run.length < 4) return true;
  return (run.length === 4 && COMPOUND_SURNAMES.has(run.slice(0, 2))) || splitNames(run) > 0;
}

/** Whether a word begins with a Chinese surname, single or compound. */
export function startsWithSurname(name: string): boolean {
  return COMPOUND_SURNAMES.has(name.slice(0, 2)) || SURNAMES.has(name.charAt(0));
}
