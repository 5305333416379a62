// Newtonian attraction of N softened point masses by direct summation, float64.
//
// Each pair is computed once and acts on both its stars (Newton's third law). The work is cut into row blocks that depend on
// the number of stars alone; every block adds into a buffer of its own, and the buffers are added up in block order. So the
// digits cannot depend on how many workers there are or which of them took which block.
//
// Coordinates are stored by component, padded to an even count `padded`. Where the number of stars is odd, the pad is a ghost:
// no mass, and so far away that it never meets a star.

/** Loaded before a loop it stays; written as `f64x2.splat(1)`, V8 makes it anew in every turn. */
const ONES = memory.data<f64>([1, 1], 16)

/**
 * Accelerations per unit G of the pairs (i, j) with `first` ≤ i < `last` and j > i.
 * @param x, y, z, mass: float64 arrays of `padded` elements
 * @param first, last: even row numbers
 * @param softeningSquared: square of Plummer's softening length
 * @param ax, ay, az: float64 arrays of `padded` elements; elements from `first` on are overwritten
 */
export function gravityRows(
  x: usize,
  y: usize,
  z: usize,
  mass: usize,
  first: i32,
  last: i32,
  padded: i32,
  softeningSquared: f64,
  ax: usize,
  ay: usize,
  az: usize,
): void {
  const bytes = ((padded - first) as usize) << 3
  const offset = (first as usize) << 3
  memory.fill(ax + offset, 0, bytes)
  memory.fill(ay + offset, 0, bytes)
  memory.fill(az + offset, 0, bytes)
  const one = v128.load(ONES)
  const soft = f64x2.splat(softeningSquared)
  const end = (padded as usize) << 3
  for (let row = first; row < last; row += 2) {
    const i = (row as usize) << 3
    const x0 = v128.load64_splat(x + i)
    const y0 = v128.load64_splat(y + i)
    const z0 = v128.load64_splat(z + i)
    const m0 = v128.load64_splat(mass + i)
    const x1 = v128.load64_splat(x + i, 8)
    const y1 = v128.load64_splat(y + i, 8)
    const z1 = v128.load64_splat(z + i, 8)
    const m1 = v128.load64_splat(mass + i, 8)
    let sx0 = f64x2.splat(0)
    let sy0 = f64x2.splat(0)
    let sz0 = f64x2.splat(0)
    let sx1 = f64x2.splat(0)
    let sy1 = f64x2.splat(0)
    let sz1 = f64x2.splat(0)
    for (let j = i + 16; j < end; j += 16) {
      const xj = v128.load(x + j)
      const yj = v128.load(y + j)
      const zj = v128.load(z + j)
      const dx0 = f64x2.sub(xj, x0)
      const dy0 = f64x2.sub(yj, y0)
      const dz0 = f64x2.sub(zj, z0)
      const dx1 = f64x2.sub(xj, x1)
      const dy1 = f64x2.sub(yj, y1)
      const dz1 = f64x2.sub(zj, z1)
      const r0 = f64x2.add(f64x2.add(f64x2.mul(dx0, dx0), f64x2.mul(dy0, dy0)), f64x2.add(f64x2.mul(dz0, dz0), soft))
      const r1 = f64x2.add(f64x2.add(f64x2.mul(dx1, dx1), f64x2.mul(dy1, dy1)), f64x2.add(f64x2.mul(dz1, dz1), soft))
      const c0 = f64x2.mul(r0, f64x2.sqrt(r0))
      const c1 = f64x2.mul(r1, f64x2.sqrt(r1))
      // ladder: pairs third law
      // One division serves both rows: 1/c0 = c1/(c0 c1).
      const inverse = f64x2.div(one, f64x2.mul(c0, c1))
      const f0 = f64x2.mul(inverse, c1)
      const f1 = f64x2.mul(inverse, c0)
      const mj = v128.load(mass + j)
      const g0 = f64x2.mul(f0, mj)
      const g1 = f64x2.mul(f1, mj)
      const h0 = f64x2.mul(f0, m0)
      const h1 = f64x2.mul(f1, m1)
      sx0 = f64x2.add(sx0, f64x2.mul(g0, dx0))
      sx1 = f64x2.add(sx1, f64x2.mul(g1, dx1))
      v128.store(ax + j, f64x2.sub(v128.load(ax + j), f64x2.add(f64x2.mul(h0, dx0), f64x2.mul(h1, dx1))))
      // ladder: end
      sy0 = f64x2.add(sy0, f64x2.mul(g0, dy0))
      sy1 = f64x2.add(sy1, f64x2.mul(g1, dy1))
      v128.store(ay + j, f64x2.sub(v128.load(ay + j), f64x2.add(f64x2.mul(h0, dy0), f64x2.mul(h1, dy1))))
      sz0 = f64x2.add(sz0, f64x2.mul(g0, dz0))
      sz1 = f64x2.add(sz1, f64x2.mul(g1, dz1))
      v128.store(az + j, f64x2.sub(v128.load(az + j), f64x2.add(f64x2.mul(h0, dz0), f64x2.mul(h1, dz1))))
    }
    // The pair of the two rows themselves.
    const dx = load<f64>(x + i, 8) - load<f64>(x + i)
    const dy = load<f64>(y + i, 8) - load<f64>(y + i)
    const dz = load<f64>(z + i, 8) - load<f64>(z + i)
    const r = dx * dx + dy * dy + (dz * dz + softeningSquared)
    const f = 1.0 / (r * sqrt(r))
    const fi = f * load<f64>(mass + i, 8)
    const fj = f * load<f64>(mass + i)
    addPair(ax + i, sx0, sx1, fi * dx, fj * dx)
    addPair(ay + i, sy0, sy1, fi * dy, fj * dy)
    addPair(az + i, sz0, sz1, fi * dz, fj * dz)
  }
}

/** Adds the sums of two neighbouring rows, and their mutual pull, to their place in the buffer. */
function addPair(at: usize, sum0: v128, sum1: v128, pull0: f64, pull1: f64): void {
  store<f64>(at, load<f64>(at) + (f64x2.extract_lane(sum0, 0) + f64x2.extract_lane(sum0, 1) + pull0))
  store<f64>(at, load<f64>(at, 8) + (f64x2.extract_lane(sum1, 0) + f64x2.extract_lane(sum1, 1) - pull1), 8)
}

/** Smallest squared separation among the pairs of the last `potentialRows` of this worker. */
export let leastSquare: f64 = Infinity

/**
 * Potential energy per unit G, −Σ m_i m_j / √(r² + ε²), of the pairs (i, j) with `first` ≤ i < `last` and j > i.
 * Arguments as in `gravityRows`.
 */
export function potentialRows(
  x: usize,
  y: usize,
  z: usize,
  mass: usize,
  first: i32,
  last: i32,
  padded: i32,
  softeningSquared: f64,
): f64 {
  const one = v128.load(ONES)
  const soft = f64x2.splat(softeningSquared)
  const end = (padded as usize) << 3
  let total: f64 = 0
  let near = f64x2.splat(Infinity)
  let nearest: f64 = Infinity
  for (let row = first; row < last; row += 2) {
    const i = (row as usize) << 3
    const x0 = v128.load64_splat(x + i)
    const y0 = v128.load64_splat(y + i)
    const z0 = v128.load64_splat(z + i)
    const x1 = v128.load64_splat(x + i, 8)
    const y1 = v128.load64_splat(y + i, 8)
    const z1 = v128.load64_splat(z + i, 8)
    let sum0 = f64x2.splat(0)
    let sum1 = f64x2.splat(0)
    for (let j = i + 16; j < end; j += 16) {
      const xj = v128.load(x + j)
      const yj = v128.load(y + j)
      const zj = v128.load(z + j)
      const dx0 = f64x2.sub(xj, x0)
      const dy0 = f64x2.sub(yj, y0)
      const dz0 = f64x2.sub(zj, z0)
      const dx1 = f64x2.sub(xj, x1)
      const dy1 = f64x2.sub(yj, y1)
      const dz1 = f64x2.sub(zj, z1)
      const across0 = f64x2.add(f64x2.mul(dx0, dx0), f64x2.mul(dy0, dy0))
      const across1 = f64x2.add(f64x2.mul(dx1, dx1), f64x2.mul(dy1, dy1))
      const up0 = f64x2.mul(dz0, dz0)
      const up1 = f64x2.mul(dz1, dz1)
      const r0 = f64x2.sqrt(f64x2.add(across0, f64x2.add(up0, soft)))
      const r1 = f64x2.sqrt(f64x2.add(across1, f64x2.add(up1, soft)))
      near = f64x2.pmin(near, f64x2.pmin(f64x2.add(across0, up0), f64x2.add(across1, up1)))
      const share = f64x2.div(v128.load(mass + j), f64x2.mul(r0, r1))
      sum0 = f64x2.add(sum0, f64x2.mul(share, r1))
      sum1 = f64x2.add(sum1, f64x2.mul(share, r0))
    }
    const dx = load<f64>(x + i, 8) - load<f64>(x + i)
    const dy = load<f64>(y + i, 8) - load<f64>(y + i)
    const dz = load<f64>(z + i, 8) - load<f64>(z + i)
    const r = sqrt(dx * dx + dy * dy + (dz * dz + softeningSquared))
    nearest = min(nearest, dx * dx + dy * dy + dz * dz)
    const m0 = load<f64>(mass + i)
    const m1 = load<f64>(mass + i, 8)
    total += m0 * (f64x2.extract_lane(sum0, 0) + f64x2.extract_lane(sum0, 1) + m1 / r)
    total += m1 * (f64x2.extract_lane(sum1, 0) + f64x2.extract_lane(sum1, 1))
  }
  leastSquare = min(nearest, min(f64x2.extract_lane(near, 0), f64x2.extract_lane(near, 1)))
  return -total
}
