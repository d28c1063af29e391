import { foldTable } from '../text/foldKey';

const UNITS = 0x10000;

/** The class of every unit by that of its folded form, and where the words that begin with it lead. */
export function tables(
  ofFolded: Uint16Array,
  { base, check }: { readonly base: Int32Array; readonly check: Int32Array },
): { readonly classes: Uint16Array; readonly roots: Int32Array } {
  const fold = foldTable();
  const classes = new Uint16Array(UNITS);
  const roots = new Int32Array(UNITS);
  const root = base[0] ?? 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const number = ofFolded[fold[unit] as number] as number;
    if (number === 0) continue;
    classes[unit] = number;
    if (check[root + number] === 0) roots[unit] = root + number;
  }
  return { classes, roots };
}
