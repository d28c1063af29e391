/** What stands around a character that the lattice left as a word of its own. Units are strings of one unit, '' at an end. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The next twelve units. */
  readonly ahead: string;
}

const NUMERAL = /^[0-9０-９一二两三四五六七八九十百千万亿几数半多余零〇]$/u;
const CLAUSE_END = /^(?:|[，。：；、！？,:;“"「\s])$/u;
const NOT_COUNTED = /^[是有能要会可好想在把为被剩占够求需用看管到顾得因见怕限准许让由对以见买卖讲说做]$/u;
/** What a title or an office ends in (书记, 主任, 师傅, 工人, 选手, 记者 …), or a list of names goes on with. */
const TITLE_END = /^[记任长师傅席理员人者授家工匠模手士官兵生、]$/u;
/** A given name and a verb of speaking. A date (近日, 昨天) is no given name. */
const SPEAKER =
  /^(?![近今昨明去前当本上下日])\p{Script=Han}{1,2}(?:说|称|告诉|介绍|坦言|回忆|感慨|表示|认为)/u;
/** What follows 系 where a clause starts with it and it is a department or a verb, and no copula. */
const PART_OF_DEPARTMENT = /^(?:[统列主里内学院所花红着上好紧领鞋腰的和及与副党团]|)$/u;
const OPERA = /^[^，。：；]{0,9}?[戏剧]/u;

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
      return (NUMERAL.test(before) || /^[这那首整]$/u.test(before)) && OPERA.test(ahead) ? '齣' : null;
    case '斗':
      return NUMERAL.test(before) ? '斗' : null;
    case '范':
    case '岳':
      return char;
    case '余':
      if (NUMERAL.test(before)) return '餘';
      return TITLE_END.test(before) ? '余' : null;
    case '于':
      return TITLE_END.test(before) && SPEAKER.test(ahead) ? '于' : null;
    case '郁':
    case '朴':
      return TITLE_END.test(before) ? char : null;
    case '涂':
      return TITLE_END.test(before) && !/^[上抹了满改在过]$/u.test(after) ? '涂' : null;
    case '舍':
      return /^[不难取]$/u.test(before) ? '捨' : null;
    case '云':
      return /^[人又诗书语经亦所曰]$/u.test(before) && CLAUSE_END.test(after) ? '云' : null;
    case '钟':
      if (/^[座口台只架敲撞古旧声]$/u.test(before) || /^[声楼摆]$/u.test(after)) return '鐘';
      return TITLE_END.test(before) ? '鍾' : null;
    case '松':
      return /^[了开手劲]$/u.test(after) || /^[不放变很太]$/u.test(before) ? '鬆' : null;
    case '刮':
      return /^.{0,3}风/u.test(ahead) ? '颳' : '刮';
    case '面':
      return /^[碗吃煮擀揉顿]$/u.test(before) ? '麪' : null;
    case '系':
      if (/^[得好紧上牢住]$/u.test(after)) return '繫';
      return CLAUSE_END.test(before) && !PART_OF_DEPARTMENT.test(after) ? '係' : null;
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

/** Characters that have a rule although their usual reading is safe. */
const RULED = '里只出刮面于';

let contextual: Uint8Array | null = null;

/** Whether a unit that stands alone has a rule or is open. */
export function isContextual(unit: number): boolean {
  if (!contextual) {
    contextual = new Uint8Array(65_536);
    for (const char of [...RULED, ...OPEN_ALONE.keys()]) contextual[char.charCodeAt(0)] = 1;
  }
  return contextual[unit] === 1;
}
