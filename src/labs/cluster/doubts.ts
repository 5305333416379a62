import { clusterSample } from '../../kernels/clusterLayout'
import { formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { isNewtonAlone } from './external'
import type { ForceError } from './forceError'
import type { ClusterValues } from './parameters'
import { type Scales, withUnit } from './scales'
import { energyError, type Series } from './series'
import type { SolverName } from './solvers'
import { mendingOf } from './stepping'

/** Numbers of a run whose energy is off by more than this share of K₀ + |W₀| are not to be trusted. */
const wrong = 0.1
/** It has gone too wrong to go on in silence when the energy is off by as much as there was of it. */
const hopeless = 1
/** Forces that are off by more than this, root mean square, are worth a word. */
const coarse = 0.02
/** Farther than this, relative to how far their energy carries stars, a tenth of the mass does not come. */
const farthest = 5

/** What is known of a run that may have gone wrong; time, masses and the samples in its units. */
interface Judged {
  readonly values: ClusterValues
  readonly series: Pick<Series, 'first' | 'last'>
  readonly totalMass: number
  readonly time: number
  readonly solver: SolverName
  readonly scales: Scales
}

/** All that makes the numbers of a run ones that cannot be trusted, the worst first. */
export const doubtsOf = (run: Judged, forceError: ForceError | undefined): readonly Text[] =>
  doubtsAbove(wrong, run, forceError)

/** What a run should not go on with in silence, if anything. */
export const gravest = (run: Judged, forceError: ForceError | undefined): Text | undefined =>
  doubtsAbove(hopeless, run, forceError).at(0)

function doubtsAbove(energy: number, run: Judged, forceError: ForceError | undefined): Text[] {
  const forces = forceError && forceError.rms > coarse ? roughForces(run, forceError) : undefined
  return [wrongEnergy(run, energy), forces, thrownOut(run)].filter((doubt) => doubt !== undefined)
}

function wrongEnergy({ series, values }: Judged, least: number): Text | undefined {
  const error = energyError(series.last, series.first)
  if (!(error > least)) return undefined
  const softened: Text = values.softeningLength === 0 ? 'without softening' : 'with so little softening'
  const share: Text =
    error < 10
      ? say('{percent} % of K₀ + |W₀|', { percent: Math.round(error * 100) })
      : say('{times} times K₀ + |W₀|', { times: formatNumber(error, 2) })
  const doubt =
    values.externalPotential === 'none'
      ? say('The energy is off by {share}: the time step is too long for the closest pairs of stars {softened}.', {
          share,
          softened,
        })
      : say(
          'The energy is off by {share}: the time step is too long for the closest pairs of stars {softened}, or for what pulls from outside.',
          { share, softened },
        )
  const mending = mendingOf(values)
  return 'integrator' in mending
    ? say('{doubt} integrator={integrator} finds its steps by itself.', { doubt, integrator: mending.integrator })
    : doubt
}

function roughForces({ solver }: Judged, { rms }: ForceError): Text {
  const percent = formatNumber(100 * rms, 2)
  // Single precision is that far off only where its grid is too coarse: a star has gone too far away.
  const remedy: Text = solver === 'tree' ? 'take a smaller openingAngle, or a forceAccuracy' : 'take solver=direct'
  return say('The forces are off by {percent} % (root mean square, 64 stars against direct summation): {remedy}.', {
    percent,
    remedy,
  })
}

function thrownOut({ series, values, totalMass, time, scales }: Judged): Text | undefined {
  // What something else pulls on may go anywhere.
  if (values.stars < 2 || !isNewtonAlone(values)) return undefined
  const ninety = clusterSample.place.lagrangianRadii + 2
  const size = series.first[clusterSample.place.kinetic] - series.first[clusterSample.place.potential]
  const carried = series.first[ninety] + time * Math.sqrt((2 * size) / totalMass)
  const radius = series.last[ninety]
  if (!(radius > farthest * carried)) return undefined
  return say(
    'A tenth of the mass lies beyond {radius}, farther than its energy could have carried it: close pairs were thrown out by too long a time step.',
    { radius: withUnit(formatNumber(radius, 2), scales.units.length) },
  )
}
