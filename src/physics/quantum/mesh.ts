import { say } from '../../words/text'
import type { Potential } from './potential'
import { PotentialError } from './potential'
import { shortNumber } from './survey'
import type { Tiling } from './tiling'
import { tile } from './tiling'

/**
 * Where the wave function is computed: elements on which V is smooth and the wave has few lobes. Ends where all waves below
 * the energy it was made for have decayed; barriers that are too thick for any wave are one element each.
 */
export interface Mesh {
  /** Element boundaries, ascending, from `centre`. For a symmetric potential they cover the right half only. */
  readonly edges: readonly number[]
  readonly half: boolean
  /** x = centre + y. Zero unless the well lies far from the origin for its size, or is symmetric about another place. */
  readonly centre: number
  /** Kinks, jumps and singularities, in x. */
  readonly kinks: readonly number[]
  /** Those at which V rises so steeply that no wave passes. */
  readonly walls: readonly number[]
  /** Structure narrower than what was looked at may have been missed. */
  readonly cutShort: boolean
}

const mostElements = 1500

/**
 * The mesh for all states below `top`.
 * @param like a mesh for the same potential, whose symmetry is taken over
 * @throws PotentialError for poles and where it would need too many elements
 */
export function makeMesh(potential: Potential, mass: number, top: number, like?: Mesh): Mesh {
  const known = potential.breakpoints.filter((b) => b > potential.domain[0] && b < potential.domain[1])
  const rough = tile(potential, mass, top, known)
  const kinks = joined([...known, ...rough.kinks], known, hullOf(rough, top))
  const hull = hullOf(rough, top)
  checkKinks(potential, kinks, hull, mass)
  const length = hull[1] - hull[0]
  const walls = kinks.filter((at) => [-1, 1].some((side) => poleOrder(potential.value, at, side, length) > wallOrder))
  const centre = like ? (like.half ? like.centre : undefined) : centreOf(potential, rough, kinks, top)
  const half = centre !== undefined
  const offset = centre ?? offsetOf(hull)
  const cuts = half ? [...kinks, offset] : kinks
  const fine = tile(potential, mass, top, cuts, length)
  checkValues(potential, fine)
  const edges = edgesOf(fine, cuts, hull)
    .map((x) => x - offset)
    .filter((y) => !half || y >= 0)
  if (edges.length > mostElements) {
    throw new PotentialError(
      'V(x) needs a finer mesh than this solver makes: fewer levels, a narrower domain or a smoother potential will do',
    )
  }
  return { edges, half, centre: offset, kinks, walls, cutShort: rough.cutShort || fine.cutShort }
}

/**
 * One cell of a periodic potential, its domain, divided in the same manner; up to its ends, wherever waves come.
 * @param cut where elements are to meet besides
 * @throws PotentialError for poles and where it would need too many elements
 */
export function makeCell(potential: Potential, mass: number, top: number, cut: number): Pick<Mesh, 'edges' | 'kinks'> {
  const [low, high] = potential.domain
  const rough = tile(potential, mass, top, [])
  const kinks = joined(rough.kinks, [], potential.domain).filter((x) => x > low && x < high)
  const isPole = (at: number, side: number) => poleOrder(potential.value, at, side, high - low) > wallOrder
  const pole = kinks.find((at) => isPole(at, 1) || isPole(at, -1))
  const atEnd = isPole(low, 1) ? low : isPole(high, -1) ? high : undefined
  if (pole !== undefined || atEnd !== undefined) {
    throw new PotentialError(
      say('V(x) has a pole near x = {x}: nothing passes from one cell to the next', {
        x: shortNumber(pole ?? atEnd ?? 0),
      }),
    )
  }
  const cuts = kinks.includes(cut) ? kinks : [...kinks, cut].sort((a, b) => a - b)
  const fine = tile(potential, mass, top, cuts, high - low)
  checkValues(potential, fine)
  const all = { ...fine, beyond: fine.cells.map(() => false) }
  const edges = edgesOf(all, cuts, potential.domain)
  if (edges.length > mostElements) throw new PotentialError('V(x) needs a finer mesh than this solver makes')
  return { edges, kinks }
}

type Range = readonly [low: number, high: number]

/** From the first to the last place where V lies below an energy. */
function hullOf({ cells }: Tiling, top: number): Range {
  const inside = cells.filter(({ low }) => low < top)
  return inside.length > 0 ? [inside[0].a, inside[inside.length - 1].b] : [0, 0]
}

/** Coordinates from a place in the well keep their digits where it lies far out. */
function offsetOf([low, high]: Range): number {
  const middle = (low + high) / 2
  return Math.abs(middle) > 8 * (high - low) ? Number(middle.toPrecision(6)) : 0
}

/** Kinks without those that were found twice; those known from elsewhere are the exact ones. */
function joined(kinks: readonly number[], known: readonly number[], [low, high]: Range): number[] {
  const close = (a: number, b: number) => Math.abs(a - b) <= 2 ** -44 * (high - low) + 16 * 2 ** -52 * Math.abs(a)
  const found = kinks.filter((x) => known.includes(x) || !known.some((k) => close(k, x)))
  return [...new Set(found)].sort((a, b) => a - b).filter((x, i, all) => i === 0 || !close(x, all[i - 1]))
}

/** A pole 1/|x|, to what two points of it show. */
const wallOrder = 0.97

/** How fast |V| grows towards a place: the exponent p of |x - x₀|^-p. */
function poleOrder(value: (x: number) => number, at: number, side: number, length: number): number {
  const [near, far] = [length * 2 ** -30, length * 2 ** -20]
  const [a, b] = [Math.abs(value(at + side * near)), Math.abs(value(at + side * far))]
  if (!(a > 2 * b)) return 0
  if (!Number.isFinite(a)) return Infinity
  // The octaves between the two: no logarithm is needed.
  let order = 0
  for (let ratio = a / b; ratio > 1 && order < 400; ratio /= 2) order += ratio >= 2 ? 0.1 : 0.1 * (ratio - 1)
  return order
}

/** @throws PotentialError for poles into which the particle would fall */
function checkKinks({ value, domain }: Potential, kinks: readonly number[], [low, high]: Range, mass: number): void {
  const length = high - low
  const ends = domain.filter(Number.isFinite)
  for (const at of [...kinks, ...ends]) {
    const isEnd = ends.includes(at)
    for (const side of [-1, 1]) {
      const near = at + side * length * 2 ** -30
      if (near <= domain[0] || near >= domain[1] || !(value(near) < 0)) continue
      const order = poleOrder(value, at, side, length)
      if (!isEnd && order > wallOrder) {
        throw new PotentialError(
          say(
            'V(x) has a pole near x = {x} into which a particle on the line falls: soften it, or end the domain there',
            { x: shortNumber(at) },
          ),
        )
      }
      const strength = -2 * mass * value(near) * (near - at) * (near - at)
      if (isEnd && (order > 2.03 || (order > 1.9 && strength > 0.25))) {
        throw new PotentialError(
          say('V(x) falls so steeply at x = {x} that the particle falls into it', { x: shortNumber(at) }),
        )
      }
    }
  }
}

/** @throws PotentialError where V has no value inside the well */
function checkValues(potential: Potential, { cells, beyond }: Tiling): void {
  for (let i = 0; i < cells.length; i++) {
    const middle = (cells[i].a + cells[i].b) / 2
    if (beyond[i] || cells[i].b - cells[i].a < 1e-9 * Math.abs(middle)) continue
    const v = potential.value(middle)
    if (Number.isNaN(v)) {
      throw new PotentialError(say('V(x) is not defined at x = {x}: give it a domain', { x: shortNumber(middle) }))
    }
  }
}

/** Where V is its own mirror image on all that was looked at; undefined where nowhere. */
function centreOf(potential: Potential, tiling: Tiling, kinks: readonly number[], top: number): number | undefined {
  if (potential.symmetric === true) return 0
  if (potential.symmetric === false) return undefined
  const candidates = [0]
  const turning = turningPoints(potential, tiling, top)
  if (turning) {
    const [left, right] = turning
    const middle = (left + right) / 2
    const slack = 1e-9 * (right - left)
    if (Math.abs(middle) > slack) candidates.push(roundest(middle, slack))
  }
  return candidates.find((centre) => isMirrored(potential, tiling, kinks, centre))
}

function roundest(x: number, slack: number): number {
  for (let digits = 1; digits <= 15; digits++) {
    const round = Number(x.toPrecision(digits))
    if (Math.abs(round - x) <= slack) return round
  }
  return x
}

/** First and last place where V passes through an energy. */
function turningPoints(potential: Potential, { cells }: Tiling, energy: number): Range | undefined {
  const points = cells
    .filter(({ low }) => low < energy)
    .flatMap(({ a, b }) => [0.01, 0.25, 0.5, 0.75, 0.99].map((t) => a + t * (b - a)))
  const below = points.filter((x) => potential.value(x) < energy)
  if (below.length === 0) return undefined
  const [low, high] = potential.domain
  const outermost = (from: number, direction: -1 | 1) => {
    let inside = from
    let step = 1e-6 * (Math.abs(from) + 1e-300)
    let outside = from
    for (let i = 0; i < 200 && potential.value(outside) < energy; i++) {
      inside = outside
      outside = outside + direction * step
      step *= 2
      if (outside <= low) return low
      if (outside >= high) return high
    }
    for (let i = 0; i < 100; i++) {
      const middle = (inside + outside) / 2
      if (potential.value(middle) < energy) inside = middle
      else outside = middle
    }
    return outside
  }
  return [outermost(below[0], -1), outermost(below[below.length - 1], 1)]
}

/** Whether V(c + d) = V(c - d) to rounding at every breakpoint and every point that was looked at. */
function isMirrored(
  { value, domain, breakpoints }: Potential,
  { cells }: Tiling,
  kinks: readonly number[],
  centre: number,
) {
  const [low, high] = domain
  if (Number.isFinite(low) || Number.isFinite(high)) {
    if (!(Math.abs(low + high - 2 * centre) <= 2 ** -48 * (Math.abs(low) + Math.abs(high)))) return false
  }
  const isFar = (x: number) => x <= low || x >= high
  const points = cells.flatMap(({ a, b }) => [0.03, 0.21, 0.37, 0.52, 0.71, 0.9].map((t) => a + t * (b - a)))
  for (const kink of [...kinks, ...breakpoints]) {
    for (const t of [1e-9, 1e-4]) {
      const d = t * (Math.abs(kink - centre) || 1)
      points.push(kink - d, kink + d)
    }
  }
  return points.every((x) => {
    const mirror = centre - (x - centre)
    if (isFar(x) || isFar(mirror)) return true
    const [a, b] = [value(x), value(mirror)]
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true
    if (!Number.isFinite(a) || !Number.isFinite(b)) return false
    const slip = centre === 0 ? 0 : 2 ** -51 * (Math.abs(centre) + Math.abs(x))
    const slope = slip === 0 ? 0 : Math.abs(value(x + slip) - value(x - slip))
    return Math.abs(a - b) <= 1e-13 * (Math.abs(a) + Math.abs(b)) + 2 * slope
  })
}

/** Boundaries of the elements: cells in reach, and each stretch beyond it as one. */
function edgesOf({ cells, beyond }: Tiling, cuts: readonly number[], [low, high]: Range): number[] {
  const first = beyond.indexOf(false)
  if (first < 0) throw new PotentialError('V(x) binds too weakly to find its levels')
  const last = beyond.lastIndexOf(false)
  const edges: number[] = []
  for (let i = first; i <= last; i++) {
    if (i > first && beyond[i] && beyond[i - 1]) continue
    edges.push(cells[i].a)
  }
  edges.push(cells[last].b)
  // Slivers that the search for a kink has left.
  const least = 2 ** -45 * (high - low)
  return edges.filter((x, i) => {
    if (i === 0 || i === edges.length - 1 || cuts.includes(x)) return true
    return !cuts.some((cut) => Math.abs(cut - x) < least + 2 ** -48 * Math.abs(x))
  })
}

/** The mesh with each element divided into so many equal parts. */
export function refine(mesh: Mesh, parts: (element: number) => number): Mesh {
  const { edges } = mesh
  const out: number[] = [edges[0]]
  for (let i = 1; i < edges.length; i++) {
    const count = parts(i - 1)
    for (let k = 1; k < count; k++) out.push(edges[i - 1] + ((edges[i] - edges[i - 1]) * k) / count)
    out.push(edges[i])
  }
  return { ...mesh, edges: out }
}
