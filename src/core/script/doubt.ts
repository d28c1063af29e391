// How doubtful a reading is, in hundredths, by the kind of evidence it rests on: errors on trap sentences that had not
// been used for tuning, on Traditional union news and on a million characters of other Traditional prose, the last two
// converted into Simplified text and back, each kind smoothed by how often it stands in ordinary news.

/** A character that may be another in the other script, by the words around it. */
export interface Doubtful {
  readonly forms: readonly string[];
  /** Where it is a word of its own. */
  readonly alone: number;
  /** In a word that nobody counted, whose parts may as well have met by chance (一干, 斗上). */
  readonly loose: number;
  /** The doubt in the company of what takes its rarer form, in loose words too. */
  readonly nearby: number;
  /** The bit of `DoubtTable.near` of what does; 0 for none. */
  readonly nearBit: number;
}

/** The characters that may be others, by unit. */
export interface DoubtTable {
  readonly rows: readonly Doubtful[];
  /** 1 and the row of a character; 0 for none. */
  readonly index: Uint8Array;
  /** Where a character may be open: `BY_ITSELF`, `IN_TWO_WORDS` or both; 0 for all others, which can be passed over. */
  readonly open: Uint8Array;
  /** A bit for each row whose rarer form goes with that character; negative where a sentence ends. */
  readonly near: Int32Array;
}

/** Bits of `DoubtTable.open`. */
export const BY_ITSELF = 1;
export const IN_TWO_WORDS = 2;

/** A sign bit is left for the ends of sentences. */
const NEAR_BITS = 31;

/** A row: the character and its forms, the doubts alone and in loose words, what it is doubtful near, and how much. */
function table(list: string, inWords: Iterable<string>): DoubtTable {
  const index = new Uint8Array(65_536);
  const open = new Uint8Array(65_536);
  const near = new Int32Array(65_536);
  const rows: Doubtful[] = [];
  let bits = 0;
  for (const row of list.split(/[|\n]/u)) {
    const [forms = '', alone, loose = '0', company = '', nearby = '0'] = row.trim().split(' ');
    const nearBit = company === '' ? 0 : 1 << bits;
    if (nearBit !== 0) bits += 1;
    if (bits > NEAR_BITS) throw new RangeError('more rows with a company than bits');
    for (const char of company) near[char.charCodeAt(0)] = (near[char.charCodeAt(0)] as number) | nearBit;
    const doubts = { alone: Number(alone), loose: Number(loose), nearby: Number(nearby) };
    rows.push({ forms: [...forms.slice(1)], nearBit, ...doubts });
    index[forms.charCodeAt(0)] = rows.length;
    open[forms.charCodeAt(0)] = BY_ITSELF;
  }
  for (const char of inWords) {
    const unit = char.charCodeAt(0);
    open[unit] = (open[unit] as number) | IN_TWO_WORDS;
  }
  for (const end of '。！？；\n') near[end.charCodeAt(0)] = 1 << NEAR_BITS;
  return { rows, index, open, near };
}

/** Into OpenCC's Traditional forms. */
const SIMPLIFIED = `干幹乾干 40 20 晒旱湿水河湖泥渴烘风枯喝井墨口汗泪 30|征徵征 40 8|冲衝沖 35 6 水茶雨浪洪药 20|准準准 40 2 表钟枪秤投测打 15
  咸鹹咸 40 8|余餘余 40 2|郁鬱郁 40 8|斗斗鬥 30 10 米粮麦烟漏北 25|里裏里 1 1|历歷曆 30 2|划劃划 25 2 船桨舟江湖 25
  谷谷穀 10 8 稻米粮仓麦壳新 25|熏熏燻薰 40 10|淀澱淀 30 4|奸奸姦 30 4|辟闢辟 30 4|术術朮 10 2 药白苍草 30|姜姜薑 25 8
  困困睏 15 4 睡觉眼夜 25|钟鐘鍾 4 4|纤纖縴 40 4|佣傭佣 20 2|伙夥伙 20 2|脏髒臟 10 2|汇匯彙 4 1|泛泛氾 6 2
  表表錶 2 1 块戴拆怀修停 12|喂餵喂 5 2|曲曲麴 8 2 酒酿醋 30|签簽籤 2 1 抽求支 20|扎扎紮 10 8|折折摺 8 5 叠纸伞衣被信 15
  刮刮颳 6 2|须須鬚 2 2 胡长白鱼虾根毛 25|发發髮 2 1 头毛黑白剪烫染 9|卷卷捲 10 6|松松鬆 6 4 土皮绳螺扣 15|舍舍捨 6 2
  面面麪 3 1 吃煮碗汤揉咸锅炊麦馆饺炒 10|云雲云 2 2 诗曰语 15|丰豐丰 4 2|复復複覆 6 3|制製制 4 2|系系係繫 20 3|坛壇罈 5 2 酒醋菜 20
  御御禦 5 2|杆杆桿 5 2|范範范 5 2|丑醜丑 10 2|朴樸朴 10 2|涂塗涂 10 2|岳嶽岳 3 1|出出齣 1 1 戏剧唱演排 20|只只隻 2 1
  周周週 4 0 绕围圈湖跑转 15|回回迴 1 1|游遊游 20 6|蒙蒙濛矇 3 2|胡胡鬍 3 2 刮剃须 15|苏蘇甦 2 1|仆僕仆 10 3|采採采 3 1
  尽盡儘 2 1|获獲穫 2 1 麦稻秋粮 15|凶凶兇 10 2|念念唸 3 1|赞贊讚 3 1|累累纍 2 1|沈沈瀋 5 2|致致緻 2 1|别別彆 2 1 扭 20
  借借藉 3 1|恶惡噁 4 1 心吐闻 12|弥彌瀰 3 1 雾烟 20|托托託 4 1|卤鹵滷 8 3|霉霉黴 8 3|几幾几 3 1|帘簾帘 8 3|雕雕鵰 8 3
  症症癥 2 1|后後后 0 0 皇帝王妃宫封册 10|于於于 0 1|党黨党 0 0|并並併 1 1|欲欲慾 1 2`;

const TRADITIONAL =
  '乾干乾 50|藉借藉 30|覆覆复 30|徵征徵 30|瞭了瞭 30|鍊炼链 30|祇只祇 20|沈沈沉 20|鍾钟锺 8|份份分 6|畫画划 6|甯宁甯 8|吒咤吒 8|昇升昇 6|喆哲喆 8';

/** Where the open character of a word is, its forms, and whether it is open only near what takes the rarer one. */
export type TwoWords = readonly [at: number, forms: readonly string[], near: boolean];

/** Words that are two words in Traditional text; those with a question mark are so seldom. */
const TWO_WORDS: ReadonlyMap<number, TwoWords> = new Map(
  (
    '自制1制製 改制1制製 创制1制製 散发1發髮 长发1發髮 下面1面麪? 切面1面麪 素面1面麪 面点0面麪 海里1裏里 乡里1里裏 白干1幹乾 ' +
    '不干1幹乾 不准1準准 生发1發髮 接发1發髮 仪表1表錶 出戏0出齣 一出1出齣 回音0迴回 回流0回迴 回转0迴回 复查0複覆 复核0覆複 ' +
    '复审0複覆 复校0復覆 复线0複復 回复1覆復 里外0裏里 干着0幹乾 干了0幹乾 发卡0髮發 表里1裏里 小卷1卷捲 手卷1卷捲 大梁1樑梁 封后1后後 ' +
    '立后1后後 帝后1后後 复名0復複 发夹0髮發 发小0發髮 台子0臺檯 加注1註注 复音0複覆 杆子0杆桿 谷风0谷穀 新历1曆歷 校历1曆歷 于家0於于 ' +
    '余家0余餘 小钟1鐘鍾 老松1松鬆 合家0合閤 冲垮0沖衝 卷好0捲卷 果干1乾幹 白发1髮發 松树0松鬆 日托1托託 ' +
    '编制1制製 定制1制製 调制1制製 监制1制製 复议0複復覆 后座0後后 名表1錶表 卷轴0卷捲 干将0幹干 水里1裏里 复合0複復 征人0征徵 制成0製制 发下0發髮 发长0髮發 熏得0熏燻 熏人0熏燻 巡回1迴回 天后1后後 河干1幹乾 折成0折摺 复电0覆復'
  )
    .split(' ')
    .map((row) => [
      pairKey(row.charCodeAt(0), row.charCodeAt(1)),
      [Number(row.charAt(2)), [...row.slice(3).replace('?', '')], row.endsWith('?')] as const,
    ]),
);

const tables = new Map<'st' | 'ts', DoubtTable>();

/** What is known of the characters that one dictionary reads. */
export function doubtTable(lexicon: 'st' | 'ts'): DoubtTable {
  let found = tables.get(lexicon);
  if (!found) {
    const inWords = [...TWO_WORDS].map(([pair, [at]]) =>
      String.fromCharCode(at === 0 ? pair >>> 16 : pair & 0xffff),
    );
    found = lexicon === 'st' ? table(SIMPLIFIED, inWords) : table(TRADITIONAL, '著');
    tables.set(lexicon, found);
  }
  return found;
}

/** All forms that may be offered in the place of a character that stands alone. */
export function offeredForms(): readonly string[] {
  return [...doubtTable('st').rows, ...doubtTable('ts').rows].flatMap(({ forms }) => forms);
}

/** Two units as one number. */
function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

/** The open character of such a word. */
export function twoWords(first: number, second: number): TwoWords | undefined {
  return TWO_WORDS.get(pairKey(first, second));
}

/** What else is known of a reading, in hundredths. */
export const DOUBT = {
  /** A frame of its surroundings settled it, for a character that is doubtful without one. */
  ruled: 8,
  /** A form of a name that another may stand behind. */
  name: 50,
  /** A frame of its surroundings settled it, for a character that is not doubtful without one. */
  settled: 4,
  /** A word that is two words. */
  twoWords: 9,
  /** 著 after a verb, at the start of what may be a word of its own. */
  particle: 20,
  /** At most, where another word reads otherwise. */
  rival: 15,
} as const;

/** A reading less doubtful than this wants no look: of forty such hardly one is wrong. */
export const LEAST_DOUBT = 3;

/** The doubt where another word reads otherwise and costs so many steps more; 0 where it is out of the question. */
export function rivalDoubt(lexicon: 'st' | 'ts', margin: number): number {
  if (lexicon === 'ts') return DOUBT.rival;
  if (margin < 4) return 12;
  if (margin < 16) return 10;
  return margin < 36 ? 8 : 0;
}

/** A word that costs at most so many steps less than its parts was not counted as a word. */
const UNCOUNTED = 8;
/** One that costs at most so many steps less holds together only out of the company of what takes the rarer form. */
const SELDOM = 16;

/** The doubt about a character in a word: `loose` or `near`, by how many steps the word costs less than its parts. */
export function wordDoubt(loose: number, near: number, saving: number): number {
  if (saving > SELDOM) return 0;
  return saving > UNCOUNTED ? near : Math.max(loose, near);
}

/** A page of a paper is about so long, in characters, and may ask for so many looks; a longer text for more. */
const PAGE = 7000;
const LOOKS = 20;
/** Where much is at least so doubtful, as in a text full of traps, a text may ask for a page's looks in so little. */
const TELLING = 6;
const STRETCH = 1000;
/** Doubts are hundredths. */
const DOUBTS = 101;

/**
 * Of open places the most doubtful ones, by their index and in their order: at most twenty on a page, and more where
 * they are telling. Ordinary news has about thirteen on a page of five thousand characters.
 */
export function mostDoubtful(count: number, doubtOf: (index: number) => number, length: number): number[] {
  const having = new Int32Array(DOUBTS);
  for (let i = 0; i < count; i += 1) having[doubtOf(i)] = (having[doubtOf(i)] as number) + 1;
  const calm = Math.max(LOOKS, Math.floor((length * LOOKS) / PAGE));
  const full = Math.max(LOOKS, Math.floor((length * LOOKS) / STRETCH));
  // Where the least doubt that is still kept has more places than are left, the first of them are.
  let least = DOUBTS;
  let left = 0;
  let kept = 0;
  while (least > 1) {
    const most = least - 1 >= TELLING ? full : calm;
    if (kept >= most) break;
    least -= 1;
    left = most - kept;
    kept += having[least] as number;
  }
  const places: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const doubt = doubtOf(i);
    if (doubt < least || (doubt === least && left <= 0)) continue;
    if (doubt === least) left -= 1;
    places.push(i);
  }
  return places;
}
