/** What stands around a character that the lattice left as a word of its own. Units are strings of one unit, '' at an end. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The next eight units. */
  readonly ahead: string;
}

const NUMERAL = /^[0-9０-９一二两三四五六七八九十百千万亿几数半多余零〇]$/u;
const CLAUSE_END = /^(?:|[，。：；、！？,:;“"「\s])$/u;
const NOT_COUNTED = /^[是有能要会可好想在把为被剩占够求需用看管到顾得因见怕限准许让由对以见买卖讲说做]$/u;
const OPERA = /^.{0,4}?[戏剧曲]/u;

/**
 * Rules for characters whose reading hangs on their neighbours and not on a word: measures after a numeral, verbs
 * and conjunctions of formal prose. The answer is OpenCC's Traditional form; null leaves it to the dictionary.
 */
export function readingInContext(char: string, { before, after, ahead }: Surroundings): string | null {
  switch (char) {
    case '里':
      return NUMERAL.test(before) || /^[华公英海]$/u.test(before) ? '里' : null;
    case '只':
      if (/^[这那每整]$/u.test(before)) return NOT_COUNTED.test(after) ? null : '隻';
      return NUMERAL.test(before) && !NOT_COUNTED.test(after) ? '隻' : null;
    case '出':
      return NUMERAL.test(before) && OPERA.test(ahead) ? '齣' : null;
    case '斗':
      return NUMERAL.test(before) ? '斗' : null;
    case '云':
      return /^[人又诗书语经亦所曰]$/u.test(before) && CLAUSE_END.test(after) ? '云' : null;
    case '钟':
      return /^[座口台只架敲撞古旧老声]$/u.test(before) || /^[声楼摆]$/u.test(after) ? '鐘' : null;
    case '松':
      return /^[了开手劲]$/u.test(after) || /^[不放变很太]$/u.test(before) ? '鬆' : null;
    case '刮':
      return /^.{0,3}风/u.test(ahead) ? '颳' : '刮';
    case '面':
      return /^[碗吃煮擀揉]$/u.test(before) ? '麪' : null;
    case '准':
      return /^[不未只获方才允]$/u.test(before) ? '准' : null;
    default:
      return null;
  }
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
