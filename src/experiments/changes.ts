import type { Effect, ParameterTable } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import type { Settings } from './lab'

/** Names of the parameters that differ between two settings; derived ones may come and go. */
export function changedNames(before: Settings, now: Settings): string[] {
  const names = new Set([...Object.keys(before.values), ...Object.keys(now.values)])
  const text = (values: Settings['values'], name: string) =>
    Object.hasOwn(values, name) ? formatValue(values[name]) : undefined
  return [...names].filter((name) => text(before.values, name) !== text(now.values, name))
}

/** What a change of a parameter does to a run under way. */
export const effectOf = (name: string, before: ParameterTable, now: ParameterTable): Effect =>
  (Object.hasOwn(now, name) ? now[name] : before[name]).effect ?? 'initial'

/** What people call the parameters that changed. */
export const labelsOf = (names: readonly string[], now: Settings, before: Settings): string[] =>
  names.map((name) =>
    (Object.hasOwn(now.parameters, name) ? now.parameters[name] : before.parameters[name]).label.toLowerCase(),
  )
