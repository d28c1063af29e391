import type { Range } from '../text/range';

/** What precedes the names in a credit, in either script. */
const ROLES = (
  '记者 通讯员 摄影 作者 编辑 撰文 供图 责编 校对 实习生 ' + '記者 通訊員 攝影 編輯 供圖 責編 校對 實習生'
).split(' ');
const ROLE = new RegExp(`(?:${ROLES.join('|')})[ \\u3000:：]{0,4}`, 'gu');
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
export function creditedNames(text: string): Range[] {
  const names: Range[] = [];
  ROLE.lastIndex = 0;
  for (let role = ROLE.exec(text); role; role = ROLE.exec(text)) {
    let at = ROLE.lastIndex;
    for (;;) {
      const ahead = text.slice(at, at + LONGEST_NAME);
      const name = NAME.exec(ahead)?.[0] ?? NAME_BEFORE_VERB.exec(ahead)?.[1];
      if (!name || ROLES.some((word) => name.startsWith(word))) break;
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
