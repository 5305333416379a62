// A second way to bound states, for comparison: it shares nothing with the solver but V(x) and the unit ħ = 1.

/** A place at which V changes within some length: a narrow well, a rounded edge, a singularity. */
export interface Feature {
  readonly at: number
  readonly width: number
}

export interface Problem {
  readonly value: (x: number) => number
  readonly mass: number
  /** Finite ends are walls. */
  readonly domain: readonly [low: number, high: number]
  /** Where V or its slope jumps. */
  readonly cuts: readonly number[]
  /** Every scale that V has; steps near a feature are no longer than what it asks for. */
  readonly features: readonly Feature[]
  /** Value of V far away, where the line is open: nothing is bound above it. */
  readonly threshold: number
}

/** A number and a bound of its error. */
export interface Measure {
  readonly value: number
  readonly error: number
}

export interface Shot {
  readonly energy: Measure
  readonly meanPosition: Measure
  /** ⟨x²⟩ - ⟨x⟩² */
  readonly variance: Measure
}

/** Steps of a Magnus propagator: V at the two Gauss points of each. */
interface Steps {
  /** Ends of the steps, from `origin`. */
  readonly ends: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  /** Beyond the ends the wave falls as e^-κ|x|: in a wall so high that it is constant as far as the wave comes. Infinity: ψ = 0. */
  readonly decay: readonly [left: number, right: number]
}

const gauss = Math.sqrt(3) / 6

/**
 * One step of the fourth-order Magnus propagator of (ψ, ψ')' = (ψ', 2m(V - E) ψ).
 * Source: Iserles, Munthe-Kaas, Nørsett & Zanna, Acta Numerica 9, 215 (2000), section 4.
 * @returns exp Ω = c + s Ω with Ω = ((a, h), (b, -a))
 */
function propagator(h: number, q1: number, q2: number): [c: number, s: number, a: number, b: number] {
  const a = -(Math.sqrt(3) / 12) * h * h * (q2 - q1)
  const b = (h * (q1 + q2)) / 2
  const square = a * a + h * b
  if (Math.abs(square) < 1e-6) return [1 + square / 2 + square ** 2 / 24, 1 + square / 6 + square ** 2 / 120, a, b]
  const root = Math.sqrt(Math.abs(square))
  return square > 0 ? [Math.cosh(root), Math.sinh(root) / root, a, b] : [Math.cos(root), Math.sin(root) / root, a, b]
}

/** A solution from one end, at the ends of all steps; true values are those times 2^exponent. */
interface Ray {
  readonly value: Float64Array
  readonly slope: Float64Array
  readonly exponent: Float64Array
  /** Changes of sign. */
  readonly nodes: number
}

function shoot({ ends, first, second, decay }: Steps, mass: number, energy: number, forward: boolean): Ray {
  const count = ends.length - 1
  const value = new Float64Array(count + 1)
  const slope = new Float64Array(count + 1)
  const exponent = new Float64Array(count + 1)
  const [start, opposite] = forward ? decay : [decay[1], decay[0]]
  const direction = forward ? 1 : -1
  let [y, z, e, nodes] = [Number.isFinite(start) ? 1 / start : 0, direction, 0, 0]
  const from = forward ? 0 : count
  value[from] = y
  slope[from] = z
  for (let k = 0; k < count; k++) {
    const i = forward ? k : count - 1 - k
    const [c, s, a, b] = propagator(
      ends[i + 1] - ends[i],
      2 * mass * (first[i] - energy),
      2 * mass * (second[i] - energy),
    )
    const h = ends[i + 1] - ends[i]
    const t = forward ? s : -s
    const next = c * y + t * (a * y + h * z)
    z = c * z + t * (b * y - a * z)
    if (next * y < 0 || (next === 0 && y !== 0)) nodes++
    y = next
    const size = Math.max(Math.abs(y), Math.abs(z) * h)
    if (size > 2 ** 100 || size < 2 ** -100) {
      const shift = Math.floor(Math.log2(size))
      y *= 2 ** -shift
      z *= 2 ** -shift
      e += shift
    }
    const at = forward ? i + 1 : i
    value[at] = y
    slope[at] = z
    exponent[at] = e
  }
  if (Number.isFinite(opposite) && (direction * z) / y < -opposite) nodes++
  return { value, slope, exponent, nodes }
}

/** Levels below an energy: zeros of the solution from the left. */
const countBelow = (steps: Steps, mass: number, energy: number) => shoot(steps, mass, energy, true).nodes

interface State {
  readonly energy: number
  readonly mean: number
  readonly variance: number
  readonly kinetic: number
}

/** The wave from both sides, joined where it is largest; its moments, and a better energy. */
function joined(steps: Steps, mass: number, energy: number): State & { readonly correction: number } {
  const [left, right] = [shoot(steps, mass, energy, true), shoot(steps, mass, energy, false)]
  const count = steps.ends.length
  // The product of both solutions is Green's function: largest where the state is.
  let match = 0
  let most = -Infinity
  for (let i = 1; i < count - 1; i++) {
    const size = Math.log2(Math.abs(left.value[i] * right.value[i])) + left.exponent[i] + right.exponent[i]
    if (size > most) [most, match] = [size, i]
  }
  const value = new Float64Array(count)
  const slope = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const ray = i <= match ? left : right
    const factor = 2 ** (ray.exponent[i] - ray.exponent[match]) / ray.value[match]
    value[i] = ray.value[i] * factor
    slope[i] = ray.slope[i] * factor
  }
  const jump = right.slope[match] / right.value[match] - left.slope[match] / left.value[match]
  // ∫f = h (f₀ + f₁)/2 + h² (f₀' - f₁')/12: its error goes with h⁴, as that of the propagator.
  const integral = (f: (y: number) => number, derivative: (y: number) => number) => {
    let sum = 0
    for (let i = 0; i + 1 < count; i++) {
      const h = steps.ends[i + 1] - steps.ends[i]
      const density = (k: number) => value[k] * value[k] * f(steps.ends[k])
      const change = (k: number, inner: number) =>
        2 * value[k] * inner * f(steps.ends[k]) + value[k] * value[k] * derivative(steps.ends[k])
      const end = i + 1 === match ? left.slope[match] / left.value[match] : slope[i + 1]
      const start = i === match ? right.slope[match] / right.value[match] : slope[i]
      sum += (h / 2) * (density(i) + density(i + 1)) + ((h * h) / 12) * (change(i, start) - change(i + 1, end))
    }
    return sum
  }
  const norm = integral(
    () => 1,
    () => 0,
  )
  const mean =
    integral(
      (y) => y,
      () => 1,
    ) / norm
  const variance =
    integral(
      (y) => (y - mean) ** 2,
      (y) => 2 * (y - mean),
    ) / norm
  let squares = 0
  for (let i = 0; i + 1 < count; i++) {
    squares += ((slope[i] ** 2 + slope[i + 1] ** 2) / 2) * (steps.ends[i + 1] - steps.ends[i])
  }
  return { energy, mean, variance, kinetic: squares / norm / (2 * mass), correction: -jump / (2 * mass * norm) }
}

/** Steps that a propagator of fourth order follows to a part in 10⁵, no longer than the features of V allow. */
function lay(
  { value, mass, cuts, features }: Problem,
  origin: number,
  [low, high]: readonly [number, number],
  energy: number,
) {
  const q = (y: number) => 2 * mass * (value(origin + y) - energy)
  const inside = cuts.map((x) => x - origin).filter((y) => y > low && y < high)
  const edges = [...new Set([low, ...inside, high])].sort((a, b) => a - b)
  const ends = [low]
  const longest = (a: number, b: number) => {
    let most = Infinity
    for (const { at, width } of features) {
      const y = at - origin
      const distance = y < a ? a - y : y > b ? y - b : 0
      most = Math.min(most, Math.max(0.5 * width, 0.3 * distance))
    }
    return most
  }
  const step = (a: number, h: number) => propagator(h, q(a + h * (0.5 - gauss)), q(a + h * (0.5 + gauss)))
  const fits = (a: number, b: number) => {
    const h = b - a
    if (h > longest(a, b)) return false
    const [c, s, a0, down] = step(a, h)
    if (!(Math.abs(c) < 1e4)) return false
    const [c1, s1, a1, b1] = step(a, h / 2)
    const [c2, s2, a2] = step(a + h / 2, h / 2)
    // ψ at the right end of a wave that starts with slope 1, and with value 1 and slope 0.
    const [y, z] = [s1 * (h / 2), c1 - s1 * a1]
    const [u, v] = [c1 + s1 * a1, s1 * b1]
    const whole = s * h
    const parts = c2 * y + s2 * (a2 * y + (h / 2) * z)
    const other = c2 * u + s2 * (a2 * u + (h / 2) * v)
    const size = Math.max(1, Math.abs(c))
    const phase = Math.sqrt(Math.abs(down * h))
    if (c < 0.3 && phase > 1) return false
    return Math.abs(whole - parts) < 3e-6 * size * h && Math.abs(c + s * a0 - other) < 3e-6 * size
  }
  const divide = (a: number, b: number, depth: number) => {
    if (depth > 60 || ends.length > 200_000)
      throw new Error(`the second method cannot follow V at ${origin + a} ${b - a} ${energy} ${low} ${high}`)
    const middle = a + (b - a) / 2
    if (!(middle > a && middle < b) || fits(a, b)) {
      ends.push(b)
      return
    }
    divide(a, middle, depth + 1)
    divide(middle, b, depth + 1)
  }
  for (let i = 0; i + 1 < edges.length; i++) divide(edges[i], edges[i + 1], 0)
  return ends
}

function filled(
  { value }: Problem,
  origin: number,
  ends: readonly number[],
  parts: number,
  decay: Steps['decay'],
): Steps {
  const fine: number[] = [ends[0]]
  for (let i = 1; i < ends.length; i++) {
    for (let k = 1; k < parts; k++) fine.push(ends[i - 1] + ((ends[i] - ends[i - 1]) * k) / parts)
    fine.push(ends[i])
  }
  const first = new Float64Array(fine.length - 1)
  const second = new Float64Array(fine.length - 1)
  for (let i = 0; i + 1 < fine.length; i++) {
    const h = fine[i + 1] - fine[i]
    first[i] = value(origin + (fine[i] + h * (0.5 - gauss)))
    second[i] = value(origin + (fine[i] + h * (0.5 + gauss)))
  }
  return { ends: Float64Array.from(fine), first, second, decay }
}

interface Range {
  readonly ends: readonly [number, number]
  readonly decay: readonly [number, number]
}

/** Ends of the line for a level: at walls, or where the wave has fallen by e^-24 beyond the last place that it can reach. */
function reach({ value, mass, domain, features, cuts }: Problem, origin: number, energy: number): Range {
  const narrow = Math.min(...features.map(({ width }) => width))
  const widest = Math.max(...features.map(({ width }) => width))
  const outermost = (side: 1 | -1): [end: number, decay: number] => {
    const decayAt = (y: number) => Math.sqrt(2 * mass * (value(origin + side * y) - energy))
    const isWall = (kappa: number) => kappa * widest > 1e5
    const ulp = 2 ** -52 * Math.max(Math.abs(origin), ...cuts.map(Math.abs))
    const beside = Math.max(1e-6 * narrow, 16 * ulp)
    const walls = cuts
      .map((x) => side * (x - origin))
      .filter((y) => isWall(decayAt(y + beside)) && !isWall(decayAt(y - beside)))
      .map((y) => y - 4 * ulp)
    const limit = Math.min(side * (domain[side === 1 ? 1 : 0] - origin), ...walls)
    // Features that no wave of this energy reaches do not count.
    const isReached = ({ at, width }: Feature) =>
      Array.from({ length: 41 }, (_, k) => value(at + 0.1 * (k - 20) * width)).some((v) => v < energy)
    const places = [...features, ...cuts.map((at) => ({ at, width: 1e-6 * narrow }))]
      .filter(isReached)
      .map(({ at }) => side * (at - origin))
    let y = Math.min(limit, Math.max(...(places.length > 0 ? places : [0])))
    let h = 1e-3 * narrow
    let action = 0
    for (let k = 0; k < 20_000 && y < limit; k++) {
      const v = value(origin + side * (y + h / 2))
      const lost = v > energy ? Math.sqrt(2 * mass * (v - energy)) * h : 0
      if (lost > 1 && h > 1e-9 * narrow) {
        h /= 4
        continue
      }
      action = v > energy ? action + lost : 0
      y += h
      if (action > 24 || !(v < Infinity)) break
      h *= lost < 0.3 ? 1.15 : 0.8
    }
    if (y < limit || !walls.includes(limit)) return [Math.min(y, limit), Infinity]
    return [limit, decayAt(limit + 2 * beside)]
  }
  const [left, right] = [outermost(-1), outermost(1)]
  return { ends: [-left[0], right[0]], decay: [left[1], right[1]] }
}

/** The n-th level of some steps, between two energies: by counting until it is alone, then by joining from both sides. */
function levelOf(steps: Steps, mass: number, n: number, low: number, high: number): State | undefined {
  let [from, to] = [low, high]
  let above = countBelow(steps, mass, to)
  if (above <= n) return undefined
  let below = countBelow(steps, mass, from)
  const narrow = () => {
    const middle = from + (to - from) / 2
    const count = countBelow(steps, mass, middle)
    if (count > n) [to, above] = [middle, count]
    else [from, below] = [middle, count]
    return middle > low && to - from > 2e-16 * Math.max(Math.abs(from), Math.abs(to))
  }
  const isAlone = () => below === n && above === n + 1
  for (let k = 0; k < 100 && !(k > 8 && isAlone()); k++) if (!narrow()) break
  let energy = from + (to - from) / 2
  for (let k = 0; k < 60; k++) {
    const { correction } = joined(steps, mass, energy)
    const next = energy + correction
    if (next > from && next < to) {
      if (Math.abs(correction) <= 4e-16 * Math.abs(energy)) break
      if (k > 6 && Math.abs(correction) <= 1e-14 * Math.abs(energy)) break
      energy = next
      if (k < 12) continue
    }
    for (let cut = 0; cut < 4; cut++) if (!narrow()) break
    energy = from + (to - from) / 2
    if (to - from <= 4e-16 * Math.abs(energy)) break
  }
  return joined(steps, mass, energy)
}

/** Distance to the nearest other level, at least, if it is small. */
function gapAt(steps: Steps, mass: number, n: number, { energy, kinetic }: State): number {
  for (const part of [1e-12, 1e-10, 1e-8, 1e-6, 1e-4]) {
    const d = part * kinetic
    if (countBelow(steps, mass, energy - d) < n || countBelow(steps, mass, energy + d) > n + 1) return d / 100
  }
  return 1e-4 * kinetic
}

/** Richardson's limit of a sequence in h⁴, h⁶, from steps h, h/2, h/4. */
function limit(a: number, b: number, c: number, rounding: number): Measure {
  const [p, q] = [b + (b - a) / 15, c + (c - b) / 15]
  const ratio = (b - a) / (c - b)
  // Where the differences do not shrink as they should, the steps are not yet short enough for the limit to be believed.
  const error = ratio > 12 && ratio < 20 ? 3 * Math.abs(q - p) : Math.max(Math.abs(q - p), Math.abs(c - b))
  return { value: q + (q - p) / 63, error: error + rounding }
}

/**
 * The n-th bound state by shooting, or undefined where there is no such level.
 * @throws Error where it cannot tell
 */
export function shootLevel(problem: Problem, n: number): Shot | undefined {
  const { mass, threshold, features } = problem
  const origin = features[0].at
  const open = Number.isFinite(threshold)
  // Walls are walls.
  let [low, high] = [Infinity, 0]
  const sample = (x: number) => {
    const v = x > problem.domain[0] && x < problem.domain[1] ? problem.value(x) : NaN
    if (v < low && v > -Infinity) low = v
  }
  for (const { at, width } of features) {
    for (let k = -60; k <= 60; k++) sample(at + 0.1 * k * width)
  }
  const widest = Math.max(...features.map(({ width }) => width))
  const unit = 1 / (mass * widest * widest)
  const cap = open ? threshold - 1e-12 * Math.min(threshold - low, 1e6 * unit) : Infinity
  // From where V is not that of a singularity.
  const broad = features.filter(({ width }) => width > 0.1 * widest)
  const places = broad.flatMap(({ at, width }) => [-0.7, -0.3, 0.3, 0.7].map((t) => at + t * width))
  const inside = places.filter((x) => x > problem.domain[0] && x < problem.domain[1])
  const plain = Math.max(low, Math.min(...inside.map(problem.value)))
  high = Math.min(plain + unit, low + 0.5 * (threshold - low))
  let energy = high
  let found: State | undefined
  let ends: number[] = []
  let decay: Steps['decay'] = [Infinity, Infinity]
  for (let round = 0; round < 40; round++) {
    const range = reach(problem, origin, energy)
    ends = lay(problem, origin, range.ends, energy)
    decay = range.decay
    const steps = filled(problem, origin, ends, 1, decay)
    while (high < cap && countBelow(steps, mass, high) <= n) high = Math.min(cap, low + 2 * (high - low))
    // Nothing is known about what lies deeper than was looked at.
    let floor = low - unit
    for (const v of steps.first) if (v < floor) floor = v - unit
    found = levelOf(steps, mass, n, floor, high)
    if (!found) {
      if (range.ends[1] - range.ends[0] > 1e7 * widest) return undefined
      // Bound so weakly, if at all, that its tails do not fit: a longer line shows it.
      energy = threshold - (threshold - energy) / 8
      continue
    }
    const settled = Math.abs(found.energy - energy) <= 1e-3 * Math.min(unit, threshold - found.energy)
    const { energy: next } = found
    if (settled || Math.abs(next - energy) <= 1e-6 * Math.abs(next - low)) {
      energy = next
      break
    }
    energy = next >= cap ? threshold - (threshold - energy) / 8 : next
  }
  if (!found) return undefined
  const spread = Math.max(found.kinetic, 1e-6 * Math.abs(energy))
  const [top, bottom] = [energy + 1e-2 * spread, energy - 1e-2 * spread]
  const solutions = [1, 2, 4].map((parts) => {
    const steps = filled(problem, origin, ends, parts, decay)
    let [a, b] = [bottom, top]
    for (let widen = 0; widen < 30 && countBelow(steps, mass, a) > n; widen++) a -= spread * 2 ** widen
    for (let widen = 0; widen < 30 && countBelow(steps, mass, b) <= n; widen++) b += spread * 2 ** widen
    const state = levelOf(steps, mass, n, a, b)
    if (!state) throw new Error('the second method lost its level')
    return { state, gap: parts === 4 ? gapAt(steps, mass, n, state) : 0 }
  })
  const [one, two, four] = solutions.map(({ state }) => state)
  const size = Math.abs(four.energy) + four.kinetic
  const width = Math.sqrt(four.variance)
  // Where walls stand is known to the rounding of x.
  const slip = (2 ** -51 * Math.abs(origin)) / width
  const rounding = 3e-13 * size + slip * four.kinetic
  const mixed = (rounding + Math.abs(one.energy - four.energy)) / solutions[2].gap
  return {
    energy: limit(one.energy, two.energy, four.energy, rounding),
    meanPosition: limit(
      origin + one.mean,
      origin + two.mean,
      origin + four.mean,
      2 ** -51 * Math.abs(origin) + (1e-12 + mixed) * (width + Math.abs(four.mean)),
    ),
    variance: limit(one.variance, two.variance, four.variance, (1e-12 + mixed) * (four.variance + four.mean ** 2)),
  }
}
