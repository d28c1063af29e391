import { describe, expect, test } from 'vitest';
import { readBigrams } from '../../support/wordVectors/bigrams';
import { fnv } from '../../support/wordVectors/hash';
import { intoMetric, metricOf, outOfMetric } from '../../support/wordVectors/metric';
import { quantise } from '../../support/wordVectors/quantise';
import { trainVectors } from '../../support/wordVectors/train';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const hex = ({ low, high }: { low: number; high: number }): string =>
  [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');

describe('fnv', () => {
  // Test vectors of the FNV draft (Fowler, Noll, Vo & Eastlake).
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('hashes "%s"', (text, expected) => {
    expect(hex(fnv(utf8(text)))).toBe(expected);
  });

  test('goes on from a hash', () => {
    expect(hex(fnv(utf8('bar'), fnv(utf8('foo'))))).toBe('85944171f73967e8');
  });
});

/** A serialised dictionary as Java writes it, of the given pairs. */
function dictionary(pairs: readonly (readonly [string, number])[]): Uint8Array {
  const bytes = new Uint8Array(23 + 4 + 8 * pairs.length + 19 + 4 + 4 * pairs.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(23, pairs.length);
  pairs.forEach(([pair, count], i) => {
    const { low, high } = fnv(new Uint8Array(Uint16Array.from(pair, (c) => c.charCodeAt(0)).buffer));
    view.setInt32(27 + 8 * i, high);
    view.setInt32(27 + 8 * i + 4, low);
    view.setInt32(27 + 8 * pairs.length + 23 + 4 * i, count);
  });
  return bytes;
}

describe('readBigrams', () => {
  test('finds the counted pairs of the words asked for', () => {
    const file = dictionary([
      ['召开@会议', 67],
      ['会议@，', 12],
      ['不问@我', 5],
      ['会议@会议', 0],
    ]);
    const { words, left, right, count } = readBigrams(file, ['会议', '召开', '，']);
    const found = [...count].map((n, i) => `${words[left[i] ?? 0]} ${words[right[i] ?? 0]} ${n}`);
    expect(found.sort()).toEqual(['会议 ， 12', '召开 会议 67']);
  });
});

describe('trainVectors', () => {
  test('gives pairs that are counted a greater product than others', () => {
    const words = ['a', 'b', 'c', 'd'];
    const pairs = { left: Int32Array.of(0, 1), right: Int32Array.of(2, 3), count: Float64Array.of(9, 9) };
    const { dims, left, right } = trainVectors({ words, ...pairs }, 4, 3000);
    const product = (l: number, r: number): number => {
      let sum = (left[l * 5 + dims] ?? 0) + (right[r * 5 + dims] ?? 0);
      for (let d = 0; d < dims; d++) sum += (left[l * 5 + d] ?? 0) * (right[r * 5 + d] ?? 0);
      return sum;
    };
    expect(product(0, 2)).toBeGreaterThan(product(0, 3) + 1);
    expect(product(1, 3)).toBeGreaterThan(product(1, 2) + 1);
  });
});

describe('quantise', () => {
  const rows = Array.from({ length: 300 }, (_, i) =>
    Float64Array.of(Math.sin(i), Math.cos(i * 0.7), Math.sin(i * 0.3)),
  );
  const ones = rows.map(() => 1);
  const metric = metricOf(rows, ones);

  test('goes into its metric and back', () => {
    for (const row of rows.slice(0, 20)) {
      const back = outOfMetric(intoMetric(row, metric), metric);
      back.forEach((value, d) => {
        expect(value).toBeCloseTo(row[d] ?? 0, 6);
      });
    }
  });

  test('comes nearer with each part', () => {
    const error = (parts: number): number => {
      const { codes, books } = quantise(
        rows,
        ones,
        rows.map(() => parts),
        metric,
      );
      expect(codes.every((own) => own.length === parts)).toBe(true);
      return rows.reduce((sum, row, i) => {
        const written = row.map((_, d) =>
          (codes[i] ?? []).reduce((value, code, book) => value + (books[book]?.[code]?.[d] ?? 0), 0),
        );
        return sum + row.reduce((own, value, d) => own + (value - (written[d] ?? 0)) ** 2, 0);
      }, 0);
    };
    const [one, two] = [error(1), error(2)];
    expect(one).toBeLessThan(30);
    expect(two).toBeLessThan(one / 3);
  });
});
