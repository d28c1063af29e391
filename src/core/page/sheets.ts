/** A stretch of whole lines that is parsed by itself. */
export interface Sheet {
  readonly start: number;
  readonly end: number;
  /** Number of its first line in the file, 1-based. */
  readonly line: number;
  /** How many lines it has, blank ones too; a last line without a break counts. */
  readonly lines: number;
}

/**
 * A newspaper page in printed lines has some hundred; what is longer is several pages, and articles do not go on from
 * one to the other in the text.
 */
const WISHED_LINES = 700;
const WISHED_UNITS = 60_000;
const MOST_LINES = 1000;
const MOST_UNITS = 90_000;
const LONGEST_HEADING = 80;
const HEADING = /^\s{0,8}#{1,3}\s/;

/**
 * The sheet that begins at `start`, the beginning of a line. It ends before a marked heading once it is long enough, or
 * where it is too long, so that the cut depends on nothing but the text from `start` to a little behind the cut. A
 * single line is never cut.
 */
export function cutSheet(text: string, start: number, line: number): Sheet {
  let lines = 0;
  let at = start;
  while (at < text.length) {
    if (lines > 0 && mayCut(text, at, at - start, lines)) break;
    at = nextLine(text, at);
    lines++;
  }
  return { start, end: at, line, lines };
}

function mayCut(text: string, at: number, units: number, lines: number): boolean {
  if (lines >= MOST_LINES || units >= MOST_UNITS) return true;
  if (lines < WISHED_LINES && units < WISHED_UNITS) return false;
  return HEADING.test(text.slice(at, at + LONGEST_HEADING));
}

const LF = 10;
const CR = 13;

/** Offset behind the line break of the line at `at`, or the text's end. */
function nextLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF) return i + 1;
    if (unit === CR) return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  return text.length;
}

/** How far behind its end a sheet's cut was decided. */
export const CUT_LOOKAHEAD = LONGEST_HEADING + 2;
