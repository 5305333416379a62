/** Three vectors of a periodic cell, one after the other: a, b, c in nine numbers. */
export type CellVectors = readonly number[]
export type Periodic = readonly [boolean, boolean, boolean]

/** Steps so much longer than the cell's edge that they may have gone the other way round. */
export const doubtfulFraction = 0.25

const cross = (u: readonly number[], v: readonly number[]) => [
  u[1] * v[2] - u[2] * v[1],
  u[2] * v[0] - u[0] * v[2],
  u[0] * v[1] - u[1] * v[0],
]
const dot = (u: readonly number[], v: readonly number[]) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
/** Volume that three vectors span. */
export const volumeOf = (vectors: CellVectors): number =>
  Math.abs(dot(vectors.slice(0, 3), cross(vectors.slice(3, 6), vectors.slice(6, 9))))

const isZero = (u: readonly number[]) => u.every((value) => value === 0)

/** Replaces a vector that is missing (a slab has none across it) by one at right angles to the others. */
function complete(vectors: number[][]): number[][] {
  const there = vectors.filter((vector) => !isZero(vector))
  return vectors.map((vector, index) => {
    if (!isZero(vector)) return vector
    if (there.length === 2) {
      const [u, v] = vectors.filter((_, other) => other !== index)
      return cross(u, v)
    }
    return [0, 1, 2].map((axis) => (axis === index ? 1 : 0))
  })
}

/** Rows of the inverse: fractional coordinate i of d is row i times d. */
function inverse([a, b, c]: number[][]): number[][] | undefined {
  const volume = dot(a, cross(b, c))
  if (!(Math.abs(volume) > 0)) return undefined
  return [cross(b, c), cross(c, a), cross(a, b)].map((row) => row.map((value) => value / volume))
}

/** Makes the periodic vectors as short as adding others to them can make them, in pairs; they span the same lattice. */
function shorten(vectors: number[][], periodic: Periodic): void {
  for (let turn = 0; turn < 100; turn++) {
    let changed = false
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        if (i === j || !periodic[i] || !periodic[j]) continue
        const times = Math.round(dot(vectors[i], vectors[j]) / dot(vectors[j], vectors[j]))
        if (times === 0) continue
        const shorter = vectors[i].map((value, axis) => value - times * vectors[j][axis])
        if (dot(shorter, shorter) >= dot(vectors[i], vectors[i]) * (1 - 1e-12)) continue
        vectors[i] = shorter
        changed = true
      }
    }
    if (!changed) return
  }
}

/** A periodic cell of any shape: which image of a displacement is the shortest, and which images a position is away from its cell. */
export class Cell {
  readonly #vectors: number[][]
  readonly #inverse: number[][]
  readonly #short: number[][]
  readonly #shortInverse: number[][]
  readonly #rectangular: boolean

  private constructor(
    vectors: number[][],
    readonly periodic: Periodic,
    inverted: number[][],
  ) {
    this.#vectors = vectors
    this.#inverse = inverted
    this.#short = vectors.map((vector) => [...vector])
    shorten(this.#short, periodic)
    this.#shortInverse = inverse(this.#short) ?? inverted
    this.#rectangular = vectors.every((vector, i) => vector.every((value, axis) => axis === i || value === 0))
  }

  /** @returns nothing where the vectors span no cell, or none of them is periodic */
  static of(vectors: CellVectors, periodic: Periodic): Cell | undefined {
    const rows = [0, 3, 6].map((start) => vectors.slice(start, start + 3))
    const real = periodic.map((each, i) => each && !isZero(rows[i])) as unknown as Periodic
    if (!real.some(Boolean)) return undefined
    const whole = complete(rows)
    const inverted = inverse(whole)
    return inverted && new Cell(whole, real, inverted)
  }

  /** Edges of a cell whose vectors lie along the axes; 0 where it is not periodic. */
  get edges(): readonly number[] | undefined {
    return this.#rectangular
      ? this.#vectors.map((vector, i) => (this.periodic[i] ? Math.abs(vector[i]) : 0))
      : undefined
  }

  /**
   * Adds lattice vectors to a displacement until it is the shortest of its images.
   * @param d x, y, z; changed in place
   * @returns whether it still spans more than a quarter of the cell, so that it may have been another image
   */
  shortest(d: Float64Array): boolean {
    let doubtful = false
    if (this.#rectangular) {
      for (let axis = 0; axis < 3; axis++) {
        if (!this.periodic[axis]) continue
        const edge = this.#vectors[axis][axis]
        d[axis] -= Math.round(d[axis] / edge) * edge
        if (Math.abs(d[axis]) > doubtfulFraction * Math.abs(edge)) doubtful = true
      }
      return doubtful
    }
    const vectors = this.#short
    const fraction = (i: number) => dot(this.#shortInverse[i], d as unknown as number[])
    for (let i = 0; i < 3; i++) if (this.periodic[i]) this.#add(d, vectors[i], -Math.round(fraction(i)))
    this.#tryNeighbours(d)
    for (let i = 0; i < 3; i++) if (this.periodic[i] && Math.abs(fraction(i)) > doubtfulFraction) doubtful = true
    return doubtful
  }

  /** In a slanted cell a neighbour of the image found by rounding can be nearer. */
  #tryNeighbours(d: Float64Array): void {
    const vectors = this.#short
    const range = this.periodic.map((each) => (each ? [-1, 0, 1] : [0]))
    let best = d[0] * d[0] + d[1] * d[1] + d[2] * d[2]
    const limit = best * (1 - 1e-12)
    let [bi, bj, bk] = [0, 0, 0]
    for (const i of range[0])
      for (const j of range[1])
        for (const k of range[2]) {
          let square = 0
          for (let axis = 0; axis < 3; axis++) {
            const value = d[axis] + i * vectors[0][axis] + j * vectors[1][axis] + k * vectors[2][axis]
            square += value * value
          }
          if (square < best && square < limit) {
            best = square
            ;[bi, bj, bk] = [i, j, k]
          }
        }
    this.#add(d, vectors[0], bi)
    this.#add(d, vectors[1], bj)
    this.#add(d, vectors[2], bk)
  }

  /** Lattice vectors between a position and its image in the cell at the origin. */
  images(d: readonly number[]): readonly number[] {
    return this.#inverse.map((row, i) => (this.periodic[i] ? Math.floor(dot(row, d)) : 0))
  }

  /** The sum of so many of each lattice vector. */
  translation(counts: readonly number[]): readonly number[] {
    return [0, 1, 2].map((axis) => counts.reduce((sum, count, i) => sum + count * this.#vectors[i][axis], 0))
  }

  #add(d: Float64Array, vector: readonly number[], times: number): void {
    if (times === 0) return
    for (let axis = 0; axis < 3; axis++) d[axis] += times * vector[axis]
  }
}
