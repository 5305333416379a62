import { contourLine } from '../../physics/resonance/contour'
import { effectivePotential } from '../../physics/resonance/resonances'
import { outcomeChecksum } from '../document'
import type { RunOutcome } from '../lab'
import { galaxyOf, loadElementary } from './model'
import { computeEncounter, computeOrbit, computeResonances, computeTrapping } from './orbitTasks'
import { encounterOutcome, orbitOutcome, resonancesOutcome, type Untimed } from './outcomes'
import type { ResonanceValues } from './parameters'
import { pictureExtent } from './picture'
import { populationTheory } from './population'

/** Radial action of the orbits that make the ridge, kpc km/s, and those that draw the corotation line. */
const ridgeAction = 500
const ridgeActions = [1, 25, 100, 200, 300, 400, 500, 600, 700, 800]

/** What the command line would say of the same parameters, and its fingerprint. */
async function vouched(outcome: Untimed, start: number): Promise<{ outcome: RunOutcome; checksum: string }> {
  const timing = { seconds: (performance.now() - start) / 1000, workers: 1 }
  return { outcome: { ...outcome, timing }, checksum: await outcomeChecksum(outcome) }
}

/** What the room asks for while a slider moves; run off the main thread. All of it is plain data. */
export const analyses = {
  async orbit(values: ResonanceValues) {
    const elementary = await loadElementary()
    const galaxy = galaxyOf(values, elementary)
    const start = performance.now()
    const orbit = computeOrbit(values, elementary)
    const own = await vouched(orbitOutcome(orbit), start)
    const resonances = computeResonances({ ...values, radialActions: [] }, elementary)
    const zeroVelocity = contourLine(
      (x, y) => effectivePotential(galaxy, x, y),
      orbit.jacobiIntegral,
      pictureExtent,
      120,
    )
    return { orbit, resonances, zeroVelocity, barRadius: galaxy.bar.radius, ...own }
  },
  async trapping(values: ResonanceValues) {
    const elementary = await loadElementary()
    const start = performance.now()
    const resonances = computeResonances(values, elementary)
    const own = await vouched(resonancesOutcome(resonances), start)
    try {
      return { resonances, trapping: computeTrapping(values, elementary), reason: undefined, ...own }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return { resonances, trapping: undefined, reason: 'this star has no corotation to be compared with', ...own }
    }
  },
  async encounter(values: ResonanceValues) {
    const elementary = await loadElementary()
    const start = performance.now()
    const encounter = computeEncounter(values, elementary)
    return { ...encounter, ...(await vouched(encounterOutcome(encounter), start)) }
  },
  /** Where the chevron is expected, and the corotation line of energy and angular momentum. */
  async chevron(values: ResonanceValues) {
    const elementary = await loadElementary()
    const inHalo = { ...values, potential: 'logarithmic', radialActions: ridgeActions } as const
    const galaxy = galaxyOf(inHalo, elementary)
    const { islands } = computeResonances(inHalo, elementary)
    const ridge = islands.find(({ orbit }) => Math.abs(orbit.radialAction - ridgeAction) < 1e-3)?.orbit
    const radii = Array.from({ length: 200 }, (_, i) => 1 + (15 * i) / 199)
    const speeds = radii.map((r) => {
      if (!ridge) return Number.NaN
      return Math.sqrt(2 * (ridge.energy - galaxy.background.potential(r * r, 0)) - (ridge.angularMomentum / r) ** 2)
    })
    return {
      ridge: { radii, speeds, tip: ridge?.apocentre },
      corotation: islands.map(({ orbit }) => ({ momentum: orbit.angularMomentum, energy: orbit.energy })),
    }
  },
  async population(values: ResonanceValues) {
    const { diffusion, times, fokkerPlanck, island } = await populationTheory(values)
    return { diffusion, times, fokkerPlanck, halfWidth: island.halfWidth }
  },
}

export type Analyses = typeof analyses
export type AnalysisName = keyof Analyses
export type Analysis<N extends AnalysisName> = Awaited<ReturnType<Analyses[N]>>
