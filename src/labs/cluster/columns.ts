// A state of the stars: columns of numbers, x y z of their places, of their velocities, of their accelerations.

/** The first column of each. */
export const positions = 0
export const velocities = 3

/**
 * Writes three columns star by star, times a factor.
 * @param first column @param rows shape (stars, 3) @returns the rows
 */
export function writeRows<Rows extends Float32Array | Float64Array>(
  state: Float64Array,
  padded: number,
  first: number,
  factor: number,
  rows: Rows,
): Rows {
  for (let star = 0; 3 * star < rows.length; star++)
    for (let axis = 0; axis < 3; axis++) rows[3 * star + axis] = state[(first + axis) * padded + star] * factor
  return rows
}

/** Writes the lengths of the vectors in three columns, times a factor; one for each star. */
export function writeLengths(
  state: Float64Array,
  padded: number,
  first: number,
  factor: number,
  lengths: Float32Array,
): void {
  for (let star = 0; star < lengths.length; star++) {
    let square = 0
    for (let axis = 0; axis < 3; axis++) square += state[(first + axis) * padded + star] ** 2
    lengths[star] = Math.sqrt(square) * factor
  }
}
