import { CLOSE_PAREN, DIGIT, GAP, HAN, OPEN_PAREN, SPACE } from '../characters';
import { NAME, OUTLET, ROLE } from '../people';
import { ahead, named, type Rule } from '../rule';
import { DATE, END, REPORTS, reportsCaptures, START } from './parts';

/** 电 that closes a dateline, not the 电 of 电梯, 电商, 电网 … */
const WIRE_END =
  '(?:专电|專電|特电|综合电|[电電](?![梯商网網视視影话話力子器站动動价價厂廠源车車信脑腦邮郵缆纜费費池台臺报報线線机機竞競工气氣讯訊]))';

export const lead: Rule = {
  comment: '本报讯 (记者…), 本报迅, 【本報訊】, 【大公報訊】; 本报讯息平台 is a platform.',
  ...named('meta.lead'),
  match: `${START}${ahead('讯訊迅', 16)}([【〔［\\[]?)(${OUTLET})((?:综合|綜合|专)?[讯訊迅])([】〕］\\]]?)(?:[${SPACE}]{1,8}|(?=[${OPEN_PAREN}${DIGIT}:：]|$|(?<=[】〕］\\]])|记者|記者|近日|日前|今|昨|最近|连日|連日|为|為|[“"「]|(?![息号號录錄])[${HAN}]{2,4}(?:报道|報道|報導)))${REPORTS}`,
  captures: {
    1: named('punctuation.definition.lead'),
    2: named('punctuation.section.lead.begin'),
    3: named('support.function.outlet'),
    4: named('keyword.control.lead'),
    5: named('punctuation.section.lead.end'),
    ...reportsCaptures(6),
  },
};

export const placeLead: Rule = {
  comment: '【平江讯】, （白河讯）: only the place is named.',
  ...named('meta.lead'),
  match: `${START}([【〔［${OPEN_PAREN}])([${HAN}]{2,6})(?<![通简簡短快音资資闻聞问問审審传傳喜视視腾騰电電捷近时時])([讯訊])([】〕］${CLOSE_PAREN}])${GAP}`,
  captures: {
    1: named('punctuation.definition.lead'),
    2: named('punctuation.section.lead.begin'),
    3: named('entity.name.namespace.place'),
    4: named('keyword.control.lead'),
    5: named('punctuation.section.lead.end'),
  },
};

export const openPlaceLead: Rule = {
  comment:
    '平江讯：近日, 平江讯（…）: only the place is named, a mark behind it; 通讯： and 简讯： are no places.',
  ...named('meta.lead'),
  match: `${START}${ahead('讯訊', 8)}([${HAN}]{2,6})(?<![通简簡短快音资資闻聞问問审審传傳喜视視腾騰电電捷近时時])([讯訊])${GAP}(?=[:：${OPEN_PAREN}])`,
  captures: {
    1: named('punctuation.definition.lead'),
    2: named('entity.name.namespace.place'),
    3: named('keyword.control.lead'),
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

export const wireDateline: Rule = {
  comment: '新华社北京11月13日电（记者…）, 据新华社电, 本报福州11月13日电 记者…',
  ...named('meta.dateline'),
  match: `${START}(?=[^\\n]{2,40}?[日号號社报報網网专專特合][电電])${wireHead}${GAP}${REPORTS}`,
  captures: { 1: named('punctuation.definition.dateline'), ...wireCaptures(2), ...reportsCaptures(7) },
};

export const agencyDateline: Rule = {
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

export const endDateline: Rule = {
  comment: '(本报福州11月13日电) at the end of a line.',
  ...named('meta.dateline.end'),
  match: `([${OPEN_PAREN}])(?=[^${CLOSE_PAREN}\\n]{2,40}[电電][${CLOSE_PAREN}]${END})${wireHead}([${CLOSE_PAREN}])(?=${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    ...wireCaptures(2),
    7: named('punctuation.section.parens.end'),
  },
};

export const source: Rule = {
  comment: '据《某某日报》报道, 据新华社报道.',
  ...named('meta.source'),
  match: `^(${GAP})([据據])${GAP}(《[^》\\n]{2,16}》|${OUTLET})(报道|報道|報導|消息)`,
  captures: {
    2: named('keyword.other.source'),
    3: named('support.function.outlet'),
    4: named('keyword.other.source'),
  },
};
