/** Numbers in a row that grows, in room that is kept from use to use. */
export interface Row {
  values: Int32Array;
  size: number;
}

export function createRow(): Row {
  return { values: new Int32Array(1024), size: 0 };
}

/** Puts a number at a row's end. */
export function put(row: Row, value: number): void {
  if (row.size === row.values.length) {
    const wider = new Int32Array(2 * row.size);
    wider.set(row.values);
    row.values = wider;
  }
  row.values[row.size] = value;
  row.size++;
}

/** A row's numbers, to be kept. */
export function taken({ values, size }: Row): Int32Array {
  return values.slice(0, size);
}
