import { RUN_LENGTHS as RUN_CLASSES, RUN_ENDS, RUN_MOST } from './headingRuns';
import { LINE_KINDS } from './lineKind';
import { AGREEMENT } from './pageStyle';
import { FIRST_CHARACTERS, LAST_CHARACTERS } from './roleCharacters';

/** Upper ends of the classes of width, in em. */
export const WIDTHS = [3, 5, 7, 9, 12, 15, 18, 22, 26, 34, 46, 80, Infinity] as const;
/** Upper ends of the classes of a share of words. */
export const SHARES = [0.001, 0.15, 0.3, 0.5, 0.7, Infinity] as const;
/** Upper ends of the classes of cohesion, against the page's mean. */
export const COHESIONS = [0.1, 0.3, 0.6, 1, Infinity] as const;

/** Upper ends of the classes of the share of broken lines on the page. */
export const BROKEN = [0.08, 0.25, 0.5, Infinity] as const;

export const ENDINGS = ['stop', 'question', 'clause', 'dash', 'open'] as const;
/** Rough classes of width and mark that the endings are combined with. */
export const SHAPE_WIDTHS = [8, 14, 20, 30, Infinity] as const;
export const MARKS = ['none', 'headline', 'stronger', 'weaker', 'any'] as const;

/** How a mark, or its lack, stands to the level of headlines that credits prove. */
export const PROVEN_RANKS = ['like it', 'stronger', 'next weaker', 'weaker', 'unmarked'] as const;

const SEAM_WORDS = [
  'word 2',
  'word 3+',
  'boundary at broken end',
  'boundary at broken start',
  'boundary between words',
] as const;
export type SeamWord = (typeof SEAM_WORDS)[number];
export const isSeamWord = (evidence: string): evidence is SeamWord =>
  (SEAM_WORDS as readonly string[]).includes(evidence);

/** What a line shows by itself. */
const OWN = [
  'always',
  'starts dash',
  'starts quote',
  'starts bullet',
  'starts numeral',
  'starts question or answer',
  'starts particle',
  'ends particle',
  'ends colon',
  'speaker',
  'quoted word',
  'two phrases',
  'bracketed',
  'has digits',
  'has date',
  'stops 1',
  'stops 2+',
  'clauses 1',
  'clauses 2',
  'clauses 3+',
  'credit lead',
  'credit lead whole',
  'credit byline',
  'credit names',
  'credit photo whole',
  'credit photo end',
  'credit dateline whole',
  'credit dateline end',
  'credit signature whole',
  'credit signature end',
  'credit jump whole',
  'credit jump',
  'credit editorial whole',
  'credit editorial',
  'credit staff',
  'desk',
  'label word',
  'label pattern',
  'genre word',
  'label ending',
  'series number',
  'caption word',
  'correction word',
  'scrap',
  'no han',
  'opens paragraph',
  'continues',
  'indented',
  'addressed',
  'end mark',
] as const;

const MARKED = [
  'marked',
  'mark=headline',
  'mark>headline',
  'mark<headline',
  'mark=block',
  'mark>block',
  'mark<block',
  'unmarked on a marked page',
  'page unmarked',
  'mark stronger than before',
  'mark stronger than after',
  'mark weaker than before',
  'mark weaker than after',
  'mark like before',
  'mark like after',
  'mark rare',
  'mark commonest',
  'twins of the mark',
  'twins near',
] as const;

const AROUND = [
  'fill full',
  'fill indented',
  'fill short',
  'fill short and open',
  'widths alike',
  'before: stop',
  'before: open and full',
  'before: open and short',
  'before: closing credit',
  'before: heading-like',
  'before: editorial',
  'after: editorial',
  'after: opens paragraph',
  'after: long',
  'after: heading-like',
  'after: date alone',
  'after: photo credit',
  'paragraph before photo credit',
  'dated paragraph before photo credit',
  'after: shorter',
  'after: longer',
  'second after: lead or byline',
  'gap on a tight page',
  'tight on a spaced page',
  'gap before and behind',
  'heading-like and unmarked',
  'wide and heading-like',
  'among short lines',
  'among many short lines',
  'among marked short lines',
  'among listed lines',
  'numbered, text between',
  'numbered in a row',
  'phrases set apart',
] as const;

const AHEAD = [
  'starts broken',
  'ends broken',
  'lead far ahead',
  'lead far ahead behind rivals',
  'byline far ahead',
  'heading ahead',
  'section: photo credit',
  'section: caption word',
  'section: lead',
  'section: byline',
  'section: closing',
  'section: listed',
  'section: addressed',
  'section <=2',
  'section <=5',
  'section <=12',
  'section >12',
  'notice word',
  'run longest',
  'run shortest',
  'run strongest',
] as const;

const RUN_LENGTHS = Array.from({ length: RUN_CLASSES }, (_, i) => i + 1);
const RUN_PLACES = RUN_LENGTHS.slice(0, RUN_MOST);

/** Names of the features, in the order of the rows of weights. */
export const ROLE_FEATURES: readonly string[] = [
  ...OWN,
  ...MARKED,
  ...AROUND,
  ...AHEAD,
  ...WIDTHS.map((w) => `width<=${w}`),
  ...ENDINGS.map((ending) => `ends ${ending}`),
  ...SHAPE_WIDTHS.flatMap((w) =>
    MARKS.flatMap((mark) => ENDINGS.map((ending) => `shape ${w} ${mark} ${ending}`)),
  ),
  ...BROKEN.flatMap((share) =>
    ENDINGS.map((ending) => `unmarked on a page broken<=${share}, ends ${ending}`),
  ),
  ...RUN_LENGTHS.flatMap((length) =>
    RUN_PLACES.flatMap((place) => RUN_ENDS.map((end) => `run ${length}, place ${place}, before ${end}`)),
  ),
  ...['echo', 'echo before'].flatMap((name) => SHARES.map((share) => `${name}<=${share}`)),
  ...['marked', 'unmarked'].flatMap((mark) => COHESIONS.map((c) => `cohesion<=${c} ${mark}`)),
  ...['before', 'after'].flatMap((side) => SEAM_WORDS.map((evidence) => `${side}: ${evidence}`)),
  ...AGREEMENT.flatMap((share) => PROVEN_RANKS.map((rank) => `proven ${share}, ${rank}`)),
  ...LINE_KINDS.flatMap((own) => LINE_KINDS.map((before) => `${own} behind ${before}`)),
  ...LINE_KINDS.flatMap((own) => LINE_KINDS.map((after) => `${own} ahead of ${after}`)),
  ...LINE_KINDS.flatMap((own) => LINE_KINDS.map((second) => `${own} two ahead of ${second}`)),
  ...LINE_KINDS.flatMap((before) => LINE_KINDS.map((after) => `between ${before} and ${after}`)),
  ...[...FIRST_CHARACTERS].map((character) => `first ${character}`),
  ...[...LAST_CHARACTERS].map((character) => `last ${character}`),
];

export type FeatureName =
  | (typeof OWN)[number]
  | (typeof MARKED)[number]
  | (typeof AROUND)[number]
  | (typeof AHEAD)[number]
  | `${'before' | 'after'}: ${SeamWord}`;

const INDEX: ReadonlyMap<string, number> = new Map(ROLE_FEATURES.map((name, i) => [name, i]));

/** Row of a feature. */
export function featureRow(name: FeatureName): number {
  return INDEX.get(name) ?? 0;
}

function rowOf(name: string): number {
  const row = INDEX.get(name);
  if (row === undefined) throw new Error(`no role feature ${name}`);
  return row;
}

/** First rows of the groups whose rows are counted, not named. */
export const WIDTH_ROW: number = rowOf(`width<=${WIDTHS[0]}`);
export const ENDING_ROW: number = rowOf(`ends ${ENDINGS[0]}`);
export const SHAPE_ROW: number = rowOf(`shape ${SHAPE_WIDTHS[0]} ${MARKS[0]} ${ENDINGS[0]}`);
export const BROKEN_ROW: number = rowOf(`unmarked on a page broken<=${BROKEN[0]}, ends ${ENDINGS[0]}`);
export const RUN_ROW: number = rowOf(`run 1, place 1, before ${RUN_ENDS[0]}`);
export const ECHO_ROW: number = rowOf(`echo<=${SHARES[0]}`);
export const ECHO_BEFORE_ROW: number = rowOf(`echo before<=${SHARES[0]}`);
export const COHESION_ROW: number = rowOf(`cohesion<=${COHESIONS[0]} marked`);
export const PROVEN_ROW: number = rowOf(`proven ${AGREEMENT[0]}, ${PROVEN_RANKS[0]}`);
export const BEHIND_ROW: number = rowOf('edge behind edge');
export const AHEAD_ROW: number = rowOf('edge ahead of edge');
export const SECOND_ROW: number = rowOf('edge two ahead of edge');
export const BETWEEN_ROW: number = rowOf('between edge and edge');
export const FIRST_ROW: number = rowOf(`first ${FIRST_CHARACTERS[0]}`);
export const LAST_ROW: number = rowOf(`last ${LAST_CHARACTERS[0]}`);
