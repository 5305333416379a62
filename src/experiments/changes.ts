import { own } from '../parameters/own'
import type { Effect, ParameterTable } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import type { Text } from '../words/text'
import type { Settings } from './lab'

/** Names of the parameters that differ between two settings; derived ones may come and go. */
export function changedNames(before: Settings, now: Settings): string[] {
  const names = new Set([...Object.keys(before.values), ...Object.keys(now.values)])
  const text = (values: Settings['values'], name: string) => {
    const value = own(values, name)
    return value === undefined ? undefined : formatValue(value)
  }
  return [...names].filter((name) => text(before.values, name) !== text(now.values, name))
}

/** What a change of a parameter does to a run under way. */
export const effectOf = (name: string, before: ParameterTable, now: ParameterTable): Effect =>
  (own(now, name) ?? own(before, name))?.effect ?? 'initial'

/** What people call the parameters that changed. */
export const labelsOf = (names: readonly string[], now: Settings, before: Settings): string[] =>
  names.map((name) => (own(now.parameters, name) ?? own(before.parameters, name))?.label.toLowerCase() ?? name)

/** What stands among what was changed on the way of a run that went on from another program's checkpoint. */
export const programChanged: Text = 'version of the program'
