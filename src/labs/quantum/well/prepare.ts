import type { ElementaryFunctions } from '../../../kernels/elementary'
import type { Offer } from '../../../parameters/problem'
import { solveBloch } from '../../../physics/quantum/bloch'
import type { Potential, Remedy, StateValues } from '../../../physics/quantum/potential'
import { PotentialError } from '../../../physics/quantum/potential'
import type { Proposal } from '../../../physics/quantum/proposal'
import { densityOf, supportOf } from '../../../physics/quantum/proposal'
import type { Dispersion, Solution, WaveFunction } from '../../../physics/quantum/solver'
import { solve } from '../../../physics/quantum/solver'
import type { FunctionTable } from '../../../physics/quantum/table'
import { dispersedPoints } from '../../../physics/quantum/table'
import { waveTable, weightTable } from '../../../physics/quantum/weightTable'
import { seedWords } from '../../../physics/random/philox'
import { uniformAt } from '../../../physics/random/variates'
import { say, type Text } from '../../../words/text'
import { chainPairs } from '../plan'
import type { WellValues } from './parameters'
import { potentialOf, proposalOf } from './potential'

/** Curves for the plot, on one set of points. */
export interface Curves {
  readonly x: Float64Array
  readonly potential: Float64Array
  /** |ψ|² of the state asked for. */
  readonly density: Float64Array
  readonly proposal: Float64Array
  /** ψ_n of each listed level. */
  readonly waves: readonly Float64Array[]
}

/** What has to be known before sampling starts. Plain data: it crosses from the solver's thread as a copy. */
export interface Prepared {
  readonly state: Omit<Solution['state'], 'wave'>
  /** What the solver says to mind about its numbers. */
  readonly solverWarnings: readonly Text[]
  readonly closedForm: StateValues | undefined
  readonly levels: readonly number[]
  readonly levelErrors: readonly number[]
  readonly dipoles: readonly number[]
  readonly levelsComplete: boolean
  /** Of a crystal: its bands over the first Brillouin zone. */
  readonly dispersion: Dispersion | undefined
  readonly proposal: Proposal
  readonly table: FunctionTable
  /** Where Metropolis chains start: all over the density. */
  readonly starts: Float64Array | undefined
  readonly curves: Curves
  /** Probability outside the range of the proposal: what a uniform proposal would never see. */
  readonly missed: number
  /** The state's tails fall more slowly than any Gaussian's: the variance of its weights is infinite. */
  readonly heavyTails: boolean
}

export interface Refusal {
  readonly name: 'expression' | 'level' | 'potential'
  readonly reason: Text
  readonly remedies?: readonly Offer[]
}
export type Preparation = { readonly prepared: Prepared } | { readonly refusal: Refusal }

const curvePoints = 400
/** The engines' own powers are not all the same. */
const square = (value: number) => value * value

/** A proposal that suits a way on: drawn over the cell, or where the state is. */
function proposalFor({ domain: [from, to], ends }: Remedy['values']): Offer['values'] {
  if (ends !== 'periodic') return { proposal: 'automatic' }
  return { proposal: 'uniform', proposalCenter: (from + to) / 2, proposalWidth: (to - from) / 2 }
}

/** What a well comes to, however often it is drawn from. */
type Solved = Omit<Prepared, 'starts'>

let newest: { readonly well: string; readonly math: ElementaryFunctions; readonly solved: Solved } | undefined

/** Values as a text. JSON alone has no infinite numbers. */
function textOf(values: object): string {
  const exact = (value: unknown) => (typeof value === 'number' ? (Object.is(value, -0) ? '-0' : String(value)) : value)
  return JSON.stringify(values, (_, value: unknown) => exact(value))
}

/** What is solved and tabulated: everything but what only the drawing needs. */
const wellOf = ({ seed: _seed, samples: _samples, ...well }: WellValues) => textOf(well)

/** How samples are drawn: nothing that the solver sees. */
const drawing = new Set(['seed', 'samples', 'workers', 'method', 'proposal', 'proposalCenter', 'proposalWidth'])
const stateOf = (values: WellValues) =>
  textOf(Object.fromEntries(Object.entries(values).filter(([name]) => !drawing.has(name))))

/** States that were found last, the newest last: a sweep over methods or proposals, or a way back, solves none of them again. */
const found = new WeakMap<ElementaryFunctions, Map<string, Solution>>()
const mostFound = 6

function solutionOf(values: WellValues, potential: Potential, math: ElementaryFunctions): Solution {
  const { level, mass, quasimomentum = 0 } = values
  const key = stateOf(values)
  const known = found.get(math) ?? new Map<string, Solution>()
  found.set(math, known)
  const solution =
    known.get(key) ??
    (repeats(values)
      ? solveBloch(potential, { level, mass, quasimomentum }, math)
      : solve(potential, { level, mass }, math))
  known.delete(key)
  known.set(key, solution)
  const [oldest] = known.keys()
  if (known.size > mostFound) known.delete(oldest)
  return solution
}

const repeats = ({ potential, ends }: WellValues) => potential === 'custom' && ends === 'periodic'

/**
 * Solves the potential and makes the table that the sampling kernels read. The newest is remembered: the cells of a sweep over seeds have
 * all the same.
 */
export function prepare(values: WellValues, math: ElementaryFunctions): Preparation {
  try {
    const well = wellOf(values)
    if (newest?.well !== well || newest.math !== math)
      newest = { well, math, solved: solvedFor(values, potentialOf(values, math), math) }
    const { solved } = newest
    return { prepared: { ...solved, starts: values.method === 'metropolis' ? startsOf(values, solved.table) : undefined } } // biome-ignore format: one line
  } catch (error) {
    if (!(error instanceof PotentialError)) throw error
    const aboutLevel = error.message.startsWith('only level')
    const name = aboutLevel ? 'level' : values.potential === 'custom' ? 'expression' : 'potential'
    const reason = aboutLevel ? say('does not exist: {problem}', { problem: error.message }) : uselessFor(error)
    const remedies = error.remedies.map(({ label, values: its }) => ({
      label,
      values: { ...its, ...proposalFor(its) },
    }))
    return { refusal: { name, reason, ...(remedies.length > 0 ? { remedies } : {}) } }
  }
}

/** Why a potential is of no use, and what could be done about it. */
function uselessFor({ message: problem, remedies }: PotentialError): Text {
  const [way, other] = remedies.map(({ sentence }) => sentence)
  if (way === undefined) return say('cannot be used: {problem}', { problem })
  return other === undefined
    ? say('cannot be used: {problem}; {way}', { problem, way })
    : say('cannot be used: {problem}; {way}; {other}', { problem, way, other })
}

function solvedFor(values: WellValues, potential: Potential, math: ElementaryFunctions): Solved {
  const solution = solutionOf(values, potential, math)
  const { wave, ...state } = solution.state
  const proposal = proposalOf(values, state)
  const kinked = { ...potential, breakpoints: solution.breakpoints }
  const table = values.method === 'metropolis' ? waveTable(wave, kinked) : weightTable(wave, kinked, proposal, math)
  const [low, high] = supportOf(proposal)
  return {
    state,
    solverWarnings: [...solution.warnings, ...tableWarnings(table)],
    closedForm: potential.exact?.(values.level),
    levels: solution.levels,
    levelErrors: solution.levelErrors,
    dipoles: solution.dipoles,
    levelsComplete: solution.complete,
    dispersion: solution.dispersion,
    proposal,
    table,
    curves: curvesOf(solution, potential, proposal, math, repeats(values) ? potential.domain : rangeOf(solution)),
    missed: Math.max(0, 1 - massWithin(solution, low, high)),
    heavyTails: tailsAreHeavy(potential, state),
  }
}

/** The samples see the wave function through its table. */
function tableWarnings({ error }: FunctionTable): Text[] {
  if (!(error > 1e-5)) return []
  return [
    say(
      'The wave function is too narrow for its extent: the table that the samples read is only good to {part} of its largest value, and the estimate no better.',
      { part: Number(error.toPrecision(1)) },
    ),
  ]
}

/** Stream of the random numbers that place the starts; the kernels use 1 to 7. */
const startStream = 8

/** Where the chains of a run start: each in its own share of the density. */
export function startsOf({ samples, seed }: WellValues, table: FunctionTable): Float64Array {
  const stream = { seed: seedWords(seed), stream: startStream, substream: 0 }
  return dispersedPoints(table, 2 * chainPairs(samples), (index) => uniformAt(index, stream))
}

/**
 * A Gaussian falls as exp(-x²/…); a state in a well that does not grow as fast as x² falls more slowly. Growth counts from the level
 * up and from the place of the state, wherever the well stands.
 */
function tailsAreHeavy({ domain, limits, value }: Potential, { energy, meanPosition, variance }: StateValues): boolean {
  return ([0, 1] as const).some((side) => {
    if (Number.isFinite(domain[side])) return false
    if (Number.isFinite(limits[side])) return true
    const length = (side === 0 ? -1 : 1) * Math.max(1, Math.sqrt(variance))
    const [near, far] = [1e3, 1e4].map((distance) => value(meanPosition + distance * length) - energy)
    // Growth over a decade: 10² for x².
    return Number.isFinite(far) && far / near < 50
  })
}

/** ∫ |ψ|² between two points, by Simpson's rule. */
function massWithin({ state }: Solution, low: number, high: number): number {
  const a = Math.max(low, state.wave.range[0])
  const b = Math.min(high, state.wave.range[1])
  if (!(b > a)) return 0
  const panels = 2000
  let sum = 0
  for (let i = 0; i <= panels; i++) {
    const weight = i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * square(state.wave.at(a + ((b - a) * i) / panels)[0])
  }
  const mass = (sum * (b - a)) / (3 * panels)
  return Math.abs(mass - 1) < 1e-6 ? 1 : mass
}

/** Where |ψ| is above one per cent of its largest value. */
function visibleRange({ at, range: [low, high] }: WaveFunction): [low: number, high: number] {
  const steps = 1200
  const place = (i: number) => low + ((high - low) * i) / steps
  const size = Float64Array.from({ length: steps + 1 }, (_, i) => Math.abs(at(place(i))[0]))
  let largest = 0
  for (const value of size) largest = Math.max(largest, value)
  const seen = (value: number) => value > 0.01 * largest
  return [place(Math.max(0, size.findIndex(seen) - 1)), place(Math.min(steps, size.findLastIndex(seen) + 1))]
}

/** From where to where curves are drawn: what there is to see of the states, with a margin. */
function rangeOf({ state, waves }: Solution): readonly [low: number, high: number] {
  const own = visibleRange(state.wave)
  const others = waves.slice(0, Math.max(state.level + 1, 4)).map(visibleRange)
  const room = 0.9 * (own[1] - own[0])
  // High levels of a shallow well reach far out: they may take some room, not all of it.
  const low = Math.max(Math.min(own[0], ...others.map(([left]) => left)), own[0] - room)
  const high = Math.min(Math.max(own[1], ...others.map(([, right]) => right)), own[1] + room)
  const margin = 0.08 * (high - low)
  return [low - margin, high + margin]
}

/** Curves over a range: of a cell that repeats itself there is nothing to see beyond its ends. */
function curvesOf(
  { state, waves }: Solution,
  potential: Potential,
  proposal: Proposal,
  math: ElementaryFunctions,
  [low, high]: readonly [number, number],
): Curves {
  const x = new Float64Array(curvePoints)
  for (let i = 0; i < curvePoints; i++) x[i] = low + ((high - low) * i) / (curvePoints - 1)
  const q = densityOf(proposal, math)
  const inside = (at: number) => at >= potential.domain[0] && at <= potential.domain[1]
  return {
    x,
    potential: x.map((at) => (inside(at) ? potential.value(at) : NaN)),
    density: x.map((at) => square(state.wave.at(at)[0])),
    proposal: x.map((at) => q(at)[0]),
    waves: waves.map((wave) => x.map((at) => wave.at(at)[0])),
  }
}
