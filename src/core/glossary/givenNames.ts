import { COMPOUND_SURNAMES, ROLES, SURNAMES } from '../page/creditTable';
import { isHan } from '../text/characters';
import { foldKey, foldTable } from '../text/foldKey';

/** Surnames that are hardly ever anything else where a title or a mark stands before them. */
const SURE: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵吴徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜苏魏吕沈姚卢姜崔谭廖贾韦邹孟熊秦邱尹薛闫侯陶黎贺顾郝龚邵钱覃戴莫汤温康樊葛邢齐乔伍庞颜倪庄聂鲁岳翟殷詹申耿焦俞左柳祝阮柯纪霍涂谷冉翁靳柴蒙鲍华祁蒲房滕饶',
);
/** Words that end as those for people do: a surname before them is a way to address somebody (王师傅). */
const PERSON = unitsOf('工匠师傅员手长模主任嫂徒方友');
const TITLE =
  /(?:[主副]席|书记|主任|[部局处科院校厂站队组班段会市省县区镇村社台馆园行]长|经理|秘书|委员|代表|律师|教授|工程师|劳模|司机|骑手|技师|师傅|工人|员工|同志|队员|[\u4e00-\u9fff]工)$/;
const CREDIT = new RegExp(`(?:${ROLES})[ :/]{0,3}(?:[\\u4e00-\\u9fff]{2,4}[ 、,]{1,3}){0,4}$`);
/** What follows a name in running text. */
const BEHIND =
  /^(?:说|表示|介绍|告诉|坦言|回忆|认为|感慨|笑|提出|指出|强调|在|和|与|向|对|把|被|将|给|从|用|带|为|是|的|等|也|就|还|又|正|以|及|代表|同志|先生|女士|师傅|主席|书记|主任|经理|老师|摄|文|报道)/;
const REACH = 24;

/**
 * Whether a stretch of two characters, such as the term 敬业, is the given name of a person: in a credit, behind a title,
 * before a verb of speaking. The surname in front of it may be in either script.
 */
export function isGivenName(text: string, start: number, end: number): boolean {
  surnameEnds ??= readSurnameEnds();
  const kind = start === 0 ? NO_SURNAME : (surnameEnds[text.charCodeAt(start - 1)] ?? NO_SURNAME);
  if (kind === NO_SURNAME || PERSON.has(text.charCodeAt(end - 1))) return false;
  if (kind === UNSURE) return mayEndCredit(text, start - 1) && isNameInCredit(text, start - 1, end) === true;
  const [surname, from] = surnameBefore(text, start);
  if (surname === '') return false;
  const credited = mayEndCredit(text, from) ? isNameInCredit(text, from, end) : undefined;
  if (credited !== undefined) return credited;
  if (!SURE.has(surname) && surname.length === 1) return false;
  const apart = from === 0 || !isHan(foldedBefore(text, from));
  if (apart) return isBehindName(foldKey(text.slice(end, end + 4)));
  return TITLE_ENDS.has(foldedBefore(text, from)) && TITLE.test(beforeName(text, from));
}

/** Whether a name from `from` to `end` stands as one in a credit; undefined where no credit leads to it. */
function isNameInCredit(text: string, from: number, end: number): boolean | undefined {
  return CREDIT.test(beforeName(text, from)) ? isBehindName(foldKey(text.slice(end, end + 4))) : undefined;
}

/** Whether what stands behind a name may: no Han, or a word that follows names. */
function isBehindName(behind: string): boolean {
  return !isHan(behind.charCodeAt(0)) || BEHIND.test(behind);
}

function beforeName(text: string, from: number): string {
  return foldKey(text.slice(Math.max(0, from - REACH), from));
}

function foldedBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return foldTable()[unit] ?? unit;
}

/** Units that the texts before a name can end with, for `CREDIT` and `TITLE`: most names stand behind other ones. */
const CREDIT_ENDS = unitsOf(`${lastUnits(ROLES)} :/、,`);
const TITLE_ENDS = unitsOf(lastUnits(TITLE.source));

function mayEndCredit(text: string, from: number): boolean {
  return from > 0 && CREDIT_ENDS.has(foldedBefore(text, from));
}

/** The Han of a pattern that stand where something may end: before a bar, a closing bracket, the pattern's end. */
function lastUnits(pattern: string): string {
  return Array.from(pattern.matchAll(/[\u4e00-\u9fff](?=[|)$]|$)/g), ([unit]) => unit).join('');
}

function unitsOf(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (one) => one.charCodeAt(0)));
}

/** What surnames end with a unit: none, a single one that is not `SURE`, any other. */
const NO_SURNAME = 0;
const UNSURE = 1;
const SURNAME = 2;

/** By unit in any script: most terms stand behind none. */
let surnameEnds: Uint8Array | undefined;

function readSurnameEnds(): Uint8Array {
  const compounds = new Set(Array.from(COMPOUND_SURNAMES, (surname) => surname.charCodeAt(1)));
  return Uint8Array.from(foldTable(), (folded) => {
    const one = String.fromCharCode(folded);
    if (compounds.has(folded) || SURE.has(one)) return SURNAME;
    return SURNAMES.has(one) ? UNSURE : NO_SURNAME;
  });
}

/** The folded surname that ends where the name begins, and where it begins itself; '' where there is none. */
function surnameBefore(text: string, start: number): readonly [surname: string, from: number] {
  const two = foldKey(text.slice(Math.max(0, start - 2), start));
  if (COMPOUND_SURNAMES.has(two)) return [two, start - 2];
  const one = two.slice(-1);
  return SURNAMES.has(one) ? [one, start - 1] : ['', start];
}
