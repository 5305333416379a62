import type { Potential } from './potential'
import { PotentialError } from './potential'
import { waysOn } from './remedy'
import { enclosureOf, endsOf } from './tiling'

interface Sample {
  readonly x: number
  readonly v: number
}

/** What V is like as a whole. */
export interface Survey {
  readonly bottomAt: number
  readonly bottom: number
  /** Energy above which nothing is bound. */
  readonly threshold: number
  readonly samples: readonly Sample[]
}

export const shortNumber = (x: number) => String(Number(x.toPrecision(4)))

/** Points that crowd towards a centre, some twenty to a decade. */
function around(centre: number, [low, high]: readonly [number, number]): number[] {
  const points = [centre]
  const least = Math.max(1e-14, Math.abs(centre) * 1e-13)
  for (let d = least; d < 4e18; d *= 1.12) points.push(centre - d, centre + d)
  return points.filter((x) => x > low && x < high)
}

function lookAt(potential: Potential, centres: readonly number[]): Sample[] {
  const ends = endsOf(potential)
  const [low, high] = ends
  const points = new Set<number>(centres.flatMap((centre) => around(centre, ends)))
  // Odd numbers of steps, so that a kink at a round number does not hit a point.
  for (let i = 0; i < 401; i++) points.add(low + ((high - low) * (i + 0.5)) / 401)
  for (const b of potential.breakpoints) {
    for (const side of [-1, 1]) {
      const x = b + side * 1e-9 * (Math.abs(b) || 1e-6)
      if (x > low && x < high) points.add(x)
    }
  }
  // A pole itself has no depth; what is beside it shows.
  return [...points]
    .sort((a, b) => a - b)
    .map((x) => ({ x, v: potential.value(x) }))
    .filter(({ v }) => v !== -Infinity)
}

/** Where V is lowest, by dividing whatever can hold lower values than were met; so no well is missed, however narrow. */
function lowest(potential: Potential, samples: readonly Sample[], threshold: number): Sample {
  let best: Sample = { x: 0, v: Infinity }
  for (const sample of samples) if (sample.v < best.v) best = sample
  if (!potential.enclose) return best
  const enclose = enclosureOf(potential)
  const [low, high] = endsOf(potential)
  const inside = samples.map(({ x }) => x).filter((_, i) => i % 4 === 0)
  const edges = [low, ...inside, high]
  let cells = edges.slice(1).map((b, i): [number, number] => [edges[i], b])
  for (let round = 0; round < 100 && cells.length > 0 && cells.length < 8000; round++) {
    const depth = Math.min(Math.abs(best.v), Number.isFinite(threshold) ? Math.abs(threshold - best.v) : Infinity)
    const enough = Number.isFinite(depth) ? 1e-3 * depth : 0
    cells = cells.filter(
      ([a, b]) => enclose(a, b).low < best.v - enough && b - a > 1e-15 * (1 + Math.abs(a) + Math.abs(b)),
    )
    cells = cells.flatMap(([a, b]): [number, number][] => {
      const middle = (a + b) / 2
      const v = potential.value(middle)
      if (v < best.v && v > -Infinity) best = { x: middle, v }
      return [
        [a, middle],
        [middle, b],
      ]
    })
    if (best.v < -1e200) break
  }
  return best
}

/** Looks at the whole potential once. @throws PotentialError where it is unbounded below or binds nothing */
export function survey(potential: Potential): Survey {
  const [low, high] = potential.domain
  const threshold = Math.min(potential.limits[0], potential.limits[1])
  if (threshold === -Infinity)
    throw new PotentialError('V(x) is unbounded below: nothing is bound', waysOn(potential.value))
  const centres = [Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0]
  if (low < 0 && high > 0) centres.push(0)
  if (Number.isFinite(high)) centres.push(high)
  const first = lookAt(potential, centres)
  const found = lowest(potential, first, threshold)
  if (found.v === Infinity) throw new PotentialError('V(x) has no finite value anywhere')
  if (!(found.v < threshold)) {
    throw new PotentialError('V(x) lies nowhere below its value far away: nothing is bound', waysOn(potential.value))
  }
  const samples = lookAt(potential, [...centres, found.x])
  return { bottomAt: found.x, bottom: found.v, threshold, samples }
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

/** An energy with `count` states below it by WKB, or just below the threshold if there are fewer. */
export function energyForStates({ samples, bottom, threshold }: Survey, mass: number, count: number): number {
  const cap = Number.isFinite(threshold) ? threshold - (threshold - bottom) * 1e-3 : Infinity
  if (Number.isFinite(cap) && statesBelow(samples, cap, mass) <= count) return cap
  // Bisection over the exponents of energies of either sign: any scale will do, and the depth of a pole does not matter.
  let low = exponentOf(bottom)
  let high = Number.isFinite(cap) ? exponentOf(cap) : exponentOf(1e290)
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (statesBelow(samples, energyAt(middle), mass) < count) low = middle
    else high = middle
  }
  return Math.min(cap, energyAt(high))
}

/** A monotone scale on which every decade of either sign is as long, and its inverse: binary exponent and linear between. */
function exponentOf(energy: number): number {
  const size = Math.abs(energy)
  if (size < 1e-300) return 0
  let exponent = 0
  let rest = size
  while (rest >= 2) {
    rest /= 2
    exponent++
  }
  while (rest < 1) {
    rest *= 2
    exponent--
  }
  const t = exponent + 1000 + rest - 1
  return energy < 0 ? -t : t
}

function energyAt(t: number): number {
  const size = Math.abs(t)
  const whole = Math.floor(size)
  let value = whole < 1 ? 0 : 1 + size - whole
  for (let k = 1000; k < whole; k++) value *= 2
  for (let k = whole; k < 1000; k++) value /= 2
  return t < 0 ? -value : value
}
