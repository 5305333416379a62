import type { Element } from './condensed'
import { makeElement, shiftedSolver } from './condensed'
import type { LobattoBasis } from './legendre'
import { symmetricEigensystem } from './linearAlgebra'
import type { Mesh } from './mesh'
import type { Potential } from './potential'

export type Parity = 'none' | 'even' | 'odd'

/**
 * The Schrödinger equation on spectral elements: H = T + V between the Lagrange polynomials of the Gauss-Lobatto-Legendre points,
 * with that quadrature's diagonal mass matrix.
 * Source: Canuto et al., "Spectral Methods: Evolution to Complex Geometries" (2007), chapter 2.
 */
export interface Discretisation {
  readonly mesh: Mesh
  readonly parity: Parity
  readonly basis: LobattoBasis
  readonly mass: number
  readonly elements: readonly Element[]
  /** Of each element's left end, and of the last one's right end: whether the wave may be other than zero there. */
  readonly free: readonly boolean[]
  /** V at every point of every element, one-sided at breakpoints: elements × (degree + 1). */
  readonly values: Float64Array
}

/** Makes the elements of meshes of one potential, each once: meshes of one solution have a third of theirs in common. */
export function elementMaker(potential: Potential, basis: LobattoBasis, mass: number, scale: number) {
  const known = new Map<number, Map<number, Map<number, Element>>>()
  return ({ centre, edges }: Mesh): Element[] => {
    const here = getOr(known, centre, () => new Map<number, Map<number, Element>>())
    return edges.slice(1).map((b, e) => {
      const a = edges[e]
      const from = getOr(here, a, () => new Map<number, Element>())
      return getOr(from, b, () => makeElement(potential, centre, a, b, basis, mass, scale))
    })
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

export function discretise(
  mesh: Mesh,
  elements: readonly Element[],
  basis: LobattoBasis,
  parity: Parity,
  mass: number,
): Discretisation {
  const count = basis.degree + 1
  const last = elements.length
  const isWall = (y: number) => mesh.walls.some((x) => Math.abs(x - mesh.centre - y) <= 2 ** -48 * Math.abs(x))
  const free = mesh.edges.map((y, e) => {
    if (e === last || (e === 0 && parity !== 'even')) return false
    return !elements[e].blocked && !(e > 0 && elements[e - 1].blocked) && !isWall(y)
  })
  const values = new Float64Array(last * count)
  for (let e = 0; e < last; e++) values.set(elements[e].values, e * count)
  return { mesh, parity, basis, mass, elements, free, values }
}

export const position = (a: number, b: number, t: number) => (a + b) / 2 + ((b - a) / 2) * t

export interface Eigenstate {
  readonly energy: number
  /** ψ at every point of every element, normalised to 1 on the mesh: elements × (degree + 1). */
  readonly wave: Float64Array
  readonly kinetic: number
  readonly potential: number
  /** ∫ |V| |ψ|²: what rounding of V is relative to. */
  readonly largest: number
}

/** ⟨a|H|b⟩ in its parts. */
function forms(d: Discretisation, a: Float64Array, b: Float64Array) {
  const count = d.basis.degree + 1
  let kinetic = 0
  let potential = 0
  let largest = 0
  const [slopeA, slopeB] = [new Float64Array(count), new Float64Array(count)]
  for (let e = 0; e < d.mesh.edges.length - 1; e++) {
    const length = d.mesh.edges[e + 1] - d.mesh.edges[e]
    slopes(d.basis, a, e * count, slopeA)
    slopes(d.basis, b, e * count, slopeB)
    for (let i = 0; i < count; i++) {
      const k = e * count + i
      kinetic += (d.basis.weights[i] * slopeA[i] * slopeB[i]) / (d.mass * length)
      if (a[k] === 0 || b[k] === 0) continue
      const term = d.basis.weights[i] * 0.5 * length * d.values[k] * a[k] * b[k]
      potential += term
      largest += Math.abs(term)
    }
  }
  return { kinetic, potential, largest }
}

/**
 * The eigenstates next to an energy, as many as lie there together, by inverse iteration with all of them at once; their energies
 * are Rayleigh quotients, so that pairs closer than the rounding of the matrix still come out as combinations at right angles.
 * @param shift how far off the energy to iterate: less than the distance to the next level, more than rounding
 */
export function eigenstates(d: Discretisation, near: number, together: number, shift: number): Eigenstate[] {
  const solve = shiftedSolver(d.elements, d.free, near + shift, d.basis)
  const vectors = Array.from({ length: together }, (_, k) =>
    Float64Array.from(d.values, (_, i) => 1 + ((i * (k + 1)) % (7 + 4 * k)) * 0.1 - k * 0.6),
  )
  const one = () => 1
  for (let step = 0; step < 6; step++) {
    for (let k = 0; k < together; k++) {
      const vector = vectors[k]
      solve(vector)
      normalise(d, vector)
      for (let pass = 0; pass < 2 && k > 0; pass++) {
        for (let j = 0; j < k; j++) {
          const overlap = matrixElement(d, vectors[j], vector, one)
          for (let i = 0; i < vector.length; i++) vector[i] -= overlap * vectors[j][i]
        }
        normalise(d, vector)
      }
    }
  }
  const waves = together === 1 ? vectors : ritz(d, vectors)
  return waves
    .map((wave) => {
      const { kinetic, potential, largest } = forms(d, wave, wave)
      return { energy: kinetic + potential, wave, kinetic, potential, largest }
    })
    .sort((a, b) => a.energy - b.energy)
}

function normalise(d: Discretisation, vector: Float64Array): void {
  let largest = 0
  for (const v of vector) largest = Math.max(largest, Math.abs(v))
  for (let i = 0; i < vector.length; i++) vector[i] /= largest
  const norm = Math.sqrt(matrixElement(d, vector, vector, () => 1))
  for (let i = 0; i < vector.length; i++) vector[i] /= norm
}

/** The combinations of some waves that make H diagonal between them. */
function ritz(d: Discretisation, waves: readonly Float64Array[]): Float64Array[] {
  const count = waves.length
  const matrix = new Float64Array(count * count)
  const middle = forms(d, waves[0], waves[0])
  const energy = middle.kinetic + middle.potential
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const { kinetic, potential } = forms(d, waves[i], waves[j])
      matrix[i * count + j] = kinetic + potential - (i === j ? energy : 0)
    }
  }
  const { vectors } = symmetricEigensystem(matrix, count)
  return Array.from({ length: count }, (_, k) =>
    waves[0].map((_, i) => waves.reduce((sum, wave, j) => sum + vectors[j * count + k] * wave[i], 0)),
  )
}

/** Derivatives with respect to t in [-1, 1] of one element's polynomial, at its points. */
export function slopes(basis: LobattoBasis, wave: Float64Array, offset: number, out: Float64Array): void {
  const count = basis.degree + 1
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let j = 0; j < count; j++) sum += basis.derivative[i * count + j] * wave[offset + j]
    out[i] = sum
  }
}

/** ∫ f(x) ψ_a ψ_b dx over the mesh. */
export function matrixElement(d: Discretisation, a: Float64Array, b: Float64Array, f: (x: number) => number): number {
  const count = d.basis.degree + 1
  let sum = 0
  for (let e = 0; e < d.mesh.edges.length - 1; e++) {
    const low = d.mesh.edges[e]
    const high = d.mesh.edges[e + 1]
    for (let i = 0; i < count; i++) {
      const k = e * count + i
      sum += d.basis.weights[i] * 0.5 * (high - low) * a[k] * b[k] * f(position(low, high, d.basis.points[i]))
    }
  }
  return sum
}

/** Size of the last Legendre coefficients of the wave function on an element, as parts of its largest value anywhere. */
export function tail(d: Discretisation, wave: Float64Array, element: number, largest: number): number {
  const { basis } = d
  const count = basis.degree + 1
  let size = 0
  for (let n = basis.degree - 3; n < basis.degree; n++) {
    const polynomial = legendreOn(basis, n)
    let coefficient = 0
    for (let i = 0; i < count; i++) coefficient += basis.weights[i] * polynomial[i] * wave[element * count + i]
    size = Math.max(size, Math.abs(coefficient) * (n + 0.5))
  }
  return size / largest
}

const polynomials = new WeakMap<LobattoBasis, Map<number, Float64Array>>()

function legendreOn(basis: LobattoBasis, n: number): Float64Array {
  let known = polynomials.get(basis)
  if (!known) polynomials.set(basis, (known = new Map<number, Float64Array>()))
  let values = known.get(n)
  if (!values) known.set(n, (values = basis.points.map((x) => legendreAt(n, x))))
  return values
}

function legendreAt(n: number, x: number): number {
  let before = 1
  let value = x
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k
    before = value
    value = next
  }
  return value
}
