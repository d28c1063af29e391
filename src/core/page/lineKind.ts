import { fillOf } from './columnWidth';
import { isScrap, type LineFeatures } from './lineFeatures';

/** What a line looks like from afar, for judging its neighbours. */
export const LINE_KINDS = [
  'edge',
  'lead',
  'byline',
  'names',
  'closing',
  'furniture',
  'display marked',
  'display plain',
  'display dash',
  'text marked',
  'text stop credited',
  'text stop',
  'text stop short',
  'text open',
  'text open full',
  'text open short',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

const KIND = Object.fromEntries(LINE_KINDS.map((kind, i) => [kind, i])) as Record<LineKind, number>;
/** The kind of what stands before the first line and behind the last. */
export const EDGE: number = KIND.edge;

const SHORT = 14;
const LONG = 46;

/** Kind of a line (index into `LINE_KINDS`) in a column of that width in em, 0 where no width stands out. */
export function lineKind(line: LineFeatures, column: number): number {
  const { width, mark } = line.scan;
  const first = line.credits[0];
  const last = line.credits[line.credits.length - 1];
  if (first?.kind === 'lead') return KIND.lead;
  if (first?.kind === 'byline') return first.weak ? KIND.names : KIND.byline;
  if (first?.kind === 'staff' || isScrap(line)) return KIND.furniture;
  if (last?.whole && closes(last.kind)) return KIND.closing;
  if (headingLike(line)) {
    if (mark > 0) return KIND['display marked'];
    const full = fillOf(width, column) === 'full' && column > 0;
    if (line.ending === 'dash') return KIND['display dash'];
    if (!full || width < column - 2) return KIND['display plain'];
  }
  if (mark > 0) return KIND['text marked'];
  if (line.ending === 'stop' || line.ending === 'dash')
    return last && closes(last.kind)
      ? KIND['text stop credited']
      : width <= SHORT
        ? KIND['text stop short']
        : KIND['text stop'];
  if (last && closes(last.kind)) return KIND['text stop credited'];
  if (width > LONG) return KIND['text open'];
  const fill = fillOf(width, column);
  return fill === 'unknown'
    ? KIND['text open']
    : fill === 'short'
      ? KIND['text open short']
      : KIND['text open full'];
}

function closes(kind: string): boolean {
  return kind === 'photo' || kind === 'dateline' || kind === 'signature';
}

/** Short, without a full stop, no credit: it could be display type. */
export function headingLike(f: LineFeatures): boolean {
  const { recall } = f;
  if (f.scan.mark > 0) {
    recall.displayMarked ??= couldBeDisplay(f);
    return recall.displayMarked;
  }
  recall.display ??= couldBeDisplay(f);
  return recall.display;
}

function couldBeDisplay(f: LineFeatures): boolean {
  if (f.scan.width > 40 || f.innerStops > 0 || f.han < 2) return false;
  if (f.ending === 'stop' && !/[!?]"?$/.test(f.folded)) return false;
  return (
    f.scan.mark > 0 ||
    (f.scan.width <= 32 && f.clauses <= 3 && f.credits.every((c) => c.weak || c.kind === 'editorial'))
  );
}
