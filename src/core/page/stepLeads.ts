import type { Answer } from './askArticle';

/** Articles that a unit may go back to. */
export const LIVE = 7;
/** Where the lead of a new article stands behind those of the live ones. */
export const NEW: number = LIVE;

/** By how much each article leads over the best other one: by its words, by those of the text ahead, by its joins. */
export interface LeadTable {
  readonly words: Float64Array;
  readonly ahead: Float64Array;
  readonly seam: Float64Array;
}

export function createLeadTable(): LeadTable {
  return {
    words: new Float64Array(LIVE + 1),
    ahead: new Float64Array(LIVE + 1),
    seam: new Float64Array(LIVE + 1),
  };
}

/** Fills the table from what the live articles answered, the one at rank 0 first. */
export function readLeads(
  live: readonly { readonly answer: Answer }[],
  { words, ahead, seam }: LeadTable,
): void {
  const count = live.length;
  for (let i = 0; i < count; i++) {
    const answer = live[i]?.answer;
    if (!answer) continue;
    words[i] = answer.likelihood;
    ahead[i] = answer.ahead;
    seam[i] = bestSeam(answer);
  }
  turnIntoLeads(words, count, MOST_LEAD);
  turnIntoLeads(ahead, count, MOST_LEAD);
  turnIntoLeads(seam, count, MOST_LEAD);
}

const MOST_LEAD = 4;
/** A unit that meets nothing has a poor join. */
const POOR = -3;

/** The best join of all kinds. */
function bestSeam({ last, behind, before }: Answer): number {
  let best = POOR;
  if (last > best) best = last;
  if (behind > best) best = behind;
  if (before > best) best = before;
  return best;
}

/** Turns the first `count` values into their leads over the best other; behind them, at `NEW`, that of a value of 0. */
function turnIntoLeads(values: Float64Array, count: number, most: number): void {
  const best = leadOver(values, count, most);
  values[NEW] = best === -Infinity ? 0 : clamp(-best, most);
}

/** Turns the first `count` values into their leads over the best other, and gives the best. */
export function leadOver(values: Float64Array, count: number, most: number): number {
  let best = -Infinity;
  let second = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  }
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    const other = value === best ? second : best;
    values[i] = other === -Infinity ? 0 : clamp(value - other, most);
  }
  return best;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
