import type { Potential } from './potential'
import { PotentialError } from './potential'

/**
 * Where to look, and how finely. The mesh cuts the line into elements on which the wave function is smooth: no element contains a
 * breakpoint, none spans more than `phasePerElement` of the WKB phase ∫ √(2m|E - V|) dx, and it ends where the tail has decayed.
 */
export interface Mesh {
  /** Element boundaries, ascending. For a symmetric potential they cover x ≥ 0 only. */
  readonly edges: readonly number[]
  readonly half: boolean
}

const phasePerElement = 10
/** Decay e^-22 of the amplitude: |ψ|² at the edge is some 1e-19 of its largest value. */
const tailAction = 22
const maximumElements = 60

interface Sample {
  readonly x: number
  readonly v: number
}

const isPole = (v: number) => !Number.isFinite(v) || Math.abs(v) > 1e290

/** V at points that crowd towards `centre`, from 1e-5 to `reach` away, breakpoints included. */
function sample(potential: Potential, centre: number, reach: number): Sample[] {
  const [low, high] = potential.domain
  const points = new Set<number>([centre])
  const perDecade = 60
  const growth = 1 + 2.302585 / perDecade
  for (let d = 1e-5; d < reach; d *= growth) {
    points.add(centre - d)
    points.add(centre + d)
  }
  if (Number.isFinite(low) && Number.isFinite(high)) {
    for (let i = 0; i <= 400; i++) points.add(low + ((high - low) * i) / 400)
  }
  for (const b of potential.breakpoints) {
    points.add(b - 1e-9 * (1 + Math.abs(b)))
    points.add(b + 1e-9 * (1 + Math.abs(b)))
  }
  return [...points]
    .filter((x) => x >= low && x <= high)
    .sort((a, b) => a - b)
    .map((x) => ({ x, v: potential.value(nudge(potential, x)) }))
}

/** A point moved off a wall or breakpoint by less than matters, so that V there is a one-sided limit. */
function nudge({ domain: [low, high] }: Potential, x: number): number {
  if (x <= low) return low + (high - low < Infinity ? (high - low) * 2 ** -40 : 2 ** -40)
  if (x >= high) return high - (high - low < Infinity ? (high - low) * 2 ** -40 : 2 ** -40)
  return x
}

/** WKB number of states below an energy: (1/π) ∫ √(2m(E - V)) dx, by the trapezoidal rule on the samples. */
function statesBelow(samples: readonly Sample[], energy: number, mass: number): number {
  let sum = 0
  for (let i = 1; i < samples.length; i++) {
    const a = energy - samples[i - 1].v
    const b = energy - samples[i].v
    const dx = samples[i].x - samples[i - 1].x
    sum += (Math.sqrt(a > 0 ? a : 0) + Math.sqrt(b > 0 ? b : 0)) * 0.5 * dx
  }
  return (sum * Math.sqrt(2 * mass)) / Math.PI
}

export interface Survey {
  /** Where V is lowest. */
  readonly bottomAt: number
  readonly bottom: number
  /** Energy above which nothing is bound. */
  readonly threshold: number
  readonly samples: readonly Sample[]
}

/** Looks at the whole potential once. @throws PotentialError for poles, for potentials unbounded below or that bind nothing. */
export function survey(potential: Potential): Survey {
  const [low, high] = potential.domain
  const middle = Number.isFinite(low)
    ? Number.isFinite(high)
      ? (low + high) / 2
      : low
    : Number.isFinite(high)
      ? high
      : 0
  const reach = Number.isFinite(low) && Number.isFinite(high) ? high - low : 1e6
  const first = sample(potential, middle, reach)
  for (const { x, v } of first) {
    if (isPole(v) && !(Math.abs(x) > 50 && v > 0)) {
      throw new PotentialError(`V(x) has no finite value near x = ${shortNumber(x)}`)
    }
  }
  let lowest = first[0]
  for (const point of first) if (point.v < lowest.v) lowest = point
  const threshold = Math.min(potential.limits[0], potential.limits[1])
  if (threshold === -Infinity) throw new PotentialError('V(x) is unbounded below: nothing is bound')
  if (!(lowest.v < threshold)) throw new PotentialError('V(x) lies nowhere below its value far away: nothing is bound')
  lookForPoles(potential, first)
  const samples = sample(potential, lowest.x, reach).map(({ x, v }) => ({ x, v: isPole(v) ? 1e290 : v }))
  for (const point of samples) if (point.v < lowest.v) lowest = point
  return { bottomAt: lowest.x, bottom: lowest.v, threshold, samples }
}

const shortNumber = (x: number) => String(Number(x.toPrecision(4)))

/** Follows every peak of |V| between samples: one that keeps growing as it is approached is a pole. */
function lookForPoles(potential: Potential, samples: readonly Sample[]): void {
  const size = (x: number) => {
    const v = Math.abs(potential.value(x))
    return Number.isNaN(v) ? Infinity : v
  }
  for (let i = 1; i < samples.length - 1; i++) {
    const here = Math.abs(samples[i].v)
    if (Math.abs(samples[i].x) > 1e4) continue
    if (here < Math.abs(samples[i - 1].v) || here < Math.abs(samples[i + 1].v)) continue
    let left = samples[i - 1].x
    let right = samples[i + 1].x
    let best = here
    for (let step = 0; step < 60; step++) {
      const a = left + (right - left) / 3
      const b = right - (right - left) / 3
      const va = size(a)
      const vb = size(b)
      best = Math.max(best, va, vb)
      if (va > vb) right = b
      else left = a
    }
    if (best > 1e4 * (1 + here)) {
      throw new PotentialError(`V(x) has a pole near x = ${shortNumber((left + right) / 2)}`)
    }
  }
}

/** An energy with `count` states below it by WKB, or just below the threshold if there are fewer. */
export function energyForStates({ samples, bottom, threshold }: Survey, mass: number, count: number): number {
  const finite = Number.isFinite(threshold)
  const cap = finite ? threshold - (threshold - bottom) * 1e-6 : Infinity
  if (finite && statesBelow(samples, cap, mass) <= count) return cap
  let step = 1e-6
  while (statesBelow(samples, bottom + step, mass) < count) {
    step *= 2
    if (bottom + step > 1e280) throw new PotentialError('V(x) binds too weakly to find its levels')
  }
  let low = bottom + step / 2
  let high = Math.min(cap, bottom + step)
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (statesBelow(samples, middle, mass) < count) low = middle
    else high = middle
  }
  return high
}

/** March from `start` outwards to where every state up to `top` has decayed. Distances only grow; returns the boundaries. */
function march(
  potential: Potential,
  mass: number,
  found: Survey,
  top: number,
  start: number,
  direction: 1 | -1,
): number[] {
  const wall = direction === 1 ? potential.domain[1] : potential.domain[0]
  const stops = potential.breakpoints
    .filter((b) => (b - start) * direction > 0 && Number.isFinite(b))
    .sort((a, b) => (a - b) * direction)
  const turning = outermost(found, top, direction)
  const lowTurning = outermost(found, found.bottom + (top - found.bottom) * 0.05, direction)
  const edges: number[] = []
  let x = start
  let edge = start
  let phase = 0
  let action = 0
  let lowAction = 0
  let step = 1e-3
  const finish = (at: number) => {
    edges.push(at)
    edge = at
    phase = 0
  }
  for (let guard = 0; guard < 200_000; guard++) {
    const v = potential.value(nudge(potential, x + direction * step * 0.5))
    const beyond = (x - turning) * direction >= 0
    const topDensity = Math.sqrt(2 * mass * Math.abs(top - v))
    const lowDensity = Math.sqrt(2 * mass * Math.max(v - found.bottom, 0))
    const density = Math.max(topDensity, lowAction < tailAction ? lowDensity : 0)
    const outside = (x - lowTurning) * direction
    const longest = outside > 0 ? 0.7 * outside + Math.abs(lowTurning - start) * 0.3 + 0.1 : Infinity
    // The step is so short that V hardly turns within it.
    const wanted = Math.min(0.3 / (density + 1e-12), Math.max(1e-3, 0.05 * Math.abs(x - start)), step * 1.5)
    if (step > wanted * 1.5) {
      step = wanted
      continue
    }
    let next = x + direction * step
    const stop = stops[0] ?? wall
    const hit = (next - stop) * direction >= 0
    if (hit) next = stop
    const dx = Math.abs(next - x)
    phase += density * dx
    if ((x - lowTurning) * direction >= 0) lowAction += lowDensity * dx
    if (beyond && v > top) action += topDensity * dx
    x = next
    step = Math.max(wanted, 1e-9 * (1 + Math.abs(x)))
    if (hit) {
      finish(x)
      if (stops.length > 0) stops.shift()
      else return edges
    } else if (action > tailAction) {
      finish(x)
      return edges
    } else if (phase >= phasePerElement || Math.abs(x - edge) >= longest) finish(x)
    if (edges.length > maximumElements) {
      throw new PotentialError(
        'V(x) needs a finer mesh than this solver makes: fewer levels or a smoother potential will do',
      )
    }
  }
  throw new PotentialError('V(x) falls off so slowly that its states have no end')
}

function outermost({ samples, bottomAt }: Survey, energy: number, direction: 1 | -1): number {
  let x = bottomAt
  for (const point of samples) if (point.v < energy && (point.x - x) * direction > 0) x = point.x
  return x
}

/** The mesh on which all states up to energy `top` can be found. */
export function makeMesh(potential: Potential, mass: number, found: Survey, top: number): Mesh {
  if (potential.symmetric)
    return { edges: evenOut([0, ...march(potential, mass, found, top, 0, 1)], potential), half: true }
  const [low, high] = potential.domain
  const start = startOf(potential, found, top)
  const left = start > low ? march(potential, mass, found, top, start, -1) : []
  const right = start < high ? march(potential, mass, found, top, start, 1) : []
  return { edges: evenOut([...left.reverse(), start, ...right], potential), half: false }
}

/** The bottom of the well, or the breakpoint next to it: a sliver of an element between the two would only lose digits. */
function startOf({ breakpoints, domain: [low, high], value }: Potential, { bottomAt }: Survey, top: number): number {
  let start = Math.min(Math.max(bottomAt, low), high)
  let nearest = Infinity
  for (const b of breakpoints) {
    const distance = Math.abs(b - bottomAt)
    if (distance < nearest && (value(b) < top || distance < 1e-6 * (1 + Math.abs(b)))) {
      nearest = distance
      start = b
    }
  }
  return start
}

/** A leftover sliver at a breakpoint or at the end is joined to its neighbour by sharing the length of both. */
function evenOut(edges: readonly number[], potential: Potential): number[] {
  const out = [...edges]
  for (let i = 1; i < out.length - 1; i++) {
    const before = out[i] - out[i - 1]
    const after = out[i + 1] - out[i]
    if (potential.breakpoints.includes(out[i])) continue
    if (after < 0.25 * before || before < 0.02 * after) out[i] = out[i - 1] + (before + after) / 2
  }
  return out
}

/** The mesh with the given elements halved. */
export function refine({ edges, half }: Mesh, split: (element: number) => boolean): Mesh {
  const out: number[] = [edges[0]]
  for (let i = 1; i < edges.length; i++) {
    if (split(i - 1)) out.push((edges[i - 1] + edges[i]) / 2)
    out.push(edges[i])
  }
  return { edges: out, half }
}
