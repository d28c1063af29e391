// How often a reading is wrong, in hundredths, by the kind of evidence it rests on: counted on a million characters of
// Traditional prose, written by others, that was converted into Simplified text and back.

/** The forms of a character that may be something else where it is a word of its own, and how often it is, in hundredths. */
export interface Alone {
  readonly forms: readonly string[];
  readonly doubt: number;
}

/** By unit. */
const table = (rows: string): ReadonlyMap<number, Alone> =>
  new Map(
    rows.split(' ').map((row) => {
      const [, char = '', forms = '', doubt = ''] = /^(.)(\D+)(\d+)$/u.exec(row) ?? [];
      return [char.charCodeAt(0), { forms: [...forms], doubt: Number(doubt) }];
    }),
  );

/** In OpenCC's Traditional forms. 0: right but in words that nobody listed. */
const SIMPLIFIED = table(
  '干幹乾干50 征徵征40 冲衝沖40 准準准40 咸鹹咸50 余餘余50 郁鬱郁50 斗斗鬥30 里裏里25 历歷曆30 划劃划15 谷谷穀15 ' +
    '熏熏燻薰30 淀澱淀30 奸奸姦30 辟闢辟30 术術朮12 姜姜薑12 困困睏15 钟鐘鍾10 纤纖縴30 佣傭佣20 伙夥伙20 脏髒臟10 ' +
    '汇匯彙10 泛泛氾10 表表錶8 喂餵喂5 曲曲麴8 签簽籤10 扎扎紮6 折折摺6 刮刮颳10 须須鬚6 发發髮6 卷卷捲8 松松鬆6 ' +
    '舍舍捨6 面面麪6 云雲云4 丰豐丰4 复復複覆6 制制製6 系系係繫6 坛壇罈5 御御禦5 杆杆桿5 范範范10 丑醜丑10 朴樸朴10 ' +
    '涂塗涂10 岳嶽岳3 出出齣4 只只隻4 周周週4 回回迴4 游遊游6 蒙蒙濛矇3 胡胡鬍3 苏蘇甦2 仆僕仆10 采採采4 尽盡儘4 ' +
    '获獲穫3 凶凶兇4 念念唸4 赞贊讚5 累累纍4 沈沈瀋5 致致緻4 别別彆4 借借藉4 恶惡噁5 弥彌瀰3 托托託3 卤鹵滷8 霉霉黴8 ' +
    '几幾几5 帘簾帘8 雕雕鵰4 症症癥4 后后後0 于於于0 并並併0 当當噹0',
);

const TRADITIONAL = table(
  '乾干乾50 藉借藉30 覆覆复30 徵征徵30 瞭了瞭30 鍊炼链30 祇只祇20 沈沈沉20 鍾钟锺8 份份分4 畫画划4 甯宁甯8 吒咤吒8 昇升昇4 喆哲喆8',
);

/** The forms of a character that stands alone and may be another; null where it is not worth a look. */
export function aloneForms(lexicon: 'st' | 'ts', unit: number): Alone | null {
  return (lexicon === 'st' ? SIMPLIFIED : TRADITIONAL).get(unit) ?? null;
}

/** Characters whose frames were never wrong in that count. */
const SURE_WHEN_RULED = new Set([...'里划余岳周'].map((char) => char.charCodeAt(0)));

/** Whether a reading by a frame needs no look. */
export function isSureWhenRuled(unit: number): boolean {
  return SURE_WHEN_RULED.has(unit);
}

/** All forms that may be offered in the place of a character that stands alone. */
export function offeredForms(): readonly string[] {
  return [...SIMPLIFIED.values(), ...TRADITIONAL.values()].flatMap(({ forms }) => forms);
}

/** Words that are two words in Traditional text: each with where the open character is and the forms of it. */
const TWO_WORDS: ReadonlyMap<string, readonly [at: number, forms: string]> = new Map(
  (
    '自制1制製 改制1制製 创制1制製 散发1發髮 长发1發髮 下面1面麪 切面1面麪 素面1面麪 面点0面麪 海里1裏里 乡里1里裏 白干1幹乾 ' +
    '不干1幹乾 不准1準准 生发1發髮 接发1發髮 仪表1表錶 出戏0出齣 一出1出齣 回音0迴回 回流0回迴 回转0迴回 复查0複覆 复核0覆複 ' +
    '复审0複覆 复校0復覆 复线0複復 回复1覆復 里外0裏里 干着0幹乾 干了0幹乾 发卡0髮發 表里1裏里 小卷1卷捲 手卷1卷捲 大梁1樑梁 封后1后後 ' +
    '立后1后後 帝后1后後 复名0復複 发夹0髮發 发小0發髮 台子0臺檯 加注1註注 复音0複覆 杆子0杆桿 谷风0谷穀 新历1曆歷 校历1曆歷 于家0於于 ' +
    '余家0余餘 小钟1鐘鍾 老松1松鬆 合家0合閤 冲垮0沖衝 卷好0捲卷 果干1乾幹 白发1髮發 松树0松鬆 日托1托託 ' +
    '编制1制製 定制1制製 调制1制製 监制1制製 复议0複復覆 后座0後后 名表1錶表 卷轴0卷捲 干将0幹干 水里1裏里 复合0複復 征人0征徵 制成0製制 发下0發髮 发长0髮發 熏得0熏燻 熏人0熏燻 巡回1迴回 天后1后後 河干1幹乾 折成0折摺 复电0覆復'
  )
    .split(' ')
    .map((row) => [row.slice(0, 2), [Number(row.charAt(2)), row.slice(3)] as const]),
);

const tables = new Map<'st' | 'ts', Uint8Array>();

/** By unit: 1 where a character may be open by itself or in a word, so that all others can be passed over. */
export function openUnits(lexicon: 'st' | 'ts'): Uint8Array {
  let table = tables.get(lexicon);
  if (!table) {
    table = new Uint8Array(65_536);
    for (const unit of (lexicon === 'st' ? SIMPLIFIED : TRADITIONAL).keys()) table[unit] = 1;
    if (lexicon === 'st') for (const [word, [at]] of TWO_WORDS) table[word.charCodeAt(at)] = 1;
    else table['著'.charCodeAt(0)] = 1;
    tables.set(lexicon, table);
  }
  return table;
}

/** The open character of such a word. */
export function twoWords(word: string): readonly [at: number, forms: string] | undefined {
  return TWO_WORDS.get(word);
}

/** What else is known of a reading, in hundredths. */
export const DOUBT = {
  /** A form of a name that another may stand behind. */
  name: 50,
  /** A frame of its surroundings settled it. */
  settled: 8,
  /** A word that is two words. */
  twoWords: 9,
  /** 著 after a verb, at the start of what may be a word of its own. */
  particle: 20,
} as const;

/** The doubt where another word reads otherwise and costs so many steps more; 0 where it is out of the question. */
export function rivalDoubt(lexicon: 'st' | 'ts', margin: number): number {
  if (lexicon === 'ts') return 15;
  if (margin < 4) return 35;
  if (margin < 16) return 15;
  if (margin < 36) return 10;
  return margin < 44 ? 3 : 0;
}

/** The doubt about a character that stands alone, and more in what may be a word that nobody listed. */
export function aloneDoubt({ doubt }: Alone, inUnlisted: boolean): number {
  return inUnlisted ? Math.min(60, doubt * 2 + 2) : doubt;
}

const LI = '里'.charCodeAt(0);

/** Whether a character ends words that nobody listed, names in foreign sounds, rather than being in the midst of them. */
export function endsUnlisted(unit: number): boolean {
  return unit === LI;
}

/** A page of a paper is about so long, in characters, and may ask for so many looks. */
const PAGE = 7000;
const LOOKS = 20;
/** Doubts are hundredths. */
const DOUBTS = 101;

/** Of open places the most doubtful ones, by their index and in their order: twenty for a text up to a page's length. */
export function mostDoubtful(count: number, doubtOf: (index: number) => number, length: number): number[] {
  const most = Math.max(LOOKS, Math.floor((length * LOOKS) / PAGE));
  const having = new Int32Array(DOUBTS);
  for (let i = 0; i < count; i += 1) having[doubtOf(i)] = (having[doubtOf(i)] as number) + 1;
  // Where the least doubt that is still kept has more places than are left, the first of them are.
  let least = DOUBTS - 1;
  let above = 0;
  while (least > 0 && above + (having[least] as number) < most) {
    above += having[least] as number;
    least -= 1;
  }
  let left = most - above;
  const kept: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const doubt = doubtOf(i);
    if (doubt < least || (doubt === least && left === 0)) continue;
    if (doubt === least) left -= 1;
    kept.push(i);
  }
  return kept;
}
