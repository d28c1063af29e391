import type { LineFeatures } from './lineFeatures';
import type { LineRole } from './model';
import type { RoleGuess } from './roles';
import { brokenEnds, readWord } from './straddle';

const DISPLAY: ReadonlySet<LineRole> = new Set(['column-label', 'kicker', 'headline', 'deck']);
const LONGEST_HEADLINE = 40;

/**
 * Settles what the lines of a heading block are to each other: it has one headline. A block without one gives the
 * name to its best line; of several headlines that are not one broken in two, the rest become kicker and deck.
 * Noise does not end a block. Subheads, which stand alone in the text, are no block.
 */
export function settleHeadingBlocks(
  lines: readonly LineFeatures[],
  guesses: readonly RoleGuess[],
): RoleGuess[] {
  const settled = guesses.map((guess, at): RoleGuess => {
    const broken = DISPLAY.has(guess.role) && runsOn(lines[at], lines[at + 1], guesses[at + 1]?.role);
    return broken ? { ...guess, role: 'body', confidence: 0.5 } : guess;
  });
  for (const block of headingBlocks(settled)) {
    const headlines = block.filter((at) => settled[at]?.role === 'headline');
    if (headlines.length === 0) promote(lines, settled, block);
    else if (headlines.length > 1) demote(lines, settled, headlines);
  }
  return settled;
}

/** Whether an unmarked line with a clause in it breaks off inside a word that the text behind it finishes. */
function runsOn(
  line: LineFeatures | undefined,
  next: LineFeatures | undefined,
  role: LineRole | undefined,
): boolean {
  if (!line || !next || role !== 'body' || line.scan.mark > 0 || line.clauses === 0) return false;
  return line.ending === 'open' && wordAcross(line, next);
}

/** Runs of display lines, as indexes; bylines between two of them belong to the run. */
function headingBlocks(guesses: readonly RoleGuess[]): number[][] {
  const blocks: number[][] = [];
  let block: number[] = [];
  guesses.forEach(({ role }, at) => {
    if (DISPLAY.has(role)) block.push(at);
    else if (role !== 'noise' && role !== 'byline' && block.length > 0) {
      blocks.push(block);
      block = [];
    }
  });
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Gives a block its headline: the line with the strongest mark, else a deck that nothing stands above. */
function promote(lines: readonly LineFeatures[], settled: RoleGuess[], block: readonly number[]): void {
  const first = block[0] ?? 0;
  // A deck that comes behind the lead or byline is late, not alone.
  const above = settled[first - 1]?.role;
  if (settled[first]?.role === 'deck' && (above === 'lead' || above === 'byline')) return;
  const able = block.filter((at) => {
    const line = lines[at];
    const role = settled[at]?.role;
    return line && role !== 'column-label' && line.scan.width <= LONGEST_HEADLINE && line.ending !== 'dash';
  });
  const best = [...able].sort((a, b) => rank(lines[a]) - rank(lines[b]) || a - b)[0];
  const guess = best === undefined ? undefined : settled[best];
  if (best !== undefined && guess)
    settled[best] = { ...guess, role: 'headline', confidence: guess.confidence * 0.8 };
}

/** Keeps one of several headlines, and those that go on where it breaks. */
function demote(lines: readonly LineFeatures[], settled: RoleGuess[], headlines: readonly number[]): void {
  const parts = joinBroken(lines, headlines);
  if (parts.length < 2) return;
  const main = [...parts].sort(
    (a, b) => rank(lines[a[0] ?? 0]) - rank(lines[b[0] ?? 0]) || (a[0] ?? 0) - (b[0] ?? 0),
  )[0];
  for (const part of parts) {
    if (part === main) continue;
    const before = (part[0] ?? 0) < (main?.[0] ?? 0);
    for (const at of part) {
      const guess = settled[at];
      if (guess) settled[at] = { ...guess, role: before ? 'kicker' : 'deck', confidence: 0.5 };
    }
  }
}

/** Neighbouring headlines that are one line broken in two stay together. */
function joinBroken(lines: readonly LineFeatures[], headlines: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (const at of headlines) {
    const last = parts[parts.length - 1];
    const before = last?.[last.length - 1];
    if (last && before !== undefined && at - before === 1 && isBroken(lines[before], lines[at]))
      last.push(at);
    else parts.push([at]);
  }
  return parts;
}

/** Whether a heading goes on in the next line: a word lies across the break, or one side is not a whole word. */
function isBroken(first: LineFeatures | undefined, second: LineFeatures | undefined): boolean {
  if (!first || !second) return false;
  if (brokenEnds(first.folded).end || brokenEnds(second.folded).start) return true;
  return wordAcross(first, second);
}

function wordAcross(first: LineFeatures, second: LineFeatures): boolean {
  return readWord(first.folded, second.folded).some(
    (evidence) => evidence === 'word 2' || evidence === 'word 3+',
  );
}

/** The stronger the mark, the better; unmarked lines come last. */
function rank(line: LineFeatures | undefined): number {
  return line && line.scan.mark > 0 ? line.scan.mark : 9;
}
