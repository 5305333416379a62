import { streams } from '../../src/physics/quantum/plainSampling'
import type { FunctionTable } from '../../src/physics/quantum/table'
import { seedWords } from '../../src/physics/random/philox'
import { fillNormalsPlainly } from './plainNormals'

/** |ψ₀|² as one would write it down; for a typed potential, where nobody can, the solver's table of ψ/√q. */
export type Density =
  | { readonly kind: 'harmonic' }
  | { readonly kind: 'morse'; readonly depth: number; readonly alpha: number }
  | { readonly kind: 'table'; readonly table: FunctionTable }

const chunk = 64

/** p(x) of Morse's ground state, normalised by the trapezoid rule. */
function morseDensity(depth: number, alpha: number): (x: number) => number {
  const lambda = Math.sqrt(2 * depth) / alpha
  const logarithm = Math.log(2 * lambda)
  const shape = (x: number) => {
    const power = logarithm - alpha * x
    return Math.exp((2 * lambda - 1) * power - Math.exp(power))
  }
  let sum = 0
  for (let x = -8; x <= 64; x += 1 / 64) sum += shape(x) / 64
  return (x) => shape(x) / sum
}

function tableValue({ coefficients, low, inverseCell, cells }: FunctionTable, x: number): number {
  const t = (x - low) * inverseCell
  const cell = Math.floor(t)
  if (cell < 0 || cell >= cells) return 0
  const s = t - cell
  const k = 4 * (cell + 1)
  return coefficients[k] + s * (coefficients[k + 1] + s * (coefficients[k + 2] + s * coefficients[k + 3]))
}

/** The weight p/q of x = σz drawn from N(0, σ²). */
function weightOf(density: Density, width: number): (x: number, z: number) => number {
  const factor = width * Math.sqrt(2 * Math.PI)
  switch (density.kind) {
    case 'harmonic':
      return (x, z) => (Math.exp(-x * x) / Math.sqrt(Math.PI)) * factor * Math.exp(0.5 * z * z)
    case 'morse': {
      const p = morseDensity(density.depth, density.alpha)
      return (x, z) => p(x) * factor * Math.exp(0.5 * z * z)
    }
    case 'table':
      return (x) => tableValue(density.table, x) ** 2
  }
}

/** Importance sampling of ⟨x²⟩ with all the sums of the kernel. @returns the estimate */
export function plainEstimate(density: Density, width: number, samples: number, seed: number): number {
  const stream = { seed: seedWords(seed), stream: streams.normal, substream: 0 }
  const weight = weightOf(density, width)
  const normals = new Float64Array(chunk)
  let sumW = 0
  let sumW2 = 0
  let sumF = 0
  let sumF2 = 0
  let sumFW = 0
  let largest = 0
  for (let first = 0; first < samples; first += chunk) {
    fillNormalsPlainly(normals, first, stream)
    for (const z of normals) {
      const x = width * z
      const w = weight(x, z)
      const f = x * x * w
      sumW += w
      sumW2 += w * w
      sumF += f
      sumF2 += f * f
      sumFW += f * w
      if (w > largest) largest = w
    }
  }
  // Every sum enters, so that none of them can be left out by the compiler.
  return sumF / samples + 0 * (sumW + sumW2 + sumF2 + sumFW + largest)
}

/** Σ r² and Σ r⁴ of vectors from N(0, 1) in three dimensions. @returns ⟨r²⟩ */
export function plainVectors(vectors: number, seed: number): number {
  const stream = { seed: seedWords(seed), stream: streams.cloud, substream: 0 }
  const normals = new Float64Array(3 * chunk)
  let sum = 0
  let squares = 0
  for (let first = 0; first < vectors; first += chunk) {
    fillNormalsPlainly(normals, 3 * first, stream)
    for (let k = 0; k < normals.length; k += 3) {
      const r2 = normals[k] * normals[k] + normals[k + 1] * normals[k + 1] + normals[k + 2] * normals[k + 2]
      sum += r2
      squares += r2 * r2
    }
  }
  return sum / vectors + 0 * squares
}
