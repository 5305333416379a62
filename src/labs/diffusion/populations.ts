import type { JobOptions } from '../../compute/types'
import { jumpBins, mostGroups } from '../../physics/diffusion/jumpCounts'
import { leastGroups } from '../../physics/diffusion/jumpPopulations'
import { say, type Text } from '../../words/text'
import type { Analysis } from './analysis'
import type { PopulationFindings } from './populationArithmetic'
import type { TrajectorySet } from './trajectorySet'
import type { DiffusionValues } from './values'

/** Positions that are looked through in one piece. */
const pieceNumbers = 2 ** 22

/** Whether the populations of the jumps are asked for. */
export const asksPopulations = ({ populations }: DiffusionValues) => populations !== 'off'

/** Populations of the jumps of all tracks, piece by piece. @returns undefined where nothing moves, or nothing has two positions */
export async function populationFindings(
  set: TrajectorySet,
  { axes, observed, moments }: Pick<Analysis, 'axes' | 'observed' | 'moments'>,
  { populations, jumpLags, depthOfField, positionError }: DiffusionValues,
  { signal }: JobOptions = {},
): Promise<PopulationFindings | undefined> {
  const { particles, dimensions, desk, frames } = set
  const most = Math.min(jumpLags, frames - 1)
  const scale = moments.msd.find((value) => value > 0)
  if (most < 1 || scale === undefined) return undefined
  const lags = Array.from({ length: most }, (_, i) => i + 1)
  const bins = jumpBins(scale)
  const groups = Math.min(particles, mostGroups)
  let counts: Uint32Array = new Uint32Array(groups * lags.length * bins.squares.length)
  for (let first = 0; first < particles; ) {
    signal?.throwIfAborted()
    let last = first + 1
    let numbers = dimensions * set.framesOf(first)
    while (last < particles && numbers + dimensions * set.framesOf(last) <= pieceNumbers)
      numbers += dimensions * set.framesOf(last++)
    const lengths = Int32Array.from({ length: last - first }, (_, i) => set.framesOf(first + i))
    const positions = await set.stretch(first, numbers)
    const asked = { positions, lengths, dimensions, axes: axes.indices, lags, bins, groups, first, counts }
    counts = await desk.ask('jumps', asked)
    first = last
  }
  signal?.throwIfAborted()
  const grouped = {
    lags,
    timeStep: observed.timeStep,
    dimensions: axes.indices.length,
    squares: bins.squares,
    groups,
    counts,
  }
  return desk.ask('populations', {
    grouped,
    edges: bins.edges,
    wanted: populations === 'auto' || populations === 'off' ? 'auto' : Number(populations),
    noiseVariance: positionError > 0 ? positionError * positionError : most === 1 ? 0 : undefined,
    depth: depthOfField,
  })
}

const few = 1000
/** Differences of the criterion below which two numbers of populations are as good as one another: Kass & Raftery, J. Am. Stat. Assoc. 90, 773 (1995). */
const undecided = 2
/** Error of a fraction from which it says little. */
const uncertainFraction = 0.1
/** Ratio of two diffusion coefficients below which their jumps overlap too much. */
const apart = 3
/** Cumulative share by which the jumps may differ from the mixture. */
const misfit = 0.03

const short = (value: number, digits = 2) => String(Number(value.toPrecision(digits)))

/** What cannot be trusted in the populations. */
export function populationWarnings(found: PopulationFindings, values: DiffusionValues, gaps: number): Text[] {
  const { populations, jumps, groups, bic, count, distance } = found
  const warnings: Text[] = []
  if (groups < leastGroups)
    warnings.push(
      say('Populations: there are only {groups} tracks, too few to draw anew: their errors are not known.', { groups }),
    )
  if (jumps < few)
    warnings.push(
      say('Populations: there are only {jumps} jumps over one frame; a thousand are the least for two of them.', {
        jumps,
      }),
    )
  const rivals = bic.filter((each) => each.count !== count)
  const chosen = bic.find((each) => each.count === count)
  const nearest = rivals.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY)
  if (values.populations === 'auto' && chosen && nearest - chosen.value < undecided)
    warnings.push(
      say(
        'Populations: {count} and {other} of them describe the jumps about equally well (BIC differs by {difference}).',
        {
          count,
          other: rivals.find(({ value }) => value === nearest)?.count ?? '',
          difference: short(nearest - chosen.value),
        },
      ),
    )
  if (populations.some(({ fraction }) => (fraction.error ?? 0) > uncertainFraction))
    warnings.push('Populations: a fraction is uncertain by more than 0.1: the jumps do not tell them apart.')
  const close = populations.some(
    ({ diffusionCoefficient: { value } }, i) => i > 0 && value < apart * populations[i - 1].diffusionCoefficient.value,
  )
  if (close)
    warnings.push(
      'Populations: two coefficients differ by less than a factor of three; their jumps overlap almost wholly.',
    )
  if (distance > misfit)
    warnings.push(
      say(
        'Populations: the mixture misses the jumps by up to {percent} % of them: particles may diffuse with a whole range of coefficients, change from one to another, or not diffuse freely.',
        { percent: short(100 * distance) },
      ),
    )
  if (values.jumpLags === 1 && values.positionError === 0)
    warnings.push(
      'Populations: jumps over one frame alone cannot tell an error of position from slow motion: it was taken for none.',
    )
  if (values.depthOfField > 0 && gaps > 0)
    warnings.push(
      'Populations: tracks with missing frames may have left the focus and come back; the correction takes them for lost, and counts too many fast ones.',
    )
  return warnings
}
