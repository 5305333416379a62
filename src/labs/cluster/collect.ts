import type { Outcome } from '../../experiments/run'
import type { ShapedArrays } from '../../files/arrays'
import { clusterSample } from '../../kernels/clusterLayout'
import { energyDiffusion, type PhaseSpace } from '../../physics/cluster/relaxation'
import { type Approach, closerOf, type Tightest, tighterOf } from './closest'
import type { ClusterValues } from './parameters'
import { readable } from './result'
import { inUnit, scalesOf } from './scales'
import { energyError, type Sample, type Series } from './series'

/** What a result is made of. */
export interface Collectable {
  readonly values: ClusterValues
  readonly series: Series
  readonly masses: Float64Array
  readonly totalMass: number
  readonly done: number
  readonly time: number
  readonly closest: Approach | undefined
  readonly tightest: Tightest | undefined
  /** Where the stars began; undefined where nobody looks at how their energies change. */
  readonly first: PhaseSpace | undefined
  /** Conserved quantities and radii at the present step. */
  measure(): Promise<Sample>
  /** Positions (pc) and velocities (pc/Myr), shape (stars, 3) in C order. */
  phaseSpace(): Promise<PhaseSpace>
}

/** The result of a run as it stands: the document's `result`, and the arrays for files. */
export async function collect(
  run: Collectable,
): Promise<Pick<Outcome, 'result' | 'arrays' | 'costs' | 'lookedUp' | 'records'>> {
  const sample = await run.measure()
  const { position, velocity } = await run.phaseSpace()
  const { series, masses, totalMass } = run
  const { stars } = run.values
  const scales = scalesOf(run.values)
  const { speed: perSecond, units } = scales
  // The last sample is always the state at the end, wherever the stride falls.
  const atEnd = run.done % series.stride === 0
  const end = { time: run.time, error: energyError(sample, series.first) }
  const withEnd = (values: Float64Array, last: number) => (atEnd ? values : Float64Array.of(...values, last))
  const time = withEnd(series.time, end.time)
  const radii = new Float64Array(3 * time.length)
  for (let k = 0; k < 3; k++) {
    const position = clusterSample.place.lagrangianRadii + k
    withEnd(series.column(position), sample[position]).forEach((radius, row) => {
      radii[3 * row + k] = radius
    })
  }
  const arrays: ShapedArrays = {
    mass: { data: masses, shape: [stars], ...inUnit(units.mass) },
    position: { data: position, shape: [stars, 3], ...inUnit(units.length) },
    velocity: { data: velocity.map((v) => v * perSecond), shape: [stars, 3], ...inUnit(units.speed) },
    time: { data: time, shape: [time.length], ...inUnit(units.time) },
    energyError: { data: withEnd(series.energyError, end.error), shape: [time.length] },
    lagrangianRadii: { data: radii, shape: [time.length, 3], ...inUnit(units.length) },
  }
  const { forceEvaluations } = clusterSample.place
  const closest = closerOf(run.closest, sample, run.time, stars)
  const tightest = tighterOf(run.tightest, sample, run.time, stars)
  const { externalEnergy, ...numbers } = readable(sample, series.first, scales)
  const evaluations = withEnd(series.column(forceEvaluations), sample[forceEvaluations])
  return {
    costs: { forceEvaluations: sample[forceEvaluations] },
    lookedUp: {
      ...(closest ? { closestApproach: { ...closest } } : {}),
      ...(tightest ? { smallestHalfMassRadius: { ...tightest } } : {}),
      ...(run.first
        ? {
            energyDiffusion: energyDiffusion(
              run.first,
              { position, velocity },
              masses,
              run.values.softeningLength,
              scales.gravity,
            ),
          }
        : {}),
    },
    records: { forceEvaluations: { data: evaluations, shape: [time.length] } },
    result: {
      time: run.time,
      steps: run.done,
      stars,
      totalMass,
      ...numbers,
      ...(run.values.externalPotential === 'none' ? {} : { externalEnergy }),
    },
    arrays,
  }
}
