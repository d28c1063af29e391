import { foldTable, foldWith } from '../text/foldKey';

const OPEN = '[{【［﹝〖';
/** Strokes that are set as slashes. */
const SLASHES = '╱∕⁄';
const CLOSE = ']}】］﹞〗';

/**
 * The spelling in which the credit grammar reads a line: `foldKey`'s, and every bracket a round one, strokes as slashes, tabs as spaces,
 * 迅 (a common misreading) as 讯. The result has the length of `text`, so that offsets hold in both.
 */
export function foldCredit(text: string): string {
  return foldWith(text, creditTable());
}

let built: Uint16Array | undefined;

function creditTable(): Uint16Array {
  if (built) return built;
  const table = foldTable().slice();
  for (const c of OPEN) table[c.charCodeAt(0)] = 0x28;
  for (const c of CLOSE) table[c.charCodeAt(0)] = 0x29;
  for (const c of SLASHES) table[c.charCodeAt(0)] = 0x2f;
  table[9] = 0x20;
  table['迅'.charCodeAt(0)] = '讯'.charCodeAt(0);
  built = table;
  return table;
}
