import type { Range } from '../text/range';

/** Why a choice is open: a name, two divisions into words, or a character that is often something else. */
export type OpenReason = 'name' | 'words' | 'character';

export interface OpenChoice extends Range {
  readonly candidates: readonly string[];
  readonly why: OpenReason;
  /** How likely the reading is wrong, in hundredths. */
  readonly doubt: number;
}

/**
 * The open places of a text, in order. What is needed to choose among them is at hand; the choice at one, with its
 * candidates, is made when it is asked for: five megabytes of prose hold a hundred thousand.
 */
export interface OpenPlaces {
  readonly count: number;
  /** Where the place starts, in UTF-16 units. */
  start(index: number): number;
  /** How likely its reading is wrong, in hundredths. */
  doubt(index: number): number;
  choice(index: number): OpenChoice;
}

export const NO_PLACES: OpenPlaces = {
  count: 0,
  start: outside,
  doubt: outside,
  choice: outside,
};

function outside(index: number): never {
  throw new RangeError(`no open place ${index}`);
}

/** The places of a part of a text, as places of the text. */
export function shiftedPlaces(places: OpenPlaces, by: number): OpenPlaces {
  if (by === 0 || places.count === 0) return places;
  return {
    count: places.count,
    start: (index) => places.start(index) + by,
    doubt: places.doubt,
    choice: (index) => {
      const choice = places.choice(index);
      return { ...choice, start: choice.start + by, end: choice.end + by };
    },
  };
}

/** The places that lie in one of the ranges; both in order. */
export function placesWithin(places: OpenPlaces, ranges: readonly Range[]): OpenPlaces {
  const kept: number[] = [];
  let next = 0;
  for (let i = 0; i < places.count; i += 1) {
    const { start, end } = places.choice(i);
    while (next < ranges.length && (ranges[next] as Range).end < end) next += 1;
    if (next < ranges.length && (ranges[next] as Range).start <= start) kept.push(i);
  }
  const inner = (index: number): number => kept[index] ?? outside(index);
  return {
    count: kept.length,
    start: (index) => places.start(inner(index)),
    doubt: (index) => places.doubt(inner(index)),
    choice: (index) => places.choice(inner(index)),
  };
}

/** The places of the parts of a text, one part after the other. */
export function joinedPlaces(parts: readonly OpenPlaces[]): OpenPlaces {
  const filled = parts.filter(({ count }) => count > 0);
  if (filled.length < 2) return filled[0] ?? NO_PLACES;
  const ends: number[] = [];
  let count = 0;
  for (const part of filled) {
    count += part.count;
    ends.push(count);
  }
  const at = <T>(index: number, read: (part: OpenPlaces, own: number) => T): T => {
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index < (ends[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return read(filled[low] as OpenPlaces, index - (low === 0 ? 0 : (ends[low - 1] as number)));
  };
  return {
    count,
    start: (index) => at(index, (part, own) => part.start(own)),
    doubt: (index) => at(index, (part, own) => part.doubt(own)),
    choice: (index) => at(index, (part, own) => part.choice(own)),
  };
}
