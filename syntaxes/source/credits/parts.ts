import { BULLET, DIGIT, GAP, HAN, SPACE } from '../characters';
import { NAME, ROLE } from '../people';
import { named } from '../rule';

/** What a line may open with before its first word: space, and the bullet that papers print before a credit. */
export const START = `^(${GAP}(?:[${BULLET}]${GAP})?)`;
/** The same without a group. */
export const BARE_START = `^${GAP}(?:[${BULLET}]${GAP})?`;
export const END = `${GAP}$`;

/** 11月13日, 2025年11月13日, 13日, 十一月十三日. */
export const DATE = `(?:[${DIGIT}〇零一二三四五六七八九十]{2,4}年)?(?:[${DIGIT}〇一二三四五六七八九十]{1,3}月)?[${DIGIT}〇一二三四五六七八九十]{1,3}[日号號]`;

/** What separates the chunks of a byline. Never a part of a name, so that a line is cut in one way only. */
export const SEPARATOR = `[${SPACE}、,，/／|｜]{1,6}`;

/** Up to four characters is a name; more must hold a role word. The two never match the same text. */
export const CHUNK = `(?:[${HAN}]{1,4}|[${HAN}]{1,8}[·・•‧][${HAN}]{1,8}|(?=[${HAN}—―－–-]{0,14}[者员員生])[${HAN}—―－–-]{5,18})`;

/** 记者陈立言报道, or 陈立言报道, behind the lead: the credit without parens. */
export const REPORTS = `(?:(?:(${ROLE})${GAP})?(${NAME})(?:[、${SPACE}]{1,2}(${NAME}))?${GAP}(报道|報道|報導)${GAP})?`;

export const reportsCaptures = (first: number) => ({
  [first]: named('keyword.other.role'),
  [first + 1]: named('entity.name.type.person'),
  [first + 2]: named('entity.name.type.person'),
  [first + 3]: named('keyword.control.lead'),
});
