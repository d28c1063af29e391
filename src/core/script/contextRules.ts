import { FRAMES } from './contextFrames';
import type { Frame } from './frames/frame';

/** What stands around a character that the lattice left as a word of its own, at most twelve units on either side. */
export interface Surroundings {
  /** Back to the start of the clause. */
  readonly behind: string;
  /** Across the clause's end, not the line's. */
  readonly ahead: string;
}

/** How far a frame may look. */
export const REACH = 12;

const CLAUSE_MARKS = new Set('，。：；！？,:;!?\n“”「」（）()');

/** What follows the last mark of a text. */
function lastClause(text: string): string {
  let start = text.length;
  while (start > 0 && !CLAUSE_MARKS.has(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** A reading in OpenCC's Traditional form, and whether what stands around it settles it. */
export interface ContextReading {
  readonly reading: string;
  readonly settled: boolean;
}

/** The reading of a character that stands alone, by the first of its frames that fits; null leaves it to the dictionary. */
export function readingInContext(char: string, { behind, ahead }: Surroundings): ContextReading | null {
  const frames = FRAMES.get(char);
  if (!frames) return null;
  const clause = lastClause(behind);
  const rest = ahead.split('\n', 1)[0] ?? '';
  const frame = frames.find((one) => fits(one, clause, rest));
  return frame ? { reading: frame.reading, settled: frame.before !== null || frame.after !== null } : null;
}

function fits({ before, after }: Frame, behind: string, ahead: string): boolean {
  return (before === null || before.test(behind)) && (after === null || after.test(ahead));
}

/** Characters that are often something else when they stand alone, with all their OpenCC Traditional forms. */
export const OPEN_ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    钟: '鐘鍾',
    制: '制製',
    干: '幹乾干',
    冲: '衝沖',
    松: '松鬆',
    谷: '谷穀',
    斗: '斗鬥',
    范: '範范',
    云: '雲云',
    丑: '醜丑',
    征: '征徵',
    复: '復複覆',
    准: '準准',
    卷: '卷捲',
    余: '餘余',
    丰: '豐丰',
    岳: '嶽岳',
    涂: '塗涂',
    郁: '鬱郁',
    姜: '姜薑',
    朴: '樸朴',
    曲: '曲麴',
    签: '籤簽',
    历: '歷曆',
    须: '須鬚',
    舍: '舍捨',
    发: '發髮',
    系: '系係繫',
    折: '折摺',
    扎: '扎紮',
    划: '劃划',
    刮: '刮颳',
    表: '表錶',
    喂: '餵喂',
    面: '面麪',
    困: '困睏',
    胡: '胡鬍',
    咸: '鹹咸',
    苏: '蘇甦',
    蒙: '蒙濛矇',
    仆: '僕仆',
    御: '御禦',
    坛: '壇罈',
    脏: '髒臟',
    辟: '闢辟',
    杆: '杆桿',
  }),
);

let contextual: Uint8Array | null = null;

/** Whether a unit that stands alone has a frame or is open. */
export function isContextual(unit: number): boolean {
  if (!contextual) {
    contextual = new Uint8Array(65_536);
    for (const char of [...FRAMES.keys(), ...OPEN_ALONE.keys()]) contextual[char.charCodeAt(0)] = 1;
  }
  return contextual[unit] === 1;
}
