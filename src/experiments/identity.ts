import { writeAddress } from '../files/address'
import type { AnyValues } from '../parameters/parameter'
import { differences } from '../parameters/resolve'
import type { Lab, Settings } from './lab'
import { countingValues } from './lab'

/** Whose numbers something is: made when a run is opened, and carried by everything that comes of it. */
export interface Identity {
  readonly lab: string
  readonly experiment: string
  /** What it started from, where a preset was named. */
  readonly preset: string | undefined
  /** The values that count for it. */
  readonly values: AnyValues
  /**
   * Hash of the address that gives this run: everything that decides its digits, and nothing else. Two runs with the same address
   * have the same digits; it names no preset, so that two ways to say the same are the same.
   */
  readonly address: string
}

/** Says where a run is computed; its digits do not depend on it. */
export const ofTheMachine = 'workers'

export function identify(lab: Lab, settings: Settings): Identity {
  const { values, preset } = settings
  const counting = countingValues(settings)
  const deciding = differences(lab, values, undefined).filter(
    ([name]) => name !== ofTheMachine && Object.hasOwn(counting, name),
  )
  return {
    lab: lab.name,
    experiment: lab.experimentOf(values).name,
    preset,
    values: counting,
    address: writeAddress(lab.name, undefined, deciding),
  }
}
