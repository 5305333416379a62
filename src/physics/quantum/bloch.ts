import type { ElementaryFunctions } from '../../kernels/elementary'
import { say, type Text } from '../../words/text'
import type { Element } from './condensed'
import { makeElement, respond } from './condensed'
import { position, slopes } from './elements'
import type { LobattoBasis } from './legendre'
import { interpolate } from './legendre'
import { makeCell } from './mesh'
import type { Potential } from './potential'
import { PotentialError } from './potential'
import type { Dispersion, Solution, SolveOptions, WaveFunction } from './solver'
import { basisOf } from './solver'
import { shortNumber } from './survey'

export interface BlochOptions extends SolveOptions {
  /** ψ(x + a) = e^(iπκ) ψ(x), a the length of the cell: κ from -1 to 1 is the first Brillouin zone. */
  readonly quasimomentum: number
}

/**
 * What a row of elements shows at its two ends, at an energy: ((S + α, -S + β), (-S + β, S + γ)) with the stiffness S of the whole
 * row taken out, which is what short elements would lose their digits to.
 */
interface Row {
  readonly stiffness: number
  readonly left: number
  readonly across: number
  readonly right: number
  /** Levels below the energy with both ends held. */
  readonly below: number
}

/** How an inner end follows from the left end of all and from the next one. */
interface Inner {
  readonly fromFirst: number
  readonly fromNext: number
}

/** Eliminates all ends but the two outermost, from left to right. */
function rowOf(elements: readonly Element[], energy: number, inner?: Inner[]): Row {
  let row: Row | undefined
  for (const element of elements) {
    const { stiffness: s } = element.condensed()
    const { left: l, across: x, right: r, below } = respond(element.condensed(), energy)
    if (!row) {
      row = { stiffness: s, left: l, across: x, right: r, below }
      continue
    }
    const { stiffness: S, left, across, right } = row
    const both = S + s
    const excess = right + l
    const pivot = both + excess || 1e-300
    inner?.push({ fromFirst: (S - across) / pivot, fromNext: (s - x) / pivot })
    row = {
      stiffness: (S * s) / both,
      left: left + (S * (S / both) * excess + 2 * S * across - across * across) / pivot,
      across: (S * (s / both) * excess + S * x + s * across - across * x) / pivot,
      right: r + (s * (s / both) * excess + 2 * s * x - x * x) / pivot,
      below: row.below + below + (pivot < 0 ? 1 : 0),
    }
  }
  if (!row) throw new Error('a cell has elements')
  return row
}

/**
 * Number of Bloch energies below an energy: those of the cell with its ends held, and one more where the joined end pulls.
 * Source: W. H. Wittrick & F. W. Williams, Q. J. Mech. Appl. Math. 24, 263 (1971); complex across the joint it holds as well.
 */
function countBelow(elements: readonly Element[], energy: number, cosine: number): number {
  const { stiffness, left, across, right, below } = rowOf(elements, energy)
  const joint = 2 * stiffness * (1 - cosine) + left + right + 2 * across * cosine
  return below + (joint < 0 ? 1 : 0)
}

/** The n-th Bloch energy, by bisection on their number. @param within how well it has to be known, besides rounding */
function energyOf(
  elements: readonly Element[],
  n: number,
  cosine: number,
  from: number,
  to: number,
  within = 0,
): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2
    const small = Math.max(within, 2 ** -51 * Math.max(Math.abs(low), Math.abs(high)))
    if (!(middle > low && middle < high) || high - low <= small) break
    if (countBelow(elements, middle, cosine) > n) high = middle
    else low = middle
  }
  return high
}

/** Steps of κ from 0 to 1 at which bands are drawn. */
const dispersionSteps = 32

/** The lowest bands over the first Brillouin zone, E(-κ) = E(κ); good to 1e-10 of the range of energies. */
function dispersionOf(
  elements: readonly Element[],
  count: number,
  from: number,
  top: number,
  math: ElementaryFunctions,
): Dispersion {
  const points = 2 * dispersionSteps + 1
  const quasimomentum = Float64Array.from({ length: points }, (_, i) => i / dispersionSteps - 1)
  const half = Array.from({ length: dispersionSteps + 1 }, (_, i) => {
    const cosine = math.cos((Math.PI * i) / dispersionSteps)
    let low = from
    // Bands follow one another: none begins below the one before.
    return Array.from(
      { length: count },
      (_, n) => (low = energyOf(elements, n, cosine, low, top, 1e-10 * (top - from))),
    )
  })
  const bands = Array.from({ length: count }, (_, n) =>
    Float64Array.from({ length: points }, (_, i) => half[Math.abs(i - dispersionSteps)][n]),
  )
  return { quasimomentum, bands }
}

/** Real and imaginary part of ψ at every point of every element: elements × (degree + 1). */
interface Wave {
  readonly real: Float64Array
  readonly imaginary: Float64Array
}

/**
 * ψ at an energy of the cell. The element at whose left end it begins is one where it is not small.
 * @param first the element to begin with: those before it follow, one cell further
 */
function waveFrom(
  elements: readonly Element[],
  energy: number,
  [cosine, sine]: readonly [number, number],
  basis: LobattoBasis,
  first: number,
): Wave {
  const count = basis.degree + 1
  const turned = [...elements.slice(first), ...elements.slice(0, first)]
  const inner: Inner[] = []
  rowOf(turned, energy, inner)
  const part = (start: number, end: number) => {
    const ends = new Float64Array(turned.length + 1)
    ends[0] = start
    ends[turned.length] = end
    for (let e = turned.length - 1; e > 0; e--) {
      ends[e] = inner[e - 1].fromFirst * start + inner[e - 1].fromNext * ends[e + 1]
    }
    const wave = new Float64Array(turned.length * count)
    turned.forEach((element, e) => {
      const { modes, vectors, potential, overlap } = element.condensed()
      const size = count - 2
      for (let i = 0; i < count; i++) {
        wave[e * count + i] = 0.5 * (ends[e] * (1 - basis.points[i]) + ends[e + 1] * (1 + basis.points[i]))
      }
      for (let k = 0; k < size; k++) {
        const pull =
          (potential[0][k] - energy * overlap[0][k]) * ends[e] +
          (potential[1][k] - energy * overlap[1][k]) * ends[e + 1]
        const y = -pull / (modes[k] - energy || 1e-300)
        for (let i = 0; i < size; i++) wave[e * count + i + 1] += y * vectors[k * size + i]
      }
    })
    return wave
  }
  const [u, v] = [part(1, cosine), part(0, sine)]
  // What was carried over the end of the cell goes back by one phase.
  const moved = (turnedBack: (k: number) => number, straight: (k: number) => number) => {
    const out = new Float64Array(u.length)
    const split = (elements.length - first) * count
    for (let k = 0; k < u.length; k++) {
      if (k < split) out[first * count + k] = straight(k)
      else out[k - split] = turnedBack(k)
    }
    return out
  }
  return {
    real: moved(
      (k) => cosine * u[k] + sine * v[k],
      (k) => u[k],
    ),
    imaginary: moved(
      (k) => cosine * v[k] - sine * u[k],
      (k) => v[k],
    ),
  }
}

/** ∫ over the cell of f(x, |ψ|²). */
function integral(elements: readonly Element[], basis: LobattoBasis, f: (k: number, x: number, e: number) => number) {
  const count = basis.degree + 1
  let sum = 0
  elements.forEach(({ a, b }, e) => {
    for (let i = 0; i < count; i++) {
      sum += basis.weights[i] * 0.5 * (b - a) * f(e * count + i, position(a, b, basis.points[i]), e)
    }
  })
  return sum
}

interface BlochState {
  /** ⟨H⟩: where two bands all but touch it has more digits than the place at which the number of levels changes. */
  readonly energy: number
  /** How far the two are from each other. */
  readonly slip: number
  readonly wave: Wave
  readonly mean: number
  readonly variance: number
  readonly kinetic: number
  readonly potential: number
  readonly largest: number
}

function stateAt(
  elements: readonly Element[],
  energy: number,
  phase: readonly [number, number],
  basis: LobattoBasis,
  mass: number,
  cut: number,
): BlochState {
  const count = basis.degree + 1
  const density = ({ real, imaginary }: Wave, k: number) => real[k] * real[k] + imaginary[k] * imaginary[k]
  let first = elements.findIndex((element) => element.a === cut)
  let wave = waveFrom(elements, energy, phase, basis, first)
  for (let round = 0; round < 2; round++) {
    for (let e = 0; e < elements.length; e++) {
      if (density(wave, e * count) > density(wave, first * count)) first = e
    }
    wave = waveFrom(elements, energy, phase, basis, first)
  }
  const norm = Math.sqrt(integral(elements, basis, (k) => density(wave, k)))
  const { real, imaginary } = wave
  for (const part of [real, imaginary]) for (let k = 0; k < part.length; k++) part[k] /= norm
  const mean = integral(elements, basis, (k, x) => x * density(wave, k))
  const variance = integral(elements, basis, (k, x) => (x - mean) * (x - mean) * density(wave, k))
  const v = (k: number) => elements[Math.floor(k / count)].values[k % count]
  const potential = integral(elements, basis, (k) => (density(wave, k) === 0 ? 0 : v(k) * density(wave, k)))
  const largest = integral(elements, basis, (k) => (density(wave, k) === 0 ? 0 : Math.abs(v(k)) * density(wave, k)))
  let kinetic = 0
  const slope = new Float64Array(count)
  elements.forEach(({ a, b }, e) => {
    for (const part of [real, imaginary]) {
      slopes(basis, part, e * count, slope)
      for (let i = 0; i < count; i++) kinetic += (basis.weights[i] * slope[i] * slope[i]) / (mass * (b - a))
    }
  })
  const own = kinetic + potential
  return { energy: own, slip: Math.abs(own - energy), wave, mean, variance, kinetic, potential, largest }
}

/** ψ itself where it is real, |ψ| elsewhere: its square is the density. */
function waveFunction(
  elements: readonly Element[],
  { real, imaginary }: Wave,
  basis: LobattoBasis,
  isReal: boolean,
): WaveFunction {
  const count = basis.degree + 1
  const derivative = (part: Float64Array) => {
    const out = new Float64Array(part.length)
    const slope = new Float64Array(count)
    elements.forEach(({ a, b }, e) => {
      slopes(basis, part, e * count, slope)
      for (let i = 0; i < count; i++) out[e * count + i] = (slope[i] * 2) / (b - a)
    })
    return out
  }
  const [du, dv] = [derivative(real), derivative(imaginary)]
  const [low, high] = [elements[0].a, elements[elements.length - 1].b]
  // A real state is known up to a phase of its own.
  let largest = 0
  let [c, s] = [1, 0]
  for (let k = 0; k < real.length; k++) {
    const size = Math.sqrt(real[k] * real[k] + imaginary[k] * imaginary[k])
    if (size > largest) [largest, c, s] = [size, real[k] / size, imaginary[k] / size]
  }
  const at = (x: number): readonly [number, number] => {
    if (!(x >= low && x <= high)) return [0, 0]
    let e = 0
    while (e < elements.length - 1 && x > elements[e].b) e++
    const { a, b } = elements[e]
    const t = (2 * x - a - b) / (b - a)
    const [u, v, p, q] = [real, imaginary, du, dv].map((values) => interpolate(basis, values, e * count, t))
    if (isReal) return [c * u + s * v, c * p + s * q]
    const size = Math.sqrt(u * u + v * v)
    return [size, size > 0 ? (u * p + v * q) / size : 0]
  }
  return { at, range: [low, high] }
}

/**
 * Bloch states of -ψ''/2m + V ψ = E ψ with V repeated from one cell, its domain: ψ(x + a) = e^(iπκ) ψ(x). Energies E_n(κ) by counting
 * those below an energy, on spectral elements; positions are those within the cell, on which ψ is normalised.
 * @throws PotentialError where the cell has an end that is not finite, or V a pole or structure that cannot be followed
 */
export function solveBloch(potential: Potential, options: BlochOptions, math: ElementaryFunctions): Solution {
  const { level, mass, quasimomentum, list = 8 } = options
  const [a, b] = potential.domain
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw new PotentialError('a cell needs two ends')
  const basis = basisOf(math)
  const isReal = Number.isInteger(quasimomentum)
  const phase = isReal
    ? ([quasimomentum % 2 === 0 ? 1 : -1, 0] as const)
    : ([math.cos(Math.PI * quasimomentum), math.sin(Math.PI * quasimomentum)] as const)
  const wanted = Math.max(level + 1, list)
  const lowestV = (elements: readonly Element[]) =>
    elements.reduce((least, { values }) => Math.min(least, ...values), Infinity)
  const make = (edges: readonly number[], scale: number) =>
    edges.slice(1).map((end, e) => makeElement(potential, 0, edges[e], end, basis, mass, scale))

  const unit = (Math.PI * (wanted + 2)) / (b - a)
  let bottom = lowestOn(potential)
  let excess = (unit * unit) / (2 * mass)
  // A state may vanish at the ends of a symmetric cell, and at its middle: not here.
  const cut = a + 0.3819660112501051 * (b - a)
  let edges: readonly number[] = []
  let elements: Element[] = []
  let kinks: readonly number[] = []
  let top = bottom + excess
  for (let round = 0; ; round++) {
    if (round === 40) throw new PotentialError('V(x) has structure that this solver cannot follow')
    top = bottom + excess
    ;({ edges, kinks } = makeCell(potential, mass, top, cut))
    elements = make(edges, Math.abs(bottom) + Math.abs(top))
    if (elements.some(({ blocked }) => blocked)) {
      throw new PotentialError(
        'V(x) has walls within the cell: nothing passes from one cell to the next, so walls will do for its ends',
      )
    }
    bottom = Math.min(bottom, lowestV(elements))
    if (countBelow(elements, top, phase[0]) >= wanted) break
    excess *= 2
  }
  const from = bottom - 1e-3 * Math.abs(bottom) - 1e-6 * excess
  const solved = (of: readonly Element[], n: number) => energyOf(of, n, phase[0], from, top)
  const halved = (of: readonly number[]) =>
    of.flatMap((x, i) => (i + 1 < of.length ? [x, x + (of[i + 1] - x) / 2] : [x]))
  const stateOf = (of: readonly Element[]) => stateAt(of, solved(of, level), phase, basis, mass, cut)
  let before = stateOf(elements)
  let state = before
  let elementsBefore = elements
  const length = b - a
  const floor = ({ kinetic, largest, energy }: BlochState) =>
    1e-13 * (kinetic + largest + Math.abs(energy) + 1 / (mass * length * length))
  const difference = () =>
    Math.abs(state.energy - before.energy) +
    Math.abs(state.variance - before.variance) * (state.kinetic / state.variance)
  for (let round = 0; round < 4; round++) {
    before = state
    elementsBefore = elements
    edges = halved(edges)
    elements = make(edges, Math.abs(bottom) + Math.abs(top))
    state = stateOf(elements)
    if (difference() < 1e-10 * state.kinetic) break
  }
  const states = Array.from({ length: wanted }, (_, n) =>
    n === level ? state : stateAt(elements, solved(elements, n), phase, basis, mass, cut),
  )
  // Bands that touch have one energy up to rounding.
  const listed = states
    .map((its, n) => {
      const earlier =
        n === level ? before.energy : stateAt(elementsBefore, solved(elementsBefore, n), phase, basis, mass, cut).energy
      return { energy: its.energy, error: Math.abs(its.energy - earlier) + floor(its) }
    })
    .sort((p, q) => p.energy - q.energy)
  const levels = listed.map(({ energy }) => energy)
  const gap = Math.min(...levels.filter((_, n) => n !== level).map((energy) => Math.abs(energy - state.energy)))
  // What rounding mixes in from the next band at this quasimomentum.
  const mixed = Math.min(1, (0.1 * floor(state) + state.slip) / gap) * length
  const meanPositionError = Math.abs(state.mean - before.mean) + mixed + 1e-13 * length
  const varianceError = Math.abs(state.variance - before.variance) + mixed * length + 1e-13 * length * length
  const warnings: Text[] = []
  if (gap < 1e-9 * state.kinetic) {
    warnings.push(
      say(
        'Two bands touch at this quasimomentum (E = {energy}): any mixture of their states is one as well, and |ψ|² is that of one of them.',
        { energy: shortNumber(state.energy) },
      ),
    )
  }
  const momentumSquared = 2 * mass * state.kinetic
  return {
    state: {
      level,
      energy: state.energy,
      meanPosition: state.mean,
      meanSquarePosition: state.variance + state.mean * state.mean,
      variance: state.variance,
      momentumSquared,
      meanPotential: state.potential,
      // The position of a wave that goes on for ever has no width.
      uncertaintyProduct: NaN,
      wave: waveFunction(elements, state.wave, basis, isReal),
      energyError: Math.abs(state.energy - before.energy) + floor(state),
      meanPositionError,
      meanSquareError: varianceError + 2 * Math.abs(state.mean) * meanPositionError,
      varianceError,
    },
    levels,
    levelErrors: listed.map(({ error }) => error),
    dipoles: [],
    // A band lies below the next one at any quasimomentum, so all but the last are below the top.
    dispersion: dispersionOf(elements, Math.max(1, Math.min(wanted - 1, drawnBands(level))), from, top, math),
    waves: states.map(({ wave }) => waveFunction(elements, wave, basis, isReal)),
    complete: false,
    potentialBottom: bottom,
    breakpoints: kinks,
    warnings,
  }
}

/** Bands that are drawn: at least five, and the one above the one that is asked for. */
const drawnBands = (level: number) => Math.max(5, level + 2)

/** A value of V in the cell that is as low as some thousand others. */
function lowestOn({ value, domain: [a, b] }: Potential): number {
  let lowest = Infinity
  for (let i = 0; i < 1001; i++) {
    const v = value(a + ((b - a) * (i + 0.5)) / 1001)
    if (v < lowest) lowest = v
  }
  if (!Number.isFinite(lowest)) throw new PotentialError('V(x) has no finite value in its cell')
  return lowest
}
