import { clusterSample } from '../../kernels/clusterLayout'
import type { Sample, Series } from './series'

/** The closest that two stars have come, and when, in the run's own units. */
export interface Approach {
  readonly separation: number
  readonly time: number
}

/** The closer of what there was and what a sample has; of equals the earlier. Undefined where not all pairs are looked at, or there are none. */
export function closerOf(
  before: Approach | undefined,
  sample: Sample,
  time: number,
  stars: number,
): Approach | undefined {
  const separation = sample[clusterSample.place.closest]
  if (stars < 2 || separation < 0 || (before && before.separation <= separation)) return before
  return { separation, time }
}

/** The smallest that the half-mass radius has been, and when, in the run's own units. */
export interface Tightest {
  readonly radius: number
  readonly time: number
}

const halfMassRadius = clusterSample.place.lagrangianRadii + 1

/** The smaller of what there was and what a sample has; of equals the earlier. Undefined of a single star. */
export function tighterOf(
  before: Tightest | undefined,
  sample: Sample,
  time: number,
  stars: number,
): Tightest | undefined {
  const radius = sample[halfMassRadius]
  if (stars < 2 || (before && before.radius <= radius)) return before
  return { radius, time }
}

/** The smallest of those samples that were kept: what a checkpoint has in which nobody had looked. */
export function tightestOf(series: Series, stars: number): Tightest | undefined {
  if (stars < 2) return undefined
  const [radii, times] = [series.column(halfMassRadius), series.time]
  const smallest = radii.indexOf(Math.min(...radii))
  return smallest < 0 ? undefined : { radius: radii[smallest], time: times[smallest] }
}
