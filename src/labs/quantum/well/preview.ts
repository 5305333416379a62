import { PotentialError } from '../../../physics/quantum/potential'
import { densityOf } from '../../../physics/quantum/proposal'
import type { WellSketch } from '../../../physics/quantum/sketch'
import { sketchWell } from '../../../physics/quantum/sketch'
import type { Previewed } from '../../../rooms/preview'
import type { WellValues } from './parameters'
import { potentialOf, proposalOf } from './potential'
import type { Curves } from './prepare'

/** What a hand that moves a parameter wants to see at once. */
export interface WellPreview {
  readonly level: number
  /** V and the lowest states; undefined where only the proposal moves, or where there is nothing to sketch. */
  readonly sketch: WellSketch | undefined
  /** Whether it may need more room than the run: not where a level is chosen, which is done by pointing at it. */
  readonly spreads: boolean
  /** V alone, where its states cannot be sketched: x and V(x). */
  readonly potential: Pick<WellSketch, 'x' | 'potential'> | undefined
  /** q(x) */
  readonly proposal: ((x: number) => number) | undefined
}

/** Parameters that leave the well and its states as they are. */
const besideTheWell = new Set(['proposalCenter', 'proposalWidth', 'samples', 'seed', 'workers'])

/** Levels that are shown at least. */
const shownLevels = 5

const known = new WeakMap<object, WellPreview>()

/** A preview of the well, worked out once for each place that the hand is at. @param curves of the run that is shown */
export function previewWell(preview: Previewed<WellValues>, curves: Pick<Curves, 'x'>): WellPreview {
  let found = known.get(preview)
  if (!found) known.set(preview, (found = makePreview(preview, curves)))
  return found
}

function makePreview({ values, changed }: Previewed<WellValues>, { x }: Pick<Curves, 'x'>): WellPreview {
  const { level } = values
  const moves = ![...changed].every((name) => besideTheWell.has(name))
  const range = [x[0], x[x.length - 1]] as const
  const well = moves ? wellOf(values, range) : undefined
  const sketch = well?.sketch
  const [mean, square] = [sketch?.meanPosition[level], sketch?.meanSquarePosition[level]]
  const state =
    mean === undefined || square === undefined ? undefined : { meanPosition: mean, variance: square - mean * mean }
  const fitted = values.proposal === 'automatic'
  const proposal = fitted ? state && proposalOf(values, state) : proposalOf(values, { meanPosition: 0, variance: 1 })
  const density = proposal && densityOf(proposal, Math)
  const spreads = ![...changed].every((name) => name === 'level')
  return { level, sketch, spreads, potential: well?.potential, proposal: density && ((at) => density(at)[0]) }
}

function wellOf(values: WellValues, range: readonly [number, number]) {
  try {
    const potential = potentialOf(values, Math)
    const sketch =
      values.ends === 'periodic'
        ? undefined
        : sketchWell(potential, values.mass, range, Math.max(values.level + 2, shownLevels))
    const [low, high] = [Math.max(range[0], potential.domain[0]), Math.min(range[1], potential.domain[1])]
    const x = Float64Array.from({ length: 300 }, (_, i) => low + ((high - low) * (i + 0.5)) / 300)
    return { sketch, potential: sketch ?? { x, potential: x.map((at) => potential.value(at)) } }
  } catch (error) {
    // The run will say why.
    if (error instanceof PotentialError) return undefined
    throw error
  }
}
