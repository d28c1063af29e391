import type { AssignInput } from './askArticle';
import { HOLDS } from './headingLevels';
import { stronger } from './roleFeaturesMarks';
import { kindOf, seamClass } from './stepClasses';
import type { Sink } from './stepLayout';
import {
  HEADLINE_ODDS,
  LEAST_ODDS,
  SUBHEAD_ODDS,
  TEXT_ODDS,
  UNIT_KINDS,
  type Unit,
  type UnitKind,
} from './units';
import { WHOLE_BASES as B } from './wholeLayout';

const K = UNIT_KINDS.length;
const ENDS = ['stop', 'credit', 'open'] as const;
const STARTS = ['opener', 'indent', 'plain', 'inside'] as const;

const tally = (members: readonly Unit[], of: (unit: Unit) => boolean): number =>
  members.reduce((sum, unit) => sum + (of(unit) ? 1 : 0), 0);

/** What an article has, how long it is, how it begins and ends; `credited` tells how many of the page have credits. */
export function addShape(sink: Sink, members: readonly Unit[], credited: number): void {
  const has = (kind: UnitKind): number => (members.some((unit) => unit.kind === kind) ? 1 : 0);
  const texts = tally(members, (unit) => unit.text);
  const count = texts < 3 ? texts : texts < 6 ? 3 : 4;
  sink.add(B.shape + (has('headline') * 4 + has('byline') * 2 + has('lead')) * 5 + count, 1);
  const size = members.reduce((sum, unit) => sum + unit.size, 0);
  sink.add(B.size + classOf(size, SIZES) * 2 + has('headline'), 1);
  const first = members[0];
  if (first) sink.add(B.first + kindOf(first.kind), 1);
  if (first?.text) sink.add(B.first + K + (first.kind === 'lead' ? 4 : STARTS.indexOf(first.start)), 1);
  const last = members.findLast((unit) => unit.text);
  if (last) sink.add(B.end + ENDS.indexOf(last.end) * 3 + Math.min(3, texts) - 1, 1);
  const closes = tally(members, (unit) => unit.closes);
  sink.add(B.closes + Math.min(3, closes) * 3 + (texts > 5 ? 2 : texts > 2 ? 1 : 0), 1);
  const credits = has('lead') ? 1 : has('byline') ? 2 : 0;
  sink.add(B.habit + ((texts > 0 ? 1 : 0) * 3 + credited) * 3 + credits, 1);
}

const SIZES = [20, 40, 80, 150, 300, 600, 1200] as const;
/** Of a join across others over the one with what stands beside. */
const LEADS = [-4, -1, 1, 4] as const;
const RUN_SIZES = [12, 30, 80, 200] as const;

/** Into which of the classes that the bounds part a value falls. */
function classOf(value: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && value >= (bounds[at] ?? 0)) at++;
  return at;
}

/** What an article has at most once, most of it before its text. */
const COUNTED: readonly UnitKind[] = [
  'label',
  'kicker',
  'headline',
  'deck',
  'byline',
  'lead',
  'dateline',
  'credit',
  'signature',
  'caption',
];

/**
 * In what order the kinds of units come, and what comes again, behind text, or behind an end; `hold` tells how far marks
 * tell the page's headlines.
 */
export function addGrammar(sink: Sink, members: readonly Unit[], hold: number): void {
  const headline = members.find((unit) => unit.kind === 'headline');
  let before: number = K;
  let hasText = false;
  let closed = false;
  const counts = new Int32Array(COUNTED.length);
  const late = new Int32Array(COUNTED.length);
  for (const unit of members) {
    if (hasText && headline && unit.kind === 'headline') {
      const { mark } = unit;
      const rank = mark === headline.mark ? (mark === 0 ? 0 : 1) : stronger(headline.mark, mark) ? 2 : 3;
      sink.add(B.inner + rank * HOLDS + hold, 1);
      sink.add(
        B.innerOdds,
        Math.max(LEAST_ODDS, unit.odds[SUBHEAD_ODDS] ?? 0, unit.odds[TEXT_ODDS] ?? 0) / 4,
      );
    }
    const kind = kindOf(unit.kind);
    sink.add(B.grammar + before * (K + 1) + kind, 1);
    before = kind;
    const at = COUNTED.indexOf(unit.kind);
    if (at >= 0) {
      counts[at] = (counts[at] ?? 0) + 1;
      if (hasText) late[at] = (late[at] ?? 0) + 1;
    }
    if (closed && unit.text)
      sink.add(B.mid + (unit.kind === 'lead' ? 0 : unit.start === 'inside' ? 1 : 2), 1);
    closed = unit.closes || (closed && !unit.text);
    hasText ||= unit.text;
  }
  sink.add(B.grammar + before * (K + 1) + K, 1);
  counts.forEach((count, i) => {
    sink.add(B.count + i * 4 + Math.min(3, count), 1);
    sink.add(B.late + i * 3 + Math.min(2, late[i] ?? 0), 1);
  });
}

/**
 * How its texts meet, and into how many runs of neighbours it falls; `own` are the indexes of its units, `scattered` is the
 * page's class.
 */
export function addFlow(
  sink: Sink,
  { units, seam }: AssignInput,
  own: readonly number[],
  members: readonly Unit[],
  scattered: number,
): void {
  let runs = 0;
  let size = 0;
  let column = -1;
  members.forEach((unit, i) => {
    const before = members[i - 1];
    const near = own[i] === (own[i - 1] ?? -2) + 1;
    if (unit.text && unit.column >= 0) {
      if (column >= 0) sink.add(B.form + formOf(column, unit.column), 1);
      column = unit.column;
    }
    size += unit.size;
    const last = i === own.length - 1;
    if (own[i + 1] !== (own[i] ?? 0) + 1) {
      sink.add(B.runSize + classOf(size, RUN_SIZES) * 3 + (runs === 0 ? 0 : last ? 1 : 2), 1);
      runs++;
      size = 0;
    }
    if (!before) return;
    if (!near) sink.add(B.resume + kindOf(unit.kind) * 4 + (before.text ? ENDS.indexOf(before.end) : 3), 1);
    if (!unit.text || !before.text) return;
    const beside = units[(own[i] ?? 0) - 1];
    sink.add(B.flow + (ENDS.indexOf(before.end) * 4 + STARTS.indexOf(unit.start)) * 2 + (near ? 1 : 0), 1);
    const join = (one: Unit): number => seam(one.lines[one.lines.length - 1] ?? 0, unit.lines[0] ?? 0);
    const joined = join(before);
    sink.add(B.seam + seamClass(joined) * 2 + (near ? 1 : 0), 1);
    if (!near) sink.add(B.resumeSeam + (beside?.text ? classOf(joined - join(beside), LEADS) : 5), 1);
  });
  sink.add(B.runs + (Math.min(4, runs) - 1) * 3 + scattered, 1);
}

/** Widths of columns: about the same, near, apart; printed lines and a paragraph a line. */
function formOf(a: number, b: number): number {
  if ((a === 0) !== (b === 0)) return 4;
  const apart = Math.abs(a - b);
  return apart < 0.8 ? 1 : apart < 1.8 ? 2 : 3;
}

/** Whether what opens it could be something else, and what stands inside it a headline. */
export function addOdds(sink: Sink, members: readonly Unit[]): void {
  const oddsOf = (unit: Unit, group: number): number => Math.max(LEAST_ODDS, unit.odds[group] ?? LEAST_ODDS);
  const [first, ...others] = members;
  if (first?.text) sink.add(B.odds, oddsOf(first, HEADLINE_ODDS) / 4);
  else if (first) sink.add(B.odds + 1, Math.max(oddsOf(first, SUBHEAD_ODDS), oddsOf(first, TEXT_ODDS)) / 4);
  let hasText = first?.text ?? false;
  let most = LEAST_ODDS;
  for (const unit of others) {
    if (hasText && unit.kind !== 'headline') most = Math.max(most, oddsOf(unit, HEADLINE_ODDS));
    hasText ||= unit.text;
  }
  sink.add(B.odds + 2, most / 4);
  if (most > -2) sink.add(B.odds + 3, 1);
  if (most > -0.7) sink.add(B.odds + 4, 1);
}
