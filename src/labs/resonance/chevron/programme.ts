import type { ElementaryFunctions } from '../../../kernels/elementary'
import { barProgramme, growthTime, radiusTable, slowingUntil } from '../../../physics/resonance/halo'
import { packModel, packStages } from '../../../physics/resonance/kernelBlocks'
import { stagesOf } from '../../../physics/resonance/orbit'
import { fromMegayears } from '../../../physics/units'
import { galaxyOf } from '../model'
import type { ChevronValues } from './parameters'

/** Gyr between two recorded moments, about. */
const momentInterval = 0.5

/** The galaxy of a halo: stationary in the logarithmic potential only. */
export const haloGalaxy = (values: ChevronValues, elementary: ElementaryFunctions) =>
  galaxyOf({ ...values, potential: 'logarithmic' }, elementary)

/** How a halo's evolution is cut: moments after the first, and the steps between two of them. */
export function haloSteps({ evolutionTime, timeStep }: Pick<ChevronValues, 'evolutionTime' | 'timeStep'>) {
  const moments = Math.max(1, Math.round(evolutionTime / momentInterval))
  return { moments, stepsPerMoment: Math.max(1, Math.round((evolutionTime * 1000) / timeStep / moments)) }
}

/** The first moment after which the bar turns evenly and is whole, or undefined where it never is before the last. */
export function evenFrom(values: Pick<ChevronValues, 'barHistory' | 'evolutionTime' | 'timeStep'>): number | undefined {
  const { moments, stepsPerMoment } = haloSteps(values)
  const interval = (stepsPerMoment * values.timeStep) / 1000
  const first = Math.ceil((values.barHistory === 'slowing' ? slowingUntil : growthTime) / interval - 1e-9)
  return first < moments ? first : undefined
}

/** What the kernel reads: the galaxy, the table that radii are drawn from, and the bar at every stage of every step. */
export function haloProgramme(values: ChevronValues, elementary: ElementaryFunctions) {
  const galaxy = haloGalaxy(values, elementary)
  const h = fromMegayears(values.timeStep)
  const { moments, stepsPerMoment } = haloSteps(values)
  const atRest = stagesOf(h, galaxy.patternSpeed, elementary)
  const { barHistory, barLengthFollows } = values
  const { stages, bars } = barProgramme(galaxy, atRest, h, moments * stepsPerMoment, barHistory, barLengthFollows)
  return {
    model: packModel(galaxy),
    table: radiusTable(elementary),
    stages: packStages(stages, (stage) => bars[stage]),
  }
}
