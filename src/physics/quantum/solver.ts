import type { ElementaryFunctions } from '../../kernels/elementary'
import { say, type Text } from '../../words/text'
import { countBelow } from './condensed'
import type { Discretisation, Eigenstate, Parity } from './elements'
import { discretise, eigenstates, elementMaker, matrixElement, position, slopes, tail } from './elements'
import type { LobattoBasis } from './legendre'
import { interpolate, lobattoBasis } from './legendre'
import type { Mesh } from './mesh'
import { makeMesh, refine } from './mesh'
import type { Potential, StateValues } from './potential'
import { PotentialError } from './potential'
import type { Survey } from './survey'
import { energyForStates, survey } from './survey'

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
  /** Bounds, from two meshes and from what rounding does to the state. */
  readonly energyError: number
  readonly meanPositionError: number
  readonly meanSquareError: number
  readonly varianceError: number
}

/** Energies of the lowest bands against the quasimomentum. */
export interface Dispersion {
  /** κ from -1 to 1. */
  readonly quasimomentum: Float64Array
  /** E_n(κ), band by band. */
  readonly bands: readonly Float64Array[]
}

export interface Solution {
  readonly state: BoundState
  /** Energies of the lowest bound levels, at least up to the one asked for. */
  readonly levels: readonly number[]
  /** Bounds of their errors, from two meshes and from rounding. */
  readonly levelErrors: readonly number[]
  /** ⟨0|x|n⟩ for each of `levels`. */
  readonly dipoles: readonly number[]
  /** Their wave functions, for drawing. */
  readonly waves: readonly WaveFunction[]
  /** Of a crystal: its bands over the first Brillouin zone. */
  readonly dispersion?: Dispersion
  /** Whether there are no more bound levels than `levels`. */
  readonly complete: boolean
  readonly potentialBottom: number
  /** Where V or its derivatives jump, as the mesh has it. */
  readonly breakpoints: readonly number[]
  /** What to mind about these numbers: sentences for people. */
  readonly warnings: readonly Text[]
}

export interface SolveOptions {
  readonly level: number
  readonly mass: number
  /** How many levels to list, if there are so many. Default 8. */
  readonly list?: number
}

const degree = 22
/** The polynomials of all elements. */
export const basisOf = (math: ElementaryFunctions) => basisOfDegree(degree, math)
const bases = new WeakMap<ElementaryFunctions, Map<number, LobattoBasis>>()

function basisOfDegree(n: number, math: ElementaryFunctions): LobattoBasis {
  let known = bases.get(math)
  if (!known) bases.set(math, (known = new Map<number, LobattoBasis>()))
  let basis = known.get(n)
  if (!basis) known.set(n, (basis = lobattoBasis(n, math)))
  return basis
}

interface Level {
  /** Among all, from 0. */
  readonly n: number
  readonly parity: Parity
  /** Among those of its parity. */
  readonly number: number
  readonly energy: number
}

interface LevelState extends Level {
  readonly state: Eigenstate
}

/** A mesh with what is made on it. */
interface Stage {
  readonly mesh: Mesh
  readonly on: (parity: Parity) => Discretisation
}

/** How a solver makes stages: what stays the same throughout. */
type MakeStage = (mesh: Mesh) => Stage

function stagesOf(potential: Potential, basis: LobattoBasis, mass: number, scale: number): MakeStage {
  const elementsOf = elementMaker(potential, basis, mass, scale)
  return (mesh) => {
    const elements = elementsOf(mesh)
    const made = new Map<Parity, Discretisation>()
    const on = (parity: Parity) => {
      let d = made.get(parity)
      if (!d) made.set(parity, (d = discretise(mesh, elements, basis, parity, mass)))
      return d
    }
    return { mesh, on }
  }
}

const paritiesOf = ({ half }: Mesh): readonly Parity[] => (half ? ['even', 'odd'] : ['none'])
const countOn = (d: Discretisation, energy: number) => countBelow(d.elements, d.free, energy)
const countAll = ({ mesh, on }: Stage, energy: number) =>
  paritiesOf(mesh).reduce((sum, parity) => sum + countOn(on(parity), energy), 0)

/** Parts of the depth of a well that is open on a side by which its last levels may lie below the threshold, tried in turn. */
const lastGaps = [1e-3, 1e-6, 1e-9, 1e-12]

/** A mesh for at least so many levels, or for all there are, by raising the energy up to which it is made. */
function layOut(potential: Potential, found: Survey, basis: LobattoBasis, mass: number, wanted: number) {
  const { bottom, threshold } = found
  const open = Number.isFinite(threshold)
  const cap = (gap: number) => threshold - (threshold - bottom) * gap
  // Closer to the threshold than V is known to rounding nothing can be told.
  const rounding = 2 ** -44 * (Math.abs(bottom) + Math.abs(threshold))
  const gaps = lastGaps.filter((gap, k) => k === 0 || (threshold - bottom) * gap > rounding)
  let ask = wanted + 1.5
  let top = energyForStates(found, mass, ask)
  let gap = 0
  let lowered = false
  for (let round = 0; round < 40; round++) {
    const make = stagesOf(potential, basis, mass, scaleOf(bottom, top))
    const stage = make(makeMesh(potential, mass, top))
    const count = countAll(stage, top)
    if (count > 2 * wanted + 6 && !lowered) {
      // Narrow wells that no sample met: high waves need many elements, and are not asked for.
      lowered = true
      const [first, enough, next] = [0, wanted + 1, wanted + 3].map(
        (n) => energyOf(stage, n, bottomOf(stage), top).energy,
      )
      top = enough + Math.min(0.02 * (enough - first), next - enough)
      continue
    }
    if (count >= wanted) return { make, stage, top, all: false }
    if (!open || top < cap(lastGaps[0])) {
      ask *= 1.5
      top = Math.max(energyForStates(found, mass, ask), top + 0.1 * Math.abs(top - bottomOf(stage)))
      if (open) top = Math.min(top, cap(lastGaps[0]))
    } else if (++gap < gaps.length) top = cap(gaps[gap])
    else return { make, stage, top, all: true }
  }
  throw new PotentialError('V(x) binds too weakly to find its levels')
}

/** No level lies lower. */
function bottomOf({ mesh, on }: Stage): number {
  let lowest = Infinity
  for (const v of on(mesh.half ? 'even' : 'none').values) lowest = Math.min(lowest, v)
  return lowest - 1e-3 * Math.abs(lowest) - 1e-290
}

/** The n-th level by bisection on the number of levels below an energy: none can be skipped. */
function energyOf({ mesh, on }: Stage, n: number, from: number, to: number): Level {
  const parity: Parity = mesh.half ? (n % 2 === 0 ? 'even' : 'odd') : 'none'
  const number = mesh.half ? Math.floor(n / 2) : n
  const d = on(parity)
  let low = from
  let high = to
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2
    if (!(middle > low && middle < high) || high - low <= 2 ** -51 * Math.max(Math.abs(low), Math.abs(high))) break
    if (countOn(d, middle) > number) high = middle
    else low = middle
  }
  return { n, parity, number, energy: high }
}

/** Levels closer than this part of their height above the bottom are sought together. */
const close = 1e-8

/** The states of some levels, those that lie together in one go. */
function statesOf(stage: Stage, levels: readonly Level[], spacing: number): LevelState[] {
  const out: LevelState[] = []
  for (const parity of paritiesOf(stage.mesh)) {
    const its = levels.filter((level) => level.parity === parity)
    for (let first = 0; first < its.length; ) {
      let last = first
      while (last + 1 < its.length && its[last + 1].energy - its[last].energy <= close * spacing) last++
      const middle = (its[first].energy + its[last].energy) / 2
      const d = stage.on(parity)
      const found = eigenstates(d, middle, last - first + 1, clearShift(d, its[last], shiftAt(its, middle, spacing)))
      for (let k = first; k <= last; k++) {
        const state = found[k - first]
        out.push({ ...its[k], energy: state.energy, state })
      }
      first = last + 1
    }
  }
  return out.sort((a, b) => a.n - b.n)
}

/** A small part of the distance to the next level of another energy. */
function shiftAt(levels: readonly Level[], energy: number, spacing: number): number {
  let gap = spacing / levels.length
  for (const other of levels) {
    const distance = Math.abs(other.energy - energy)
    if (distance > close * spacing && distance < gap) gap = distance
  }
  return 1e-4 * gap
}

/** The shift, or less where levels that are not listed lie close above, as below a threshold. */
function clearShift(d: Discretisation, { energy, number }: Level, shift: number): number {
  let clear = shift
  for (let k = 0; k < 12 && countOn(d, energy + 1e3 * clear) > number + 1; k++) clear /= 8
  return clear
}

const largestOf = (wave: Float64Array) => wave.reduce((most, v) => Math.max(most, Math.abs(v)), 0)

const mostElements = 2500

/** States of some levels of a well, on elements that resolve them. */
interface Solved {
  readonly stage: Stage
  readonly levels: readonly LevelState[]
  /** The energies in play: from the lowest level to the top of the mesh. */
  readonly spacing: number
}

/** Divides elements until no wave has a tail of Legendre coefficients above its tolerance. */
function resolved(
  make: MakeStage,
  from: Stage,
  wanted: readonly Level[],
  spacing: number,
  tolerance: (n: number) => number,
): Solved {
  let stage = from
  let levels = statesOf(stage, wanted, spacing)
  for (let round = 0; round < 14; round++) {
    const parts = new Array<number>(stage.mesh.edges.length - 1).fill(1)
    for (const { n, parity, state } of levels) {
      const d = stage.on(parity)
      const largest = largestOf(state.wave)
      for (let e = 0; e < parts.length; e++) {
        const rest = tail(d, state.wave, e, largest) / tolerance(n)
        if (rest > 1) parts[e] = Math.max(parts[e], rest > 1e4 ? 4 : 2)
      }
    }
    const elements = parts.reduce((sum, count) => sum + count, 0)
    if (elements === parts.length || elements > mostElements) break
    stage = make(refine(stage.mesh, (e) => parts[e]))
    // What was found on elements that were too long may lie nowhere near: they are sought anew.
    const lowest = bottomOf(stage)
    const [lowestLevel, last] = [levels[0], levels[levels.length - 1]]
    const enough = countAll(stage, lowestLevel.energy + spacing) > last.n
    const highest = (enough ? lowestLevel : last).energy + spacing
    levels = statesOf(
      stage,
      wanted.map(({ n }) => energyOf(stage, n, lowest, highest)),
      spacing,
    )
  }
  return { stage, levels, spacing }
}

/** The same states with every element halved. */
function halved(make: MakeStage, { stage, levels, spacing }: Solved): Solved {
  const finer = make(refine(stage.mesh, () => 2))
  return { stage: finer, levels: statesOf(finer, levels, spacing), spacing }
}

/** Levels around one: two on either side, and all that lie together with one of them. */
function around(stage: Stage, level: number, count: number, top: number, spacing: number): Level[] {
  const lowest = bottomOf(stage)
  const at = (n: number) => energyOf(stage, n, lowest, top)
  let first = Math.max(0, level - 2)
  let last = Math.min(count - 1, level + 2)
  const found: Level[] = []
  for (let n = first; n <= last; n++) found.push(at(n))
  // Of either parity: the next one but one.
  while (first > 0 && found[Math.min(1, found.length - 1)].energy - found[0].energy <= close * spacing)
    found.unshift(at(--first))
  while (
    last < count - 1 &&
    found[found.length - 1].energy - found[Math.max(0, found.length - 2)].energy <= close * spacing
  ) {
    found.push(at(++last))
  }
  return found
}

/**
 * Bound states of -ψ''/2m + V ψ = E ψ by spectral elements that follow V.
 *
 * Levels are found by counting eigenvalues below an energy, which misses none; each is then refined by inverse iteration, on elements
 * that are divided until the wave function is resolved. A mesh with every element halved gives the answer, its difference from the
 * one before the error bound. Number, order and nodes of the levels are checked.
 * @throws PotentialError where nothing is bound, or not so many levels, or where the checks fail
 */
export function solve(potential: Potential, options: SolveOptions, math: ElementaryFunctions): Solution {
  const { level, mass, list = 8 } = options
  const found = survey(potential)
  const basis = basisOf(math)
  const wanted = Math.max(level + 1, list)
  const { make, stage, top, all } = layOut(potential, found, basis, mass, wanted)
  const many = Math.min(countAll(stage, top), wanted)
  if (many <= level) {
    const few = many === 1 ? 'only level 0 is bound' : say('only levels 0 to {last} are bound', { last: many - 1 })
    throw new PotentialError(many === 0 ? 'nothing is bound' : few)
  }
  const bracketed: Level[] = []
  for (let n = 0; n < many; n++) bracketed.push(energyOf(stage, n, bracketed.at(-2)?.energy ?? bottomOf(stage), top))
  const spacing = top - bracketed[0].energy
  const listed = resolved(make, stage, bracketed, spacing, () => 1e-9)
  for (const { n } of listed.levels) check(listed, n)
  const listedFiner = halved(make, listed)
  const listedNoise = noiseOf(potential, listedFiner.stage)

  // The state asked for on a mesh of its own, no longer than its tails: what lies far beyond them would only add rounding.
  const { energy } = listed.levels[level]
  const next = many > level + 1 ? listed.levels[level + 1].energy : top
  const near = Math.min(top, energy + 0.3 * Math.max(next - energy, 1e-5 * spacing))
  const own = make(makeMesh(potential, mass, near, stage.mesh))
  const count = countAll(own, near)
  if (count <= level) throw new PotentialError(notSolved)
  let coarse = resolved(make, own, around(own, level, count, near, spacing), spacing, (n) =>
    n === level ? 1e-11 : Infinity,
  )
  check(coarse, level)
  let finer = halved(make, coarse)
  let described = describe(potential, level, finer, coarse)
  for (let round = 0; round < 2 && !isGood(described); round++) {
    coarse = finer
    finer = halved(make, coarse)
    described = describe(potential, level, finer, coarse)
  }

  const { half, centre } = listed.stage.mesh
  const discretisationOf = ({ parity }: Level) => listed.stage.on(parity)
  const ground = listed.levels[0]
  const groundWave = signed(discretisationOf(ground), ground.state)
  const dipoles = listed.levels.map((other) => {
    const offset = other.n === 0 ? centre : 0
    if (half && other.parity === ground.parity) return offset
    // On a half line both waves lack a factor 1/√2, and the other half contributes as much: the two make up for each other.
    const d = discretisationOf(other)
    return offset + matrixElement(d, groundWave, signed(d, other.state), (y) => y)
  })
  return {
    state: described,
    levels: listed.levels.map(({ n, energy: its }) => (n === level ? described.energy : its)),
    levelErrors: listed.levels.map((its, k) =>
      its.n === level
        ? described.energyError
        : energyErrorOf(listedFiner.stage.on(its.parity), listedFiner.levels[k].state, its.energy, listedNoise),
    ),
    // What vanishes by a selection rule comes out as rounding.
    dipoles: dipoles.map((x) => (Math.abs(x) > 1e-12 ? x : 0)),
    waves: listed.levels.map((other) => waveFunction(discretisationOf(other), other.state)),
    complete: all,
    potentialBottom: found.bottom,
    breakpoints: finer.stage.mesh.kinks,
    warnings: warningsAbout(potential, finer.stage.mesh, described),
  }
}

/** Of the energies in play. The height of a plateau beside the well does not count: it may be that of a wall. */
const scaleOf = (bottom: number, top: number) => Math.abs(bottom) + Math.abs(top)

const notSolved = 'V(x) has structure that this solver cannot follow: a narrower domain or a smoother potential will do'

/** That a state is the level it is said to be: none left out before it, none before it higher, and as many nodes. */
function check({ stage, levels, spacing }: Solved, level: number): void {
  const its = levels.find(({ n }) => n === level)
  if (!its) throw new PotentialError(notSolved)
  const { parity, number, energy, state } = its
  const d = stage.on(parity)
  const slack = 1e-8 * (state.kinetic + 1e-4 * state.largest)
  const counted = countOn(d, energy - slack) <= number && countOn(d, energy + slack) > number
  const ascending = levels.every((other) =>
    other.n < level ? other.energy <= energy + slack : other.energy >= energy - slack,
  )
  const { nodes, isolated } = nodesOf(d, state)
  const all = stage.mesh.half ? 2 * nodes + (parity === 'odd' ? 1 : 0) : nodes
  // Waves of levels that all but coincide may be mixed by rounding: the bounds of the errors say how much.
  const highest = Math.max(...levels.filter((other) => other.energy - energy <= close * spacing).map(({ n }) => n))
  const mixed = levels.some((other) => other.n !== level && Math.abs(other.energy - energy) <= close * spacing)
  if (!counted || !ascending || all > highest || (all < level && !isolated && !mixed))
    throw new PotentialError(notSolved)
}

/** Changes of sign of a wave where it is not lost in rounding, and whether it is so in a part of the well. */
function nodesOf(d: Discretisation, { wave, energy }: Eigenstate): { nodes: number; isolated: boolean } {
  const limit = 1e-7 * largestOf(wave)
  const count = d.basis.degree + 1
  let nodes = 0
  let sign = 0
  let isolated = false
  for (let e = 0; e < d.elements.length; e++) {
    let quiet = true
    let inside = false
    for (let k = e * count; k < (e + 1) * count; k++) {
      if (d.values[k] < energy) inside = true
      if (Math.abs(wave[k]) < limit) continue
      quiet = false
      if (sign !== 0 && wave[k] > 0 !== sign > 0) nodes++
      sign = wave[k]
    }
    if (quiet && inside) isolated = true
  }
  return { nodes, isolated }
}

/** Bounds relative to the state's own energy of motion and width. */
const relativeErrors = ({ energyError, varianceError, variance, momentumSquared }: BoundState) => [
  energyError / momentumSquared,
  varianceError / variance,
]
const isGood = (bound: BoundState) => relativeErrors(bound).every((error) => error < 1e-9)

/** @throws PotentialError where the bounds say that nothing is known */
function warningsAbout(potential: Potential, mesh: Mesh, bound: BoundState): Text[] {
  const warnings: Text[] = []
  const [energy, variance] = relativeErrors(bound)
  if (!(energy < 1e-2)) throw new PotentialError(notSolved)
  const shown = (x: number) => String(Number(x.toPrecision(2)))
  if (!(energy < 1e-6 && variance < 1e-6)) {
    warnings.push(
      say(
        "The solver's error bounds are wide here: {energyError} for the energy, {squareError} for ⟨x²⟩. Levels that all but coincide, or a potential that is far from smooth, do this.",
        { energyError: shown(bound.energyError), squareError: shown(bound.meanSquareError) },
      ),
    )
  }
  if (mesh.cutShort && potential.enclose) {
    warnings.push(
      'V(x) could not be looked at to the end: what is narrower than a thousandth of the well may have been missed. A narrower domain lets more be seen.',
    )
  }
  return warnings
}

/** Part of the terms of an energy that rounding may take or add. */
const rounding = 1e-13
const roundingOf = ({ kinetic, largest, energy }: Eigenstate) => rounding * (kinetic + largest + Math.abs(energy))

/** Bound of the error of an energy. @param before the energy on the mesh before @param change of V by the rounding of x */
function energyErrorOf(d: Discretisation, state: Eigenstate, before: number, change: (y: number) => number): number {
  const { centre } = d.mesh
  const own = Math.abs(state.energy - before) + roundingOf(state)
  if (centre === 0) return own
  const { wave } = state
  const mean = d.mesh.half ? 0 : matrixElement(d, wave, wave, (y) => y)
  const variance = matrixElement(d, wave, wave, (y) => (y - mean) * (y - mean))
  // Jumps and walls lie where rounding of x puts them.
  return (
    own + matrixElement(d, wave, wave, change) + (2 ** -50 * Math.abs(centre) * state.kinetic) / Math.sqrt(variance)
  )
}

function describe(potential: Potential, level: number, finer: Solved, coarse: Solved): BoundState {
  const at = ({ levels }: Solved) => levels.find(({ n }) => n === level) as LevelState
  const { state, parity } = at(finer)
  const before = at(coarse).state
  const d = finer.stage.on(parity)
  const coarseD = coarse.stage.on(parity)
  const { centre, half } = d.mesh
  const moments = (of: Discretisation, wave: Float64Array) => {
    const mean = half ? 0 : matrixElement(of, wave, wave, (y) => y)
    return {
      mean,
      variance: matrixElement(of, wave, wave, (y) => (y - mean) * (y - mean)),
      square: matrixElement(of, wave, wave, (y) => y * y),
    }
  }
  const own = moments(d, state.wave)
  const other = moments(coarseD, before.wave)
  const momentumSquared = 2 * d.mass * state.kinetic
  const floor = roundingOf(state)
  // What rounding of H mixes into the state from its neighbours.
  const mixed = (f: (y: number) => number) => {
    let sum = 0
    for (const neighbour of finer.levels) {
      if (neighbour.n === level || neighbour.parity !== parity) continue
      const gap = Math.abs(neighbour.energy - state.energy)
      const share = 0.03 * floor >= gap ? 1 : (0.03 * floor) / gap
      sum += 2 * share * Math.abs(matrixElement(d, state.wave, neighbour.state.wave, f))
    }
    return sum
  }
  const deviation = (y: number) => (y - own.mean) * (y - own.mean)
  const meanError = half ? 0 : Math.abs(own.mean - other.mean) + mixed((y) => y) + rounding * Math.sqrt(own.square)
  const varianceError = Math.abs(own.variance - other.variance) + mixed(deviation) + 100 * rounding * own.variance
  const meanPosition = centre + own.mean
  const square = centre === 0 ? own.square : own.variance + meanPosition * meanPosition
  const squareError =
    centre === 0
      ? Math.abs(own.square - other.square) + mixed((y) => y * y) + 100 * rounding * own.square
      : varianceError + 2 * Math.abs(meanPosition) * meanError + 2 ** -51 * square
  const bound: BoundState = {
    level,
    energy: state.energy,
    meanPosition,
    meanSquarePosition: square,
    variance: own.variance,
    momentumSquared,
    meanPotential: state.potential,
    uncertaintyProduct: Math.sqrt(own.variance * momentumSquared),
    wave: waveFunction(d, state),
    energyError: energyErrorOf(d, state, before.energy, noiseOf(potential, finer.stage)),
    meanPositionError: meanError + 2 ** -51 * Math.abs(centre),
    meanSquareError: squareError,
    varianceError,
  }
  return bound
}

/** What the rounding of x itself changes V by at the points of a mesh, far from the origin; remembered, for it is asked for each level. */
function noiseOf(potential: Potential, { mesh: { centre, edges } }: Stage): (y: number) => number {
  const slip = 2 ** -52 * Math.abs(centre)
  const known = new Map<number, number>()
  return (y) => {
    let change = known.get(y)
    if (change !== undefined) return change
    // At the ends of elements, where V may jump, it is taken from inside.
    change = edges.some((edge) => Math.abs(edge - y) <= 4 * slip)
      ? 0
      : Math.abs(potential.value(centre + y + slip) - potential.value(centre + y - slip))
    if (!Number.isFinite(change)) change = 0
    known.set(y, change)
    return change
  }
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
  const even = d.parity === 'odd' ? -1 : 1
  const at = (x: number): readonly [number, number] => {
    const from = x - d.mesh.centre
    const mirrored = half && from < 0
    const y = mirrored ? -from : from
    if (!(y >= edges[0] && y <= last)) return [0, 0]
    let e = 0
    while (e < edges.length - 2 && y > edges[e + 1]) e++
    const t = (2 * y - edges[e] - edges[e + 1]) / (edges[e + 1] - edges[e])
    const value = interpolate(d.basis, values, e * count, t)
    const derivative = interpolate(d.basis, derivatives, e * count, t)
    return mirrored ? [even * value, -even * derivative] : [value, derivative]
  }
  const size = (y: number) => Math.abs(at(d.mesh.centre + y)[0])
  const high = lastSignificant(d, values, size, 1)
  const low = half ? -high : lastSignificant(d, values, size, -1)
  return { at, range: [d.mesh.centre + low, d.mesh.centre + high] }
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
