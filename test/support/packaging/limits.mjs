import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/** Bytes that parts of the extension's package may take, compressed as they are in it. */
const limits = [
  { what: 'all', most: 6_000_000, counts: () => true },
  {
    what: 'without the dictionary',
    most: 1_500_000,
    counts: (/** @type {string} */ name) => !/\/cc-cedict\.bin$/.test(name),
  },
  {
    what: 'conversion data',
    most: 450_000,
    counts: (/** @type {string} */ name) => name.includes('/media/conversion/'),
  },
  {
    what: 'pictures',
    most: 60_000,
    counts: (/** @type {string} */ name) => /\.(png|svg|gif|jpg)$/.test(name),
  },
];

/**
 * What an extension's package weighs, against its limits.
 * @param {string} file a .vsix
 * @returns {{ rows: string[], broken: boolean }} rows: a line of figures for each limit; broken: whether one is passed
 */
export function measure(file) {
  const bytes = readFileSync(file);
  /** @type {{ name: string, size: number }[]} */
  const entries = [];
  unzipSync(bytes, {
    filter({ name, size }) {
      entries.push({ name, size });
      return false;
    },
  });
  let broken = false;
  const rows = limits.map(({ what, most, counts }) => {
    const parts = entries.filter(({ name }) => counts(name)).reduce((sum, { size }) => sum + size, 0);
    const size = what === 'all' ? bytes.length : parts;
    if (size > most) broken = true;
    return `  ${size > most ? '✗' : '✓'} ${what.padEnd(24)}${kilobytes(size)} of at most ${kilobytes(most)}`;
  });
  return { rows, broken };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0).padStart(5)} kB`;
}
