import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the mean of two fits of one model: fits on other pages err in other places, and the mean of two of them errs
 * less than either (bagging, Breiman 1996). What only one file has counts as 0 in the other.
 *
 *     meanWeights FIRST.ts SECOND.ts OUT.ts
 *
 * roleWeights.ts is the mean of a fit on all articles and one on the tuning half, stepWeights.ts and wholeWeights.ts
 * those of fits behind each of the two; seamWeights.ts and orderWeights.ts are means of fits before and after quotations
 * were told by words.
 */
function main(): void {
  const [first, second, out] = process.argv.slice(2);
  if (!first || !second || !out) throw new Error('meanWeights FIRST.ts SECOND.ts OUT.ts');
  const [a, b] = [readFileSync(first, 'utf8'), readFileSync(second, 'utf8')];
  const meanOf = a.includes(': [') ? meanOfArrays : NUMBER.test(a) ? meanOfNumbers : meanOfRows;
  writeFileSync(out, meanOf(a, b));
}

const ARRAY = /^ {2}(\w+): \[([^\]]*)\],/gm;

/** Files of one array of numbers a block. */
function meanOfArrays(a: string, b: string): string {
  const others = new Map(Array.from(b.matchAll(ARRAY), ([, name = '', list = '']) => [name, numbers(list)]));
  return a.replace(ARRAY, (_, name: string, list: string) => {
    const means = mean(numbers(list), others.get(name) ?? []).map((value) => Number(value.toFixed(2)));
    return `  ${name}: [${means.join(', ')}],`;
  });
}

const NUMBER = /^ {2}(?:'(.+)'|(\w+)): (-?[\d.]+),$/m;

/** Files of constants with one number a feature. */
function meanOfNumbers(a: string, b: string): string {
  const parts = (text: string): string[] => text.split(/^(?=export const )/m);
  const others = parts(b).map(numbersOf);
  return parts(a)
    .map((part, i) => {
      const missing = others[i] ?? new Map<string, number>();
      const lines = part.split('\n').map((line) => {
        const [, quoted, plain, value] = NUMBER.exec(line) ?? [];
        const name = quoted ?? plain;
        if (name === undefined) return line;
        const other = missing.get(name) ?? 0;
        missing.delete(name);
        return `${line.slice(0, line.lastIndexOf(':'))}: ${half(Number(value) + other)},`;
      });
      const rest = [...missing].map(([name, value]) => `  '${name}': ${half(value)},`);
      const end = lines.lastIndexOf('};');
      return end < 0 ? part : [...lines.slice(0, end), ...rest, ...lines.slice(end)].join('\n');
    })
    .join('');
}

const half = (sum: number): number => Number((sum / 2).toFixed(2));

function numbersOf(text: string): Map<string, number> {
  return new Map(
    text.split('\n').flatMap((line): [string, number][] => {
      const [, quoted, plain, value] = NUMBER.exec(line) ?? [];
      const name = quoted ?? plain;
      return name === undefined ? [] : [[name, Number(value)]];
    }),
  );
}

const TABLE = /^ {2}(\w+): \{\n([\s\S]*?)^ {2}\},/gm;
const ROW = /^ {4}(.+): '([-\d ]+)',$/gm;

/** Files of tables with a row of hundredths a feature. */
function meanOfRows(a: string, b: string): string {
  const others = new Map(Array.from(b.matchAll(TABLE), ([, name = '', rows = '']) => [name, rowsOf(rows)]));
  return a.replace(TABLE, (_, name: string, text: string) => {
    const own = rowsOf(text);
    const other = others.get(name) ?? new Map<string, number[]>();
    const lines = [...new Set([...own.keys(), ...other.keys()])].map((feature) => {
      const means = mean(own.get(feature) ?? [], other.get(feature) ?? []).map(Math.round);
      return means.every((value) => value === 0) ? '' : `    '${feature}': '${means.join(' ')}',\n`;
    });
    return `  ${name}: {\n${lines.join('')}  },`;
  });
}

function rowsOf(text: string): Map<string, number[]> {
  return new Map(
    Array.from(text.matchAll(ROW), ([, feature = '', row = '']) => [
      feature.replace(/^'|'$/g, ''),
      row.split(' ').map(Number),
    ]),
  );
}

const numbers = (list: string): number[] =>
  list
    .split(',')
    .filter((value) => value.trim() !== '')
    .map(Number);

function mean(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ((a[i] ?? 0) + (b[i] ?? 0)) / 2);
}

main();
