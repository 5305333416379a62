import type { ShapedArrays } from '../../files/arrays'
import { gigayearsPerTimeUnit } from '../../physics/resonance/units'
import type { Json, RunOutcome } from '../lab'
import { finite } from './model'
import type { ComputedEncounter, ComputedOrbit, ComputedResonances } from './orbitTasks'

export type Untimed = Omit<RunOutcome, 'timing'>

/** One star's orbit as document and files hold it. */
export function orbitOutcome(orbit: ComputedOrbit): Untimed {
  const { period, action, trapped } = orbit.libration
  const points = orbit.jacobiErrors.length
  const arrays: ShapedArrays = {
    path: { data: orbit.path, shape: [points, 6], unit: 'kpc, km/s' },
    time: { data: Float64Array.from({ length: points }, (_, i) => i * orbit.interval), shape: [points], unit: 'Gyr' },
    jacobiError: { data: orbit.jacobiErrors, shape: [points] },
  }
  return {
    result: {
      finalState: orbit.finalState,
      jacobiIntegral: orbit.jacobiIntegral,
      maximumJacobiError: orbit.maximumJacobiError,
      librationPeriod: finite(period === undefined ? undefined : period * gigayearsPerTimeUnit),
      librationAction: finite(action),
      trapped,
    },
    arrays,
  }
}

/** Resonances and islands likewise. */
export function resonancesOutcome(found: ComputedResonances): Untimed {
  const islands = found.islands.map((island) => ({
    radialAction: island.orbit.radialAction,
    angularMomentum: island.orbit.angularMomentum,
    energy: island.orbit.energy,
    pericentre: island.orbit.pericentre,
    apocentre: island.orbit.apocentre,
    radialFrequency: island.orbit.radialFrequency,
    coefficientG: island.coefficientG,
    coefficientPsi: island.coefficientPsi,
    librationPeriod: finite(island.librationPeriod * gigayearsPerTimeUnit),
    halfWidth: finite(island.halfWidth),
  }))
  const lagrange = Object.fromEntries(
    Object.entries(found.lagrange).map(([name, { x, y, jacobiIntegral }]): [string, Json] => [
      name,
      { x, y, jacobiIntegral },
    ]),
  )
  const islandColumns = Object.fromEntries(
    (['radialAction', 'angularMomentum', 'energy', 'coefficientG', 'coefficientPsi', 'halfWidth'] as const).map(
      (name) => [
        name,
        { data: Float64Array.from(islands, (island) => island[name] ?? Number.NaN), shape: [islands.length] },
      ],
    ),
  )
  return {
    result: {
      corotation: finite(found.corotation),
      innerLindblad: found.innerLindblad,
      outerLindblad: finite(found.outerLindblad),
      innerFourToOne: finite(found.innerFourToOne),
      outerFourToOne: finite(found.outerFourToOne),
      lagrange,
      islands,
      withoutResonance: found.missing,
    },
    arrays: islandColumns,
  }
}

/** One encounter likewise. */
export function encounterOutcome(computed: ComputedEncounter): Untimed {
  const { simulated, impulse, firstOrder, encounter, flags, kick, impulsiveness, moments } = computed
  const series = (unit: string, of: (moment: (typeof moments)[number]) => number) => ({
    data: Float64Array.from(moments, of),
    shape: [moments.length],
    unit,
  })
  return {
    result: {
      simulated: { deltaEJ: simulated.deltaEJ, deltaIs: simulated.deltaIs },
      impulse: { deltaEJ: finite(impulse.deltaEJ), deltaIs: finite(impulse.deltaIs) },
      firstOrder: { deltaEJ: firstOrder.deltaEJ },
      relativeSpeed: encounter.relativeSpeed,
      kick: finite(kick),
      impulsiveness: finite(impulsiveness),
      flags,
    },
    arrays: {
      time: series('Gyr', ({ time }) => time * gigayearsPerTimeUnit),
      distance: series('kpc', ({ distance }) => distance),
      jacobiIntegral: series('(km/s)²', (moment) => moment.jacobiIntegral),
      angularMomentum: series('kpc km/s', (moment) => moment.angularMomentum),
    },
  }
}
