/** Positions or velocities by component; arrays of equal length. */
export interface Vectors {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

export const vectors = (count: number): Vectors => ({
  x: new Float64Array(count),
  y: new Float64Array(count),
  z: new Float64Array(count),
})

/**
 * Accelerations of N point masses under Newtonian gravity with Plummer softening, by the plain double loop:
 *
 *     a_i = G Σ_{j≠i} m_j (r_j − r_i) / (|r_j − r_i|² + ε²)^{3/2}
 *
 * The readable twin of the kernel `gravityRows`, and the yardstick of the benchmark.
 * @param out receives the accelerations, in units of `g` × mass / length²
 */
export function accelerations(r: Vectors, mass: Float64Array, softening: number, g: number, out: Vectors): void {
  const { x, y, z } = r
  const count = mass.length
  const soft = softening * softening
  for (let i = 0; i < count; i++) {
    const xi = x[i]
    const yi = y[i]
    const zi = z[i]
    let ax = 0
    let ay = 0
    let az = 0
    // ladder: pairs plain
    for (let j = 0; j < count; j++) {
      if (j === i) continue
      const dx = x[j] - xi
      const dy = y[j] - yi
      const dz = z[j] - zi
      const square = dx * dx + dy * dy + dz * dz + soft
      const pull = mass[j] / (square * Math.sqrt(square))
      ax += pull * dx
      ay += pull * dy
      az += pull * dz
    }
    // ladder: end
    out.x[i] = g * ax
    out.y[i] = g * ay
    out.z[i] = g * az
  }
}

/**
 * Accelerations as above and their time derivatives, the jerks, with d = r_j − r_i and u = v_j − v_i:
 *
 *     j_i = G Σ_{j≠i} m_j (u − 3 (d·u) d / (d² + ε²)) / (d² + ε²)^{3/2}
 *
 * (Makino & Aarseth 1992, with softening.) Twin of the kernel `jerkForces`.
 */
export function accelerationsAndJerks(
  r: Vectors,
  v: Vectors,
  mass: Float64Array,
  softening: number,
  g: number,
  acceleration: Vectors,
  jerk: Vectors,
): void {
  const axes = ['x', 'y', 'z'] as const
  for (let i = 0; i < mass.length; i++) {
    const a = [0, 0, 0]
    const change = [0, 0, 0]
    for (let j = 0; j < mass.length; j++) {
      if (j === i) continue
      const d = axes.map((axis) => r[axis][j] - r[axis][i])
      const u = axes.map((axis) => v[axis][j] - v[axis][i])
      const square = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + softening * softening
      const pull = mass[j] / (square * Math.sqrt(square))
      const along = (3 * (d[0] * u[0] + d[1] * u[1] + d[2] * u[2])) / square
      for (let k = 0; k < 3; k++) {
        a[k] += pull * d[k]
        change[k] += pull * (u[k] - along * d[k])
      }
    }
    axes.forEach((axis, k) => {
      acceleration[axis][i] = g * a[k]
      jerk[axis][i] = g * change[k]
    })
  }
}

/** Potential energy −G Σ_{i<j} m_i m_j / √(|r_j − r_i|² + ε²). Twin of the kernel `potentialRows`. */
export function potentialEnergy(r: Vectors, mass: Float64Array, softening: number, g: number): number {
  const { x, y, z } = r
  let sum = 0
  for (let i = 0; i < mass.length; i++) {
    for (let j = i + 1; j < mass.length; j++) {
      const dx = x[j] - x[i]
      const dy = y[j] - y[i]
      const dz = z[j] - z[i]
      sum += (mass[i] * mass[j]) / Math.sqrt(dx * dx + dy * dy + dz * dz + softening * softening)
    }
  }
  return -g * sum
}

/** Kinetic energy ½ Σ m v². */
export function kineticEnergy(v: Vectors, mass: Float64Array): number {
  let sum = 0
  for (let i = 0; i < mass.length; i++) sum += mass[i] * (v.x[i] * v.x[i] + v.y[i] * v.y[i] + v.z[i] * v.z[i])
  return sum / 2
}

/** Momentum Σ m v. */
export function momentum(v: Vectors, mass: Float64Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < mass.length; i++) {
    sum[0] += mass[i] * v.x[i]
    sum[1] += mass[i] * v.y[i]
    sum[2] += mass[i] * v.z[i]
  }
  return sum
}

/** Angular momentum Σ m r × v about the origin. */
export function angularMomentum(r: Vectors, v: Vectors, mass: Float64Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < mass.length; i++) {
    sum[0] += mass[i] * (r.y[i] * v.z[i] - r.z[i] * v.y[i])
    sum[1] += mass[i] * (r.z[i] * v.x[i] - r.x[i] * v.z[i])
    sum[2] += mass[i] * (r.x[i] * v.y[i] - r.y[i] * v.x[i])
  }
  return sum
}

/**
 * Lagrangian radii: for each fraction the smallest distance of a star from the centre of mass within which that
 * fraction of the mass is found. Twin of the kernel `lagrangianRadii`.
 */
export function lagrangianRadii(r: Vectors, mass: Float64Array, fractions: readonly number[]): number[] {
  let total = 0
  const centre = [0, 0, 0]
  for (let i = 0; i < mass.length; i++) {
    total += mass[i]
    centre[0] += mass[i] * r.x[i]
    centre[1] += mass[i] * r.y[i]
    centre[2] += mass[i] * r.z[i]
  }
  const square = Array.from(
    mass,
    (_, i) => (r.x[i] - centre[0] / total) ** 2 + (r.y[i] - centre[1] / total) ** 2 + (r.z[i] - centre[2] / total) ** 2,
  )
  const order = [...square.keys()].sort((a, b) => square[a] - square[b])
  return fractions.map((fraction) => {
    let inside = 0
    const star = order.find((i) => (inside += mass[i]) >= fraction * total) ?? order[order.length - 1]
    return Math.sqrt(square[star])
  })
}
