import type { Behaviour } from '../../physics/diffusion/classification'
import { enoughParticles, particlesDiffer, widening } from '../../physics/diffusion/particleScatter'
import { say, type Text } from '../../words/text'
import type { Analysis } from './analysis'
import type { FitName } from './fits'
import type { Judged } from './judged'
import { diffusesAtFit } from './result'
import type { DiffusionValues } from './values'

/** Both errors of D are shown where they differ by more than this. */
const disagreement = 0.2
/** Standard errors that a common motion must differ from 0 to be called a drift. */
const sigmas = 4

/** From fewer replicas on, the error that Student's t asks for holds more than 74 %, and its double still 95 %. */
const enoughReplicas = 8

const short = (value: number, digits = 3) => String(Number(value.toPrecision(digits)))

/** What the error of D rests on, where it matters. */
export function noticesOf({ diffusion }: Analysis, fit: FitName): Text[] {
  const chosen = diffusion.estimates[fit]
  if (!chosen) return []
  const { assumption, brownianError, particleError } = chosen.judged
  if (particleError === undefined || !(brownianError > 0) || !(particleError > 0)) return []
  const { replicaError } = chosen.judged
  if (replicaError !== undefined)
    return [
      say(
        'The error of D, {replicaError}, rests on how far the {replicas} replicas differ from one another; how far the particles differ would give {particleError}.',
        { replicaError: short(replicaError), replicas: chosen.ofReplicas.length, particleError: short(particleError) },
      ),
    ]
  const ratio = particleError / brownianError
  if (Math.max(ratio, 1 / ratio) <= 1 + disagreement) return []
  return assumption === 'particles'
    ? [
        say(
          'The error of D, {particleError}, rests on how far the particles differ from one another; Brownian particles that are all alike would give {brownianError}.',
          { particleError: short(particleError), brownianError: short(brownianError) },
        ),
      ]
    : [
        say(
          'The error of D, {brownianError}, assumes Brownian motion of particles that are all alike; their own differences would give {particleError}, but they are too few to be sure of that.',
          { brownianError: short(brownianError), particleError: short(particleError) },
        ),
      ]
}

/** Skewness from which a symmetrical error bar misleads. */
const skewed = 0.15
/** The same where particles plainly differ: forty of a skew distribution seldom show how skew it is. */
const skewedAmongUnlike = 0.05
/** From so many particles on that differ, those that are rare have been seen: with fewer, D may have a long tail that nothing shows. */
const enoughUnlike = 100
/** Particles differ plainly where their own differences give an error so many times that of particles all alike. */
const unlike = 1.5

const ordinary: ReadonlySet<Behaviour> = new Set<Behaviour>(['diffusive', 'uncertain', 'still'])

/** From so large a relative error of the MSD on two of its errors hold the truth less often than in 92 %: it is spread like χ². */
const coarse = 0.2

/** What cannot be trusted, in sentences. @param frameStep how many of the file's frame numbers lie between two frames */
export function warningsOf(analysis: Analysis, values: DiffusionValues, frameStep: number): Text[] {
  const chosen = analysis.diffusion.estimates[values.fit]
  const warnings: Text[] = []
  if (!diffusesAtFit(analysis)) {
    warnings.push(
      'Around the lags of the fit the motion is no free diffusion: D and its error are only the slope there. Other lags can be chosen with fitLags.',
    )
  } else if (!ordinary.has(analysis.classification.long)) {
    warnings.push(
      'At long times the motion is no free diffusion: D is that of the lags of the fit, and what hinders or drives the particles later is in it, too.',
    )
  }
  const { effective } = analysis.diffusion.steps
  if (chosen && differ(chosen, effective) && chosen.skewness > mostSkewness(chosen)) {
    warnings.push(
      'A few particles carry much of D: its error, which assumes that there are others like them, is more likely too small than too large.',
    )
  } else if (chosen && unseenTail(chosen, effective)) {
    warnings.push(
      say(
        'The particles differ from one another, and there are only {effective} of them: where D is spread with a long tail, so few seldom hold one of the fastest, and the errors of D and of the MSD are then too small.',
        { effective: short(effective, 2) },
      ),
    )
  }
  if (chosen) warnings.push(...aboutParticles(analysis, chosen), ...aboutDrift(analysis, chosen, values))
  const { lags, msd } = analysis.msd
  const from = lags.find((_, i) => analysis.msdError[i] > coarse * msd[i])
  if (from !== undefined) {
    warnings.push(
      say(
        'From lag {from} on the error of the MSD is more than a fifth of it: so few independent displacements there are that the error bar is too short wherever the curve lies low by chance.',
        { from: from * frameStep },
      ),
    )
  }
  return warnings
}

/** Whether the error rests on particles that differ by more than chance makes those differ that are all alike. */
function differ({ judged, skewness }: Judged, effective: number): boolean {
  const { assumption, particleError, brownianError } = judged
  if (assumption !== 'particles' || particleError === undefined) return false
  return particlesDiffer(particleError / Math.sqrt(widening(effective, skewness)) / brownianError, effective)
}

const plainly = ({ judged: { particleError, brownianError } }: Judged) =>
  particleError !== undefined && particleError > unlike * brownianError

/** Whether particles plainly differ, and are too few to say how: no error bar holds for every way in which they may (Bahadur & Savage 1956). */
const unseenTail = (chosen: Judged, effective: number) =>
  effective >= enoughParticles && effective < enoughUnlike && plainly(chosen) && differ(chosen, effective)

const mostSkewness = (chosen: Judged) => (plainly(chosen) ? skewedAmongUnlike : skewed)

const replicasDiffer: Text =
  'The replicas differ by more than the particles in each of them do: the errors of the MSD and of α, which know the particles only, are too small.'

function aboutParticles({ diffusion }: Analysis, chosen: Judged): Text[] {
  const { effective, tracks } = diffusion.steps
  const count = tracks.reduce((sum, group) => sum + group.tracks, 0)
  const replicas = chosen.ofReplicas.length
  if (chosen.judged.assumption === 'replicas') {
    return [
      ...(replicas < enoughReplicas
        ? [
            say(
              "There are only {replicas} replicas: the error of D, which is taken from them, is itself uncertain. It is widened by Student's t so that two of them hold 95 %.",
              { replicas },
            ),
          ]
        : []),
      ...(chosen.judged.replicasDiffer ? [replicasDiffer] : []),
    ]
  }
  if (count < 2 || effective >= enoughParticles || !(chosen.diffusionError > 0)) return []
  const few =
    effective < 0.7 * count
      ? say('A few long tracks weigh as much as the rest: together they count as {effective} particles', {
          effective: short(effective, 2),
        })
      : say('There are only {count} particles', { count })
  return chosen.judged.assumption === 'particles'
    ? [say('{few}, and they differ from one another: the error of D is itself uncertain.', { few })]
    : [say('{few}: the error of D assumes that all diffuse alike, and so few cannot show whether they do.', { few })]
}

function aboutDrift({ diffusion, axes }: Analysis, chosen: Judged, { removeDrift }: DiffusionValues): Text[] {
  const { meanStep, meanStepError, tracks } = diffusion.steps
  if (removeDrift || tracks.reduce((sum, group) => sum + group.tracks, 0) < 3) return []
  const seen = meanStep.map((step, i) => Math.abs(step) > sigmas * meanStepError[i])
  if (!seen.some(Boolean)) return []
  // A drift v adds v² n² to the MSD, whose line from lag first to lag last rises by v² (first + last) too much.
  const square = meanStep.reduce((sum, step, i) => sum + (seen[i] ? step * step : 0), 0)
  const [first, last] = chosen.fitRange
  const D = chosen.diffusionCoefficient
  const perFrame = diffusion.timeStep
  const excess = (square * (first + last)) / (2 * axes.indices.length * perFrame)
  if (excess < 0.2 * chosen.diffusionError) return []
  return [
    say(
      'All particles drift together, by {speed} lengths per time: D is about {percent} % too large. removeDrift takes it off.',
      { speed: short(Math.sqrt(square) / perFrame), percent: short((100 * excess) / D, 2) },
    ),
  ]
}
