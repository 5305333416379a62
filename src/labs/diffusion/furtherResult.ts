import type { Json, Outcome } from '../../experiments/run'
import type { ShapedArrays } from '../../files/arrays'
import type { Uncertain } from '../../physics/diffusion/jumpPopulations'
import type { Further } from './further'
import type { PopulationFindings } from './populationArithmetic'
import type { Facts } from './result'
import type { TransportFindings } from './transportFindings'
import { vanHoveArrays } from './vanHove'

type Units = Pick<Facts, 'timeStep' | 'frameStep' | 'units'>

const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null)
const column = (data: ArrayLike<number>, unit = '') => ({
  data: Float64Array.from(data),
  shape: [data.length],
  ...(unit === '' ? {} : { unit }),
})
const uncertain = (name: string, { value, error, interval }: Uncertain): Readonly<Record<string, Json>> => ({
  [name]: finite(value),
  [`${name}Error`]: finite(error),
  [`${name}Interval`]: interval ? interval.map(finite) : null,
})

/** What was asked besides, as part of the document and of the files. */
export function furtherOutcome(
  { populations, vanHove, transport }: Further,
  facts: Units,
): Pick<Outcome, 'result'> & { readonly arrays: ShapedArrays } {
  return {
    result: {
      ...(populations ? { populations: populationSummary(populations) } : {}),
      ...(transport ? transportSummary(transport, facts.timeStep) : {}),
    },
    arrays: {
      ...(populations ? populationArrays(populations, facts.units.length) : {}),
      ...(vanHove ? vanHoveArrays(vanHove, facts.frameStep ?? 1, facts.units.length) : {}),
      ...(transport?.velocities ? velocityArrays(transport.velocities, facts) : {}),
    },
  }
}

function populationSummary({ count, bic, jumps, populations, noiseVariance, distance }: PopulationFindings): Json {
  return {
    count,
    jumps,
    populations: populations.map(({ fraction, diffusionCoefficient }) => ({
      ...uncertain('fraction', fraction),
      ...uncertain('diffusionCoefficient', diffusionCoefficient),
    })),
    ...uncertain('localisationVariance', noiseVariance),
    criterion: Object.fromEntries(bic.map((each) => [String(each.count), finite(each.value)])),
    misfit: finite(distance),
  }
}

function populationArrays({ populations, curves }: PopulationFindings, length: string): ShapedArrays {
  const { edges, density, length: at, total, parts } = curves
  const of = (pick: (each: PopulationFindings['populations'][number]) => number | undefined) =>
    column(populations.map((each) => pick(each) ?? Number.NaN))
  return {
    populationFraction: of(({ fraction }) => fraction.value),
    populationFractionError: of(({ fraction }) => fraction.error),
    populationDiffusionCoefficient: of(({ diffusionCoefficient }) => diffusionCoefficient.value),
    populationDiffusionError: of(({ diffusionCoefficient }) => diffusionCoefficient.error),
    jumpEdges: column(edges, length),
    jumpDensity: column(density),
    jumpLength: column(at, length),
    jumpMixture: column(total),
    jumpPopulations: {
      data: Float64Array.from(parts.flatMap((part) => [...part])),
      shape: [parts.length, at.length],
    },
  }
}

function transportSummary(
  { velocities, finiteSize, conductivity }: TransportFindings,
  timeStep: number,
): Record<string, Json> {
  const plateau = velocities?.plateau
  return {
    ...(velocities
      ? {
          greenKubo: plateau
            ? {
                diffusionCoefficient: finite(plateau.diffusionCoefficient),
                diffusionError: finite(plateau.error),
                plateau: [plateau.from * timeStep, plateau.to * timeStep],
              }
            : null,
        }
      : {}),
    ...(finiteSize ? { finiteSize: { ...finiteSize } } : {}),
    ...(conductivity
      ? {
          conductivity: {
            collective: finite(conductivity.collective),
            collectiveError: finite(conductivity.collectiveError),
            nernstEinstein: finite(conductivity.nernstEinstein),
            nernstEinsteinError: finite(conductivity.nernstEinsteinError),
            havenRatio: finite(conductivity.havenRatio),
            havenError: finite(conductivity.havenError),
            species: conductivity.species.map((each) => ({ ...each })),
          },
        }
      : {}),
  }
}

function velocityArrays(found: NonNullable<TransportFindings['velocities']>, { timeStep, units }: Units): ShapedArrays {
  const { length, time } = units
  const diffusion = length === '' ? '' : `${length}²/${time || 'time'}`
  const square = length === '' ? '' : `${length}²/${time || 'time'}²`
  return {
    velocityTime: column(
      Float64Array.from(found.correlation, (_, lag) => lag * timeStep),
      time,
    ),
    velocityAutocorrelation: column(found.correlation, square),
    velocityAutocorrelationError: column(found.correlationError, square),
    greenKuboIntegral: column(found.integral, diffusion),
    greenKuboError: column(found.integralError, diffusion),
  }
}
