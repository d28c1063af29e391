import type { Company } from './company';
import { FOREIGN_SOUND, NUMERAL, TITLE } from './contextPatterns';

/** What ends an office or a trade, before a name. */
const OFFICES = '记长师傅席理员工者生';
const DATES = '一二三四五六七八九十近今昨明上下每';
/** What follows work rather than a dry thing. */
const WORKING = '了的活下得到';
/** What leads up to how exact something is. */
const DEGREES = '得更最很真极够越太';
const CLAUSE_MARKS = '，。、；：！？”）的了';
/** A number, or what points one out, before what is counted. */
const COUNTING = new RegExp(`${NUMERAL.source}|[来这那每整]$`, 'u');
const CHU = '出'.charCodeAt(0);
const ZHI = '只'.charCodeAt(0);

/** Whether a character may be a measure. */
export function mayCount(unit: number): boolean {
  return unit === CHU || unit === ZHI;
}

/** The doubt about a character that may be a measure where it is counted by what precedes it; else 0. */
export function countedDoubt(before: string): number {
  return COUNTING.test(before) ? 10 : 0;
}

/**
 * What holds something or somebody, and ends the words for it: vessels, rooms, vehicles, waters, groups, writings. What
 * stands after it is inside. Those that names of wards and lanes end in as well (莲花里, 上海里) are left out.
 */
const HOLDERS =
  '洞谷洼坑井窑窖沟渠溪水冰泥火灶锅碗盆杯壶瓶罐桶缸箱柜盒筐篓篮袋兜包筒笼罩盖槽斗楼屋房店厂矿库棚舱车船机段队班组校村乡镇县巷街书信报账册纸表曲戏片灯窗墙缝档堂圈窝巢草荡月年夜眼嘴口手耳肚怀袖脚';

type Telltale = (company: Company) => number | null;

/** For a character what tells that its rarer form may be meant; the doubt, null where nothing is told. */
const TELLTALES: ReadonlyMap<number, Telltale> = new Map(
  Object.entries<Telltale>({
    // in a name in foreign sounds, or after that of a ward or a lane
    里: ({ before, after, singleBehind, singlesBehind, singleAhead, ruled }) => {
      const inName =
        singleBehind && (FOREIGN_SOUND.test(before) || (singleAhead && FOREIGN_SOUND.test(after)));
      if (inName) return ruled ? 25 : 40;
      if (before !== '' && HOLDERS.includes(before)) return ruled ? 0 : null;
      if (singlesBehind || (!ruled && singleBehind && singleAhead)) return 30;
      return ruled ? 0 : null;
    },
    // counted
    出: ({ before, ruled }) => (ruled ? null : countedDoubt(before) || null),
    只: ({ before, ruled }) => (ruled ? null : countedDoubt(before) || null),
    // done or worked at
    干: ({ after, ruled }) => (!ruled && after !== '' && WORKING.includes(after) ? 2 : null),
    // before a given name
    于: ({ after, ahead, singleAhead }) =>
      (singleAhead && !DATES.includes(after)) || TITLE.test(ahead()) ? 10 : null,
    党: ({ before }) => (before !== '' && OFFICES.includes(before) ? 15 : null),
    钟: ({ after, singleAhead }) => (singleAhead && !CLAUSE_MARKS.includes(after) ? 20 : null),
    // 不准 before a verb forbids; at the end of a clause it may be inexact
    准: ({ before, after, ruled }) => {
      if (!ruled) return null;
      return before !== '' && DEGREES.includes(before) ? 0 : CLAUSE_MARKS.includes(after) ? 15 : 1;
    },
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
