import type { Outcome } from '../../../experiments/run'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import { finite } from '../model'
import type { ComputedEncounter } from './compute'
import { encounterDoubts } from './doubts'

/** An encounter as document and files hold it. */
export function encounterOutcome(computed: ComputedEncounter): Outcome {
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
    warnings: encounterDoubts(computed),
    arrays: {
      time: series('Gyr', ({ time }) => time * gigayearsPerTimeUnit),
      distance: series('kpc', ({ distance }) => distance),
      jacobiIntegral: series('(km/s)²', (moment) => moment.jacobiIntegral),
      angularMomentum: series('kpc km/s', (moment) => moment.angularMomentum),
    },
  }
}
