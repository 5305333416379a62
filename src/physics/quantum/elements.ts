import type { LobattoBasis } from './legendre'
import type { Banded } from './linearAlgebra'
import { bandedIndex, bandedMatrix, factorBanded, symmetricEigenvalues } from './linearAlgebra'
import type { Mesh } from './mesh'
import type { Potential } from './potential'

export type Parity = 'none' | 'even' | 'odd'

/**
 * The Schrödinger equation on spectral elements: H = T + V between the Lagrange polynomials of the Gauss-Lobatto-Legendre points,
 * with that quadrature's diagonal mass matrix taken into the functions, so that an ordinary symmetric eigenproblem remains.
 * Source: Canuto et al., "Spectral Methods: Evolution to Complex Geometries" (2007), chapter 2.
 */
export interface Discretisation {
  readonly mesh: Mesh
  readonly basis: LobattoBasis
  readonly parity: Parity
  readonly mass: number
  /** V at every point of every element, one-sided at breakpoints: elements × (degree + 1). */
  readonly values: Float64Array
  /** Global index of a point, or -1 where the wave function vanishes: elements × (degree + 1). */
  readonly index: Int32Array
  /** Diagonal of the mass matrix. */
  readonly weight: Float64Array
  readonly unknowns: number
}

export function discretise(potential: Potential, mesh: Mesh, basis: LobattoBasis, parity: Parity, mass: number) {
  const elements = mesh.edges.length - 1
  const count = basis.degree + 1
  const values = new Float64Array(elements * count)
  const index = new Int32Array(elements * count)
  let unknowns = 0
  for (let e = 0; e < elements; e++) {
    const a = mesh.edges[e]
    const b = mesh.edges[e + 1]
    const inside = (b - a) * 2 ** -40
    for (let i = 0; i < count; i++) {
      const x = i === 0 ? a + inside : i === basis.degree ? b - inside : position(a, b, basis.points[i])
      values[e * count + i] = potential.value(x)
      const first = e === 0 && i === 0
      const last = e === elements - 1 && i === basis.degree
      if (last || (first && parity !== 'even')) index[e * count + i] = -1
      else if (i === 0 && e > 0) index[e * count] = index[e * count - 1]
      else index[e * count + i] = unknowns++
    }
  }
  const weight = new Float64Array(unknowns)
  for (let e = 0; e < elements; e++) {
    const half = (mesh.edges[e + 1] - mesh.edges[e]) / 2
    for (let i = 0; i < count; i++) {
      const row = index[e * count + i]
      if (row >= 0) weight[row] += basis.weights[i] * half
    }
  }
  const made: Discretisation = { mesh, basis, parity, mass, values, index, weight, unknowns }
  return made
}

export const position = (a: number, b: number, t: number) => (a + b) / 2 + ((b - a) / 2) * t

/** Calls `add(i, j, h)` for every contribution to the symmetric matrix M^(-1/2) H M^(-1/2). */
function assemble(d: Discretisation, add: (i: number, j: number, h: number) => void): void {
  const { basis, index, weight, values, mass, mesh } = d
  const count = basis.degree + 1
  const root = weight.map(Math.sqrt)
  for (let e = 0; e < mesh.edges.length - 1; e++) {
    const length = mesh.edges[e + 1] - mesh.edges[e]
    for (let i = 0; i < count; i++) {
      const row = index[e * count + i]
      if (row < 0) continue
      for (let j = 0; j < count; j++) {
        const column = index[e * count + j]
        if (column < 0) continue
        let h = basis.stiffness[i * count + j] / (mass * length)
        if (i === j) h += basis.weights[i] * 0.5 * length * values[e * count + i]
        add(row, column, h / (root[row] * root[column]))
      }
    }
  }
}

/** All eigenvalues of the discretised Hamiltonian, ascending. */
export function eigenvalues(d: Discretisation): Float64Array {
  const n = d.unknowns
  const matrix = new Float64Array(n * n)
  assemble(d, (i, j, h) => {
    matrix[i * n + j] += h
  })
  return symmetricEigenvalues(matrix, n)
}

function bandedHamiltonian(d: Discretisation): Banded {
  const matrix = bandedMatrix(d.unknowns, d.basis.degree)
  assemble(d, (i, j, h) => {
    matrix.data[bandedIndex(matrix, i, j)] += h
  })
  return matrix
}

export interface Eigenstate {
  readonly energy: number
  /** ψ at every point of every element, normalised to 1 on the mesh: elements × (degree + 1). */
  readonly wave: Float64Array
  readonly kinetic: number
  readonly potential: number
}

/** The eigenstate next to an approximate energy, by inverse iteration, and its energy as the Rayleigh quotient. */
export function eigenstate(d: Discretisation, near: number): Eigenstate {
  const n = d.unknowns
  const matrix = bandedHamiltonian(d)
  // Off the eigenvalue by a little: an exactly singular matrix would do, too, but not better.
  const shift = near + 1e-13 * (1 + Math.abs(near))
  for (let i = 0; i < n; i++) matrix.data[bandedIndex(matrix, i, i)] -= shift
  const solve = factorBanded(matrix, 1e-14 * (1 + Math.abs(near)))
  const vector = new Float64Array(n)
  for (let i = 0; i < n; i++) vector[i] = (1 + (i % 7) * 0.1) * Math.sqrt(d.weight[i])
  for (let step = 0; step < 4; step++) {
    solve(vector)
    let square = 0
    for (const v of vector) square += v * v
    const norm = Math.sqrt(square)
    for (let i = 0; i < n; i++) vector[i] /= norm
  }
  const count = d.basis.degree + 1
  const wave = new Float64Array(d.index.length)
  for (let k = 0; k < wave.length; k++) {
    const row = d.index[k]
    wave[k] = row < 0 ? 0 : vector[row] / Math.sqrt(d.weight[row])
  }
  let kinetic = 0
  let potential = 0
  const slope = new Float64Array(count)
  for (let e = 0; e < d.mesh.edges.length - 1; e++) {
    const length = d.mesh.edges[e + 1] - d.mesh.edges[e]
    slopes(d.basis, wave, e * count, slope)
    for (let i = 0; i < count; i++) {
      kinetic += (d.basis.weights[i] * slope[i] * slope[i]) / (d.mass * length)
      const psi = wave[e * count + i]
      potential += d.basis.weights[i] * 0.5 * length * d.values[e * count + i] * psi * psi
    }
  }
  return { energy: kinetic + potential, wave, kinetic, potential }
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

/** Whether the last Legendre coefficients of the wave function on an element have not yet decayed. */
export function unresolved(d: Discretisation, wave: Float64Array, element: number, tolerance: number): boolean {
  const { basis } = d
  const count = basis.degree + 1
  let largest = 0
  for (const v of wave) largest = Math.max(largest, Math.abs(v))
  for (let n = basis.degree - 3; n < basis.degree; n++) {
    let coefficient = 0
    for (let i = 0; i < count; i++) {
      coefficient += basis.weights[i] * legendreAt(n, basis.points[i]) * wave[element * count + i]
    }
    if (Math.abs(coefficient) * (n + 0.5) > tolerance * largest) return true
  }
  return false
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
