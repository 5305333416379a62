import type { ElementaryFunctions } from '../../../kernels/elementary'
import type { Problem } from '../../../parameters/resolve'
import type { LibraryCheck } from '../../../physics/resonance/library'
import { corotationIsland, fastestOrbit, type Island } from '../../../physics/resonance/pendulum'
import { diffusion, halfLifeScaled, orbitAverages, survivalFokkerPlanck } from '../../../physics/resonance/population'
import { createRadialSolver } from '../../../physics/resonance/radialOrbit'
import { say, type Text } from '../../../words/text'
import { libraryOf } from '../library'
import { galaxyOf } from '../model'
import type { PopulationValues } from './parameters'

/** The radial action whose island stands for the trapped stars, kpc km/s: that of the library's stars. */
const representativeAction = 300
/** Largest masses of subhaloes, M☉, that the panel compares. */
const otherMasses = [1e8, 1e9, 1e10, 1e11]
/** Times at which survival is told, start included. */
const samples = 41

export interface PopulationTheory {
  readonly diffusion: ReturnType<typeof diffusion>
  readonly island: Pick<Island, 'coefficientG' | 'coefficientPsi' | 'halfWidth' | 'stableAngle'>
  /** Whether the stars whose real orbits are followed are trapped at all. */
  readonly library: LibraryCheck
  /** f_sub at which half of the trapped stars are lost within the time span, for largest masses of subhaloes in M☉: the one that is set first. */
  readonly halfLost: readonly { readonly maximumMass: number; readonly fraction: number }[]
  /** Gyr. */
  readonly times: readonly number[]
  /** Fraction still trapped. */
  readonly fokkerPlanck: readonly number[]
}

/** Coefficients and the Fokker–Planck solution; or why there is no island that stars could be trapped in. */
export function populationTheory(
  values: PopulationValues,
  elementary: ElementaryFunctions,
): PopulationTheory | { readonly refused: Problem } {
  const { patternSpeed, barStrength, subhaloFraction, maximumMass, horizon } = values
  if (barStrength === 0) {
    const reason: Text = 'must be above 0 here: without a bar there is no island of trapped stars'
    return { refused: { name: 'barStrength', given: String(barStrength), reason } }
  }
  const galaxy = galaxyOf(values, elementary)
  const solver = createRadialSolver(galaxy)
  const island = corotationIsland(solver, representativeAction)
  if (!island) {
    const most = Math.floor(fastestOrbit(solver, representativeAction).azimuthalFrequency * 100) / 100
    const reason = say(
      'takes at most {most} km/s/kpc here: no orbit of J_r = {action} kpc km/s, which the trapped stars have, turns faster in this potential',
      { most, action: representativeAction },
    )
    return { refused: { name: 'patternSpeed', given: String(patternSpeed), reason } }
  }
  const { coefficientG, coefficientPsi, halfWidth, stableAngle } = island
  const averages = orbitAverages(solver, island)
  const coefficients = diffusion(galaxy, averages, halfWidth, subhaloFraction, maximumMass)
  const times = Array.from({ length: samples }, (_, i) => (horizon * i) / (samples - 1))
  const scaled = times.map((time) => (coefficients.action * time) / (halfWidth * halfWidth))
  // Diffusion is linear in the number of subhaloes.
  const halfLost = [maximumMass, ...otherMasses].map((mass) => {
    const ordinary = diffusion(galaxy, averages, halfWidth, 1, mass).action
    return {
      maximumMass: mass,
      fraction: (halfLifeScaled(elementary) * halfWidth * halfWidth) / (ordinary * horizon),
    }
  })
  return {
    diffusion: coefficients,
    library: libraryOf(values, elementary),
    halfLost,
    island: { coefficientG, coefficientPsi, halfWidth, stableAngle },
    times,
    fokkerPlanck: survivalFokkerPlanck(scaled),
  }
}
