import { type Block, type Draft, isProse, onlyPart, sourceText, widthOf } from './draft';
import type { Displacement } from './knobs';
import type { Random } from './random';

/**
 * The ways in which OCR misplaces the lines of a page. Each function gives a new file order;
 * the reading order is kept apart and never changes.
 */

/** Lines of a block that stay, and those that come after them, in the order in which they come. */
export interface Displaced {
  readonly kept: Draft[];
  readonly moved: Draft[];
}

/** At most so many paragraphs are taken apart between two subheads: print has short columns there too. */
const PARAGRAPHS_A_COLUMN = 4;

/**
 * Takes indented first lines and short last lines out of a narrow block.
 * `kept` ends where the displaced column ends; paragraphs beyond it stay whole in `rest`.
 */
export function displace(
  block: Block,
  way: Displacement,
  random: Random,
): Displaced & { readonly rest: Draft[] } {
  const subhead = block.reading.findIndex((draft, i) => draft.role === 'subhead' && i > 0);
  const parts = [...new Set(block.reading.filter((d) => isProse(d.role)).map((d) => onlyPart(d) ?? ''))];
  const beyond = parts[PARAGRAPHS_A_COLUMN];
  const cut = block.reading.findIndex(
    (draft, i) => i === subhead || (beyond !== undefined && onlyPart(draft) === beyond),
  );
  const column = cut < 0 ? block.reading : block.reading.slice(0, cut);
  const rest = cut < 0 ? [] : block.reading.slice(cut);
  const kept: Draft[] = [];
  const heads: Draft[] = [];
  const tails: Draft[] = [];
  column.forEach((draft, i) => {
    const part = onlyPart(draft);
    const before = column[i - 1];
    const after = column[i + 1];
    if (part === null || !isProse(draft.role) || draft.freeOrder) kept.push(draft);
    else if (holds(after, part) && !holds(before, part)) heads.push(draft);
    else if (holds(before, part) && !holds(after, part) && widthOf(sourceText(draft)) < block.width * 0.8)
      tails.push(draft);
    else kept.push(draft);
  });
  const order = (lines: Draft[]): Draft[] => column.filter((draft) => lines.includes(draft));
  switch (way) {
    case 'bottom-up':
      return { kept, moved: jitter(order([...heads, ...tails]).reverse(), random), rest };
    case 'top-down':
      return { kept, moved: order([...heads, ...tails]), rest };
    case 'tails-then-heads':
      return { kept, moved: [...tails, ...heads.reverse()], rest };
    case 'heads-only':
      return { kept: order([...kept, ...tails]), moved: heads.reverse(), rest };
    case 'tails-only':
      return { kept: order([...kept, ...heads]), moved: tails.reverse(), rest };
  }
}

function holds(draft: Draft | undefined, part: string): boolean {
  return draft?.segments.some((segment) => segment.part === part) ?? false;
}

/** Roughly in order: each neighbour pair changes places with a chance of one in five. */
function jitter(lines: Draft[], random: Random): Draft[] {
  const out = [...lines];
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i];
    const b = out[i + 1];
    if (a === undefined || b === undefined || !random.chance(0.2)) continue;
    out[i] = b;
    out[i + 1] = a;
    i++;
  }
  return out;
}

/** Reads two columns of one article line by line. Gives the lines unchanged when there are too few. */
export function interleaveColumns(lines: readonly Draft[]): Draft[] {
  const from = lines.findIndex((draft) => isProse(draft.role));
  const subhead = lines.findIndex((draft, i) => i > from && !isProse(draft.role));
  const to = Math.min(subhead < 0 ? lines.length : subhead, from + 24);
  const run = lines.slice(from, to);
  if (from < 0 || run.length < 6) return [...lines];
  const half = Math.ceil(run.length / 2);
  return [...lines.slice(0, from), ...alternate(run.slice(0, half), run.slice(half)), ...lines.slice(to)];
}

/** Reads two neighbouring articles line by line: both heading blocks, then their text in turn. */
export function interleaveArticles(left: readonly Draft[], right: readonly Draft[]): Draft[] {
  const l = left.findIndex((draft) => isProse(draft.role));
  const r = right.findIndex((draft) => isProse(draft.role));
  return [...left.slice(0, l), ...right.slice(0, r), ...alternate(left.slice(l), right.slice(r))];
}

function alternate(left: readonly Draft[], right: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const a = left[i];
    const b = right[i];
    if (a !== undefined) out.push(a);
    if (b !== undefined) out.push(b);
  }
  return out;
}

/** The caption around its title, as on pages where the photo's text runs beside it. */
export function splitCaption(lines: readonly Draft[]): Draft[] {
  const captions = lines.filter((draft) => draft.role === 'caption');
  const [first, second, ...others] = captions;
  const title = lines.find((draft) => draft.role === 'headline');
  if (first === undefined || second === undefined || title === undefined) return [...lines];
  const rest = lines.filter((draft) => draft !== title && draft.role !== 'caption');
  return [second, title, first, ...others, ...rest];
}

type HeadingPlace = 'headline' | 'after headline' | 'after text' | 'top';

const HEADING_PLACES: Partial<Record<Draft['role'], readonly HeadingPlace[]>> = {
  deck: ['headline', 'after text'],
  byline: ['headline', 'after text'],
  kicker: ['after headline'],
  'column-label': ['top', 'after headline'],
};

/** Moves one line of the heading block to a place where it is not printed. */
export function reorderHeading(lines: readonly Draft[], random: Random): Draft[] {
  const text = lines.findIndex((draft) => isProse(draft.role) && !draft.freeOrder);
  const movable = lines.slice(0, Math.max(text, 0)).filter((draft) => draft.role in HEADING_PLACES);
  const headline = lines.find((draft) => draft.role === 'headline');
  if (movable.length === 0 || headline === undefined) return [...lines];
  const line = random.pick(movable);
  if (lines.filter((draft) => draft.role === line.role).length > 1) return [...lines];
  const others = lines.filter((draft) => draft !== line);
  const at = others.indexOf(headline);
  const afterText = others.findIndex((draft, i) => i > at && isProse(draft.role)) + 1;
  const places: Record<HeadingPlace, number> = {
    headline: at,
    'after headline': at + 1,
    'after text': afterText,
    top: 0,
  };
  const to = places[random.pick<HeadingPlace>(HEADING_PLACES[line.role] ?? ['headline'])];
  return [...others.slice(0, to), line, ...others.slice(to)];
}
