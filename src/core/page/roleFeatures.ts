import { fillOf } from './columnWidth';
import { isScrap, type LineFeatures } from './lineFeatures';
import type { PageStyle } from './pageStyle';
import { brokenEnds, readWord } from './straddle';

/** What the role model knows about the page around a line. */
export interface RoleContext {
  readonly lines: readonly LineFeatures[];
  readonly columns: Float64Array;
  readonly style: PageStyle;
}

const WIDTHS = [5, 8, 12, 16, 20, 26, 34, 46, 80, Infinity] as const;

const SEAM_WORDS = [
  'word 2',
  'word 3+',
  'boundary at broken end',
  'boundary at broken start',
  'boundary between words',
] as const;

/** Names of the features, in the order of the rows of weights. */
export const ROLE_FEATURES = [
  'always',
  ...WIDTHS.map((w) => `width<=${w}`),
  'marked',
  'mark=headline',
  'mark>headline',
  'mark<headline',
  'unmarked on a marked page',
  'page unmarked',
  'mark stronger than before',
  'mark stronger than after',
  'mark weaker than before',
  'mark weaker than after',
  'ends stop',
  'ends question',
  'ends clause',
  'ends dash',
  'ends open',
  'starts dash',
  'stops 1',
  'stops 2+',
  'clauses 1',
  'clauses 2',
  'clauses 3+',
  'credit lead',
  'credit byline',
  'credit names',
  'credit photo whole',
  'credit photo end',
  'credit dateline whole',
  'credit dateline end',
  'credit signature whole',
  'credit signature end',
  'credit jump',
  'credit editorial whole',
  'credit editorial',
  'credit staff',
  'desk',
  'label word',
  'caption word',
  'scrap',
  'no han',
  'opens paragraph',
  'continues',
  'indented',
  'starts quote',
  'addressed',
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
  'first',
  'last',
  'after: lead',
  'after: byline',
  'after: names',
  'after: opens paragraph',
  'after: long',
  'after: heading-like',
  'after: date alone',
  'after: photo credit',
  'second after: lead or byline',
  'echo 0',
  'echo .3',
  'echo .6',
  'echo before .4',
  'gap on a tight page',
  'tight on a spaced page',
  'twins of the mark',
  'heading-like and unmarked',
  'wide and heading-like',
  'among short lines',
  'among marked short lines',
  'starts broken',
  'ends broken',
  ...SEAM_WORDS.map((evidence) => `before: ${evidence}` as const),
  ...SEAM_WORDS.map((evidence) => `after: ${evidence}` as const),
  'lead far ahead',
  'lead far ahead behind rivals',
  'byline far ahead',
  'heading ahead',
] as const;

type Name = (typeof ROLE_FEATURES)[number];
const INDEX: ReadonlyMap<string, number> = new Map(ROLE_FEATURES.map((name, i) => [name, i]));

const LABEL_END =
  /(?:行|谈|录|记|风采|观察|视点|论坛|之窗|专栏|专题|聚焦|关注|声音|之声|故事|人物|广角|天地|茶座|时评|热议|信箱|话题|调查|现场|园地|连线|传真|看台|评论|纪事|简讯|快讯|动态|一线|风景|追踪|速递|走笔|漫步|学习|来信|投书|来函|读者|法苑|说法|解读|副刊|短波|要闻|速览|集锦|掠影|档案|导读|橱窗|之言|进行时|纵论|诗苑|数说|对话|职人|社论|红迹|生涯|主席|实录|评弹|夜话|札记|随笔|心声|钩沉|博览|资讯|提示|公告|公示|启事)$/;
/** Words that open a caption. */
export const CAPTION_START =
  /^(?:[↑↓←→] ?|图为|图[①-⑨一二三四五六1-9]|(?:上|下|左|右|题|小|大)图|(?:图片|图)(?:说明)?:)/;
const DESK = /(?:会|局|公司|部|委|组|室|厅|院|厂|站|所|社|中心|政府|办公室|同学|家属|敬启|谨启|同启|启)$/;
const ADDRESS = /^[\u4e00-\u9fff、,()]{2,40}[:]$/;

/** The features of a line that hold, as indexes into `ROLE_FEATURES`. */
export function roleFeatures(context: RoleContext, at: number): number[] {
  const { lines, columns, style } = context;
  const f = lines[at];
  const found: number[] = [];
  if (!f) return found;
  const add = (name: Name, when = true): void => {
    const index = when ? INDEX.get(name) : undefined;
    if (index !== undefined) found.push(index);
  };
  const { width, mark, gap } = f.scan;
  const before = lines[at - 1];
  const after = lines[at + 1];
  add('always');
  found.push(1 + WIDTHS.findIndex((w) => width <= w));
  addMarks(add, context, at);
  const question = /[!?]"?$/.test(f.folded);
  add('ends question', question);
  add(question ? 'ends open' : `ends ${f.ending}`);
  add('starts dash', f.folded.startsWith('-'));
  if (f.innerStops > 0) add(f.innerStops === 1 ? 'stops 1' : 'stops 2+');
  if (f.clauses > 0) add(f.clauses === 1 ? 'clauses 1' : f.clauses === 2 ? 'clauses 2' : 'clauses 3+');
  addCredits(add, f);
  add('desk', width <= 24 && width >= 4 && f.ending === 'open' && f.clauses === 0 && DESK.test(f.key));
  add('label word', width <= 14 && LABEL_END.test(f.key));
  add('caption word', CAPTION_START.test(f.key));
  add('scrap', isScrap(f));
  add('no han', f.han === 0);
  add('opens paragraph', f.opensParagraph);
  add('continues', f.continues);
  add('indented', f.scan.indent >= 1.5);
  add('starts quote', f.folded.startsWith('"'));
  add('addressed', ADDRESS.test(f.folded));
  const fill = fillOf(width, columns[at] ?? 0);
  if (fill !== 'unknown') add(`fill ${fill}`);
  add('fill short and open', fill === 'short' && f.ending === 'open');
  add('widths alike', alike(lines, at) >= 2);
  if (!before) add('first');
  else addBefore(add, before, columns[at - 1] ?? 0);
  if (!after) add('last');
  else addAfter(add, after, lines[at + 2]);
  const echo = style.echo[at] ?? 0;
  if (width <= 46) add(echo < 0.3 ? 'echo 0' : echo < 0.6 ? 'echo .3' : 'echo .6');
  add('echo before .4', (style.echoBefore[at] ?? 0) >= 0.4);
  add('gap on a tight page', gap > 0 && style.spaced < 0.5);
  add('tight on a spaced page', gap === 0 && style.spaced > 0.5);
  add('heading-like and unmarked', headingLike(f) && mark === 0);
  add('wide and heading-like', headingLike(f) && width > 22);
  const short = shortNeighbours(lines, at);
  add('among short lines', short.plain >= 3 && width <= 20 && mark === 0);
  add('among marked short lines', short.marked >= 1 && width <= 20 && mark === 0);
  if (mark === 0 && headingLike(f)) {
    addSeams(add, before, f, after);
    addFarCredit(add, lines, at);
  }
  return found;
}

type Add = (name: Name, when?: boolean) => void;

function addMarks(add: Add, { lines, style }: RoleContext, at: number): void {
  const f = lines[at];
  if (!f) return;
  const { mark } = f.scan;
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (mark > 0) {
    add('marked');
    if (style.headlineLevel > 0) {
      add(
        mark === style.headlineLevel
          ? 'mark=headline'
          : mark > style.headlineLevel
            ? 'mark>headline'
            : 'mark<headline',
      );
    }
    let twins = 0;
    for (let i = at - 14; i <= at + 14; i++) {
      const other = lines[i];
      if (other && i !== at && other.scan.mark === mark && Math.abs(other.scan.width - f.scan.width) <= 3)
        twins++;
    }
    add('twins of the mark', twins >= 2 && f.scan.width <= 16);
  } else add(style.marked > 0.25 ? 'unmarked on a marked page' : 'page unmarked');
  if (before && headingLike(before)) {
    add('mark stronger than before', stronger(mark, before.scan.mark));
    add('mark weaker than before', stronger(before.scan.mark, mark));
  }
  if (after && headingLike(after)) {
    add('mark stronger than after', stronger(mark, after.scan.mark));
    add('mark weaker than after', stronger(after.scan.mark, mark));
  }
}

/** Whether the first heading mark outranks the second; no mark is the lowest. */
function stronger(a: number, b: number): boolean {
  return a > 0 && (b === 0 || a < b);
}

/** Short, without a full stop, no credit: it could be display type. */
export function headingLike(f: LineFeatures): boolean {
  if (f.scan.width > 40 || f.innerStops > 0 || f.han < 2) return false;
  if (f.ending === 'stop' && !/[!?]"?$/.test(f.folded)) return false;
  return (
    f.scan.mark > 0 ||
    (f.scan.width <= 30 && f.clauses <= 2 && f.credits.every((c) => c.weak || c.kind === 'editorial'))
  );
}

function addCredits(add: Add, f: LineFeatures): void {
  for (const credit of f.credits) {
    if (credit.kind === 'lead') add('credit lead');
    else if (credit.kind === 'byline') add(credit.weak ? 'credit names' : 'credit byline');
    else if (credit.kind === 'photo') add(credit.whole ? 'credit photo whole' : 'credit photo end');
    else if (credit.kind === 'dateline') add(credit.whole ? 'credit dateline whole' : 'credit dateline end');
    else if (credit.kind === 'signature')
      add(credit.whole ? 'credit signature whole' : 'credit signature end');
    else if (credit.kind === 'jump') add('credit jump');
    else if (credit.kind === 'editorial') add(credit.whole ? 'credit editorial whole' : 'credit editorial');
    else add('credit staff');
  }
}

function addBefore(add: Add, before: LineFeatures, column: number): void {
  add('before: stop', before.ending === 'stop');
  if (before.ending !== 'stop') {
    const fill = fillOf(before.scan.width, column);
    const long = fill === 'unknown' ? before.scan.width > 30 : fill === 'full';
    add(long ? 'before: open and full' : 'before: open and short');
  }
  const last = before.credits[before.credits.length - 1];
  add('before: closing credit', last !== undefined && ['photo', 'dateline', 'signature'].includes(last.kind));
  add('before: heading-like', headingLike(before));
}

function addAfter(add: Add, after: LineFeatures, second: LineFeatures | undefined): void {
  const credit = after.credits[0];
  add('after: lead', credit?.kind === 'lead');
  add('after: byline', credit?.kind === 'byline' && !credit.weak);
  add('after: names', credit?.weak === true && credit.whole);
  add('after: opens paragraph', after.opensParagraph);
  add('after: long', after.scan.width > 46);
  add('after: heading-like', headingLike(after));
  add('after: date alone', credit?.kind === 'dateline' && credit.whole);
  add('after: photo credit', credit?.kind === 'photo' && credit.whole);
  const next = second?.credits[0];
  add(
    'second after: lead or byline',
    next !== undefined && !next.weak && (next.kind === 'lead' || next.kind === 'byline'),
  );
}

/** What the words across the joins with the neighbours say: printed lines break inside words, headings do not. */
function addSeams(
  add: Add,
  before: LineFeatures | undefined,
  f: LineFeatures,
  after: LineFeatures | undefined,
): void {
  const ends = brokenEnds(f.folded);
  add('starts broken', ends.start);
  add('ends broken', ends.end);
  if (before && before.ending !== 'stop') {
    for (const evidence of readWord(before.folded, f.folded)) {
      if (isSeamWord(evidence)) add(`before: ${evidence}`);
    }
  }
  if (after) {
    for (const evidence of readWord(f.folded, after.folded)) {
      if (isSeamWord(evidence)) add(`after: ${evidence}`);
    }
  }
}

function isSeamWord(evidence: string): evidence is (typeof SEAM_WORDS)[number] {
  return (SEAM_WORDS as readonly string[]).includes(evidence);
}

const FAR = 40;

/** Where first lines are displaced, the news credit that belongs to a headline stands some way below it. */
function addFarCredit(add: Add, lines: readonly LineFeatures[], at: number): void {
  let rivals = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + FAR); i++) {
    const next = lines[i];
    if (!next) return;
    const credit = next.credits[0];
    if (credit && !credit.weak && credit.kind === 'lead') {
      add(rivals === 0 ? 'lead far ahead' : 'lead far ahead behind rivals', i > at + 2);
      return;
    }
    if (credit && !credit.weak && credit.kind === 'byline') {
      add('byline far ahead', i > at + 2);
      return;
    }
    if (next.scan.mark > 0) {
      add('heading ahead');
      return;
    }
    if (headingLike(next) && !brokenEnds(next.folded).end && !brokenEnds(next.folded).start) rivals++;
  }
}

/** Short lines without a full stop among the six nearest: verse has many, display type few. */
function shortNeighbours(lines: readonly LineFeatures[], at: number): { plain: number; marked: number } {
  let plain = 0;
  let marked = 0;
  for (let i = at - 3; i <= at + 3; i++) {
    const other = lines[i];
    if (!other || i === at || other.scan.width > 20 || other.ending === 'stop' || other.credits.length > 0)
      continue;
    if (other.scan.mark > 0) marked++;
    else plain++;
  }
  return { plain, marked };
}

function alike(lines: readonly LineFeatures[], at: number): number {
  const width = lines[at]?.scan.width ?? 0;
  let count = 0;
  for (const i of [at - 2, at - 1, at + 1, at + 2]) {
    const other = lines[i];
    if (other && Math.abs(other.scan.width - width) <= 1) count++;
  }
  return count;
}

/** What of a line's looks is weighed together with its place in the article. */
export const PLACE_FEATURES = [
  'plain',
  'unmarked, credit ahead',
  'unmarked',
  'mark=headline, credit ahead',
  'mark=headline',
  'mark>headline, credit ahead',
  'mark>headline',
  'marked, credit ahead',
  'marked',
] as const;

/** Index into `PLACE_FEATURES`. */
export function placeFeature({ lines, style }: RoleContext, at: number): number {
  const f = lines[at];
  if (!f || (f.scan.mark === 0 && !headingLike(f))) return 0;
  const ahead = creditAhead(lines, at) ? 0 : 1;
  const { mark } = f.scan;
  if (mark === 0) return 1 + ahead;
  const level = style.blockLevel[at] || style.headlineLevel;
  if (level === 0) return 7 + ahead;
  return (mark === level ? 3 : mark > level ? 5 : 7) + ahead;
}

/** Whether a byline or news credit stands before the next text of any length. */
function creditAhead(lines: readonly LineFeatures[], at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const next = lines[i];
    if (!next) return false;
    const credit = next.credits[0];
    if (credit && !credit.weak && (credit.kind === 'lead' || credit.kind === 'byline')) return true;
    if (!headingLike(next) && next.scan.mark === 0) return false;
  }
  return false;
}

/** Whether a line is a byline of reporters, not the name of a reader or a desk. */
export function isStaffed(line: LineFeatures): boolean {
  const credit = line.credits[0];
  return credit?.kind === 'byline' && credit.weak !== true;
}
