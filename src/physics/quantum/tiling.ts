import type { Enclosed } from './expression/enclose'
import type { Potential } from './potential'

/** A stretch of the line, and what V does on it. */
export interface Cell {
  readonly a: number
  readonly b: number
  /** V stays within [low, high]. */
  readonly low: number
  readonly high: number
  /** Bound of what a polynomial does not follow of V there. */
  readonly rough: number
}

export interface Tiling {
  /** From one end to the other without gaps. */
  readonly cells: readonly Cell[]
  /** Cells in which no wave below `top` comes: too far inside a barrier. */
  readonly beyond: readonly boolean[]
  /** Where V or a derivative jumps or has no value, as far as waves below `top` come; ascending. */
  readonly kinks: readonly number[]
  /** The line was not looked at to the end: narrower structure may have been missed. */
  readonly cutShort: boolean
}

/** The amplitude falls by e^-22 over this action: |ψ|² by some 1e-19. */
export const tailAction = 22
/** Most phase ∫ √(2m|E - V|) dx of an element. */
const phasePerCell = 10
/** Stretches narrower than this part of the whole are not divided. */
const finest = 2 ** -46
const mostCells = 30_000
/** Where a line without ends is cut: no well that this solver knows reaches that far. */
export const farthest = 2 ** 60

export const endsOf = ({ domain: [low, high] }: Potential): [low: number, high: number] => [
  Math.max(low, -farthest),
  Math.min(high, farthest),
]

/** Boundaries to begin with, off the round numbers at which people put their steps. */
function octaves(potential: Potential, cuts: readonly number[]): number[] {
  const [low, high] = endsOf(potential)
  const edges = new Set<number>([low, high, ...cuts])
  // Where bounds of V are known nothing hides in a long stretch; where only values are, each octave is looked at.
  for (let k = potential.enclose ? 60 : -4; k <= 60; k++) {
    const d = 2 ** k * (1 + 2 ** -7 * 0.6180339887)
    for (const at of [-d, d]) {
      const clear = cuts.every((cut) => Math.abs(at - cut) > 1e-3 * Math.abs(at))
      if (at > low && at < high && clear) edges.add(at)
    }
  }
  return [...edges].filter((x) => x >= low && x <= high).sort((a, b) => a - b)
}

const probes = 33
/** For a potential that is known by its values alone: what 33 of them show, and how well a cubic through neighbours agrees. */
function sampled({ value }: Potential): Enclosed {
  return (a, b) => {
    let low = Infinity
    let high = -Infinity
    let rough = 0
    const v = new Float64Array(probes)
    for (let i = 0; i < probes; i++) {
      v[i] = value(a + ((b - a) * (i + 0.5)) / probes)
      if (v[i] < low) low = v[i]
      if (v[i] > high) high = v[i]
    }
    // Fourth differences: a 22nd degree follows what they bring below a tenth.
    for (let i = 2; i < probes - 2; i++) {
      const fourth = Math.abs(v[i - 2] - 4 * v[i - 1] + 6 * v[i] - 4 * v[i + 1] + v[i + 2])
      if (fourth > rough) rough = fourth
    }
    const span = high - low
    const rounding = 2 ** -44 * Math.max(Math.abs(low), Math.abs(high))
    return {
      low,
      high,
      rough: rough <= Math.max(0.02 * span, rounding) ? 0 : Number.isNaN(rough) ? span : Math.min(rough, span),
    }
  }
}

export const enclosureOf = (potential: Potential): Enclosed => potential.enclose ?? sampled(potential)

const ulp = (x: number) => Math.abs(x) * 2 ** -52

/** Action that a wave of energy `top` has lost when it enters each cell, from the nearer side. */
function actions(cells: readonly Cell[], top: number, mass: number): Float64Array {
  const out = new Float64Array(cells.length).fill(Infinity)
  for (const right of [true, false]) {
    let action = Infinity
    for (let k = 0; k < cells.length; k++) {
      const i = right ? k : cells.length - 1 - k
      const { a, b, low } = cells[i]
      if (low < top) {
        out[i] = 0
        action = 0
      } else {
        if (action < out[i]) out[i] = action
        action += Math.sqrt(2 * mass * (low - top)) * (b - a)
      }
    }
  }
  return out
}

/**
 * Divides the line until V is smooth on every cell and none holds more than `phasePerCell`, wherever waves below `top` come.
 * @param cuts boundaries that must be among those of the cells: kinks that are known
 * @param width of the well, where it is known: kinks are as exact as its finest part
 */
export function tile(potential: Potential, mass: number, top: number, cuts: readonly number[], width = 0): Tiling {
  const enclose = enclosureOf(potential)
  const sharp = new Set(cuts)
  // A kink is known to rounding only: it must not be seen from beside it.
  const beside = (x: number) => (sharp.has(x) ? Math.max(2 * finest * width, 32 * ulp(x)) : 0)
  const look = (a: number, b: number): Cell => {
    const [from, to] = [a + beside(a), b - beside(b)]
    return { a, b, ...(to - from > 0.5 * (b - a) ? enclose(from, to) : enclose(a, b)) }
  }
  const edges = octaves(potential, cuts)
  let cells = edges.slice(1).map((b, i) => look(edges[i], b))
  let action = actions(cells, top, mass)
  let cutShort = false
  let least = 0
  let negligible = 0
  const tooNarrow = ({ a, b }: Cell) => b - a <= Math.max(least, 8 * ulp(Math.max(Math.abs(a), Math.abs(b))))
  for (let round = 0; round < 240; round++) {
    const inside = cells.filter(({ low }) => low < top)
    const length = inside.length > 0 ? inside[inside.length - 1].b - inside[0].a : 0
    least = finest * length
    negligible = 1e-14 / (mass * length * length)
    const split = cells.map((cell, i) => {
      if (action[i] >= tailAction || tooNarrow(cell)) return false
      if (cell.rough > negligible) return true
      const depth = Math.max(top - cell.low, cell.high - top)
      return Math.sqrt(2 * mass * depth) * (cell.b - cell.a) > phasePerCell
    })
    if (!split.includes(true)) break
    if (cells.length > mostCells || round === 239) {
      cutShort = true
      break
    }
    cells = cells.flatMap((cell, i) => {
      if (!split[i]) return [cell]
      const middle = middleOf(cell.a, cell.b)
      return [look(cell.a, middle), look(middle, cell.b)]
    })
    action = actions(cells, top, mass)
  }
  const beyond = cells.map((cell, i) => {
    if (action[i] >= tailAction) return true
    // A wall that is entered by less than the finest stretch.
    return tooNarrow(cell) && Math.sqrt(2 * mass * Math.max(0, cell.low - top)) * (cell.b - cell.a) > phasePerCell
  })
  const kinks: number[] = []
  const rough = (i: number) => !beyond[i] && cells[i].rough > negligible && tooNarrow(cells[i])
  for (let i = 0; i < cells.length; i++) {
    if (!rough(i)) continue
    const from = cells[i].a
    while (i + 1 < cells.length && rough(i + 1)) i++
    kinks.push(rounded(from, cells[i].b, least))
  }
  return { cells, beyond, kinks, cutShort }
}

/** Between numbers of very different size the geometric mean, so that scales are crossed quickly. */
function middleOf(a: number, b: number): number {
  if (a > 0 && b > 16 * a) return Math.sqrt(a) * Math.sqrt(b)
  if (b < 0 && a < 16 * b) return -Math.sqrt(-a) * Math.sqrt(-b)
  // Off the middle: a kink at a round number is to be seen, not to fall on a boundary by chance.
  return a + 0.4921875 * (b - a)
}

/** The roundest number of an interval that is wider than rounding: people put their steps at such. */
function rounded(a: number, b: number, least: number): number {
  const slack = 2 * (b - a) + least
  const middle = (a + b) / 2
  if (Math.abs(middle) <= slack) return 0
  for (let digits = 1; digits <= 12; digits++) {
    const round = Number(middle.toPrecision(digits))
    if (Math.abs(round - middle) <= slack) return round
  }
  return middle
}
