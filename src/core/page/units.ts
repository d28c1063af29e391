import { fillOf } from './columnWidth';
import type { DraftLine } from './draft';
import type { LineFeatures } from './lineFeatures';
import { LINE_ROLES, type LineRole } from './model';
import type { Paragraph } from './paragraphs';
import { CAPTION_START, CORRECTION_START } from './roleFeaturesOwn';

/** What a unit is for the article that it belongs to: the line roles, told apart a little further. */
export const UNIT_KINDS = [
  'label',
  'kicker',
  'headline',
  'deck',
  'subhead',
  'byline',
  'signature',
  'lead',
  'body',
  'caption',
  'credit',
  'dateline',
  /** An editor's note, or the text behind a line that announces one. */
  'note',
  /** What goes on from another page (上接第一版). */
  'carried',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Text that addresses its readers, as letters and notices do; that puts another article right; any other. */
export const UNIT_OPENINGS = ['any', 'address', 'correction'] as const;
export type UnitOpening = (typeof UNIT_OPENINGS)[number];

/** How a stretch of text begins: as a paragraph does, with an indent, or neither; or inside a sentence. */
export type UnitStart = 'opener' | 'indent' | 'plain' | 'inside';

/**
 * A heading, a credit, or lines of text that surely go on with each other, in reading order: the smallest thing that is
 * given to an article.
 */
export interface Unit {
  readonly kind: UnitKind;
  /** Indexes of page lines. */
  readonly lines: readonly number[];
  readonly text: boolean;
  readonly start: UnitStart;
  /** A full stop or its kin ends it; a credit does; neither. */
  readonly end: 'stop' | 'credit' | 'open';
  /** A dateline, photo credit or signature stands at the end of its text, or is all of it. */
  readonly closes: boolean;
  /** Column width of printed lines in em; 0 where a paragraph is a line, -1 where it cannot be told. */
  readonly column: number;
  /** Heading mark; 0 for none. */
  readonly mark: number;
  readonly confidence: number;
  /** For each of `ODDS_GROUPS` the log-odds of the best reading of its first line in that group; 0 at most. */
  readonly odds: readonly number[];
  /** Characters. */
  readonly size: number;
  /** The mark or number that its item of a list begins with, a speaker's colon, 版 for the number of a page; '' for none. */
  readonly bullet: string;
  readonly opening: UnitOpening;
  /** Where a dateline was sent from. */
  readonly place: string | undefined;
}

/** A join between units that the words suggest: from the end of one unit to the beginning of another. */
export interface UnitLink {
  readonly unit: number;
  readonly confidence: number;
}

/** The units of a page in reading order. */
export interface Units {
  readonly units: readonly Unit[];
  /** For each unit the one whose paragraph it goes on with, and the one that goes on with its own. */
  readonly before: readonly (UnitLink | undefined)[];
  readonly after: readonly (UnitLink | undefined)[];
}

/** A join that is less sure than this may be cut between two articles. */
const SURE = 0.72;

/** Cuts a page's lines, in reading order, into units. Noise belongs to none. */
export function readUnits(
  lines: readonly DraftLine[],
  order: readonly number[],
  paragraphs: readonly Paragraph[],
  columns: Float64Array,
): Units {
  const joins = new Map<number, { from: number; confidence: number }>();
  const inText = new Set<number>();
  for (const paragraph of paragraphs) {
    paragraph.lines.forEach((at, k) => {
      inText.add(at);
      const from = paragraph.lines[k - 1];
      if (from !== undefined) joins.set(at, { from, confidence: paragraph.joins[k - 1]?.confidence ?? 0 });
    });
  }
  const groups: number[][] = [];
  for (const at of order) {
    const line = lines[at];
    if (!line || line.role === 'noise') continue;
    const group = groups[groups.length - 1];
    const join = joins.get(at);
    if (group && join && join.from === group[group.length - 1] && join.confidence >= SURE) group.push(at);
    else groups.push([at]);
  }
  const unitOf = new Map<number, number>();
  groups.forEach((group, u) => {
    for (const at of group) unitOf.set(at, u);
  });
  const before: (UnitLink | undefined)[] = new Array(groups.length);
  const after: (UnitLink | undefined)[] = new Array(groups.length);
  groups.forEach((group, u) => {
    const join = joins.get(group[0] ?? -1);
    const from = join && unitOf.get(join.from);
    if (!join || from === undefined) return;
    before[u] = { unit: from, confidence: join.confidence };
    after[from] = { unit: u, confidence: join.confidence };
  });
  return { units: groups.map((group) => readUnit(lines, group, inText, columns)), before, after };
}

function readUnit(
  lines: readonly DraftLine[],
  group: readonly number[],
  inText: ReadonlySet<number>,
  columns: Float64Array,
): Unit {
  const at = group[0] ?? 0;
  const line = lines[at] as DraftLine;
  const f = line.features;
  const last = lines[group[group.length - 1] ?? at]?.features ?? f;
  const text = inText.has(at);
  const tail = last.credits[last.credits.length - 1];
  const start = startOf(f);
  const photo = tail?.kind === 'photo' && (start === 'opener' || start === 'indent');
  const kind = text ? textKind(line, lines[at - 1], photo) : displayKind(line);
  const credited =
    tail !== undefined && (tail.kind === 'photo' || tail.kind === 'dateline' || tail.kind === 'signature');
  return {
    kind,
    lines: group,
    text,
    start,
    end: last.ending === 'stop' ? 'stop' : credited ? 'credit' : 'open',
    closes: text ? credited && !tail.weak : kind === 'signature' || kind === 'credit' || kind === 'dateline',
    column: text ? columnOf(lines, group, columns) : -1,
    mark: f.scan.mark,
    confidence: line.confidence,
    odds: oddsOf(line),
    size: group.reduce((sum, i) => sum + (lines[i]?.features.scan.text.length ?? 0), 0),
    bullet: text ? bulletOf(f.key) : '',
    opening: !text
      ? 'any'
      : ADDRESS.test(f.key)
        ? 'address'
        : CORRECTION_START.test(f.key)
          ? 'correction'
          : 'any',
    place: kind === 'dateline' ? f.credits.find((one) => one.kind === 'dateline')?.place : undefined,
  };
}

/** Roles that do alike in an article. */
export const ODDS_GROUPS: readonly (readonly LineRole[])[] = [
  ['headline'],
  ['column-label', 'kicker'],
  ['deck'],
  ['subhead'],
  ['byline'],
  ['credit', 'dateline'],
  ['lead', 'body', 'caption'],
];
/** Places of some of them in that list. */
export const HEADLINE_ODDS = 0;
export const SUBHEAD_ODDS = 3;
export const TEXT_ODDS = 6;
/** Odds are read no further down: what is less likely is as good as out of the question. */
export const LEAST_ODDS = -8;
const GROUP_ROLES = ODDS_GROUPS.map((group) => group.map((role) => LINE_ROLES.indexOf(role)));

function oddsOf({ odds }: DraftLine): number[] {
  return GROUP_ROLES.map((roles) => {
    let best = -Infinity;
    for (const role of roles) best = Math.max(best, odds[role] ?? -Infinity);
    return best;
  });
}

const ADDRESS = /^[\u4e00-\u9fff、,()]{2,40}:$/;
const BULLET =
  /^(?:([●■▲◆★○□△◇☆※*·•－-])|([(]?[一二三四五六七八九十]{1,2}[)、.．])|([(]?\d{1,2}[)、.．])|([①-⑩])|([【〔][^】〕]{1,10}[】〕]))/;
/** A row of a list of contents: the number of the page before the title, or behind it. */
const PAGE_ROW =
  /^(?:(?:第 ?)?[a-d]?\d{1,2} ?版?[ :·|]{1,4}[\u4e00-\u9fff《"“]|[^。;]{4,40}[ ·…/(]{1,12}(?:第 ?)?(?:[a-d]?\d{1,2}|[一二三四五六七八九十]{1,2}版) ?版?\)?$)/;
const SPEAKER = /^[\u4e00-\u9fff·]{1,8}(?:[(][^()]{1,16}[)])?:/;

function bulletOf(key: string): string {
  const found = BULLET.exec(key);
  if (found) return found[1] ?? (found[2] ? '一' : found[3] ? '1' : found[4] ? '①' : '【');
  if (PAGE_ROW.test(key)) return '版';
  return SPEAKER.test(key) ? ':' : '';
}

function startOf(f: LineFeatures): UnitStart {
  if (f.scan.indent >= 1.5) return 'indent';
  if (f.opensParagraph) return 'opener';
  return f.continues ? 'inside' : 'plain';
}

const CARRIED = /^[(（[【]?(?:紧|上|文|承)接/;

function textKind({ role, features }: DraftLine, above: DraftLine | undefined, photo: boolean): UnitKind {
  if (features.credits[0]?.kind === 'lead') return 'lead';
  if (features.credits[0]?.kind === 'editorial') return 'note';
  if (CARRIED.test(features.key)) return 'carried';
  const announced = above?.features.credits[0];
  if (announced?.kind === 'editorial' && announced.whole) return 'note';
  return photo || role === 'caption' || CAPTION_START.test(features.key) ? 'caption' : 'body';
}

function displayKind(line: DraftLine): UnitKind {
  switch (line.role) {
    case 'column-label':
      return 'label';
    case 'byline':
      return isSignature(line) ? 'signature' : 'byline';
    case 'lead':
    case 'body':
    case 'caption':
    case 'noise':
      return 'body';
    default:
      return line.role;
  }
}

/** Names in brackets, a reader's name with the place, a desk: they sign what stands above them. */
function isSignature({ features }: DraftLine): boolean {
  const credit = features.credits[0];
  if (!credit) return true;
  return credit.kind === 'signature' || credit.weak === true || /^[(（〔【]/.test(features.scan.text);
}

const WHOLE_PARAGRAPH = 60;

/** Column of a unit's lines where most of them fill it. */
function columnOf(lines: readonly DraftLine[], group: readonly number[], columns: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const at of group) {
    const width = lines[at]?.features.scan.width ?? 0;
    if (width > WHOLE_PARAGRAPH) return 0;
    const column = columns[at] ?? 0;
    if (column === 0 || fillOf(width, column) !== 'full') continue;
    sum += width / Math.max(1, Math.round(width / column));
    count++;
  }
  return count === 0 ? -1 : sum / count;
}
