import { BULLET, DASH } from './characters';
import {
  byline,
  creditParens,
  deskByline,
  nameSlashByline,
  regionalByline,
  slashByline,
} from './credits/bylines';
import {
  agencyDateline,
  endDateline,
  lead,
  openPlaceLead,
  placeLead,
  source,
  wireDateline,
} from './credits/datelines';
import { editorsNote, endJump, issueLine, jump, staffLine } from './credits/furniture';
import { captionCredit, parenPhoto, photoCredit } from './credits/photos';
import {
  affiliation,
  anonymousSignature,
  dashSignature,
  endSignature,
  signature,
} from './credits/signatures';
import { columnLabel, deck, kicker, kickerReadAsOne, markedHeadings } from './headings';
import { titleTail } from './inline';
import { anchored, gated } from './merge';
import { quoteTails } from './quotes';
import { firstCharactersOf, include, type Rule } from './rule';
import { scrapLine } from './suspects';
import { JUMP_VERB, NOTE_LABEL, STAFF_ROLE } from './vocabulary';

const SPACES = '[ \\t\\u00A0\\u3000]{0,12}';
const BRACKETS = '(（【〔［\\[';

/** What furniture opens with, but for the bracket before it. */
const FURNITURE = `0-9二据據本期今第国总EeＥ电電热熱传傳邮郵投${firstCharactersOf(JUMP_VERB, NOTE_LABEL, STAFF_ROLE)}`;

/**
 * Gates: what a line must hold for a group of credits, so that most lines are passed over after one look: at their
 * first character, or once through the line. `(?![^…]*$)` asks for one of the characters and is not walked back
 * where there is none.
 */
const gates = {
  /** Behind space and a bullet, an opening bracket or a dash. */
  bracket: `[ \\t\\u00A0\\u3000${BULLET}${BRACKETS}《—―])(?=${SPACES}(?:[${BULLET}]${SPACES})?[${BRACKETS}《—―]`,
  /** No sentence and no clause ends in the line, or it names a writer at its start: 记者 陈立言，周小满. */
  phrase: '(?:[^\\n。｡！!？?；;，,]*$|[^\\n，,。]{0,8}(?:[记記]者|通[讯訊][员員]))',
  /** Before any clause ends, a character that closes a lead or a dateline. */
  wire: '(?![^\\n，,。；;！？“"「《讯訊迅电電道導导]*(?:[，,。；;！？“"「《]|$))',
  /** The first character of what a line of the page's furniture opens with. */
  furniture: `[ \\t\\u00A0\\u3000${BRACKETS}${BULLET}${FURNITURE}》>])(?=${SPACES}[${BRACKETS}${BULLET}]?[》>]{0,3}${SPACES}[${BRACKETS}]?[${FURNITURE}]`,
  /** No sentence ends in the line, and a dash, or what OCR makes of it, ends it. */
  kicker: `(?=[^\\n。]*$(?<=[${DASH}一 \\t\\u00A0\\u3000])).*[${DASH}一][ \\t\\u00A0\\u3000]{0,12}$`,
  /** A dash opens it. */
  deck: `${SPACES}[${DASH}]`,
} as const;

/** Credits that open a line; of two that fit, the earlier is taken. */
const lineCredits: readonly Rule[] = [
  scrapLine,
  gated('Behind a bracket or a dash.', gates.bracket, [
    endDateline,
    agencyDateline,
    issueLine,
    dashSignature,
    parenPhoto,
    signature,
    anonymousSignature,
  ]),
  gated('A lead or dateline.', gates.wire, [lead, placeLead, openPlaceLead, wireDateline, regionalByline]),
  gated('One phrase.', gates.phrase, [deskByline, photoCredit, byline, slashByline, nameSlashByline]),
  gated('Furniture.', gates.furniture, [jump, editorsNote, source, staffLine]),
  columnLabel,
];

/** The tail of a quotation or title from an earlier line. */
export const tails: readonly Rule[] = [...quoteTails, titleTail];

/** What a line may open with, in one pattern. */
const opening: Rule = anchored('What a line may open with.', [
  ...lineCredits,
  gated('A dash at the end.', gates.kicker, [kicker, kickerReadAsOne]),
  gated('A dash at the start.', gates.deck, [deck]),
]);

/**
 * What a line may open with, by name. Each pattern here that must hold one plain character (”, 」, 》) costs next to
 * nothing on a line that lacks it: the engine looks for the character first.
 */
export const openings: Readonly<Record<string, Rule>> = {
  opening,
  ...Object.fromEntries(tails.map((tail, at) => [`tail-${at + 1}`, tail])),
};

export const headingLine: Rule = anchored('Behind a heading mark.', [
  gated('Behind a heading mark.', '[ \\t\\u00A0\\u3000]{0,3}#', markedHeadings),
]);

/** Credits that may follow text on their line. */
const inParens: readonly Rule[] = [parenPhoto, endDateline, affiliation, endJump, endSignature, creditParens];

/** A rule for each width of the paren: see `inline`. */
export const textCredits: Readonly<Record<string, Rule>> = {
  'caption-credit': captionCredit,
  parens: gated('Credits in parens.', '\\(', inParens),
  'parens-wide': gated('Credits in parens.', '（', inParens),
};

/** What Traditional script writes otherwise, the rarer quotation marks, full-width letters and digits, private use. */
const OTHER_SCRIPT = "萬億總聯會國〈「『‘'＂０-９ｌＩ｜\\uFFFD\\uE000-\\uF8FF";

/** Characters without which most rules have nothing to find: those, Chinese numerals of ten and more, and 法. */
export const RARE = `${OTHER_SCRIPT}〇零十百千万亿法`;

/** What a photo credit ends in, and space. */
const CREDIT_END = '摄攝影图圖供拍绘繪道導发發)） \\t\\u00A0\\u3000';

/**
 * One of the rare characters stands in the line, or it ends as a photo credit does. Said the other way round, so that
 * what runs to the line's end is read once.
 */
export const RARE_LINE = `(?![^${RARE}\\n]*$(?<![${CREDIT_END}]))`;

/** The same from inside a line; bounded, since it may be looked for at every place of one. */
const RARE_REST = `(?![^${RARE}\\n]{0,300}$(?<![${CREDIT_END}]))`;
const OTHER_SCRIPT_REST = `(?![^${OTHER_SCRIPT}\\n]{0,300}$)`;

/** The rest of the line that holds what is looked ahead for; nothing is looked for at its end to see that it has come. */
const rest = (ahead: string, inside: string): Rule => ({
  begin: `(?=[^\\n])${ahead}`,
  while: '^(?!)',
  patterns: include(inside),
});

/**
 * Lines by what has to be looked for in them: each rule costs time for every token of a line. The first two open at
 * the line's start alone, the others behind what opens it.
 */
export const lineKinds: Readonly<Record<string, Rule>> = {
  'rare-line': { ...rest('', 'rare-running'), begin: `^(?=[^\\n])${RARE_LINE}` },
  line: { ...rest('', 'common-running'), begin: '^(?=[^\\n])' },
  'rest-of-rare-line': rest(RARE_REST, 'rare-running'),
  'rest-of-line': rest('', 'common-running'),
};

/** Inside a rare line. */
export const scripts: readonly Rule[] = [rest(OTHER_SCRIPT_REST, 'running'), rest('', 'simplified-running')];

/** The rules that find something in a line without them. Each rule costs time for every token of a line. */
export const COMMON: readonly string[] = [
  'stray-space',
  'title',
  'numbered',
  'digits',
  'day-in-numerals',
  'latin-scrap',
  'union',
  'union-of-place',
  'kind-of-union',
];

/** Rules that find something only where Traditional script or a rarer sign stands. */
export const OTHER_SCRIPT_RULES: readonly string[] = [
  'quote-curly-inner',
  'quote-corner',
  'quote-corner-inner',
  'straight-double-wide',
  'straight-single',
  'inner-title',
  'wide-or-private',
  'union-traditional',
  'federation',
  'union-of-place-traditional',
  'figure-ten-thousand-traditional',
  'figure-hundred-million-traditional',
  'kind-of-union-traditional',
];

/** Every rule as its file has it, before they are put together. */
export const creditRules: readonly Rule[] = [
  ...[byline, deskByline, slashByline, nameSlashByline, regionalByline, creditParens],
  ...[lead, placeLead, openPlaceLead, wireDateline, agencyDateline, endDateline, source],
  ...[signature, anonymousSignature, endSignature, affiliation, dashSignature],
  ...[photoCredit, captionCredit, parenPhoto],
  ...[jump, endJump, editorsNote, staffLine, issueLine],
];

/** Each gate as a pattern of its own, for the checks of single patterns. */
export const gateRules: readonly Rule[] = Object.entries({
  ...gates,
  rare: RARE_LINE,
  rareRest: RARE_REST,
  otherScript: OTHER_SCRIPT_REST,
}).map(([comment, gate]) => ({
  comment,
  match: `^(?=${gate})`,
}));
