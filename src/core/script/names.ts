import type { Range } from '../text/range';

/** What precedes the names in a credit, in either script. */
const ROLES = (
  '记者 通讯员 摄影 作者 编辑 撰文 供图 责编 校对 实习生 ' + '記者 通訊員 攝影 編輯 供圖 責編 校對 實習生'
).split(' ');
const ROLE = new RegExp(`(?:${ROLES.join('|')})[ \\u3000:：]{0,4}`, 'gu');
/** The surnames of nine people in ten and those that this module gives a form of their own, in either script. */
const COMMON_SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉简娄盖符奚木穆党燕郎冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺云种丰朴干征后仆里折占松准复舍御采斗几系冲咸尚闫肖阿付代国加来' +
    '張劉陳楊趙黃吳孫馬羅鄭謝韓馮於蕭鄧許呂蘇盧蔣賈葉閻餘鍾範譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢嶽齊莊塗時關費紀歐項遊陽衛鮑單寧閔強華車邊饒晉鄔暢宮來簡婁蓋黨談連欒鬱計竇遲藍鞏練樂應臺荊諶銀揚習藺雲種豐樸幹徵後僕衞衝採',
);
const DOUBLE_SURNAME =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|皇甫|慕容|令狐|夏侯|尉迟|尉遲|公孙|公孫|长孙|長孫|端木|呼延|宇文|阿|古丽|买买|艾|努尔|热)/u;

/** Whether what stands after a role (记者扛着机器) can be a name at all. */
function isName(text: string): boolean {
  if (text.includes('·') || DOUBLE_SURNAME.test(text)) return true;
  return text.length < 4 && COMMON_SURNAMES.has(text.charAt(0));
}

/** A name that a space, a mark or the end follows. */
const NAME = /^[\p{Script=Han}·]{2,4}(?=[\s、，,。）)】\]/／]|$)/u;
/** A name run on into its sentence (记者李丰报道) ends before one of these. */
const NAME_BEFORE_VERB =
  /^(\p{Script=Han}{2,3}?)(?:报道|報道|摄|攝|通讯员|通訊員|日前|近日|昨日|今日|从|從)/u;
const LONGEST_NAME = 12;

/**
 * Surnames and what they are in Traditional text, where the character as a word is something else, or may be:
 * pairs of the Simplified and the Traditional form.
 */
const SURNAMES = pairs(
  '钟鍾 范范 余余 于于 岳岳 沈沈 谷谷 曲曲 姜姜 郁郁 涂涂 朴朴 种种 仇仇 卜卜 后后 党党 万萬 占占 折折 干干 游游 冲沖 ' +
    '宁寧 仆僕 丰豐 云雲 征征 里里 系系 松松 准准 复復 舍舍 御御 采采 胡胡 周周 台台 斗斗 几幾',
);

/** Characters of given names, which are seldom what the character as a word is; the likelier form first. */
const GIVEN = pairs(
  '钟鐘鍾 丰豐丰 岳岳嶽 范範范 郁郁鬱 朴樸朴 采采採 苹蘋苹 征征徵 冲沖衝 干幹干 松松 云雲 谷谷 里里 才才 升升 志志 余余 ' +
    '于于 后后 秋秋 台台 周周 斗斗 曲曲 姜姜 制制 复復 面面 致致 表表 卷卷 折折 舍舍 御御 梁梁',
);

function pairs(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(table.split(' ').map((row) => [row.charAt(0), [...row.slice(1)]]));
}

/** The personal names in a text's credits (记者李丰 通讯员袁蓉生), in order. */
function creditedNames(text: string): Range[] {
  const names: Range[] = [];
  ROLE.lastIndex = 0;
  for (let role = ROLE.exec(text); role; role = ROLE.exec(text)) {
    let at = ROLE.lastIndex;
    for (;;) {
      const ahead = text.slice(at, at + LONGEST_NAME);
      const name = NAME.exec(ahead)?.[0] ?? NAME_BEFORE_VERB.exec(ahead)?.[1];
      if (!name || !isName(name) || ROLES.some((word) => name.startsWith(word))) break;
      names.push({ start: at, end: at + name.length });
      at += name.length;
      const gap = /^[ \u3000、/／]{1,2}/u.exec(text.slice(at, at + 2))?.[0];
      if (!gap) break;
      at += gap.length;
    }
    ROLE.lastIndex = Math.max(ROLE.lastIndex, at);
  }
  return names;
}

/** The names that credits show and the caller knows, in order and without overlaps; those outside the text left out. */
export function allNames(text: string, known: readonly Range[]): readonly Range[] {
  const credited = creditedNames(text);
  if (known.length === 0) return credited;
  const names: Range[] = [];
  const usable = known.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  for (const name of [...usable, ...credited].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (name.start >= (names.at(-1)?.end ?? 0)) names.push(name);
  }
  return names;
}

/** The OpenCC Traditional forms of a character of a name, the likeliest first; null where it is as anywhere else. */
export function nameCharacter(char: string, isSurname: boolean): readonly string[] | null {
  return (isSurname ? SURNAMES.get(char) : undefined) ?? GIVEN.get(char) ?? null;
}
