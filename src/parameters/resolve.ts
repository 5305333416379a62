import type { AnyValues, Checked, Parameter, ParameterTable, ParameterValue } from './parameter'
import { checkValue, formatValue, parseValue } from './parameter'

export interface Preset {
  readonly label: string
  /** One line: what it shows. */
  readonly meaning: string
  readonly values: Readonly<Record<string, ParameterValue>>
}

/** Everything that decides what a set of names and values means. */
export interface Schema {
  readonly parameters: ParameterTable
  readonly presets: Readonly<Record<string, Preset>>
  /** Parameters that other values bring with them (the sliders that a typed potential defines). */
  readonly derived?: (values: AnyValues) => ParameterTable
  /** Relations between parameters, checked when each of them is right by itself. */
  readonly check?: (values: AnyValues) => readonly Problem[]
}

/** One name that could not be taken as given. */
export interface Problem {
  readonly name: string
  /** What was given, shortened for display. */
  readonly given: string
  /** What is wrong, as the end of a sentence that starts with the name: "takes a number from 0 to 10". */
  readonly reason: string
}

/** Bad input: names the parameters and what each accepts. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('; '))
    this.problems = problems
  }
}

export const describeProblem = ({ name, given, reason }: Problem) =>
  given === '' ? `${name} ${reason}` : `${name}=${given}: ${name} ${reason}`

export interface Resolved {
  /** Every parameter of the schema, and of what it derives, with a valid value. */
  readonly values: AnyValues
  /** The parameters themselves, derived ones included. */
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  readonly problems: readonly Problem[]
}

/** Shortens what somebody typed to what fits in a message. */
export function shorten(given: unknown): string {
  let source: string
  try {
    source = typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given))
  } catch {
    source = typeof given
  }
  return source.length > 60 ? `${source.slice(0, 57)}…` : source
}

const has = (table: object, name: string) => Object.hasOwn(table, name)

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
      problems.push({ name, given: shorten(value), reason: 'is given twice; the first one counts' })
    else accepted.set(name, value)
  }

  let preset: string | undefined
  if (accepted.has('preset')) {
    const value = accepted.get('preset')
    accepted.delete('preset')
    if (typeof value === 'string' && has(schema.presets, value)) preset = value
    else if (value !== '') {
      const names = Object.keys(schema.presets).join(', ')
      problems.push({
        name: 'preset',
        given: shorten(value),
        reason: names ? `takes one of ${names}` : 'is not used here',
      })
    }
  }
  const base: Readonly<Record<string, ParameterValue>> = preset === undefined ? {} : schema.presets[preset].values

  const values: Record<string, ParameterValue> = {}
  const parameters: Record<string, Parameter> = {}
  const take = (table: ParameterTable) => {
    for (const [name, parameter] of Object.entries(table)) {
      parameters[name] = parameter
      values[name] = has(base, name) ? base[name] : parameter.default
      if (!accepted.has(name)) continue
      const value = accepted.get(name)
      accepted.delete(name)
      const checked: Checked =
        form === 'text' && typeof value === 'string' ? parseValue(parameter, value) : checkValue(parameter, value)
      if (checked.ok) values[name] = checked.value
      else problems.push({ name, given: shorten(value), reason: checked.reason })
    }
  }
  take(schema.parameters)
  if (schema.derived) take(schema.derived(values))

  for (const [name, value] of accepted)
    problems.push({ name, given: shorten(value), reason: 'is not a parameter of this lab' })

  for (const problem of schema.check?.(values) ?? []) {
    problems.push(problem)
    if (has(parameters, problem.name)) {
      values[problem.name] = has(base, problem.name) ? base[problem.name] : parameters[problem.name].default
    }
  }
  // A default put back for one parameter can contradict another that was given: then the whole preset it is.
  if ((schema.check?.(values).length ?? 0) > 0) {
    for (const [name, parameter] of Object.entries(parameters))
      values[name] = has(base, name) ? base[name] : parameter.default
  }
  return { values, parameters, preset, problems }
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

const same = (a: ParameterValue, b: ParameterValue) => formatValue(a) === formatValue(b)

/** What differs from the preset (or from the defaults): the part of a state worth writing into an address. */
export function differences(schema: Schema, values: AnyValues, preset: string | undefined): [string, ParameterValue][] {
  const base: Readonly<Record<string, ParameterValue>> = preset === undefined ? {} : schema.presets[preset].values
  const table = { ...schema.parameters, ...schema.derived?.(values) }
  return Object.entries(table)
    .map(([name, parameter]): [string, ParameterValue, ParameterValue] => [
      name,
      values[name],
      has(base, name) ? base[name] : parameter.default,
    ])
    .filter(([, value, standard]) => !same(value, standard))
    .map(([name, value]) => [name, value])
}
