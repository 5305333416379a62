/** A function as piecewise cubic polynomials on equal cells, in the form the sampling kernels read. */
export interface FunctionTable {
  /** (cells + 2) × 4 coefficients in powers of the position within the cell, 0 to 1; first and last cell all zero. */
  readonly coefficients: Float64Array
  readonly low: number
  readonly inverseCell: number
  readonly cells: number
  /** Largest deviation from the function, as found between the nodes, relative to its largest value. */
  readonly error: number
}

/**
 * Places that a tabulated wave function visits as often as |ψ|² says: one in each of `count` stretches of equal probability.
 * @param uniform a number in (0, 1) for each: where in its stretch
 */
export function dispersedPoints(table: FunctionTable, count: number, uniform: (index: number) => number): Float64Array {
  const { coefficients, low, inverseCell, cells } = table
  const mass = new Float64Array(cells + 1)
  for (let i = 0; i < cells; i++) {
    const k = (i + 1) * 4
    const [a, b, c, d] = coefficients.subarray(k, k + 4)
    const middle = a + b / 2 + c / 4 + d / 8
    const end = a + b + c + d
    // Simpson's rule: all that is asked of a starting point is to lie in the density.
    mass[i + 1] = mass[i] + a * a + 4 * middle * middle + end * end
  }
  const points = new Float64Array(count)
  let cell = 0
  for (let p = 0; p < count; p++) {
    const wanted = ((p + uniform(p)) / count) * mass[cells]
    while (cell < cells - 1 && mass[cell + 1] < wanted) cell++
    const share = (wanted - mass[cell]) / (mass[cell + 1] - mass[cell] || 1)
    points[p] = low + (cell + share) / inverseCell
  }
  return points
}

const leastCells = 1024
const mostCells = 65536

/**
 * Tabulates f on [low, high] by cubic Hermite interpolation, with cells halved until the error is below the tolerance.
 * @param f gives value and slope
 * @param anchors points that must fall on cell boundaries, because f'' jumps there or f ends there: the first and the last are
 *   met exactly, others only by chance
 */
export function tabulate(
  f: (x: number) => readonly [value: number, slope: number],
  low: number,
  high: number,
  anchors: readonly number[],
  tolerance: number,
): FunctionTable {
  const inside = anchors.filter((x) => x >= low && x <= high)
  for (let wanted = leastCells; ; wanted *= 2) {
    const table = tabulateWith(f, low, high, inside, wanted)
    if (table.error <= tolerance || wanted >= mostCells) return table
  }
}

function tabulateWith(
  f: (x: number) => readonly [number, number],
  low: number,
  high: number,
  anchors: readonly number[],
  wanted: number,
): FunctionTable {
  let cell = (high - low) / wanted
  let start = low
  if (anchors.length > 0) {
    const first = anchors[0]
    const last = anchors[anchors.length - 1]
    if (last > first) cell = (last - first) / (4 * Math.max(1, Math.ceil((last - first) / (4 * cell))))
    start = first - cell * Math.floor((first - low) / cell + 1e-6)
  }
  const cells = Math.max(1, Math.floor((high - start) / cell + 1e-6))
  const coefficients = new Float64Array((cells + 2) * 4)
  // Values are taken a hair inside the cell, so that a jump at an anchor belongs to neither side.
  const hair = cell * 1e-9
  let largest = 0
  let deviation = 0
  for (let i = 0; i < cells; i++) {
    const a = start + i * cell
    const [v0, d0] = f(a + hair)
    const [v1, d1] = f(a + cell - hair)
    const s0 = d0 * cell
    const s1 = d1 * cell
    const k = (i + 1) * 4
    coefficients[k] = v0
    coefficients[k + 1] = s0
    coefficients[k + 2] = 3 * (v1 - v0) - 2 * s0 - s1
    coefficients[k + 3] = 2 * (v0 - v1) + s0 + s1
    largest = Math.max(largest, Math.abs(v0))
    if (i % 8 === 3) {
      const middle = f(a + cell / 2)[0]
      deviation = Math.max(deviation, Math.abs(middle - (v0 + v1) / 2 - (s0 - s1) / 8))
    }
  }
  return { coefficients, low: start, inverseCell: 1 / cell, cells, error: largest > 0 ? deviation / largest : 0 }
}
