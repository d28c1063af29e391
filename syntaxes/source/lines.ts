import { BULLET, DASH } from './characters';
import { byline, creditParens, deskByline, regionalByline, slashByline } from './credits/bylines';
import { agencyDateline, endDateline, lead, placeLead, source, wireDateline } from './credits/datelines';
import { editorsNote, endJump, issueLine, jump, staffLine } from './credits/furniture';
import { captionCredit, parenPhoto, photoCredit } from './credits/photos';
import { affiliation, dashSignature, endSignature, signature } from './credits/signatures';
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
const FURNITURE = `据據本期今第EeＥ${firstCharactersOf(JUMP_VERB, NOTE_LABEL, STAFF_ROLE)}`;

/**
 * Gates: what a line must hold for a group of credits, so that most lines are passed over after one look: at their
 * first character, or once through the line. `(?![^…]*$)` asks for one of the characters and is not walked back
 * where there is none.
 */
const gates = {
  /** Behind space and a bullet, an opening bracket or a dash. */
  bracket: `[ \\t\\u00A0\\u3000${BULLET}${BRACKETS}《—―])(?=${SPACES}(?:[${BULLET}]${SPACES})?[${BRACKETS}《—―]`,
  /** No sentence and no clause ends in the line. */
  phrase: '[^\\n。｡！!？?；;，]*$',
  /** Before any clause ends, a character that closes a lead or a dateline. */
  wire: '(?![^\\n，,。；;！？“"「《讯訊迅电電道導导]*(?:[，,。；;！？“"「《]|$))',
  /** The first character of what a line of the page's furniture opens with. */
  furniture: `[ \\t\\u00A0\\u3000${BRACKETS}${BULLET}${FURNITURE}])(?=${SPACES}[${BRACKETS}${BULLET}]?${SPACES}[${BRACKETS}]?[${FURNITURE}]`,
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
  ]),
  gated('A lead or dateline.', gates.wire, [lead, placeLead, wireDateline, regionalByline]),
  gated('One phrase.', gates.phrase, [deskByline, photoCredit, byline, slashByline]),
  gated('Furniture.', gates.furniture, [jump, editorsNote, source, staffLine]),
  columnLabel,
];

/** The tail of a quotation or title from an earlier line. */
export const tails: readonly Rule[] = [...quoteTails, titleTail];

/** What a line may open with, in one pattern. */
export const opening: Rule = anchored('What a line may open with.', [
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

/**
 * Characters without which most rules have nothing to find: Chinese numerals of ten and more, what Traditional script
 * writes otherwise, full-width letters and digits, private-use characters, 法, and the rarer quotation marks.
 */
export const RARE = "〇零十百千万亿萬億總聯會國法〈「『‘'＂０-９ｌＩ｜\\uFFFD\\uE000-\\uF8FF";

/** One of the rare characters stands in the line. */
export const RARE_AHEAD = `(?![^${RARE}\\n]*$)`;

/** The line ends as a photo credit does, or in space. */
export const CAPTIONED = '[^\\n]*$(?<=[摄攝影图圖供拍绘繪道導发發)） \\t\\u00A0\\u3000])';

/**
 * Lines by what has to be looked for in them. All but the last open at the line's start alone: what they look ahead
 * for must not be looked for again from every place of a long line.
 */
export const lineKinds: Readonly<Record<string, Rule>> = {
  'rare-line': { begin: `^(?=[^\\n])(?=${RARE_AHEAD}|${CAPTIONED})`, end: '$', patterns: include('running') },
  line: { begin: '^(?=[^\\n])', end: '$', patterns: include('common-running') },
  'rest-of-line': {
    comment: 'Behind what opens the line.',
    begin: '(?=[^\\n])',
    end: '$',
    patterns: include('running'),
  },
};

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

/** Every rule as its file has it, before they are put together. */
export const creditRules: readonly Rule[] = [
  ...[byline, deskByline, slashByline, regionalByline, creditParens],
  ...[lead, placeLead, wireDateline, agencyDateline, endDateline, source],
  ...[signature, endSignature, affiliation, dashSignature],
  ...[photoCredit, captionCredit, parenPhoto],
  ...[jump, endJump, editorsNote, staffLine, issueLine],
];

/** Each gate as a pattern of its own, for the checks of single patterns. */
export const gateRules: readonly Rule[] = Object.entries({
  ...gates,
  rare: RARE_AHEAD,
  captioned: CAPTIONED,
}).map(([comment, gate]) => ({
  comment,
  match: `^(?=${gate})`,
}));
