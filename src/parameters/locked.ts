import { own } from './own'
import type { ParameterTable } from './parameter'

/** Locks all parameters but those that change how things are looked at. No parameter has such a name. */
export const allLocked = '1'

/**
 * Whether a parameter may not be touched.
 * @param lock names with commas between them, or `allLocked`
 */
export const isLocked = (lock: string | undefined, name: string, parameters: ParameterTable): boolean =>
  lock === allLocked ? own(parameters, name)?.effect !== 'view' : lock?.split(',').includes(name) === true

/** Names in a lock that no parameter has. */
export const strangersIn = (lock: string | undefined, parameters: ParameterTable): readonly string[] =>
  lock === undefined || lock === allLocked ? [] : lock.split(',').filter((name) => !Object.hasOwn(parameters, name))
