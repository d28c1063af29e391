import { CLOSE_PAREN, DIGIT, GAP, HAN, OPEN_PAREN, SPACE } from '../characters';
import { AFTER_NAME, NAME } from '../people';
import { named, type Rule } from '../rule';
import { JUMP_VERB, NOTE_LABEL, STAFF_ROLE } from '../vocabulary';
import { BARE_START, DATE, END, START } from './parts';

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

export const jump = jumpAt(`${BARE_START}[》>]{0,3}${GAP}([${OPEN_PAREN}]?)`);

/** Behind the last sentence. */
export const endJump = jumpAt(`([${OPEN_PAREN}])`);

export const editorsNote: Rule = {
  comment: '编者按：…, 【编者按】, 开栏的话 alone on its line.',
  ...named('meta.editors-note'),
  match: `${START}([【〔［\\[]?)(${NOTE_LABEL})(?:([】〕］\\]])|([:：])|(?=${END})|[${SPACE}]{1,2}(?=[${HAN}“"「《]))`,
  captures: {
    1: named('punctuation.definition.editors-note'),
    2: named('punctuation.section.editors-note.begin'),
    3: named('keyword.control.editors-note'),
    4: named('punctuation.section.editors-note.end'),
    5: named('punctuation.separator.editors-note'),
  },
};

export const staffLine: Rule = {
  comment: '本版责编 陈立言 版式 周小满; E-mail, date, issue number and telephone lines.',
  ...named('comment.line.staff'),
  match: `${START}((?:(?:本版|本期|今日)?(?:${STAFF_ROLE})${GAP}[:：/／${SPACE}]|[EeＥ][-－]?mail[:：]|(?:电话|電話|热线|熱線|传真|傳真|邮编|郵編|邮政编码|邮箱|投稿邮箱)${GAP}[:：]|国内统一(?:连续出版物号|刊号)|邮发代号|${DATE}${GAP}[（(]?星期[一二三四五六日天]|总?第[${DIGIT}]{1,6}期${GAP}(?:[:：]|第|$))[^\\n]{0,200})`,
  captures: {
    1: named('punctuation.definition.staff'),
    2: {
      patterns: [
        { match: `(?:本版|本期|今日)?(?:${STAFF_ROLE})(?=[${SPACE}:：/／])`, ...named('keyword.other.role') },
        { match: `(?<=[${SPACE}:：/／])${NAME}${AFTER_NAME}`, ...named('entity.name.type.person') },
      ],
    },
  },
};

export const issueLine: Rule = {
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
