import { BULLET, CLAUSE_END, DASH, GAP, HAN, SENTENCE_END, SOME_GAP, SPACE } from './characters';
import { include, named, type Rule, scope } from './rule';
import { LABEL_ENDING } from './vocabulary';

const END = `${GAP}$`;

/** A heading is at most this long; a longer line behind a heading mark is body text that OCR marked by mistake. */
const HEADING_MAX = 70;

/** The rest of a line that can be a heading: not too long, and not broken off inside a sentence. */
const HEADING_REST = `(?=[^\\n]{1,${HEADING_MAX}}$)(?![^\\n]*[${CLAUSE_END}。｡]${END})`;

const MARK = `^([${SPACE}]{0,3}#{1,6})${SOME_GAP}`;

/** The print dash —— or what OCR makes of it; 一 only where a heading mark vouches for the line. */
const KICKER_DASH = `[${DASH}]{1,3}`;
const DASH_READ_AS_ONE = '(?<=[^之第统進进唯另同任每某这那不单專专十五周星万划如合归其])一';

const LABEL = `(?:[【〔〖]?[${HAN}·]{2,14}(?:${LABEL_ENDING})[】〕〗]?|[【〔〖][^】〕〗\\n]{2,16}[】〕〗])`;

const markedKicker: Rule = {
  comment: '## 全省开展技能比武——, also with the dash read as 一, - or ―.',
  ...named('markup.heading.kicker'),
  match: `${MARK}([^\\n]{4,90}?)(${KICKER_DASH}|${DASH_READ_AS_ONE})${END}`,
  captures: {
    1: named('punctuation.definition.heading'),
    2: { name: scope('markup.italic.kicker'), patterns: include('inline') },
    3: named('punctuation.definition.kicker'),
  },
};

const markedDeck: Rule = {
  comment: '### ——某市总工会服务职工纪实: a feature’s deck begins with the dash.',
  ...named('markup.heading.deck'),
  match: `${MARK}([${DASH}]{1,3})([^\\n]{4,90})$`,
  captures: {
    1: named('punctuation.definition.heading'),
    2: named('punctuation.definition.deck'),
    3: { name: scope('markup.italic.deck'), patterns: include('inline') },
  },
};

const markedLabel: Rule = {
  comment: '### 工会创新实践调研行: a column’s name behind a heading mark.',
  ...named('markup.heading.column-label'),
  match: `${MARK}(${LABEL})${END}`,
  captures: { 1: named('punctuation.definition.heading'), 2: named('storage.type.column-label') },
};

const markedHeadline: Rule = {
  comment: '# and ##: a headline.',
  ...named('markup.heading.headline'),
  match: `^([${SPACE}]{0,3}#{1,2})(?=[^#\\n])(${GAP})${HEADING_REST}([^\\n]+)$`,
  captures: {
    1: named('punctuation.definition.heading'),
    3: { name: scope('entity.name.section.headline'), patterns: include('inline') },
  },
};

const markedSubhead: Rule = {
  comment: '### and deeper: a subhead.',
  ...named('markup.heading.subhead'),
  match: `^([${SPACE}]{0,3}#{3,6})(?=[^#\\n])(${GAP})${HEADING_REST}([^\\n]+)$`,
  captures: {
    1: named('punctuation.definition.heading'),
    3: { name: scope('entity.name.section.subhead'), patterns: include('inline') },
  },
};

const strayMark: Rule = {
  comment: 'A heading mark before body text: the line is too long or breaks off inside a sentence.',
  match: `^([${SPACE}]{0,3}#{1,6})(?=[${SPACE}])`,
  captures: { 1: named('invalid.deprecated.heading-mark') },
};

export const kicker: Rule = {
  comment: 'Without a mark: no sentence ends in it and it ends in a dash. 他说…—— is speech that breaks off.',
  ...named('markup.heading.kicker'),
  match: `^(?=[^\\n]{8,99}$)${GAP}(?=[^#\\n]{0,8}[${HAN}])(?![他她我][们們]?[${HAN}]{0,4}[说說道])((?:[^${SENTENCE_END}\\n]|[!！?？](?!${END})){8,90}?)((?:——|―{1,2}|—|--|－－)|(?<=[${HAN}])[-－–])${END}`,
  captures: {
    1: { name: scope('markup.italic.kicker'), patterns: include('inline') },
    2: named('punctuation.definition.kicker'),
  },
};

export const kickerReadAsOne: Rule = {
  comment:
    'Without a mark and with the dash read as 一: a long clause that names an organisation near its start.',
  ...named('markup.heading.kicker'),
  match: `^(?=[^\\n]{25,84}一[${SPACE}]{0,2}$)${GAP}((?=[^\\n]{2,25}(?:[省市县縣区區州盟旗][总總工]|总工会|總工會|工会|工會|兵团|集团|公司))[^。｡!！?？\\n]{24,70})(?<=[型展程设造享能动力质量新升果效力路来系制度务障桥网圈台家会])(一)${END}`,
  captures: {
    1: { name: scope('markup.italic.kicker'), patterns: include('inline') },
    2: named('punctuation.definition.kicker'),
  },
};

export const deck: Rule = {
  comment: '——某市总工会服务职工纪实, without a mark.',
  ...named('markup.heading.deck'),
  match: `^(${GAP}(?:——|―{1,2}|--|－－))([^${DASH}${SENTENCE_END}${CLAUSE_END}\\n](?:[^。｡\\n]{4,60}))(?<=[^${CLAUSE_END}${SENTENCE_END}])${END}`,
  captures: {
    1: named('punctuation.definition.deck'),
    2: { name: scope('markup.italic.deck'), patterns: include('inline') },
  },
};

export const columnLabel: Rule = {
  comment: '【一线见闻】, ■劳模风采, 工会创新实践调研行: alone on the line.',
  ...named('markup.heading.column-label'),
  match: `^(?=[^\\n]{2,30}$)${GAP}(?:([${BULLET}]?)${GAP}([【〖〔［][${HAN}·${SPACE}]{2,14}[】〗〕］])|([${BULLET}]?)${GAP}(?=[${HAN}·]{3,18}[${SPACE}${BULLET}]{0,8}$)([${HAN}·]{2,12}(?:${LABEL_ENDING}))|([${BULLET}])${GAP}([${HAN}·]{2,8}))${GAP}[${BULLET}]?${END}`,
  captures: {
    1: named('punctuation.definition.column-label'),
    2: named('storage.type.column-label'),
    3: named('punctuation.definition.column-label'),
    4: named('storage.type.column-label'),
    5: named('punctuation.definition.column-label'),
    6: named('storage.type.column-label'),
  },
};

/** In a heading that Markdown has marked: only what stands behind its mark is ours. */
const AFTER_MARK = '(?<=#[ \\t])';

const kickerInHeading: Rule = {
  comment: 'The kicker behind a Markdown heading mark.',
  match: `${AFTER_MARK}([^\\n]{4,90}?)(${KICKER_DASH}|${DASH_READ_AS_ONE})${END}`,
  captures: {
    1: { name: scope('markup.italic.kicker'), patterns: include('inline') },
    2: named('punctuation.definition.kicker'),
  },
};

const deckInHeading: Rule = {
  comment: 'The deck behind a Markdown heading mark.',
  match: `${AFTER_MARK}([${DASH}]{1,3})([^\\n]{4,90})$`,
  captures: {
    1: named('punctuation.definition.deck'),
    2: { name: scope('markup.italic.deck'), patterns: include('inline') },
  },
};

const labelInHeading: Rule = {
  comment: 'The column label behind a Markdown heading mark.',
  match: `${AFTER_MARK}(${LABEL})${END}`,
  captures: { 1: named('storage.type.column-label') },
};

/** Headings that their heading mark tells; Markdown has its own rules for these lines. */
export const markedHeadings: readonly Rule[] = [
  markedLabel,
  markedKicker,
  markedDeck,
  markedHeadline,
  markedSubhead,
  strayMark,
];

/** Headings that the line itself tells. An unmarked headline is not among them: it takes the page to see it. */
export const bareHeadings: readonly Rule[] = [kicker, kickerReadAsOne, deck, columnLabel];

export const markdownHeadings: readonly Rule[] = [kickerInHeading, deckInHeading, labelInHeading];
