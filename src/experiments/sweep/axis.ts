import { loadElementary } from '../../kernels/elementary'
import { parseValue } from '../../parameters/check'
import type { ListParameter, NumberParameter, Parameter, ParameterValue } from '../../parameters/parameter'
import { accepts, formatValue } from '../../parameters/parameter'
import { shorten } from '../../parameters/resolve'
import { asIs, say, type Text, type Value } from '../../words/text'
import { PlanError } from './planError'

/** An axis of a sweep: the values that one parameter takes, in their order. */
export interface Axis {
  readonly name: string
  /** As it is written, in one way only; a range stays a range, however long it is: `seed=1:1000000`. */
  readonly text: string
  readonly length: number
  readonly parameter: Parameter
  readonly valueAt: (index: number) => ParameterValue
}

/** An axis as it is written, before it is known what its parameter takes. */
export interface WrittenAxis {
  readonly name: string
  /** What stands behind the =. */
  readonly values: string
}

/** How an axis may be written. */
export const axisForms: Text =
  'name=a,b,c (values), name=a:b (whole numbers), name=a:b:n (n values evenly) or name=a:b:nlog (evenly in the logarithm)'

/** Significant digits that values between the ends of an axis are rounded to: 0.3 and not 0.30000000000000004. */
const linearDigits = 15
/** A logarithm and its inverse lose some. */
const logarithmicDigits = 12

const writtenAs = say('an axis is written {axisForms}', { axisForms })
/** What is wrong with an axis. */
export const refusal = (axis: string, reason: Text) =>
  new PlanError(say('axis {axis}: {reason}', { axis: shorten(axis), reason }))
const tooMany = (count: Value, most: number) => say('it has {count} values, and {most} are possible', { count, most })

/** Splits `virialRatio=0:0.5:6 seed=1:64`. @throws PlanError */
export function splitAxes(text: string): WrittenAxis[] {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) throw new PlanError(say('--axes needs at least one axis: {axisForms}', { axisForms }))
  const axes = words.map((word): WrittenAxis => {
    const equals = word.indexOf('=')
    if (equals <= 0) throw refusal(word, writtenAs)
    return { name: word.slice(0, equals), values: word.slice(equals + 1) }
  })
  for (const [i, { name }] of axes.entries())
    if (axes.findIndex((other) => other.name === name) < i)
      throw new PlanError(say('axis {axis} is given twice', { axis: shorten(name) }))
  return axes
}

const range = /^([^:]*):([^:]*)(?::(\d+)(log)?)?$/

/** Whether an axis can be made of what a parameter takes; of a list where it may have one number, which is then another in each cell. */
export const sweeps = (parameter: Parameter): boolean =>
  parameter.kind !== 'text' && (parameter.kind !== 'list' || parameter.minimumLength <= 1)

/** A number of a list as a parameter. */
const oneOf = ({ default: [first], minimumLength: _, maximumLength: __, ...list }: ListParameter): NumberParameter => ({
  ...list,
  kind: 'number',
  default: first ?? list.minimum,
  integer: false,
  scale: 'linear',
})

/**
 * What an axis of this parameter means.
 * @param most values that it may have
 * @throws PlanError naming the axis and what it takes
 */
export async function bindAxis({ name, values }: WrittenAxis, given: Parameter, most: number): Promise<Axis> {
  const parameter = given.kind === 'list' ? oneOf(given) : given
  const written = `${name}=${values}`
  const refuse = (reason: Text) => refusal(written, reason)
  const read = (text: string) => {
    const checked = parseValue(parameter, text)
    if (!checked.ok)
      throw refuse(
        text === ''
          ? asIs(`${name} ${checked.reason}`)
          : say('{name} {reason}, not {text}', { name, reason: checked.reason, text: shorten(text) }),
      )
    return checked.value
  }
  if (parameter.effect === 'view') throw refuse(say('{name} touches the picture only', { name }))
  if (!sweeps(given))
    throw refuse(
      say('{name} takes {what}, and an axis numbers, choices or true and false', { name, what: accepts(given) }),
    )
  if (values === '') throw refuse(say('it has no values; an axis is written {axisForms}', { axisForms }))
  if (parameter.kind !== 'number' || !values.includes(':')) {
    const parts = values.split(',', most + 1)
    if (parts.length > most) throw refuse(say('it has more than {most} values', { most }))
    return listed(name, parameter, parts.map(read), refuse)
  }
  const match = range.exec(values)
  if (!match) throw refuse(writtenAs)
  const [, from, to, count, logarithmic] = match
  const [a, b] = [read(from) as number, read(to) as number]
  if (count === undefined) return counted(name, parameter, a, b, most, refuse)
  const n = Number(count)
  if (n > most) throw refuse(tooMany(count, most))
  return spread(name, parameter, a, b, n, logarithmic !== undefined, refuse)
}

type Refuse = (reason: Text) => PlanError

function listed(name: string, parameter: Parameter, values: readonly ParameterValue[], refuse: Refuse): Axis {
  const texts = values.map(formatValue)
  const known = new Set<string>()
  for (const text of texts) {
    if (known.has(text)) throw refuse(say('it has the value {twice} twice', { twice: shorten(text) }))
    known.add(text)
  }
  const { length } = values
  return { name, text: `${name}=${texts.join(',')}`, length, parameter, valueAt: (index) => values[index] }
}

/** Whole numbers from a to b. */
function counted(name: string, parameter: NumberParameter, a: number, b: number, most: number, refuse: Refuse): Axis {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b))
    throw refuse(
      say('{name}=a:b counts whole numbers; write {name}={a}:{b}:n for n values evenly from {a} to {b}', {
        name,
        a,
        b,
      }),
    )
  if (a > b) throw refuse(say('it is empty: a:b counts from a up to b, and {a} is above {b}', { a, b }))
  const length = b - a + 1
  if (length > most) throw refuse(tooMany(length, most))
  return { name, text: `${name}=${a}:${b}`, length, parameter, valueAt: (index) => a + index }
}

/** n values from a to b, both included, evenly in the value or in its logarithm. */
async function spread(
  name: string,
  parameter: NumberParameter,
  a: number,
  b: number,
  n: number,
  logarithmic: boolean,
  refuse: Refuse,
): Promise<Axis> {
  if (n === 0) throw refuse('it is empty: 0 values')
  if (n === 1 && a !== b) throw refuse('one value cannot be at both ends: take two, or write the one')
  if (n > 1 && a === b) throw refuse(say('its {n} values are all {a}', { n, a }))
  if (logarithmic && (a <= 0 || b <= 0)) throw refuse('values evenly in the logarithm need two ends above 0')
  const between = logarithmic ? await evenlyInLogarithm(a, b, n) : evenly(a, b, n)
  const { value, distinct } = parameter.integer ? roundedToWhole(between, n) : between
  const valueAt = (index: number) => (index === 0 ? a : index === n - 1 ? b : value(index))
  if (!distinct) {
    throw refuse(
      parameter.integer
        ? say('some of its {n} values are the same, rounded to whole numbers: take fewer', { n })
        : say('some of its {n} values are the same: take fewer', { n }),
    )
  }
  return { name, text: `${name}=${a}:${b}:${n}${logarithmic ? 'log' : ''}`, length: n, parameter, valueAt }
}

interface Between {
  /** As it is computed. */
  readonly raw: (index: number) => number
  /** Without the last digits, which are rounding errors. */
  readonly value: (index: number) => number
  /** Whether no two values are the same. */
  readonly distinct: boolean
}

const exponentOf = (value: number) => Number(value.toExponential().split('e')[1])

/** As exact as it goes: no step is added up, and what is rounded away is small beside the larger end. */
function evenly(a: number, b: number, n: number): Between {
  const larger = Math.max(Math.abs(a), Math.abs(b))
  const largest = exponentOf(larger)
  const raw = (index: number) => a * (1 - index / (n - 1)) + b * (index / (n - 1))
  const value = (index: number) => {
    const exact = raw(index)
    const digits = linearDigits - (largest - exponentOf(exact))
    return exact === 0 || digits < 1 ? 0 : Number(exact.toPrecision(Math.min(linearDigits, digits)))
  }
  return { raw, value, distinct: Math.abs(b - a) / (n - 1) > 1e-13 * larger || n === 1 }
}

function roundedToWhole({ raw }: Between, n: number): Between {
  const value = (index: number) => Math.round(raw(index))
  let distinct = true
  for (let i = 1; i < n; i++) distinct &&= value(i) !== value(i - 1)
  return { raw, value, distinct }
}

async function evenlyInLogarithm(a: number, b: number, n: number): Promise<Between> {
  const { log, exp } = await loadElementary()
  const [from, to] = [log(a), log(b)]
  const raw = (index: number) => exp(from + (index / (n - 1)) * (to - from))
  const value = (index: number) => Number(raw(index).toPrecision(logarithmicDigits))
  return { raw, value, distinct: Math.abs(to - from) / (n - 1) > 1e-11 || n === 1 }
}
