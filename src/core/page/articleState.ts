import { LINE_ROLES, type LineRole } from './model';

/**
 * Where in an article a line stands. A heading block asks for one headline, subheads stand in features and hardly in
 * briefs, a signature ends an article, a heading behind an ended one begins the next: a role is judged by this as well
 * as by the role before it.
 */
export const ARTICLE_STATES = [
  'opening',
  'headed',
  'credited',
  'news',
  'feature',
  'plain',
  'closed',
] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

const BYLINE = LINE_ROLES.indexOf('byline');
const [OPENING, HEADED, CREDITED, NEWS, FEATURE, PLAIN, CLOSED] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The state before a page's first line. */
export const BEGINNING: number = CLOSED;

/**
 * State (index) behind a line of `role` (index into `LINE_ROLES`) that was met in `state`. Noise changes nothing.
 * A byline in the text signs it, unless it is `staffed` (本报记者 …): such a line stands above an article's text.
 */
export function nextState(state: number, role: number, staffed: boolean): number {
  if (staffed && role === BYLINE) return CREDITED;
  return NEXT[state * LINE_ROLES.length + role] ?? state;
}

function follow(state: number, role: LineRole): number {
  const inHead = state === OPENING || state === HEADED || state === CREDITED;
  switch (role) {
    case 'column-label':
    case 'kicker':
      return inHead ? state : OPENING;
    case 'headline':
      return state === CREDITED ? CREDITED : HEADED;
    case 'deck':
    case 'noise':
      return state;
    case 'byline':
      return inHead ? CREDITED : CLOSED;
    case 'lead':
      return NEWS;
    case 'body':
    case 'subhead':
      return state === CREDITED ? FEATURE : inHead ? PLAIN : state;
    case 'caption':
      return inHead ? PLAIN : state;
    case 'credit':
    case 'dateline':
      return inHead ? state : CLOSED;
  }
}

const NEXT = Int8Array.from(
  ARTICLE_STATES.flatMap((_, state) => LINE_ROLES.map((role) => follow(state, role))),
);
