import type { ElementaryFunctions } from '../elementary'
import type { Compiled } from './expression/compile'
import { compile, switches } from './expression/compile'
import type { Program } from './expression/syntax'
import type { Potential } from './potential'
import { PotentialError } from './potential'

const everywhere: readonly [number, number] = [-Infinity, Infinity]
/** Farthest place where kinks are looked for. */
const horizon = 1000
const mostBreakpoints = 200

/** Points that crowd towards the origin: fine where potentials live, coarse far out. */
function scanPoints([low, high]: readonly [number, number]): number[] {
  const points: number[] = []
  if (Number.isFinite(low) && Number.isFinite(high)) {
    // Odd numbers of odd steps, so that a kink at a round number does not hit a point.
    for (let i = 0; i <= 4001; i++) points.push(low + ((high - low) * i) / 4001)
    return points
  }
  for (let x = -20.003; x < 20; x += 0.01) points.push(x)
  for (let x = 20.017; x < horizon; x *= 1.002) points.push(x, -x)
  return points.filter((x) => x > low && x < high).sort((a, b) => a - b)
}

function zeros(f: Compiled, points: readonly number[]): number[] {
  const found: number[] = []
  let before = f(points[0])
  for (let i = 1; i < points.length; i++) {
    const here = f(points[i])
    if (here === 0 && before !== 0) found.push(points[i])
    else if (before < 0 !== here < 0 && before !== 0) {
      let left = points[i - 1]
      let right = points[i]
      for (let step = 0; step < 60; step++) {
        const middle = (left + right) / 2
        if (f(middle) < 0 === before < 0 && f(middle) !== 0) left = middle
        else right = middle
      }
      found.push(right)
    }
    before = here
  }
  return found
}

/** Limit of V in one direction, told from how it changes over decades. @throws PotentialError where it has none */
function limitOf(value: Compiled, direction: 1 | -1): number {
  const side = direction === 1 ? 'to the right' : 'to the left'
  const at = (d: number) => value(direction * d)
  const [a, b, c] = [at(1e3), at(1e5), at(1e7)]
  if (c === Infinity || b === Infinity || a === Infinity) return Infinity
  if (c === -Infinity || b === -Infinity || a === -Infinity) return -Infinity
  if ([a, b, c].some(Number.isNaN)) throw new PotentialError(`V(x) is not defined far ${side}: give it a domain`)
  const scale = 1e-9 * (1 + Math.abs(a) + Math.abs(b))
  if (c - b > scale && c - b >= 0.5 * (b - a) && b >= a - scale) return Infinity
  if (b - c > scale && b - c >= 0.5 * (a - b) && b <= a + scale) return -Infinity
  const others = [at(1.37e7), at(2.11e7), at(0.83e7)]
  if (others.some((v) => !(Math.abs(v - c) < 1e-3 * (1 + Math.abs(c))))) {
    throw new PotentialError(`V(x) does not settle far ${side}: give it a domain`)
  }
  return c
}

/** Whether V(-x) = V(x), to rounding. */
function isSymmetric(value: Compiled, [low, high]: readonly [number, number]): boolean {
  if (low !== -high) return false
  const reach = Math.min(high, 30)
  for (let i = 1; i <= 300; i++) {
    const x = (reach * (i - 0.381966)) / 300
    const a = value(x)
    const b = value(-x)
    if (!(a === b || Math.abs(a - b) <= 1e-13 * (Math.abs(a) + Math.abs(b)))) return false
  }
  return true
}

/**
 * The potential that somebody typed. Kinks and jumps are found where the arguments of abs, sign, step, min, max and of comparisons
 * change sign.
 * @param domain walls; empty for the whole line
 * @throws PotentialError where V is undefined, unbounded below or without a limit
 */
export function customPotential(
  program: Program,
  values: Readonly<Record<string, number>>,
  domain: readonly number[],
  math: ElementaryFunctions,
): Potential {
  const value = compile(program.expression, values, math)
  const walls: readonly [number, number] = domain.length === 2 ? [domain[0], domain[1]] : everywhere
  const points = scanPoints(walls)
  const kinks = switches(program.expression, values, math).flatMap((f) => zeros(f, points))
  const breakpoints = [...new Set(kinks)]
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .slice(0, mostBreakpoints)
    .sort((a, b) => a - b)
    .filter((x, i, all) => i === 0 || x - all[i - 1] > 1e-9 * (1 + Math.abs(x)))
    .filter((x) => x > walls[0] && x < walls[1])
  for (const x of points) {
    if (Number.isNaN(value(x)))
      throw new PotentialError(`V(x) is not defined at x = ${x.toPrecision(4)}: give it a domain`)
  }
  const symmetric = isSymmetric(value, walls)
  return {
    value,
    domain: walls,
    // Mirrored exactly, whatever the bisection left.
    breakpoints: symmetric ? mirrored(breakpoints) : breakpoints,
    symmetric,
    limits: [
      Number.isFinite(walls[0]) ? Infinity : limitOf(value, -1),
      Number.isFinite(walls[1]) ? Infinity : limitOf(value, 1),
    ],
  }
}

function mirrored(breakpoints: readonly number[]): number[] {
  const right = breakpoints.filter((x) => x > 1e-9)
  const middle = breakpoints.some((x) => Math.abs(x) <= 1e-9) ? [0] : []
  return [...right.map((x) => -x).reverse(), ...middle, ...right]
}
