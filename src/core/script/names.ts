import type { Range } from '../text/range';
import type { Units } from './greedy';
import { textOf } from './units';

/** What precedes the names in a credit, in either script; the longer first where one starts another. */
const ROLES = [
  ...[
    '记者',
    '记者',
    '記者',
    '通讯员',
    '通訊員',
    '摄影',
    '攝影',
    '作者',
    '编辑',
    '編輯',
    '撰文',
    '供图',
    '供圖',
  ],
  ...['责编', '責編', '校对', '校對', '实习生', '實習生'],
];
const ROLE = new RegExp(`(?:${[...new Set(ROLES)].join('|')})[ \\u3000:：]{0,4}`, 'gu');
/** Han that may stand in a name; what ends one. */
const NAME = /^[\p{Script=Han}·]{2,4}(?=[\s、，,。）)】\]/／]|$)/u;
/** A name run on into its sentence (记者李丰报道) ends before one of these. */
const NAME_BEFORE_VERB =
  /^(\p{Script=Han}{2,3}?)(?:报道|報道|摄|攝|通讯员|通訊員|日前|近日|昨日|今日|从|從)/u;

/** Surnames whose Traditional form is not the one that their character has as a word, and those it might be taken for. */
const SURNAMES = new Map(
  [
    ...'钟鍾 范范 余余 于于 岳岳 沈沈 谷谷 曲曲 姜姜 郁郁 涂涂 朴朴 种种 仇仇 卜卜 后后 党党 万萬 占占 折折 干干 游游 冲沖 宁寧 仆僕 丰豐 云雲 洪洪 柏柏 征征 制制 面面 里里 只只 系系 松松 升升 苏蘇 叶葉 发發 准准 复復 舍舍 御御 借借 采采 签簽 胡胡 须須 周周 台台 斗斗 丑丑 几幾 才才 吁吁'.matchAll(
      /(\p{Script=Han})(\p{Script=Han})/gu,
    ),
  ].map(([, simplified, traditional]) => [simplified as string, traditional as string]),
);

/** Characters of given names that several Traditional forms stand behind, the likelier first. */
const GIVEN = new Map(
  Object.entries({
    钟: ['鐘', '鍾'],
    丰: ['豐', '丰'],
    岳: ['岳', '嶽'],
    范: ['範', '范'],
    郁: ['郁', '鬱'],
    朴: ['樸', '朴'],
    采: ['采', '採'],
    苹: ['蘋', '苹'],
    征: ['征', '徵'],
    松: ['松'],
    云: ['雲'],
    谷: ['谷'],
    里: ['里'],
    才: ['才'],
    升: ['升'],
    志: ['志'],
    余: ['余'],
    于: ['于'],
    后: ['后'],
    秋: ['秋'],
    台: ['台'],
    周: ['周'],
    干: ['幹', '干'],
    斗: ['斗'],
    曲: ['曲'],
    姜: ['姜'],
    制: ['制'],
    复: ['復'],
    面: ['面'],
    致: ['致'],
    表: ['表'],
    卷: ['卷'],
    折: ['折'],
    舍: ['舍'],
    御: ['御'],
    冲: ['沖', '衝'],
    尧: ['堯'],
    栋: ['棟'],
    梁: ['梁'],
    群: ['羣'],
  }),
);

/** The personal names in a text's credits (记者李丰 通讯员袁蓉生), in order. Offsets are relative to the text's start. */
export function creditedNames(text: Units): Range[] {
  const string = textOf(text);
  const names: Range[] = [];
  ROLE.lastIndex = 0;
  for (let role = ROLE.exec(string); role; role = ROLE.exec(string)) {
    let at = ROLE.lastIndex;
    for (;;) {
      const ahead = string.slice(at, at + 12);
      const name = NAME.exec(ahead)?.[0] ?? NAME_BEFORE_VERB.exec(ahead)?.[1];
      if (!name || ROLES.some((word) => name.startsWith(word))) break;
      names.push({ start: at, end: at + name.length });
      at += name.length;
      const gap = /^[ \u3000、/／]{1,2}/u.exec(string.slice(at, at + 2))?.[0];
      if (!gap) break;
      at += gap.length;
    }
    ROLE.lastIndex = Math.max(ROLE.lastIndex, at);
  }
  return names;
}

/** What a character of a name is in Traditional text: the likeliest form, and all where it is open; null for no rule. */
export function nameCharacter(char: string, first: boolean): readonly string[] | null {
  if (first) {
    const surname = SURNAMES.get(char);
    if (surname) return [surname];
  }
  return GIVEN.get(char) ?? null;
}
