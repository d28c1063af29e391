import { SCRIPT_PAIRS } from './scriptPairs';

/**
 * Folds what OCR, typesetting and script vary without changing the word: full-width ASCII to half-width, capitals to
 * small letters, every quote, dash and middle dot to one form, Traditional and regional characters to Simplified.
 * The result has the length of `text`, unit for unit, so that offsets hold in both.
 */
export function foldKey(text: string): string {
  return foldWith(text, foldTable());
}

/** As `foldKey`, but leaves the script as it is. */
export function foldWidths(text: string): string {
  return foldWith(text, widthTable());
}

/** Puts for each UTF-16 unit what a table of 65536 units says; the result has the length of `text`. */
export function foldWith(text: string, table: Uint16Array): string {
  let result = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = table[unit] ?? unit;
    if (folded === unit) continue;
    result += text.slice(done, i) + String.fromCharCode(folded);
    done = i + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

let widths: Uint16Array | undefined;
let all: Uint16Array | undefined;

/** The folded form of every UTF-16 unit, for code that walks a text itself. Built at the first call; do not write to it. */
export function foldTable(): Uint16Array {
  if (all) return all;
  const table = widthTable().slice();
  for (let i = 0; i < SCRIPT_PAIRS.length; i += 2) {
    table[SCRIPT_PAIRS.charCodeAt(i)] = SCRIPT_PAIRS.charCodeAt(i + 1);
  }
  all = table;
  return table;
}

function widthTable(): Uint16Array {
  if (widths) return widths;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [to, from] of GROUPS) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (let unit = 0x41; unit <= 0x5a; unit++) {
    table[unit] = unit + 0x20;
    table[unit + 0xfee0] = unit + 0x20;
  }
  widths = table;
  return table;
}

const GROUPS: readonly (readonly [string, string])[] = [
  ['"', '“”„‟「」『』﹁﹂〝〞'],
  ["'", '‘’‚‛'],
  ['-', '—–―‒−─﹘'],
  ['·', '•・‧∙⋅'],
  ['(', '〔﹙'],
  [')', '〕﹚'],
  [',', '﹐'],
  ['.', '｡﹒'],
  ['<', '〈'],
  ['>', '〉'],
  ['~', '〜∼'],
  [' ', '\u3000\u00a0'],
];
