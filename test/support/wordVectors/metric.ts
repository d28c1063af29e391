/** A triangular matrix, row by row, that turns the length of a difference into what it does to the products. */
export interface Metric {
  readonly size: number;
  readonly lower: Float64Array;
}

/**
 * The metric in which errors of one side's rows count as they change products with the other side's rows: the Cholesky
 * factor of the other side's second moments, each row weighing what `weights` say. Rows end with what a word says alone,
 * which is added, not multiplied.
 */
export function metricOf(rows: readonly Float64Array[], weights: readonly number[]): Metric {
  const size = rows[0]?.length ?? 0;
  const moments = new Float64Array(size * size);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  rows.forEach((row, i) => {
    const share = (weights[i] ?? 0) / all;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        moments[a * size + b] = (moments[a * size + b] ?? 0) + share * factor(row, a) * factor(row, b);
  });
  for (let a = 0; a < size; a++) moments[a * size + a] = (moments[a * size + a] ?? 0) + 1e-6;
  return { size, lower: cholesky(moments, size) };
}

function factor(row: Float64Array, at: number): number {
  return at === row.length - 1 ? 1 : (row[at] ?? 0);
}

function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / (lower[j * size + j] ?? 1);
    }
  }
  return lower;
}

/** A row in the metric, where plain distance counts; and back. */
export function intoMetric(row: Float64Array, { size, lower }: Metric): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => {
    let sum = 0;
    for (let i = j; i < size; i++) sum += (row[i] ?? 0) * (lower[i * size + j] ?? 0);
    return sum;
  });
}

export function outOfMetric(row: Float64Array, { size, lower }: Metric): Float64Array {
  const plain = new Float64Array(size);
  for (let j = size - 1; j >= 0; j--) {
    let rest = row[j] ?? 0;
    for (let i = j + 1; i < size; i++) rest -= (plain[i] ?? 0) * (lower[i * size + j] ?? 0);
    plain[j] = rest / (lower[j * size + j] ?? 1);
  }
  return plain;
}
