import { writeAddress } from '../files/address'
import type { AnyValues } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import { differences } from '../parameters/resolve'
import type { Lab, Settings } from './lab'
import { countingValues } from './lab'

/** Whose numbers something is: made when a run is opened, and carried by everything that comes of it. */
export interface Identity {
  readonly lab: string
  readonly experiment: string
  readonly preset: string | undefined
  /** The values that count for it. */
  readonly values: AnyValues
  /** Hash of the address that gives this run. */
  readonly address: string
  /** Two runs with the same key have the same digits. */
  readonly key: string
}

/** Decides no digit, and so does not tell one run from another. */
const withoutEffect = new Set(['workers'])

export function identify(lab: Lab, settings: Settings): Identity {
  const { values, preset } = settings
  const experiment = lab.experimentOf(values).name
  const counting = countingValues(settings)
  const deciding = Object.entries(counting)
    .filter(([name]) => !withoutEffect.has(name))
    .map(([name, value]) => [name, formatValue(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const named = differences(lab, values, preset).filter(([name]) => Object.hasOwn(counting, name))
  return {
    lab: lab.name,
    experiment,
    preset,
    values: counting,
    address: writeAddress(lab.name, preset, named),
    key: JSON.stringify([lab.name, experiment, deciding]),
  }
}
