/**
 * How many lines of each of some sections have each of their pairs. Held in arrays that are kept from call to call: what
 * is counted is lost when the next sections are.
 */
export interface SectionPairs {
  /** Counts the pairs of a line, each once, for a section. */
  add(pairs: Int32Array, most: number, section: number): void;
  /**
   * Calls back for each of a line's pairs that some section has, in the line's order and each once: its counts stand in
   * `counts`, from `at` on, a section each.
   */
  eachKnown(pairs: Int32Array, most: number, visit: (pair: number, at: number) => void): void;
  /** By pair as it came up, then by section. */
  readonly counts: Int32Array;
}

// An open-addressed table: pairs, the numbers that they were given, in which round, and the line that had them last.
let slots = 1024;
let codes = new Int32Array(slots);
let numbers = new Int32Array(slots);
let rounds = new Int32Array(slots);
let lines = new Int32Array(slots);
let round = 0;
let room = new Int32Array(4096);

/** Begins to count anew, for so many sections with so many pairs at most. */
export function countSectionPairs(sections: number, most: number): SectionPairs {
  if (slots < 2 * most) makeSlots(2 * most);
  if (room.length < sections * most) room = new Int32Array(2 * sections * most);
  round = (round + 1) | 0;
  const counts = room.fill(0, 0, sections * most);
  const now = round;
  let given = 0;
  let line = 0;
  const slotOf = (code: number): number => {
    let at = Math.imul(code, 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & (slots - 1);
    while (rounds[at] === now && codes[at] !== code) at = (at + 1) & (slots - 1);
    return at;
  };
  return {
    counts,
    add(pairs, most, section) {
      line++;
      for (let k = 0; k < pairs.length && k < most; k++) {
        const code = pairs[k] ?? 0;
        const at = slotOf(code);
        if (rounds[at] !== now) {
          rounds[at] = now;
          codes[at] = code;
          numbers[at] = given++;
        } else if (lines[at] === line) continue;
        lines[at] = line;
        const cell = (numbers[at] ?? 0) * sections + section;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    },
    eachKnown(pairs, most, visit) {
      line++;
      for (let k = 0; k < pairs.length && k < most; k++) {
        const code = pairs[k] ?? 0;
        const at = slotOf(code);
        if (rounds[at] !== now || lines[at] === line) continue;
        lines[at] = line;
        visit(code, (numbers[at] ?? 0) * sections);
      }
    },
  };
}

function makeSlots(least: number): void {
  while (slots < least) slots *= 2;
  codes = new Int32Array(slots);
  numbers = new Int32Array(slots);
  rounds = new Int32Array(slots);
  lines = new Int32Array(slots);
}
