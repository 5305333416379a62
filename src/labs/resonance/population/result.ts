import type { Outcome } from '../../../experiments/run'
import { finite } from '../model'
import type { PopulationSnapshot } from './run'

/** A population as document and files hold it; what is not computed yet is empty. */
export function populationOutcome({ theory, orbits = [], langevin = [] }: PopulationSnapshot): Outcome {
  const { diffusion, times, fokkerPlanck } = theory
  const list = (data: readonly number[], unit?: string) => ({
    data: Float64Array.from(data),
    shape: [data.length],
    ...(unit ? { unit } : {}),
  })
  return {
    result: {
      velocityDiffusion: diffusion.velocity,
      actionDiffusion: diffusion.action,
      energyDiffusion: diffusion.energy,
      diffusionTime: finite(diffusion.time),
      halfLostFraction: theory.halfLost[0].fraction,
      survival: { times, fokkerPlanck, langevin, orbits },
    },
    arrays: {
      time: list(times, 'Gyr'),
      survivalFokkerPlanck: list(fokkerPlanck),
      survivalLangevin: list(langevin),
      survivalOrbits: list(orbits),
    },
  }
}
