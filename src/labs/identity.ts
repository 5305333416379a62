import { writeAddress } from '../files/address'
import { own } from '../parameters/own'
import type { AnyValues } from '../parameters/parameter'
import { differences } from '../parameters/resolve'
import type { LabDefinition } from './lab'

/** Says where a run is computed; its digits do not depend on it. */
const ofTheMachine = 'workers'

const known = new WeakMap<AnyValues, string>()

/**
 * Which run a set of values describes: the address of everything that decides its digits, and of nothing else. Two sets with the
 * same address give the same numbers. It names no preset, so that two ways to say the same are the same.
 */
export function runAddress(lab: LabDefinition, values: AnyValues): string {
  const before = known.get(values)
  if (before !== undefined) return before
  const table = { ...lab.parameters, ...lab.derived?.(values) }
  const counting = differences(lab, values, undefined).filter(([name]) => {
    const { effect, applies } = own(table, name) ?? {}
    return effect !== 'view' && name !== ofTheMachine && (applies?.(values) ?? true)
  })
  const address = writeAddress(lab.name, undefined, counting)
  known.set(values, address)
  return address
}
