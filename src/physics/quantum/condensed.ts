import type { LobattoBasis } from './legendre'
import { symmetricEigensystem } from './linearAlgebra'
import type { Potential } from './potential'

/** One element's share of the Hamiltonian. */
export interface Element {
  readonly a: number
  readonly b: number
  /** V at every point, one-sided at the ends; Infinity where the wave cannot be. */
  readonly values: Float64Array
  /** Whether V is that of a wall anywhere: no wave enters. */
  readonly blocked: boolean
  /** Made when it is first asked for. */
  readonly condensed: () => Condensed
}

/**
 * An element in another basis: the two straight lines that are 1 at one end and 0 at the other, and the eigenmodes of its inside with
 * both ends held. The lines have no kinetic energy in common with the modes, so that short elements lose no digits.
 */
interface Condensed {
  /** Energies of the modes. */
  readonly modes: Float64Array
  /** Mode k at inner point i + 1: k · (degree - 1) + i. */
  readonly vectors: Float64Array
  /** ⟨line|V|mode⟩ and ⟨line|mode⟩ for the left and for the right end. */
  readonly potential: readonly [left: Float64Array, right: Float64Array]
  readonly overlap: readonly [left: Float64Array, right: Float64Array]
  /** ⟨line|V|line⟩ and ⟨line|line⟩: left with left, left with right, right with right. */
  readonly lineV: readonly [number, number, number]
  readonly lineM: readonly [number, number, number]
  /** 1 / (2 m length) */
  readonly stiffness: number
}

/** V above this, in units of the energies in play, is a wall. */
const wall = 1e26

/** @param offset of the coordinates: V is taken at offset + y @param scale of the energies in play */
export function makeElement(
  potential: Potential,
  offset: number,
  a: number,
  b: number,
  basis: LobattoBasis,
  mass: number,
  scale: number,
): Element {
  const n = basis.degree
  const values = new Float64Array(n + 1)
  // One-sided, also where the rounding of x is much of the element.
  const rounding = 2 ** -52 * (Math.abs(offset) + Math.abs(a) + Math.abs(b))
  const inside = Math.min(0.01 * (b - a), Math.max((b - a) * 2 ** -40, 8 * rounding))
  let blocked = false
  for (let i = 0; i <= n; i++) {
    const y = i === 0 ? a + inside : i === n ? b - inside : (a + b) / 2 + ((b - a) / 2) * basis.points[i]
    const v = potential.value(offset + y)
    values[i] = v
    if (!(v < wall * scale)) blocked = blocked || (i > 0 && i < n)
  }
  // Points that rounding puts onto a singularity take the value of the next one that it does not.
  for (let i = n - 1; i >= 0; i--) if (values[i] === -Infinity) values[i] = values[i + 1]
  for (let i = 1; i <= n; i++) if (values[i] === -Infinity) values[i] = values[i - 1]
  let condensed: Condensed | undefined
  return { a, b, values, blocked, condensed: () => (condensed ??= condense(values, b - a, basis, mass)) }
}

function condense(values: Float64Array, length: number, basis: LobattoBasis, mass: number): Condensed {
  const { degree: n, weights, points } = basis
  const size = n - 1
  const weight = weights.map((w) => w * 0.5 * length)
  const root = weight.map(Math.sqrt)
  const matrix = new Float64Array(size * size)
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) {
      const kinetic = basis.stiffness[(p + 1) * (n + 1) + q + 1] / (mass * length)
      matrix[p * size + q] = kinetic / (root[p + 1] * root[q + 1]) + (p === q ? values[p + 1] : 0)
    }
  }
  const { values: modes, vectors: rotated } = symmetricEigensystem(matrix, size)
  const vectors = new Float64Array(size * size)
  const line = (end: 0 | 1, i: number) => (end === 0 ? 0.5 * (1 - points[i]) : 0.5 * (1 + points[i]))
  const potential = [new Float64Array(size), new Float64Array(size)] as const
  const overlap = [new Float64Array(size), new Float64Array(size)] as const
  for (let k = 0; k < size; k++) {
    for (let p = 0; p < size; p++) {
      const v = rotated[p * size + k] / root[p + 1]
      vectors[k * size + p] = v
      for (const end of [0, 1] as const) {
        const share = weight[p + 1] * line(end, p + 1) * v
        overlap[end][k] += share
        potential[end][k] += share * values[p + 1]
      }
    }
  }
  const between = (f: (i: number) => number, a: 0 | 1, b: 0 | 1) => {
    let sum = 0
    for (let i = 0; i <= n; i++) {
      const both = line(a, i) * line(b, i)
      if (both !== 0) sum += weight[i] * both * f(i)
    }
    return sum
  }
  const three = (f: (i: number) => number) => [between(f, 0, 0), between(f, 0, 1), between(f, 1, 1)] as const
  return {
    modes,
    vectors,
    potential,
    overlap,
    lineV: three((i) => values[i]),
    lineM: three(() => 1),
    stiffness: 0.5 / (mass * length),
  }
}

/** What an element shows at its ends at an energy, but for its stiffness; and how many of its modes lie below. */
interface Response {
  readonly left: number
  readonly across: number
  readonly right: number
  readonly below: number
}

export function respond({ modes, potential, overlap, lineV, lineM }: Condensed, energy: number): Response {
  let left = lineV[0] - energy * lineM[0]
  let across = lineV[1] - energy * lineM[1]
  let right = lineV[2] - energy * lineM[2]
  let below = 0
  for (let k = 0; k < modes.length; k++) {
    const distance = modes[k] - energy || 1e-300
    if (distance < 0) below++
    const l = potential[0][k] - energy * overlap[0][k]
    const r = potential[1][k] - energy * overlap[1][k]
    left -= l * (l / distance)
    across -= l * (r / distance)
    right -= r * (r / distance)
  }
  return { left, across, right, below }
}

/** The stiffness at the right end, with what lies to the left eliminated: written so that that of short elements cancels beforehand. */
function passOn(
  stiffness: number,
  { left, across, right }: Response,
  carried: number,
): [pivot: number, passed: number] {
  const pivot = stiffness + left + carried || 1e-300
  const passed =
    (stiffness * (left + right + 2 * across + carried) + right * (left + carried) - across * across) / pivot
  return [pivot, passed]
}

/**
 * Number of eigenvalues below an energy, by Sylvester's law of inertia: those of the elements with their ends held, and the
 * negative pivots of what remains between the ends. It misses none, however close they lie.
 * Source: W. H. Wittrick & F. W. Williams, Q. J. Mech. Appl. Math. 24, 263 (1971).
 * @param free whether the wave may be other than zero at the left end of element e, and at the end of all
 */
export function countBelow(elements: readonly Element[], free: readonly boolean[], energy: number): number {
  let count = 0
  let carried = 0
  for (let e = 0; e < elements.length; e++) {
    if (elements[e].blocked) continue
    const condensed = elements[e].condensed()
    const response = respond(condensed, energy)
    count += response.below
    if (free[e]) {
      const [pivot, passed] = passOn(condensed.stiffness, response, carried)
      if (pivot < 0) count++
      carried = passed
    } else carried = condensed.stiffness + response.right
  }
  return count
}

/**
 * Solves (H - E M) x = M b by eliminating the modes and then the ends from left to right.
 * @returns a function of b and x, by their values at all points of all elements
 */
export function shiftedSolver(
  elements: readonly Element[],
  free: readonly boolean[],
  energy: number,
  basis: LobattoBasis,
): (wave: Float64Array) => void {
  const count = basis.degree + 1
  const size = count - 2
  const parts = elements.map((element, e) => {
    if (element.blocked) return undefined
    const condensed = element.condensed()
    return { condensed, response: respond(condensed, energy), weight: 0.5 * (element.b - element.a), e }
  })
  const pivots = new Float64Array(elements.length)
  let carried = 0
  parts.forEach((part, e) => {
    if (!part) return
    const { condensed, response } = part
    if (free[e]) {
      const [pivot, passed] = passOn(condensed.stiffness, response, carried)
      pivots[e] = pivot
      carried = passed
    } else carried = condensed.stiffness + response.right
  })
  const rhs = new Float64Array(elements.length + 1)
  const ends = new Float64Array(elements.length + 1)
  const inner = new Float64Array(elements.length * size)
  const weighted = new Float64Array(size)
  return (wave) => {
    rhs.fill(0)
    for (const part of parts) {
      if (!part) continue
      const { condensed, weight, e } = part
      const { modes, vectors, potential, overlap } = condensed
      for (let i = 0; i < count; i++) {
        const share = weight * basis.weights[i] * wave[e * count + i]
        rhs[e] += share * 0.5 * (1 - basis.points[i])
        rhs[e + 1] += share * 0.5 * (1 + basis.points[i])
        if (i > 0 && i <= size) weighted[i - 1] = share
      }
      for (let k = 0; k < size; k++) {
        let b = 0
        for (let i = 0; i < size; i++) b += weighted[i] * vectors[k * size + i]
        inner[e * size + k] = b
        const scaled = b / (modes[k] - energy || 1e-300)
        rhs[e] -= (potential[0][k] - energy * overlap[0][k]) * scaled
        rhs[e + 1] -= (potential[1][k] - energy * overlap[1][k]) * scaled
      }
    }
    for (const part of parts) {
      if (!part || !free[part.e]) continue
      const { condensed, response, e } = part
      rhs[e + 1] += ((condensed.stiffness - response.across) / pivots[e]) * rhs[e]
    }
    for (let e = elements.length - 1; e >= 0; e--) {
      const part = parts[e]
      if (!part || !free[e]) ends[e] = 0
      else ends[e] = (rhs[e] + (part.condensed.stiffness - part.response.across) * ends[e + 1]) / pivots[e]
    }
    for (let e = 0; e < elements.length; e++) {
      const part = parts[e]
      if (!part) {
        wave.fill(0, e * count, (e + 1) * count)
        continue
      }
      const { modes, vectors, potential, overlap } = part.condensed
      const [left, right] = [ends[e], ends[e + 1]]
      for (let i = 0; i < count; i++) {
        wave[e * count + i] = 0.5 * (left * (1 - basis.points[i]) + right * (1 + basis.points[i]))
      }
      for (let k = 0; k < size; k++) {
        const toLeft = potential[0][k] - energy * overlap[0][k]
        const toRight = potential[1][k] - energy * overlap[1][k]
        const y = (inner[e * size + k] - toLeft * left - toRight * right) / (modes[k] - energy || 1e-300)
        for (let i = 0; i < size; i++) wave[e * count + i + 1] += y * vectors[k * size + i]
      }
    }
  }
}
