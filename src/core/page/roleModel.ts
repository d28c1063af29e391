import type { LineFeatures } from './lineFeatures';
import { isScrap } from './lineFeatures';
import { LINE_ROLES, type LineRole } from './model';

/** Index of each role in the arrays of scores. */
export const ROLE_INDEX = Object.fromEntries(LINE_ROLES.map((role, i) => [role, i])) as Record<
  LineRole,
  number
>;

/** What the page tells about a line: the column's width and how the neighbours look. */
export interface RoleContext {
  /** Width of a printed line in em; 0 where the page has a paragraph a line. */
  readonly column: number;
  /** How many of the four nearest lines have this line's width, to one em. */
  readonly alike: number;
  readonly previous: LineFeatures | undefined;
  readonly next: LineFeatures | undefined;
}

const LABEL_END =
  /(?:行|谈|录|记|风采|观察|视点|论坛|之窗|专栏|专题|聚焦|关注|声音|之声|故事|人物|广角|天地|茶座|时评|热议|信箱|话题|调查|现场|园地|连线|传真|看台|评论|纪事|简讯|快讯|动态|一线|风景|追踪|速递|走笔|漫步|学习|来信|投书|读者|法苑|说法|解读|副刊|短波|要闻|速览|集锦|掠影|档案)$/;
const CAPTION_START =
  /^(?:[▲△↑↓←→▼◀▶][ ]?|图为|图[①-⑨一二三四五六1-9]|(?:上|下|左|右|题|小|大)图|(?:图片|图)(?:说明)?[:：])/;
const NEVER = -1e6;

/** Log-odds-like scores of each role for one line, from what the line and its neighbours show. */
export function emissions(f: LineFeatures, context: RoleContext): Float64Array {
  const s = new Float64Array(LINE_ROLES.length).fill(0);
  const add = (role: LineRole, value: number): void => {
    s[ROLE_INDEX[role]] = (s[ROLE_INDEX[role]] ?? 0) + value;
  };
  const { width, mark } = f.scan;
  const first = f.credits[0];
  const last = f.credits[f.credits.length - 1];
  add('dateline', last?.kind === 'dateline' && last.whole ? 8 : -8);
  add('byline', bylineScore(f));
  add('credit', last?.kind === 'photo' && last.whole ? 8 : -8);
  add('noise', isScrap(f) ? 5 : first?.kind === 'staff' ? 6 : f.han === 0 ? 1 : -5);
  if (last?.kind === 'photo' && !last.whole) add('caption', 5);
  else add('caption', CAPTION_START.test(f.folded) && width > 8 ? 3 : -2.5);
  const heading = headingScore(f, context);
  add(
    'headline',
    heading + (mark === 1 || mark === 2 ? 1.2 : 0) + (width > 30 ? -1.5 : 0) + (width < 5 ? -1.5 : 0),
  );
  add(
    'kicker',
    heading - 1 + (f.ending === 'dash' ? 3.5 : f.ending === 'clause' ? 2 : 0) + (width >= 16 ? 0.8 : -0.8),
  );
  add('deck', heading - 0.9 + (f.folded.startsWith('-') ? 3 : 0) + (width >= 12 ? 0.3 : -0.5));
  add(
    'subhead',
    heading - 0.8 + (mark >= 3 ? 1.5 : 0) + (width <= 16 ? 0.6 : -2) + (f.clauses > 0 ? -0.6 : 0),
  );
  add(
    'column-label',
    heading -
      1.6 +
      (width <= 10 ? 1 : -3) +
      (LABEL_END.test(f.folded) ? 2 : -1) +
      (f.clauses > 0 ? -2 : 0) +
      (mark >= 3 ? 0.3 : 0),
  );
  if (first?.kind === 'editorial') add('column-label', first.whole ? 2 : 0);
  const body = bodyScore(f, context);
  add('lead', first?.kind === 'lead' ? body + 5 : NEVER);
  add('body', body);
  return s;
}

function bylineScore(f: LineFeatures): number {
  const credit = f.credits[0];
  if (!credit?.whole) return -8;
  if (credit.kind === 'byline') return credit.weak ? 1.5 : 7;
  return credit.kind === 'signature' ? 5 : -8;
}

/** How much the line looks like display type rather than running text; above 0 for a likely heading. */
function headingScore(f: LineFeatures, c: RoleContext): number {
  const { width, mark } = f.scan;
  let score = mark > 0 ? 2.2 : -0.4;
  if (f.ending === 'stop') score -= /[!?！？]["”]?$/.test(f.scan.text) ? 0.3 : 4;
  if (f.ending === 'clause') score -= 2.2;
  score -= 2.5 * f.innerStops;
  if (f.clauses > 1) score -= 0.5 * (f.clauses - 1);
  if (width > 34) score -= 0.12 * (width - 34);
  if (width > 60) score -= 4;
  if (f.continues) score -= 4;
  if (f.han < 2) score -= 3;
  if (f.credits.some((credit) => credit.kind !== 'editorial' && !credit.weak)) score -= 4;
  if (c.column > 0 && Math.abs(width - c.column) <= 1.5) score -= mark > 0 ? 0.4 : 1.2;
  if (c.column > 0 && c.alike >= 2 && mark === 0) score -= 0.6;
  if (c.next?.credits[0] && ['lead', 'byline'].includes(c.next.credits[0].kind) && !c.next.credits[0].weak)
    score += 1.6;
  if (c.previous && c.previous.ending !== 'stop' && c.previous.scan.width > 30) score -= 0.8;
  return Math.min(score, 4);
}

/** How much the line looks like running text. */
function bodyScore(f: LineFeatures, c: RoleContext): number {
  const { width, mark } = f.scan;
  let score = mark > 0 ? -0.8 : 0.4;
  if (f.ending === 'stop') score += 1.5;
  if (f.ending === 'clause') score += 1.2;
  score += Math.min(2, 1.2 * f.innerStops) + Math.min(1.5, 0.4 * f.clauses);
  if (width > 40) score += Math.min(4, 0.08 * (width - 40));
  if (f.continues) score += 2;
  if (c.column > 0 && Math.abs(width - c.column) <= 1.5) score += 1;
  if (c.column > 0 && c.alike >= 2) score += 0.5;
  if (c.column === 0 && width < 24 && f.ending === 'open') score -= 1.2;
  if (f.han === 0) score -= 2;
  const whole = f.credits.some(
    (credit) => credit.whole && !credit.weak && credit.kind !== 'lead' && credit.kind !== 'jump',
  );
  return whole ? score - 4 : score;
}
