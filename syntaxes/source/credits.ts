import { BULLET, CLOSE_PAREN, DIGIT, GAP, HAN, OPEN_PAREN, SENTENCE_END, SPACE } from './characters';
import { AFTER_NAME, LISTED_NAME, NAME, OUTLET, ROLE } from './people';
import { ahead, include, named, type Rule, scope } from './rule';
import {
  AGENCY,
  DESK,
  JUMP_VERB,
  NOTE_LABEL,
  PHOTO_VERB,
  SLASH_ROLE,
  STAFF_ROLE,
  WRITER_ROLE,
} from './vocabulary';

const START = `^(${GAP}(?:[${BULLET}]${GAP})?)`;
const END = `${GAP}$`;

/** 11月13日, 2025年11月13日, 13日, 十一月十三日. */
export const DATE = `(?:[${DIGIT}〇零一二三四五六七八九十]{2,4}年)?(?:[${DIGIT}〇一二三四五六七八九十]{1,3}月)?[${DIGIT}〇一二三四五六七八九十]{1,3}[日号號]`;

/** 电 that closes a dateline, not the 电 of 电梯, 电商, 电网 … */
const WIRE_END =
  '(?:专电|專電|特电|综合电|[电電](?![梯商网網视視影话話力子器站动動价價厂廠源车車信脑腦邮郵缆纜费費池台臺报報线線机機竞競工气氣讯訊]))';

/** What separates the chunks of a byline. Never a part of a name, so that a line is cut in one way only. */
const SEPARATOR = `[${SPACE}、,，/／|｜]{1,6}`;

/** Up to four characters is a name; more must hold a role word. The two never match the same text. */
const CHUNK = `(?:[${HAN}]{1,4}|[${HAN}]{1,8}[·・•‧][${HAN}]{1,8}|(?=[${HAN}—―－–-]{0,14}[者员員生])[${HAN}—―－–-]{5,18})`;

/** One of these stands in every photo credit. */
const PHOTO_SIGN = '摄攝图圖供绘繪翻提发發';

const byline: Rule = {
  comment: '本报记者 陈立言 本报通讯员 何敬业, alone on its line; 记者从… and 记者近日… are sentences.',
  ...named('meta.byline'),
  begin: `${START}(?=[^\\n]{0,24}?${WRITER_ROLE})(?=(?:${OUTLET})?${ROLE}[${SPACE}:：/／]{0,6}${NAME}(?:${SEPARATOR}${CHUNK}){0,20}${END})`,
  beginCaptures: { 1: named('punctuation.definition.byline') },
  end: '$',
  patterns: include('people'),
};

const deskByline: Rule = {
  comment: '本报评论员, 本报编辑部: a desk signs without a name.',
  ...named('meta.byline'),
  match: `${START}(${AGENCY})((?:特约|特約)?(?:${DESK}))${END}`,
  captures: {
    1: named('punctuation.definition.byline'),
    2: named('support.function.outlet'),
    3: named('keyword.other.role'),
  },
};

const slashByline: Rule = {
  comment: '文/图 本报记者 陈立言, 撰文/陈立言 摄影/周小满, 文／陳立言, 作者：陈立言.',
  ...named('meta.byline'),
  begin: `${START}(?=(?:${SLASH_ROLE})${GAP}[/／:：|｜]${GAP}(?:${SLASH_ROLE}|[${HAN}]{2,10})(?:[${SPACE}、/／:：|｜]{1,4}[${HAN}·]{1,12}){0,12}${END})`,
  beginCaptures: { 1: named('punctuation.definition.byline') },
  end: '$',
  patterns: [
    {
      match: `(?:${SLASH_ROLE})(?=${GAP}[/／:：|｜])|(?<=[/／])(?:图|圖|文|摄影|攝影)(?=[${SPACE}])`,
      ...named('keyword.other.role'),
    },
    ...include('people'),
  ],
};

const regionalByline: Rule = {
  comment:
    '〔記者陳立言／台北報導〕, 【記者陳立言台北報導】, 記者陳立言／綜合報導: bracketed at the start of a story or alone.',
  ...named('meta.byline'),
  begin: `${START}(?=[^\\n]{4,50}?[报報][導导道])([〔【［\\[(（]?)(?![^\\n]{0,30}[摄攝]影)(?=(?:${OUTLET})?(?:${ROLE}|编译|編譯|特派員)${GAP}[${HAN}·、${SPACE}]{2,20}[／/]?[${HAN}]{0,12}(?:報導|报导|報道|报道)[〕】］\\])）:：]?)`,
  beginCaptures: { 1: named('punctuation.definition.byline'), 2: named('punctuation.section.byline.begin') },
  end: '([〕】］\\])）])|$|(?<=[報报][導道导])(?![〕】］\\])）])',
  endCaptures: { 1: named('punctuation.section.byline.end') },
  patterns: [
    {
      match: `([／/]?)([${HAN}]{2}(?:[市县縣区區])?|[綜综]合|專題)((?:連線|连线)?(?:報導|报导|報道|报道))`,
      captures: { 2: named('entity.name.namespace.place'), 3: named('keyword.control.dateline') },
    },
    { match: '(?:連線|连线)?(?:報導|报导|報道|报道)', ...named('keyword.control.dateline') },
    { match: `${NAME}(?=[${HAN}]{2}[報报])`, ...named('entity.name.type.person') },
    ...include('people'),
  ],
};

const creditParens: Rule = {
  comment: '(记者李丰 通讯员袁蓉生), perhaps cut off at the end of the line; (记者节) has no name.',
  ...named('meta.credit'),
  begin: `([${OPEN_PAREN}])(?=${GAP}(?:${OUTLET})?${ROLE}${GAP}${NAME})`,
  beginCaptures: { 1: named('punctuation.section.parens.begin') },
  end: `([${CLOSE_PAREN}])|$`,
  endCaptures: { 1: named('punctuation.section.parens.end') },
  patterns: include('people'),
};

/** 记者陈立言报道 behind the lead: the credit without parens. */
const REPORTS = `(?:(${ROLE})${GAP}(${NAME})(?:[、${SPACE}]{1,2}(${NAME}))?${GAP}(报道|報道|報導)${GAP})?`;

const reportsCaptures = (first: number) => ({
  [first]: named('keyword.other.role'),
  [first + 1]: named('entity.name.type.person'),
  [first + 2]: named('entity.name.type.person'),
  [first + 3]: named('keyword.control.lead'),
});

const lead: Rule = {
  comment: '本报讯 (记者…), 本报迅, 【本報訊】, 【大公報訊】; 本报讯息平台 is a platform.',
  ...named('meta.lead'),
  match: `${START}${ahead('讯訊迅', 16)}([【〔［\\[]?)(${OUTLET})((?:综合|綜合|专)?[讯訊迅])([】〕］\\]]?)(?:[${SPACE}]{1,8}|(?=[${OPEN_PAREN}${DIGIT}:：]|$|(?<=[】〕］\\]])|记者|記者|近日|日前|今|昨|最近|连日|連日|为|為|[“"「]))${REPORTS}`,
  captures: {
    1: named('punctuation.definition.lead'),
    2: named('punctuation.section.lead.begin'),
    3: named('support.function.outlet'),
    4: named('keyword.control.lead'),
    5: named('punctuation.section.lead.end'),
    ...reportsCaptures(6),
  },
};

const placeLead: Rule = {
  comment: '【平江讯】, （白河讯）: only the place is named.',
  ...named('meta.lead'),
  match: `${START}([【〔［${OPEN_PAREN}])([${HAN}]{2,6})([讯訊])([】〕］${CLOSE_PAREN}])${GAP}`,
  captures: {
    1: named('punctuation.definition.lead'),
    2: named('punctuation.section.lead.begin'),
    3: named('entity.name.namespace.place'),
    4: named('keyword.control.lead'),
    5: named('punctuation.section.lead.end'),
  },
};

const wireHead = `(据|據|综合|綜合)?(${OUTLET})((?![${HAN}]{0,6}[记記]者)[${HAN}]{2,10}?)?(${DATE})?(${WIRE_END})`;

const wireCaptures = (first: number) => ({
  [first]: named('keyword.other.source'),
  [first + 1]: named('support.function.outlet'),
  [first + 2]: named('entity.name.namespace.place'),
  [first + 3]: named('constant.numeric.date'),
  [first + 4]: named('keyword.control.dateline'),
});

const wireDateline: Rule = {
  comment: '新华社北京11月13日电（记者…）, 据新华社电, 本报福州11月13日电 记者…',
  ...named('meta.dateline'),
  match: `${START}(?=[^\\n]{2,40}?[日号號社报報網网专專特合][电電])${wireHead}${GAP}${REPORTS}`,
  captures: { 1: named('punctuation.definition.dateline'), ...wireCaptures(2), ...reportsCaptures(7) },
};

const agencyDateline: Rule = {
  comment: '（中央社記者陳立言台北13日電）: outlet, role, name, place and date in one paren.',
  ...named('meta.dateline'),
  match: `${START}([${OPEN_PAREN}〔【])(${OUTLET})(?:(${ROLE})(${NAME}|[${HAN}]{2,3}))?([${HAN}]{2,6})(${DATE})?(${WIRE_END})([${CLOSE_PAREN}〕】])`,
  captures: {
    1: named('punctuation.definition.dateline'),
    2: named('punctuation.section.parens.begin'),
    3: named('support.function.outlet'),
    4: named('keyword.other.role'),
    5: named('entity.name.type.person'),
    6: named('entity.name.namespace.place'),
    7: named('constant.numeric.date'),
    8: named('keyword.control.dateline'),
    9: named('punctuation.section.parens.end'),
  },
};

const endDateline: Rule = {
  comment: '(本报福州11月13日电) at the end of a line.',
  ...named('meta.dateline.end'),
  match: `([${OPEN_PAREN}])(?=[^${CLOSE_PAREN}\\n]{2,40}[电電][${CLOSE_PAREN}]${END})${wireHead}([${CLOSE_PAREN}])(?=${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    ...wireCaptures(2),
    7: named('punctuation.section.parens.end'),
  },
};

const signatureAt = (start: string): Rule => ({
  comment: '（陈立言 周小满） alone or after the last sentence; （右二）, （新丰） have no surname.',
  ...named('meta.signature'),
  begin: `${start}(?=(?:(?:${OUTLET})?${ROLE}${GAP})?${NAME}(?:[${SPACE}、]{1,2}[${HAN}]{1,8}){0,5}${GAP}[${CLOSE_PAREN}]${END})`,
  beginCaptures: { 1: named('punctuation.section.parens.begin') },
  end: `([${CLOSE_PAREN}])|$`,
  endCaptures: { 1: named('punctuation.section.parens.end') },
  patterns: include('people'),
});

const signature = signatureAt(`${START.replace('(', '(?:')}([${OPEN_PAREN}])`);

/** Behind the last sentence. */
const endSignature = signatureAt(`([${OPEN_PAREN}])(?<=[${SENTENCE_END}”"」][${OPEN_PAREN}])`);

const affiliation: Rule = {
  comment: '（作者单位：某市总工会）, （作者系…）',
  ...named('meta.signature'),
  match: `([${OPEN_PAREN}])(作者(?:[单單]位|[为為系係])?)([:：]?)([^${CLOSE_PAREN}\\n]{2,40})([${CLOSE_PAREN}])(?=${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    2: named('keyword.other.role'),
    4: { patterns: include('inline') },
    5: named('punctuation.section.parens.end'),
  },
};

const dashSignature: Rule = {
  comment: '——何敬业: who said the quote above.',
  ...named('meta.signature'),
  match: `^(${GAP}[—―]{1,2})(${NAME})${END}`,
  captures: { 1: named('punctuation.definition.signature'), 2: named('entity.name.type.person') },
};

/** 本报记者 陈立言 摄, up to the end of the line. */
const PHOTO_PEOPLE = `(?:(?:题图|題圖|图|圖|资料照片|資料照片)[:：，,/／]?${GAP})?(?:(?:${OUTLET})?${ROLE}[${SPACE}/／]{0,6})?${NAME}(?:${SEPARATOR}${CHUNK}){0,12}[${SPACE}／/]{0,6}(?:${PHOTO_VERB})${END}`;

/** 新华社发（何敬业 摄）, up to the end of the line. */
const PHOTO_AGENCY = `(${AGENCY})([发發])(?:([${OPEN_PAREN}])(${LISTED_NAME})${GAP}([摄攝])([${CLOSE_PAREN}]))?${END}`;

const photoAgency: Rule = {
  match: PHOTO_AGENCY,
  captures: {
    1: named('support.function.outlet'),
    2: named('keyword.control.photo'),
    3: named('punctuation.section.parens.begin'),
    4: named('entity.name.type.person'),
    5: named('keyword.other.role.photo'),
    6: named('punctuation.section.parens.end'),
  },
};

const photoParts: readonly Rule[] = [
  photoAgency,
  { match: `(?:${PHOTO_VERB})(?=${END})`, ...named('keyword.other.role.photo') },
  { match: '(?:题图|題圖|图|圖|资料照片|資料照片)(?=[:：,，/／])', ...named('keyword.other.role.photo') },
  { match: `[${HAN}]{2,4}?(?=${GAP}(?:${PHOTO_VERB})${END})`, ...named('entity.name.type.person') },
  ...include('people'),
];

const photoCredit: Rule = {
  comment: '本报记者 陈立言 摄, 何敬业摄, 题图：何敬业 摄, 新华社发（何敬业 摄）: alone on its line.',
  ...named('meta.photo-credit'),
  begin: `${START}(?=[^\\n]{2,90}$)${ahead(PHOTO_SIGN, 90)}(?=${PHOTO_PEOPLE}|${PHOTO_AGENCY})`,
  beginCaptures: { 1: named('punctuation.definition.photo-credit') },
  end: '$',
  patterns: photoParts,
};

const captionCredit: Rule = {
  comment:
    '图为…。陈立言 摄: behind the caption, whose full stop is looked for and is no part of the credit.',
  contentName: scope('meta.photo-credit'),
  begin: `[${SENTENCE_END}]${GAP}(?=[^\\n]{2,80}$)${ahead(PHOTO_SIGN, 80)}(?=${PHOTO_PEOPLE}|${PHOTO_AGENCY})`,
  end: '$',
  patterns: photoParts,
};

const parenPhoto: Rule = {
  comment: '（11月6日摄）, （资料图片）, （記者陳立言攝）, （受访者供图）.',
  ...named('meta.photo-credit'),
  begin: `[${OPEN_PAREN}](?=[^${OPEN_PAREN}${CLOSE_PAREN}\\n]{1,50}[图圖片照摄攝供])(?=(?:(?:资料图片|資料圖片|资料图|资料照片|資料照片|资料片|网络图片|網絡圖片|(?:图片|圖片)(?:来源|來源|由)[^${CLOSE_PAREN}\\n]{0,30}|示意圖|示意图)(?:[,，][^${CLOSE_PAREN}\\n]{0,20})?|${DATE}[摄攝]|[${HAN}·${SPACE}、/／]{2,24}(?:供图|供圖|提供|翻攝|[摄攝])(?:影)?)[${CLOSE_PAREN}])`,
  beginCaptures: { 0: named('punctuation.section.parens.begin') },
  end: `([${CLOSE_PAREN}])|$`,
  endCaptures: { 1: named('punctuation.section.parens.end') },
  patterns: [
    { match: DATE, ...named('constant.numeric.date') },
    {
      match:
        '资料图片|資料圖片|资料图|资料照片|資料照片|资料片|网络图片|網絡圖片|示意[圖图]|[图圖]片(?:来源|來源|由)|供[图圖]|提供|翻攝|攝影|摄影|[摄攝]',
      ...named('keyword.other.role.photo'),
    },
    { match: `[${HAN}]{2,4}?(?=[${SPACE}/／]{0,4}[摄攝])`, ...named('entity.name.type.person') },
    {
      match: `(?<=[${OPEN_PAREN}])[${HAN}]{2,12}?(?=${GAP}(?:供[图圖]|提供|翻攝))`,
      ...named('support.function.outlet'),
    },
    ...include('people'),
  ],
};

const jumpAt = (start: string): Rule => ({
  comment: '（下转第3版）, 上接A1版, 下转2版▶; 上接天线、下接地气 names no page.',
  ...named('meta.jump'),
  match: `${start}(${JUMP_VERB})${GAP}((?:[A-Za-z]?[${DIGIT}]{1,3}|第${GAP}[A-Za-z]?[${DIGIT}〇一二三四五六七八九十]{1,4}|[〇一二三四五六七八九十]{1,3})${GAP}[版頁页])([${CLOSE_PAREN}]?)(?=${GAP}[▶►→》>]?${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    2: named('keyword.control.jump'),
    3: named('constant.numeric.page'),
    4: named('punctuation.section.parens.end'),
  },
});

const jump = jumpAt(`${START.replace('(', '(?:')}([${OPEN_PAREN}]?)`);

/** Behind the last sentence. */
const endJump = jumpAt(`([${OPEN_PAREN}])`);

const editorsNote: Rule = {
  comment: '编者按：…, 【编者按】, 开栏的话 alone on its line.',
  ...named('meta.editors-note'),
  match: `${START}([【〔［\\[]?)(${NOTE_LABEL})(?:([】〕］\\]])|([:：])|(?=${END}))`,
  captures: {
    1: named('punctuation.definition.editors-note'),
    2: named('punctuation.section.editors-note.begin'),
    3: named('keyword.control.editors-note'),
    4: named('punctuation.section.editors-note.end'),
    5: named('punctuation.separator.editors-note'),
  },
};

const staffLine: Rule = {
  comment: '本版责编 陈立言 版式 周小满; E-mail, issue number and telephone lines.',
  ...named('comment.line.staff'),
  begin: `${START}(?=(?:本版|本期|今日)?(?:${STAFF_ROLE})${GAP}[:：/／${SPACE}]|[EeＥ][-－]?mail[:：]|第[${DIGIT}]{1,6}期${GAP}(?:[:：]|第|$))`,
  end: '$',
  patterns: [
    { match: `(?:本版|本期|今日)?(?:${STAFF_ROLE})(?=[${SPACE}:：/／])`, ...named('keyword.other.role') },
    { match: `(?<=[${SPACE}:：/／])${NAME}${AFTER_NAME}`, ...named('entity.name.type.person') },
  ],
};

const issueLine: Rule = {
  comment: '《工人日报》（2025年11月14日 02版）: the head that web archives put before an article.',
  ...named('comment.line.issue'),
  match: `${START}(《[^》\\n]{2,16}[报報]》)${GAP}([${OPEN_PAREN}])(${DATE})${GAP}([A-Za-z]?[${DIGIT}]{1,3}[版])?[^${CLOSE_PAREN}\\n]{0,12}([${CLOSE_PAREN}])${END}`,
  captures: {
    2: named('support.function.outlet'),
    3: named('punctuation.section.parens.begin'),
    4: named('constant.numeric.date'),
    5: named('constant.numeric.page'),
    6: named('punctuation.section.parens.end'),
  },
};

const source: Rule = {
  comment: '据《某某日报》报道, 据新华社报道.',
  ...named('meta.source'),
  match: `^(${GAP})([据據])${GAP}(《[^》\\n]{2,16}》|${OUTLET})(报道|報道|報導|消息)`,
  captures: {
    2: named('keyword.other.source'),
    3: named('support.function.outlet'),
    4: named('keyword.other.source'),
  },
};

/** Credits that one pattern reads whole and that open a line. */
export const flatLineCredits: readonly Rule[] = [
  endDateline,
  agencyDateline,
  deskByline,
  lead,
  placeLead,
  wireDateline,
  dashSignature,
  jump,
  editorsNote,
  issueLine,
  source,
];

/** Those of them that body text may follow on the line. */
export const leads: readonly Rule[] = [agencyDateline, lead, placeLead, wireDateline, editorsNote, source];

/** The byline that body text may follow on the line. */
export const leadingBylines: Readonly<Record<string, Rule>> = { 'regional-byline': regionalByline };

/** Credits with an inside of their own that open a line; of two that fit, the earlier is taken. */
export const lineCredits: Readonly<Record<string, Rule>> = {
  'photo-credit': photoCredit,
  'paren-photo': parenPhoto,
  signature,
  ...leadingBylines,
  byline,
  'slash-byline': slashByline,
  'staff-line': staffLine,
};

/** Credits with an inside of their own that may follow text on their line. */
export const textCredits: Readonly<Record<string, Rule>> = {
  'caption-credit': captionCredit,
  'paren-photo': parenPhoto,
  'end-signature': endSignature,
  'credit-parens': creditParens,
};

/** Credits that one pattern reads whole and that may follow text on their line. */
export const flatTextCredits: readonly Rule[] = [endDateline, affiliation, endJump];
