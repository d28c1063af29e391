import { CLOSE_PAREN, GAP, HAN, OPEN_PAREN, SPACE } from '../characters';
import { NAME, OUTLET, ROLE } from '../people';
import { include, named, type Rule } from '../rule';
import { AGENCY, DESK, SLASH_ROLE, STAFF_ROLE, WRITER_ROLE } from '../vocabulary';
import { CHUNK, END, SEPARATOR, START } from './parts';

export const byline: Rule = {
  comment: '本报记者 陈立言 本报通讯员 何敬业, alone on its line; 记者从… and 记者近日… are sentences.',
  ...named('meta.byline'),
  match: `${START}(?=[^\\n]{0,24}?${WRITER_ROLE})((?:${OUTLET})?${ROLE}[${SPACE}:：/／]{0,6}${NAME}(?:${SEPARATOR}${CHUNK}){0,20}${END})`,
  captures: { 1: named('punctuation.definition.byline'), 2: { patterns: include('people') } },
};

export const deskByline: Rule = {
  comment: '本报评论员, 本报编辑部: a desk signs without a name.',
  ...named('meta.byline'),
  match: `${START}(${AGENCY})((?:特约|特約)?(?:${DESK}))${END}`,
  captures: {
    1: named('punctuation.definition.byline'),
    2: named('support.function.outlet'),
    3: named('keyword.other.role'),
  },
};

export const slashByline: Rule = {
  comment: '文/图 本报记者 陈立言, 撰文/陈立言 摄影/周小满, 文／陳立言, 作者：陈立言.',
  ...named('meta.byline'),
  match: `${START}((?:${SLASH_ROLE})${GAP}[/／:：|｜]${GAP}(?:${SLASH_ROLE}|[${HAN}]{2,10})(?:[${SPACE}、/／:：|｜]{1,4}[${HAN}·]{1,12}){0,12}${END})`,
  captures: {
    1: named('punctuation.definition.byline'),
    2: {
      patterns: [
        {
          match: `(?:${SLASH_ROLE}|${STAFF_ROLE})(?=${GAP}[/／:：|｜])|(?<=[/／])(?:图|圖|文|摄影|攝影)(?=[${SPACE}])`,
          ...named('keyword.other.role'),
        },
        {
          match: `([${HAN}]{2,8})(提供|供[图圖])(?=[${SPACE}]|$)`,
          captures: { 1: named('support.function.outlet'), 2: named('keyword.other.role.photo') },
        },
        ...include('people'),
      ],
    },
  },
};

export const nameSlashByline: Rule = {
  comment: '陈立言/文 周小满/图: the role behind the name.',
  ...named('meta.byline'),
  match: `${START}(${NAME}${GAP}[/／]${GAP}(?:${SLASH_ROLE}|摄|攝)(?:[${SPACE}、]{1,4}${NAME}${GAP}[/／]${GAP}(?:${SLASH_ROLE}|摄|攝)){0,4}${END})`,
  captures: { 1: named('punctuation.definition.byline'), 2: { patterns: include('people') } },
};

export const regionalByline: Rule = {
  comment:
    '〔記者陳立言／台北報導〕, 【記者陳立言台北報導】, 記者陳立言／綜合報導: bracketed at the start of a story or alone.',
  ...named('meta.byline'),
  match: `${START}([〔【［\\[(（]?)(?=[^\\n]{4,44}?[報报][導导道])(?![^\\n]{0,30}[摄攝]影)((?:${OUTLET})?(?:${ROLE}|编译|編譯|特派員)${GAP}[${HAN}·、${SPACE}]{2,20}?[／/]?[${HAN}]{0,12}?(?:報導|报导|報道|报道))(?:([〕】］\\])）])|(?=[:：]?))`,
  captures: {
    1: named('punctuation.definition.byline'),
    2: named('punctuation.section.byline.begin'),
    3: {
      patterns: [
        {
          match: `([／/]?)([${HAN}]{2}(?:[市县縣区區])?|[綜综]合|專題)((?:連線|连线)?(?:報導|报导|報道|报道))`,
          captures: { 2: named('entity.name.namespace.place'), 3: named('keyword.control.dateline') },
        },
        { match: '(?:連線|连线)?(?:報導|报导|報道|报道)', ...named('keyword.control.dateline') },
        { match: `${NAME}(?=[${HAN}]{2}[報报])`, ...named('entity.name.type.person') },
        ...include('people'),
      ],
    },
    4: named('punctuation.section.byline.end'),
  },
};

export const creditParens: Rule = {
  comment: '(记者李丰 通讯员袁蓉生), perhaps cut off at the end of the line; (记者节) has no name.',
  ...named('meta.credit'),
  match: `([${OPEN_PAREN}])(${GAP}(?:${OUTLET})?${ROLE}${GAP}${NAME}[^${CLOSE_PAREN}\\n]{0,120})([${CLOSE_PAREN}]?)`,
  captures: {
    1: named('punctuation.section.parens.begin'),
    2: { patterns: include('people') },
    3: named('punctuation.section.parens.end'),
  },
};
