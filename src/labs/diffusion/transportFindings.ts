import { conductivityOf } from '../../physics/diffusion/conductivity'
import type { DiffusionEstimate } from '../../physics/diffusion/estimators'
import { ordinaryLeastSquares } from '../../physics/diffusion/estimators'
import { finiteSizeCorrection } from '../../physics/diffusion/finiteSize'
import type { GreenKubo } from '../../physics/diffusion/greenKubo'
import { greenKubo } from '../../physics/diffusion/greenKubo'
import { studentWidening } from '../../physics/diffusion/particleScatter'
import { formatWithError } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { attempt } from './attempt'
import type { Transport } from './file/transport'
import { siUnits, unknownUnits } from './siUnits'

/** What is known of the recording, and what was asked. */
export interface TransportAsked {
  readonly transport: Transport | undefined
  readonly timeStep: number
  readonly frames: number
  readonly dimensions: number
  readonly units: { readonly length: string; readonly time: string }
  /** Edges of the periodic box, in the first frame. */
  readonly box: readonly number[] | undefined
  /** Volume of the periodic box, where it has no upright edges. */
  readonly volume?: number | undefined
  /** Of the lines through the displacements, in frames as they are stored. */
  readonly lags: readonly number[]
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  /** Pa s; 0 for no correction. */
  readonly viscosity: number
  readonly temperature: number
}

export interface FiniteSize {
  /** To be added to D, and D with it, in the recording's units. */
  readonly correction: number
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  readonly boxLength: number
}

/** In S/m; D in the recording's units. */
export interface Conductivity {
  /** Of all ions together, with their correlations (Einstein), and of each by itself (Nernst–Einstein). */
  readonly collective: number
  readonly collectiveError: number
  readonly nernstEinstein: number
  readonly nernstEinsteinError: number
  /** Nernst–Einstein over Einstein. */
  readonly havenRatio: number
  readonly havenError: number
  readonly species: readonly {
    readonly name: string
    readonly charge: number
    readonly particles: number
    readonly diffusionCoefficient: number
    readonly diffusionError: number
  }[]
}

export interface TransportFindings {
  readonly velocities: GreenKubo | undefined
  readonly finiteSize: FiniteSize | undefined
  readonly conductivity: Conductivity | undefined
  readonly warnings: readonly Text[]
}

/** Relative difference of edges up to which a box is a cube. */
const cubic = 1e-3
/** Relative difference of displacements from what velocities give, from which one of them is not what it seems. */
const agreement = 0.05
const sigmas = 3
const short = (value: number, digits = 3) => String(Number(value.toPrecision(digits)))

const isCube = (box: readonly number[] | undefined): box is readonly [number, number, number] =>
  box?.length === 3 && box[0] > 0 && box.every((edge) => Math.abs(edge - box[0]) <= cubic * box[0])

/** Green–Kubo, the correction for the box, conductivity; and what cannot be trusted in them. */
export function findTransport(asked: TransportAsked): TransportFindings {
  const warnings: Text[] = [...(asked.transport?.problems ?? [])]
  return {
    velocities: ofVelocities(asked, warnings),
    finiteSize: asked.viscosity > 0 ? ofBox(asked, warnings) : undefined,
    conductivity: ofIons(asked, warnings),
    warnings,
  }
}

function ofVelocities(
  { transport, timeStep, diffusionCoefficient: D, diffusionError }: TransportAsked,
  warnings: Text[],
) {
  const given = transport?.velocities
  if (!given) return undefined
  const found = greenKubo(given, timeStep)
  const ratio = given.agreement / timeStep
  if (!(Math.abs(ratio - 1) < agreement))
    warnings.push(
      say(
        'Green–Kubo: displacements are {ratio} of what the velocities give. Frames are too far apart for an integral over them, or velocities are in other units than length over time of the file.',
        { ratio: short(ratio) },
      ),
    )
  const { plateau } = found
  if (!plateau)
    warnings.push(
      'Green–Kubo: the running integral comes to no plateau within half the recording, or too few particles tell its error.',
    )
  else if (
    Math.abs(plateau.diffusionCoefficient - D) >
    sigmas * Math.sqrt(plateau.error * plateau.error + diffusionError * diffusionError)
  )
    warnings.push(
      say(
        'Green–Kubo: D is {velocities} by the velocities and {displacements} by the displacements. Lags of the fit may be too short for diffusion (fitLags).',
        {
          velocities: formatWithError(plateau.diffusionCoefficient, plateau.error),
          displacements: formatWithError(D, diffusionError),
        },
      ),
    )
  return found
}

function ofBox(asked: TransportAsked, warnings: Text[]): FiniteSize | undefined {
  const { box, units, temperature, viscosity, diffusionCoefficient: D, diffusionError } = asked
  const refuse = (reason: Text) => {
    warnings.push(say('viscosity: D was not corrected for the size of the box: {reason}.', { reason }))
    return undefined
  }
  if (!isCube(box))
    return refuse(
      box?.length
        ? say('the correction holds for a cube, and the box is {box}', {
            box: box.map((edge) => short(edge, 5)).join(' × '),
          })
        : 'it takes a cubic periodic box with upright edges, and none is known; box gives its edge',
    )
  const si = siUnits(units)
  if (!si) return refuse(unknownUnits)
  const { metre, second } = si
  const correction = (finiteSizeCorrection(temperature, viscosity, box[0] * metre) * second) / (metre * metre)
  if (correction > D)
    warnings.push(
      say(
        'viscosity: the correction for the size of the box, {correction}, is larger than D itself: viscosity or box can hardly be right.',
        { correction: short(correction) },
      ),
    )
  return { correction, diffusionCoefficient: D + correction, diffusionError, boxLength: box[0] }
}

/** Standard error of the mean of independent runs, widened by Student's t so that two of them hold 95 %. */
function betweenRuns(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const freedom = values.length - 1
  return Math.sqrt(squares / freedom / values.length) * studentWidening(freedom)
}

function ofIons(asked: TransportAsked, warnings: Text[]): Conductivity | undefined {
  const { transport, timeStep, frames, dimensions, units, box, lags, temperature } = asked
  const ions = transport?.ions
  if (!ions) return undefined
  const refuse = (reason: Text) => {
    warnings.push(say('charges: the conductivity was not found: {reason}.', { reason }))
    return undefined
  }
  const si = siUnits(units)
  if (!si) return refuse(unknownUnits)
  const upright = box?.length === 3 && box.every((edge) => edge > 0) ? box[0] * box[1] * box[2] : undefined
  const cell = upright ?? asked.volume
  if (dimensions !== 3 || cell === undefined)
    return refuse('it takes the volume of a periodic box, which is not known; box gives its edges')
  if (ions.species.length === 0) return refuse('no ion that is measured has a charge')
  const line = (msd: Float64Array, particles: number): DiffusionEstimate | undefined =>
    attempt(() =>
      ordinaryLeastSquares({
        lags,
        msd: lags.map((lag) => msd[lag]),
        dimensions,
        particles,
        positions: frames,
        timeStep,
      }),
    )
  const runs = ions.replicas?.length ?? 1
  const dipole = line(ions.dipole, runs)
  const lines = ions.species.map(({ msd, particles }) => line(msd, particles))
  if (!dipole || lines.some((each) => !each)) return refuse('there are too few frames')
  const slopes = ions.replicas?.map((replica) => ({
    dipole: line(replica.dipole, 1)?.diffusionCoefficient ?? Number.NaN,
    species: replica.species.map((msd) => line(msd, 1)?.diffusionCoefficient ?? Number.NaN),
  }))
  const errorOf = (of: (slope: NonNullable<typeof slopes>[number]) => number, otherwise: number) =>
    slopes ? betweenRuns(slopes.map(of)) : otherwise
  const species = ions.species.map(({ name, charge, particles }, i) => ({
    name,
    charge,
    particles,
    diffusionCoefficient: lines[i]?.diffusionCoefficient ?? Number.NaN,
    diffusionError: errorOf((slope) => slope.species[i], lines[i]?.diffusionError ?? Number.NaN),
  }))
  const { metre, second } = si
  const volume = cell * metre * metre * metre
  const conductivity = (spread: number) => conductivityOf((spread * metre * metre) / second, volume, temperature)
  const sum = (of: (each: (typeof species)[number]) => number) => species.reduce((total, each) => total + of(each), 0)
  const weight = ({ charge, particles }: { readonly charge: number; readonly particles: number }) =>
    (charge * charge * particles) / runs
  const alone = sum((each) => weight(each) * each.diffusionCoefficient)
  const independent = Math.sqrt(
    sum((each) => {
      const error = weight(each) * each.diffusionError
      return error * error
    }),
  )
  const aloneError = errorOf(
    (slope) => species.reduce((total, each, i) => total + weight(each) * slope.species[i], 0),
    independent,
  )
  const together = dipole.diffusionCoefficient
  const togetherError = errorOf((slope) => slope.dipole, dipole.diffusionError)
  const havenRatio = alone / together
  const relative = Math.sqrt(
    (togetherError / together) * (togetherError / together) + (aloneError / alone) * (aloneError / alone),
  )
  if (!(togetherError < 0.3 * together))
    warnings.push(
      runs > 1
        ? 'charges: the collective conductivity is uncertain by more than 30 %: all ions together are one track in each replica. A longer recording or more replicas help, more ions do not.'
        : 'charges: the collective conductivity is uncertain by more than 30 %: all ions together are one track only. A longer recording or more replicas help, more ions do not.',
    )
  return {
    collective: conductivity(together),
    collectiveError: conductivity(togetherError),
    nernstEinstein: conductivity(alone),
    nernstEinsteinError: conductivity(aloneError),
    havenRatio,
    havenError: Math.abs(havenRatio) * relative,
    species,
  }
}
