import type { ElementaryFunctions } from '../../kernels/elementary'
import { say } from '../../words/text'
import type { Compiled } from './expression/compile'
import { compile } from './expression/compile'
import { enclosing } from './expression/enclose'
import type { Program } from './expression/syntax'
import type { Potential } from './potential'
import { PotentialError } from './potential'
import { waysOn } from './remedy'

const everywhere: readonly [number, number] = [-Infinity, Infinity]

/** Decades over which V is followed outwards. */
const decades = [1e3, 1e4, 1e6, 1e8, 1e11, 1e14, 1e18, 1e24, 1e32, 1e48, 1e64]

/** Limit of V in one direction, told from how it changes over decades. @throws PotentialError where it has none */
function limitOf(value: Compiled, direction: 1 | -1): number {
  const side = direction === 1 ? 'to the right' : 'to the left'
  const seen: number[] = []
  let far = 0
  for (const d of decades) {
    const v = value(direction * d)
    // Beyond some distance ∞ - ∞ and 0 · ∞ have no value, though V has one before.
    if (Number.isNaN(v)) break
    seen.push(v)
    far = d
  }
  const beyond = seen[seen.length - 1]
  if (beyond === Infinity || beyond === -Infinity) return beyond
  // A well far out may lie behind a barrier that is no number any more.
  seen.splice(0, seen.findLastIndex((v) => !Number.isFinite(v)) + 1)
  if (seen.length < 4) throw new PotentialError(say('V(x) is not defined far {side}: give it a domain', { side }))
  const [a, b, c] = seen.slice(-3)
  const change = c - b
  const scale = 1e-9 * Math.max(Math.abs(a), Math.abs(b), Math.abs(c))
  if (change > scale && change >= 0.5 * (b - a) && b >= a - scale) return Infinity
  if (-change > scale && -change >= 0.5 * (a - b) && b <= a + scale) return -Infinity
  const largest = Math.max(...seen.slice(-4).map(Math.abs), 1e-300)
  for (const part of [0.137, 0.211, 0.83, 0.457, 0.691]) {
    if (!(Math.abs(value(direction * far * part) - c) < 1e-3 * largest)) {
      throw new PotentialError(say('V(x) does not settle far {side}: give it a domain', { side }), waysOn(value))
    }
  }
  return Math.abs(c) < 1e-12 * largest ? 0 : c
}

/**
 * The potential that somebody typed, with bounds on intervals by which the solver finds its kinks, jumps and narrow wells.
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
  return {
    value,
    domain: walls,
    breakpoints: [],
    enclose: enclosing(program.expression, values, math),
    limits: [
      Number.isFinite(walls[0]) ? Infinity : limitOf(value, -1),
      Number.isFinite(walls[1]) ? Infinity : limitOf(value, 1),
    ],
  }
}
