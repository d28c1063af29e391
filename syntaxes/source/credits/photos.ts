import { CLOSE_PAREN, GAP, HAN, OPEN_PAREN, SENTENCE_END, SPACE } from '../characters';
import { LISTED_NAME, NAME, OUTLET, ROLE } from '../people';
import { include, named, type Rule, scope } from '../rule';
import { AGENCY, PHOTO_VERB } from '../vocabulary';
import { CHUNK, DATE, END, SEPARATOR, START } from './parts';

const PICTURE = '(?:题图|題圖|图|圖|资料照片|資料照片)';

/** 本版图片均由 … 摄, 图片由 … 提供. */
const ALL_PICTURES = '(?:本版|本组|以上)?(?:图片|圖片|照片)?均?[由为為]';

/** 本报记者 陈立言 摄, up to the end of the line. */
const PEOPLE = `(?:${ALL_PICTURES}|${PICTURE}[:：，,/／]?${GAP})?(?:(?:${OUTLET})?${ROLE}[${SPACE}/／]{0,6})?${NAME}(?:${SEPARATOR}${CHUNK}){0,12}[${SPACE}／/]{0,6}(?:${PHOTO_VERB})`;

/** 新华社发（何敬业 摄）, up to the end of the line. */
const FROM_AGENCY = `${AGENCY}[发發](?:[${OPEN_PAREN}]${LISTED_NAME}${GAP}[摄攝][${CLOSE_PAREN}])?`;

/** The rest of a line that ends as photo credits end: 摄, 攝影, 供图, 提供, 报道, 新华社发, 摄）. */
const ENDS_LIKE_ONE = (most: number) =>
  `(?=[^。｡，；\\n]{2,${most}}$)(?=[^\\n]{1,${most}}[摄攝影图圖供拍绘繪道導发發)）]${GAP}$)`;

const photoParts: readonly Rule[] = [
  { match: `^${GAP}${ALL_PICTURES}`, ...named('keyword.other.role.photo') },
  {
    match: `(${AGENCY})([发發])(?:([${OPEN_PAREN}])(${LISTED_NAME})${GAP}([摄攝])([${CLOSE_PAREN}]))?${END}`,
    captures: {
      1: named('support.function.outlet'),
      2: named('keyword.control.photo'),
      3: named('punctuation.section.parens.begin'),
      4: named('entity.name.type.person'),
      5: named('keyword.other.role.photo'),
      6: named('punctuation.section.parens.end'),
    },
  },
  { match: `(?:${PHOTO_VERB})(?=${END})`, ...named('keyword.other.role.photo') },
  { match: `${PICTURE}(?=[:：，,/／])`, ...named('keyword.other.role.photo') },
  { match: `[${HAN}]{2,4}?(?=${GAP}(?:${PHOTO_VERB})${END})`, ...named('entity.name.type.person') },
  ...include('people'),
];

export const photoCredit: Rule = {
  comment: '本报记者 陈立言 摄, 何敬业摄, 题图：何敬业 摄, 新华社发（何敬业 摄）: alone on its line.',
  ...named('meta.photo-credit'),
  match: `${START}${ENDS_LIKE_ONE(90)}((?:${PEOPLE}|${FROM_AGENCY})${END})`,
  captures: { 1: named('punctuation.definition.photo-credit'), 2: { patterns: photoParts } },
};

export const captionCredit: Rule = {
  comment:
    '图为…。陈立言 摄: behind the caption, whose full stop is looked for and is no part of the credit.',
  match: `[${SENTENCE_END}]${GAP}${ENDS_LIKE_ONE(80)}((?:${PEOPLE}|${FROM_AGENCY})${END})`,
  captures: { 1: { name: scope('meta.photo-credit'), patterns: photoParts } },
};

export const parenPhoto: Rule = {
  comment: '（11月6日摄）, （资料图片）, （記者陳立言攝）, （受访者供图）.',
  ...named('meta.photo-credit'),
  match: `([${OPEN_PAREN}])(?=[^${OPEN_PAREN}${CLOSE_PAREN}\\n]{1,50}[图圖片照摄攝供发發])((?:(?:图|圖|攝影|摄影)[:：/／][${HAN}·、${SPACE}]{2,16}[摄攝]?|(?:资料图片|資料圖片|资料图|资料照片|資料照片|资料片|网络图片|網絡圖片|(?:图片|圖片)(?:来源|來源|由)[^${CLOSE_PAREN}\\n]{0,30}|示意圖|示意图|${AGENCY}[发發])(?:[,，][^${CLOSE_PAREN}\\n]{0,20})?|${DATE}[摄攝]|[${HAN}·${SPACE}、/／]{2,24}(?:供图|供圖|提供|翻攝|[摄攝])(?:影)?))([${CLOSE_PAREN}])`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    2: {
      patterns: [
        { match: DATE, ...named('constant.numeric.date') },
        {
          match:
            '资料图片|資料圖片|资料图|资料照片|資料照片|资料片|网络图片|網絡圖片|示意[圖图]|[图圖]片(?:来源|來源|由)|供[图圖]|提供|翻攝|攝影|摄影|[摄攝]|[图圖](?=[:：/／])|(?<=社)[发發]',
          ...named('keyword.other.role.photo'),
        },
        { match: `[${HAN}]{2,4}?(?=[${SPACE}/／]{0,4}[摄攝])`, ...named('entity.name.type.person') },
        {
          match: `(?<=[${OPEN_PAREN}])[${HAN}]{2,12}?(?=${GAP}(?:供[图圖]|提供|翻攝))`,
          ...named('support.function.outlet'),
        },
        ...include('people'),
      ],
    },
    3: named('punctuation.section.parens.end'),
  },
};
