import type { Outcome } from '../../../experiments/run'
import { finite } from '../model'
import type { PopulationTheory } from './theory'

/** What there is of a population: theory from the start, the others as their stages end. */
export interface PopulationSnapshot {
  readonly theory: PopulationTheory
  /** Fraction still trapped at the theory's times: of real orbits, and of random pendulums. */
  readonly orbits: readonly number[] | undefined
  readonly langevin: readonly number[] | undefined
}

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
