import { FOREIGN_SOUND, NUMERAL, TITLE } from './contextPatterns';

/** What stands around a character that is a word of its own. */
export interface Company {
  /** In its sentence, at most `COMPANY` units. */
  readonly behind: string;
  readonly ahead: string;
  /** Whether the word beside it is of one character too, as those of a name are that nobody listed. */
  readonly singleBehind: boolean;
  readonly singleAhead: boolean;
  /** Whether a frame settled its reading. */
  readonly ruled: boolean;
  /** Whether something is near that takes its rarer form. */
  readonly isNear: boolean;
}

/** How far off the things may stand of which a rarer form is said. */
export const COMPANY = 6;

/** What ends an office or a trade, before a name. */
const OFFICES = '记长师傅席理员工者生';
const DATES = '一二三四五六七八九十近今昨明上下每';
/** What follows work rather than a dry thing. */
const WORKING = '了的活下得到';
const CLAUSE_MARKS = '，。、；：！？”）的了';
/** A number, or what points one out, before what is counted. */
const COUNTING = new RegExp(`${NUMERAL.source}|[来这那每整]$`, 'u');
const CHU = '出'.charCodeAt(0);
const ZHI = '只'.charCodeAt(0);

/** The doubt where a unit is counted by what precedes it, of a character that may be a measure; 0 where it is not. */
export function countedDoubt(unit: number, before: string): number {
  return (unit === CHU || unit === ZHI) && COUNTING.test(before) ? 10 : 0;
}

type Telltale = (company: Company) => number | null;

/** For a character what tells that its rarer form may be meant; the doubt, null where nothing is told. */
const TELLTALES: ReadonlyMap<number, Telltale> = new Map(
  Object.entries<Telltale>({
    // in a name in foreign sounds
    里: ({ behind, ahead, singleBehind, singleAhead, ruled }) => {
      const inName =
        FOREIGN_SOUND.test(behind.slice(-1)) || (singleAhead && FOREIGN_SOUND.test(ahead.charAt(0)));
      if (!singleBehind || !inName) return ruled ? 0 : null;
      return ruled ? 25 : 40;
    },
    // counted
    出: ({ behind, ruled }) => (ruled ? null : countedDoubt(CHU, behind) || null),
    只: ({ behind, ruled }) => (ruled ? null : countedDoubt(ZHI, behind) || null),
    // done or worked at
    干: ({ ahead, ruled }) => (!ruled && ahead !== '' && WORKING.includes(ahead.charAt(0)) ? 2 : null),
    // before a given name
    于: ({ ahead, singleAhead }) =>
      TITLE.test(ahead) || (singleAhead && !DATES.includes(ahead.charAt(0))) ? 10 : null,
    党: ({ behind }) => (behind !== '' && OFFICES.includes(behind.slice(-1)) ? 15 : null),
    钟: ({ ahead, singleAhead }) => (singleAhead && !CLAUSE_MARKS.includes(ahead.charAt(0)) ? 20 : null),
    // 不准 before a verb forbids; at the end of a clause it may be inexact
    准: ({ ahead, ruled }) =>
      !ruled ? null : ahead === '' || CLAUSE_MARKS.includes(ahead.charAt(0)) ? 15 : 1,
    // whose frames were never wrong, or only in company
    岳: ({ ruled }) => (ruled ? 0 : null),
    余: ({ ruled }) => (ruled ? 0 : null),
    周: ({ ruled, isNear }) => (ruled && !isNear ? 0 : null),
  }).map(([char, telltale]) => [char.charCodeAt(0), telltale]),
);

/** What tells of a character's rarer form, if anything does. */
export function telltaleOf(unit: number): Telltale | undefined {
  return TELLTALES.get(unit);
}
