import type { JobOptions } from '../../compute/types'
import type { Text } from '../../words/text'
import type { Analysis } from './analysis'
import { lagRange } from './estimate'
import type { Known } from './known'
import type { PopulationFindings } from './populationArithmetic'
import { asksPopulations, populationFindings, populationWarnings } from './populations'
import type { TrajectorySet } from './trajectorySet'
import type { TransportFindings } from './transportFindings'
import type { DiffusionValues } from './values'
import type { VanHove } from './vanHove'
import { vanHoveAt } from './vanHove'

/** What is found out only where it was asked. */
export interface Further {
  readonly populations?: PopulationFindings
  readonly vanHove?: VanHove
  readonly transport?: TransportFindings
  /** What cannot be trusted of these. */
  readonly warnings?: readonly Text[]
}

/** Parameters that it depends on, beside those of the file. */
export const furtherNames = [
  'populations',
  'jumpLags',
  'depthOfField',
  'positionError',
  'vanHoveLags',
  'viscosity',
  'sampleTemperature',
  'lengthUnit',
  'timeUnit',
] as const satisfies readonly (keyof DiffusionValues)[]

/** mPa s in Pa s. */
const milli = 1e-3

/** Populations, van Hove's function, and what velocities, charges and the box tell. @throws the signal's reason */
export async function findFurther(
  set: TrajectorySet,
  analysis: Analysis,
  values: DiffusionValues,
  known: Known,
  options: JobOptions = {},
): Promise<Further> {
  const populations = asksPopulations(values) ? await populationFindings(set, analysis, values, options) : undefined
  const lags = values.vanHoveLags.map((lag) => lag / (known.frameStep ?? 1))
  const vanHove = lags.length > 0 ? await vanHoveAt(set, analysis, lags, options) : undefined
  const transport = await transportOf(set, analysis, values, known)
  const warnings = [
    ...(populations ? populationWarnings(populations, values, known.gaps) : []),
    ...(transport?.warnings ?? []),
  ]
  return {
    ...(populations ? { populations } : {}),
    ...(vanHove ? { vanHove } : {}),
    ...(transport ? { transport } : {}),
    warnings,
  }
}

function transportOf(set: TrajectorySet, { diffusion, axes }: Analysis, values: DiffusionValues, known: Known) {
  const { transport, timeStep, units, box, volume } = known
  const viscosity = values.viscosity > 0 ? values.viscosity * milli : 0
  const chosen = diffusion.estimates[values.fit]
  const line = diffusion.estimates[values.fit === 'gls' ? 'gls' : 'ols']
  if (!chosen || !line || (!transport && viscosity === 0)) return undefined
  return set.desk.ask('transport', {
    transport,
    timeStep,
    units,
    box,
    volume,
    frames: set.frames,
    dimensions: axes.indices.length,
    lags: lagRange(...line.fitRange),
    diffusionCoefficient: chosen.diffusionCoefficient,
    diffusionError: chosen.diffusionError,
    viscosity,
    temperature: values.sampleTemperature,
  })
}
