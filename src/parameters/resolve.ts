import { say, type Text } from '../words/text'
import type { Checked } from './check'
import { checkValue, parseValue } from './check'
import { own } from './own'
import type { AnyValues, Parameter, ParameterTable, ParameterValue } from './parameter'
import { asShown, defaultOf, formatValue } from './parameter'
import type { Problem } from './problem'
import { ParameterError, shorten } from './problem'
import type { Built, Relation } from './settle'
import { settle } from './settle'

export type { Problem } from './problem'
export { describeProblem, ParameterError, problemInWords, shorten } from './problem'

export interface Preset {
  readonly label: Text
  /** One line: what it shows. */
  readonly meaning: Text
  readonly values: Readonly<Record<string, ParameterValue>>
}

/** Everything that decides what a set of names and values means. */
export interface Schema {
  readonly parameters: ParameterTable
  readonly presets: Readonly<Record<string, Preset>>
  /** Parameters that other values bring with them (the sliders that a typed potential defines). */
  readonly derived?: (values: AnyValues) => ParameterTable
  /** Relations between parameters that do not hold, checked when each of them is right by itself. */
  readonly check?: (values: AnyValues) => readonly Relation[]
}

export interface Resolved {
  /** Every parameter of the schema, and of what it derives, with a valid value. */
  readonly values: AnyValues
  /** The parameters themselves, derived ones included. */
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  readonly problems: readonly Problem[]
}

/**
 * What a parameter is where nothing is given: the preset's value, if the parameter takes it, or the default beside the values of the others.
 * Where these make its default another than the preset's own values do, what the preset says was meant for something else.
 */
export function standardValue(
  preset: Preset | undefined,
  name: string,
  parameter: Parameter,
  values: AnyValues,
): ParameterValue {
  const standard = defaultOf(parameter, values)
  const value = preset && own(preset.values, name)
  if (value === undefined || defaultOf(parameter, preset?.values ?? {}) !== standard) return standard
  // A preset's depth can be more than the well takes that was put in the place of the preset's.
  const checked = checkValue(parameter, value)
  return checked.ok ? checked.value : standard
}

/** Values and parameters as they are when just these names are given. */
function build(
  schema: Schema,
  preset: Preset | undefined,
  given: ReadonlyMap<string, unknown>,
  form: 'text' | 'typed',
): Built {
  const problems: Problem[] = []
  const values = new Map<string, ParameterValue>()
  const parameters = new Map<string, Parameter>()
  const taken = new Set<string>()
  const take = (table: ParameterTable) => {
    for (const [name, described] of Object.entries(table)) {
      const before = described.defaultBy || described.unitless ? Object.fromEntries(values) : {}
      const parameter = asShown(described, before)
      parameters.set(name, parameter)
      values.set(name, standardValue(preset, name, parameter, before))
      if (!given.has(name)) continue
      const value = given.get(name)
      const checked: Checked =
        form === 'text' && typeof value === 'string' ? parseValue(parameter, value) : checkValue(parameter, value)
      if (checked.ok) {
        values.set(name, checked.value)
        taken.add(name)
      } else problems.push({ name, given: shorten(value), reason: checked.reason })
    }
  }
  take(schema.parameters)
  if (schema.derived) take(schema.derived(Object.fromEntries(values)))
  for (const [name, value] of given) {
    if (parameters.has(name)) continue
    problems.push({ name: shorten(name), given: shorten(value), reason: 'is not a parameter of this lab' })
  }
  return { values: Object.fromEntries(values), parameters: Object.fromEntries(parameters), taken, problems }
}

/**
 * Turns given names and values into a full, valid set. Nothing is dropped in silence and nothing throws:
 * what cannot be taken becomes a problem, and the parameter keeps its preset's or default value.
 * @param given `text` from an address or a command line, `typed` from a script or the controls.
 */
export function resolve(schema: Schema, given: Iterable<readonly [string, unknown]>, form: 'text' | 'typed'): Resolved {
  const problems: Problem[] = []
  const accepted = new Map<string, unknown>()
  for (const [name, value] of given) {
    if (accepted.has(name))
      problems.push({ name: shorten(name), given: shorten(value), reason: 'is given twice; the first one counts' })
    else accepted.set(name, value)
  }

  let preset: string | undefined
  if (accepted.has('preset')) {
    const value = accepted.get('preset')
    accepted.delete('preset')
    if (typeof value === 'string' && Object.hasOwn(schema.presets, value)) preset = value
    else if (value !== '') {
      const names = Object.keys(schema.presets).join(', ')
      problems.push({
        name: 'preset',
        given: shorten(value),
        reason: names ? say('takes {what}', { what: say('one of {names}', { names }) }) : 'is not used here',
      })
    }
  }
  const base = preset === undefined ? undefined : own(schema.presets, preset)
  const settled = settle(accepted, (some) => build(schema, base, some, form), schema.check)
  const { values, parameters } = settled.built
  return { values, parameters, preset, problems: [...problems, ...settled.problems] }
}

/** As `resolve`, for callers that want all or nothing. @throws ParameterError naming everything that is wrong. */
export function resolveStrictly(
  schema: Schema,
  given: Iterable<readonly [string, unknown]>,
  form: 'text' | 'typed',
): Resolved {
  const resolved = resolve(schema, given, form)
  if (resolved.problems.length > 0) throw new ParameterError(resolved.problems)
  return resolved
}

/** What differs from the preset (or from the defaults): the part of a state worth writing into an address. */
export function differences(schema: Schema, values: AnyValues, preset: string | undefined): [string, ParameterValue][] {
  const base = preset === undefined ? undefined : own(schema.presets, preset)
  return Object.entries({ ...schema.parameters, ...schema.derived?.(values) }).flatMap(
    ([name, parameter]): [string, ParameterValue][] => {
      const value = own(values, name)
      const standard = standardValue(base, name, parameter, values)
      return value === undefined || formatValue(value) === formatValue(standard) ? [] : [[name, value]]
    },
  )
}

/**
 * The names and values that say what a state is once another value changes: all but those that are where another parameter's value has put
 * them, which follow it.
 */
export function standing(schema: Schema, values: AnyValues, preset: string | undefined): [string, ParameterValue][] {
  const named = new Set(differences(schema, values, preset).map(([name]) => name))
  const given = Object.entries(values).filter(
    ([name]) => named.has(name) || own(schema.parameters, name)?.defaultBy === undefined,
  )
  if (preset !== undefined) given.unshift(['preset', preset])
  return given
}
