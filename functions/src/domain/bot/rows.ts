/** The features of one text: where the row of each begins in the weights, and its value. Only the first `count` of them are in use. */
export type Kept = { starts: Int32Array; values: Float32Array; count: number };

/**
 * Adds up the rows of the features into `z`, a score for each class. It takes four rows at a time, since reading and writing `z` takes most of the
 * time.
 */
export function addUp(rows: Float32Array, { starts, values, count }: Kept, z: Float64Array): void {
  z.fill(0);
  const classes = z.length;
  let f = 0;
  for (; f + 4 <= count; f += 4) {
    const [a, b, c, d] = [starts[f]!, starts[f + 1]!, starts[f + 2]!, starts[f + 3]!];
    const [p, q, r, s] = [values[f]!, values[f + 1]!, values[f + 2]!, values[f + 3]!];
    for (let k = 0; k < classes; k++)
      z[k]! += rows[a + k]! * p + rows[b + k]! * q + rows[c + k]! * r + rows[d + k]! * s;
  }
  for (; f < count; f++) {
    const [start, value] = [starts[f]!, values[f]!];
    for (let k = 0; k < classes; k++) z[k]! += rows[start + k]! * value;
  }
}

/** Subtracts the errors of the first `wrong` active classes from the rows of the features, four rows at a time as in `addUp`. */
export function takeAway(
  rows: Float32Array,
  { starts, values, count }: Kept,
  errors: Float64Array,
  active: Int32Array,
  wrong: number,
): void {
  let f = 0;
  for (; f + 4 <= count; f += 4) {
    const [a, b, c, d] = [starts[f]!, starts[f + 1]!, starts[f + 2]!, starts[f + 3]!];
    const [p, q, r, s] = [values[f]!, values[f + 1]!, values[f + 2]!, values[f + 3]!];
    for (let m = 0; m < wrong; m++) {
      const k = active[m]!;
      const error = errors[m]!;
      rows[a + k]! -= error * p;
      rows[b + k]! -= error * q;
      rows[c + k]! -= error * r;
      rows[d + k]! -= error * s;
    }
  }
  for (; f < count; f++) {
    const [start, value] = [starts[f]!, values[f]!];
    for (let m = 0; m < wrong; m++) rows[start + active[m]!]! -= errors[m]! * value;
  }
}
