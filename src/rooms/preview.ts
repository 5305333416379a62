import type { Lab } from '../experiments/lab'
import { own } from '../parameters/own'
import type { AnyValues, ParameterTable } from '../parameters/parameter'
import { resolve } from '../parameters/resolve'
import type { Given, InHand } from '../ui/drag/preview'
import { shown } from '../words/language'

/** What would come of what is in hand. */
export interface Preview {
  readonly given: Given
  /** All parameters as they would be; undefined where they cannot be had together. */
  readonly values: AnyValues | undefined
  readonly parameters: ParameterTable
  /** Names of what is in hand. */
  readonly changed: ReadonlySet<string>
  /** Why it goes no further, or cannot be had. */
  readonly limit: string | undefined
  readonly released: boolean
}

/** What would come of it, where it can be had. */
export interface Previewed<V> extends Omit<Preview, 'values'> {
  readonly values: V
}

/** Puts what is in hand among the values of a room, checked as a change would be. */
export function previewOf(lab: Lab, values: AnyValues, { given, limit, released }: InHand): Preview {
  const known = Object.entries(values).filter(([name]) => !Object.hasOwn(given, name))
  const resolved = resolve(lab, [...known, ...Object.entries(given)], 'typed')
  // Derived parameters come and go with the values that define them.
  const problem = resolved.problems.find(({ name, involves }) => involves ?? Object.hasOwn(given, name))
  const { parameters } = resolved
  return {
    given,
    values: problem ? undefined : resolved.values,
    parameters,
    changed: new Set(Object.keys(given)),
    limit: problem ? `${shown(own(parameters, problem.name)?.label ?? problem.name)} ${shown(problem.reason)}` : limit,
    released,
  }
}
