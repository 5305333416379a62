import type { ElementaryFunctions } from '../elementary'
import type { Discretisation, Eigenstate, Parity } from './elements'
import { discretise, eigenstate, eigenvalues, matrixElement, position, slopes, unresolved } from './elements'
import type { LobattoBasis } from './legendre'
import { interpolate, lobattoBasis } from './legendre'
import type { Mesh } from './mesh'
import { energyForStates, makeMesh, refine, survey } from './mesh'
import type { Potential, StateValues } from './potential'
import { PotentialError } from './potential'

/** A wave function that can be asked anywhere. Real, normalised to 1, its leftmost lobe positive. */
export interface WaveFunction {
  /** [ψ, ψ'] at x; zero outside the range. */
  readonly at: (x: number) => readonly [value: number, slope: number]
  /** Outside it |ψ|² is below 1e-20 of its largest value. */
  readonly range: readonly [low: number, high: number]
}

/** A bound state as the solver finds it. ħ = 1. */
export interface BoundState extends StateValues {
  /** ⟨p²⟩ */
  readonly momentumSquared: number
  /** ⟨V⟩ */
  readonly meanPotential: number
  /** Δx Δp; never below 1/2. */
  readonly uncertaintyProduct: number
  readonly wave: WaveFunction
  /** Bounds from two resolutions. */
  readonly energyError: number
  readonly meanSquareError: number
}

export interface Solution {
  readonly state: BoundState
  /** Energies of the lowest bound levels, at least up to the one asked for. */
  readonly levels: readonly number[]
  /** ⟨0|x|n⟩ for each of `levels`. */
  readonly dipoles: readonly number[]
  /** Their wave functions, for drawing. */
  readonly waves: readonly WaveFunction[]
  /** Whether there are no more bound levels than `levels`. */
  readonly complete: boolean
  readonly potentialBottom: number
}

export interface SolveOptions {
  readonly level: number
  readonly mass: number
  /** How many levels to list, if there are so many. Default 8. */
  readonly list?: number
}

const coarseDegree = 12
const checkDegree = 18
const degree = 22
const bases = new WeakMap<ElementaryFunctions, Map<number, LobattoBasis>>()

function basisOf(n: number, math: ElementaryFunctions): LobattoBasis {
  let known = bases.get(math)
  if (!known) bases.set(math, (known = new Map<number, LobattoBasis>()))
  let basis = known.get(n)
  if (!basis) known.set(n, (basis = lobattoBasis(n, math)))
  return basis
}

/**
 * Bound states of -ψ''/2m + V ψ = E ψ by spectral elements that meet at the breakpoints.
 *
 * A coarse mesh gives all levels at once; each level wanted is then refined by inverse iteration on a fine one, whose elements are
 * halved where the wave function is not yet resolved. A second, lower degree gives the error bound.
 * @throws PotentialError where nothing is bound, or not so many levels
 */
export function solve(potential: Potential, options: SolveOptions, math: ElementaryFunctions): Solution {
  const { level, mass, list = 8 } = options
  const found = survey(potential)
  const wanted = Math.max(level + 1, list)
  const top = energyForStates(found, mass, wanted + 1.5)
  let mesh = makeMesh(potential, mass, found, top)
  const on = (m: Mesh, n: number, parity: Parity) => discretise(potential, m, basisOf(n, math), parity, mass)

  const rough: { energy: number; parity: Parity }[] = (mesh.half ? (['even', 'odd'] as const) : (['none'] as const))
    .flatMap((parity) => Array.from(eigenvalues(on(mesh, coarseDegree, parity)), (energy) => ({ energy, parity })))
    .filter(({ energy }) => energy < found.threshold)
    .sort((a, b) => a.energy - b.energy)
  if (rough.length <= level) {
    const many = rough.length === 1 ? 'only level 0 is bound' : `only levels 0 to ${rough.length - 1} are bound`
    throw new PotentialError(rough.length === 0 ? 'nothing is bound' : many)
  }

  const { energy: guess, parity } = rough[level]
  let fine = on(mesh, degree, parity)
  let state = refined(fine, guess)
  for (let round = 0; round < 8; round++) {
    const elements = mesh.edges.length - 1
    const split = Array.from({ length: elements }, (_, e) => unresolved(fine, state.wave, e, 1e-10))
    if (!split.includes(true) || elements > 80) break
    mesh = refine(mesh, (e) => split[e])
    fine = on(mesh, degree, parity)
    state = refined(fine, state.energy)
  }
  const check = on(mesh, checkDegree, parity)
  const checked = eigenstate(check, state.energy)

  const listed = rough.slice(0, wanted).map((entry, n) => {
    if (n === level) return { d: fine, state, parity }
    const d = entry.parity === parity ? fine : on(mesh, degree, entry.parity)
    return { d, state: refined(d, entry.energy), parity: entry.parity }
  })
  const ground = listed[0]
  const dipoles = listed.map((other) => {
    if (mesh.half && other.parity === ground.parity) return 0
    // On a half line both waves lack a factor 1/√2, and the other half contributes as much: the two make up for each other.
    return matrixElement(ground.d, signed(ground.d, ground.state), signed(other.d, other.state), (x) => x)
  })
  return {
    state: describe(level, fine, state, check, checked),
    levels: listed.map((entry) => entry.state.energy),
    // What vanishes by a selection rule comes out as rounding.
    dipoles: dipoles.map((x) => (Math.abs(x) > 1e-12 ? x : 0)),
    waves: listed.map((entry) => waveFunction(entry.d, entry.state)),
    complete: Number.isFinite(found.threshold) && rough.length <= wanted,
    potentialBottom: found.bottom,
  }
}

/** Rayleigh quotient iteration from a rough energy. */
function refined(d: Discretisation, rough: number): Eigenstate {
  return eigenstate(d, eigenstate(d, rough).energy)
}

function describe(level: number, d: Discretisation, state: Eigenstate, check: Discretisation, checked: Eigenstate) {
  const moment = (of: Discretisation, wave: Float64Array, f: (x: number) => number) => matrixElement(of, wave, wave, f)
  const meanPosition = d.mesh.half ? 0 : moment(d, state.wave, (x) => x)
  const variance = moment(d, state.wave, (x) => (x - meanPosition) * (x - meanPosition))
  const square = moment(d, state.wave, (x) => x * x)
  const checkedSquare = moment(check, checked.wave, (x) => x * x)
  const momentumSquared = 2 * d.mass * state.kinetic
  const rounding = 1e-13
  const bound: BoundState = {
    level,
    energy: state.energy,
    meanPosition,
    meanSquarePosition: square,
    variance,
    momentumSquared,
    meanPotential: state.potential,
    uncertaintyProduct: Math.sqrt(variance * momentumSquared),
    wave: waveFunction(d, state),
    energyError:
      Math.abs(state.energy - checked.energy) +
      rounding * (state.kinetic + Math.abs(state.potential) + Math.abs(state.energy)),
    meanSquareError: Math.abs(square - checkedSquare) + 10 * rounding * square,
  }
  return bound
}

/** Whether the leftmost lobe of the wave on the whole line is negative. */
function isNegative(d: Discretisation, wave: Float64Array): boolean {
  let largest = 0
  for (const v of wave) largest = Math.max(largest, Math.abs(v))
  const significant = (v: number) => Math.abs(v) > 1e-3 * largest
  if (!d.mesh.half) return (wave.find(significant) ?? 1) < 0
  const last = wave.findLast(significant) ?? 1
  return d.parity === 'odd' ? last > 0 : last < 0
}

function signed(d: Discretisation, state: Eigenstate): Float64Array {
  return isNegative(d, state.wave) ? state.wave.map((v) => -v) : state.wave
}

function waveFunction(d: Discretisation, state: Eigenstate): WaveFunction {
  const { edges, half } = d.mesh
  const count = d.basis.degree + 1
  const scale = half ? Math.SQRT1_2 : 1
  const values = signed(d, state).map((v) => v * scale)
  const derivatives = new Float64Array(values.length)
  const slope = new Float64Array(count)
  for (let e = 0; e < edges.length - 1; e++) {
    slopes(d.basis, values, e * count, slope)
    const toX = 2 / (edges[e + 1] - edges[e])
    for (let i = 0; i < count; i++) derivatives[e * count + i] = slope[i] * toX
  }
  const last = edges[edges.length - 1]
  const even = d.parity === 'even' ? 1 : -1
  const at = (x: number): readonly [number, number] => {
    const mirrored = half && x < 0
    const y = mirrored ? -x : x
    if (!(y >= edges[0] && y <= last)) return [0, 0]
    let e = 0
    while (e < edges.length - 2 && y > edges[e + 1]) e++
    const t = (2 * y - edges[e] - edges[e + 1]) / (edges[e + 1] - edges[e])
    const value = interpolate(d.basis, values, e * count, t)
    const derivative = interpolate(d.basis, derivatives, e * count, t)
    return mirrored ? [even * value, -even * derivative] : [value, derivative]
  }
  const high = lastSignificant(d, values, (x) => Math.abs(at(x)[0]), 1)
  return { at, range: half ? [-high, high] : [lastSignificant(d, values, (x) => Math.abs(at(x)[0]), -1), high] }
}

/** Where |ψ| falls below 1e-10 of its largest value for good, on one side; the end of the mesh if it never does. */
function lastSignificant(d: Discretisation, values: Float64Array, size: (x: number) => number, side: 1 | -1): number {
  const { edges } = d.mesh
  const count = d.basis.degree + 1
  let largest = 0
  for (const v of values) largest = Math.max(largest, Math.abs(v))
  const limit = 1e-10 * largest
  const positionOf = (k: number) => {
    const e = Math.floor(k / count)
    return position(edges[e], edges[e + 1], d.basis.points[k % count])
  }
  const end = side === 1 ? edges[edges.length - 1] : edges[0]
  let k = side === 1 ? values.length - 1 : 0
  while (Math.abs(values[k]) <= limit) k -= side
  let inside = positionOf(k)
  let outside = k + side < 0 || k + side >= values.length ? end : positionOf(k + side)
  // Next to a wall the wave vanishes steeply: it reaches to the wall.
  if (outside === end) return end
  for (let step = 0; step < 40; step++) {
    const middle = (inside + outside) / 2
    if (size(middle) > limit) inside = middle
    else outside = middle
  }
  return outside
}
