import { CLOSE_PAREN, GAP, HAN, OPEN_PAREN, SENTENCE_END, SPACE } from '../characters';
import { NAME, OUTLET, ROLE } from '../people';
import { include, named, type Rule } from '../rule';
import { BARE_START, END } from './parts';

const signatureAt = (start: string): Rule => ({
  comment: '（陈立言 周小满） alone or after the last sentence; （右二）, （新丰） have no surname.',
  ...named('meta.signature'),
  match: `${start}((?:(?:${OUTLET})?${ROLE}${GAP})?${NAME}(?:[${SPACE}、]{1,2}[${HAN}]{1,8}){0,5}${GAP})([${CLOSE_PAREN}])(?=${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    2: { patterns: include('people') },
    3: named('punctuation.section.parens.end'),
  },
});

export const signature = signatureAt(`${BARE_START}([${OPEN_PAREN}])`);

export const anonymousSignature: Rule = {
  comment: '（开发区一职工）: a reader who gives no name.',
  ...named('meta.signature'),
  match: `${BARE_START}([${OPEN_PAREN}])([${HAN}]{2,8}${GAP}一(?:职工|職工|员工|員工|工人|女工|读者|讀者|市民|居民|乘客|家长|家長|家属|家屬|会员|會員|司机|司機|教师|教師|护士|護士|农民工|農民工))([${CLOSE_PAREN}])(?=${END})`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    3: named('punctuation.section.parens.end'),
  },
};

/** Behind the last sentence. */
export const endSignature = signatureAt(`([${OPEN_PAREN}])(?<=[${SENTENCE_END}”"」][${OPEN_PAREN}])`);

export const affiliation: Rule = {
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

export const dashSignature: Rule = {
  comment: '——何敬业: who said the quote above.',
  ...named('meta.signature'),
  match: `^(${GAP}[—―]{1,2})(${NAME})${END}`,
  captures: { 1: named('punctuation.definition.signature'), 2: named('entity.name.type.person') },
};
