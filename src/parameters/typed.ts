import { astronomicalUnit, julianYear, lightYear, parsec } from '../physics/units'
import { say } from '../words/text'
import type { Checked } from './check'
import { checkValue, parseValue, refusal } from './check'
import type { ListParameter, NumberParameter, Parameter } from './parameter'

/** A unit as a decimal multiple of another one, so that what has the same base is converted without an error of rounding. */
interface Unit {
  readonly of: 'length' | 'time' | 'speed' | 'mass'
  /** In SI; of solar masses only their number is known. */
  readonly base: number
  readonly times: number
}

const units: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['length', 1, { m: 1, km: 1e3, cm: 1e-2, mm: 1e-3, µm: 1e-6, um: 1e-6, nm: 1e-9, Å: 1e-10, A: 1e-10 }],
      ['length', astronomicalUnit, { AU: 1, au: 1 }],
      ['length', lightYear * parsec, { ly: 1, lyr: 1, kly: 1e3 }],
      ['length', parsec, { pc: 1, kpc: 1e3, Mpc: 1e6 }],
      ['time', 1, { s: 1, ms: 1e-3, µs: 1e-6, us: 1e-6, ns: 1e-9, min: 60, h: 3600 }],
      [
        'time',
        julianYear,
        { yr: 1, yrs: 1, year: 1, years: 1, a: 1, kyr: 1e3, Myr: 1e6, Myrs: 1e6, Gyr: 1e9, Gyrs: 1e9 },
      ],
      ['speed', 1, { 'm/s': 1, 'km/s': 1e3, 'cm/s': 1e-2, 'mm/s': 1e-3 }],
      ['speed', parsec / julianYear, { 'pc/Myr': 1e-6, 'kpc/Gyr': 1e-6 }],
      ['mass', 1, { 'M☉': 1, 'M⊙': 1, Msun: 1, Msol: 1, solMass: 1 }],
    ] as const
  ).flatMap(([of, base, names]) =>
    Object.entries(names).map(([name, times]): [string, Unit] => [name, { of, base, times }]),
  ),
)

/** A number in one unit, in another; undefined where they do not measure the same. */
function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const [a, b] = [units.get(from), units.get(to)]
  if (!a || !b || a.of !== b.of) return undefined
  // Multiples of one base are whole multiples of each other; their decimals are not exact.
  const scaled = a.times >= b.times ? value * Math.round(a.times / b.times) : value / Math.round(b.times / a.times)
  return a.base === b.base ? scaled : (scaled * a.base) / b.base
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What keyboards, word processors and papers write, in the characters of a keyboard. */
const plain = (typed: string): string =>
  typed
    // What East Asian keyboards write: １０．５
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim()
    .replaceAll(/[−–⁻]/g, '-')
    .replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll('μ', 'µ')
    .replaceAll(/10(-?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, '10^$1')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replace(/\s*[*·×x]\s*10\s*(?:\^|\*\*)\s*([+-]?\d+)/i, 'e$1')
    .replace(/^([+-]?)10\s*(?:\^|\*\*)\s*([+-]?\d+)/, '$11e$2')

/** Digits in groups of three, and decimals; then a power of ten; then a unit. */
const shape = /^([+-]?)([\d.,' ]*\d[.,]?)(?:e([+-]?\d+))?\s*([^\d\s+-].*)?$/i
const groupedBySpace = /^[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d*)?$/
const groupedByComma = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/
const groupedByPoint = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/
const decimals = /^(?:\d+[.,]?\d*|[.,]\d+)$/

/** One separator, and three digits behind it: thousands for some people, decimals for others. */
const eitherWay = /^([1-9]\d{0,2})[.,](\d{3})$/

/** Digits as people group them, in plain decimal notation; or the two numbers that they may mean. */
function readDigits(
  digits: string,
  whole: boolean,
  comma: boolean,
): string | { readonly readings: readonly [string, string] } | undefined {
  const either = eitherWay.exec(digits)
  if (either) {
    const [, before, behind] = either
    // The sign that stands before decimals everywhere else on the page does here, too; a whole number has no decimals to be grouped.
    const ours = digits.includes(comma ? ',' : '.')
    if (ours && !whole) return `${before}.${behind}`
    if (!ours && whole) return before + behind
    return { readings: [before + behind, whole ? before : `${before}.${behind}`] }
  }
  if (groupedBySpace.test(digits)) return digits.replaceAll(/[ ']/g, '').replace(',', '.')
  if (groupedByComma.test(digits)) return digits.replaceAll(',', '')
  if (groupedByPoint.test(digits) && !decimals.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  return decimals.test(digits) ? digits.replace(',', '.') : undefined
}

/** Multiples and parts of π: 2π, 2*pi, -π/2, 3pi/4. */
const circle = /^([+-]?)(\d+\.?\d*|\.\d+)?\s*\*?\s*(?:pi|π)(?:\s*\/\s*(\d+\.?\d*))?$/i

function readCircle(source: string): number | undefined {
  const match = circle.exec(plain(source))
  if (!match) return undefined
  const [, sign, times = '1', parts = '1'] = match
  return (sign === '-' ? -1 : 1) * ((Number(times) * Math.PI) / Number(parts))
}

/** What was typed without the parameter's own unit, which may begin with a digit: 5 1/s, 5 /s. */
function withoutOwnUnit(typed: string, unit: string | undefined): string {
  if (unit === undefined) return typed
  const own = plain(unit)
  const ends = [` ${own}`, ...(own.startsWith('1/') ? [own.slice(1)] : [])]
  const end = ends.find((each) => typed.length > each.length && typed.endsWith(each))
  return end === undefined ? typed : typed.slice(0, -end.length)
}

/** 1/2, 3/4 */
const quotient = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*\/\s*(\d+\.?\d*|\.\d+)$/

function readNumber(parameter: NumberParameter, source: string, comma: boolean): Checked {
  const refuse: Checked = { ok: false, reason: refusal(parameter) }
  const turned = parameter.unit === undefined ? readCircle(source) : undefined
  if (turned !== undefined) return checkValue(parameter, turned)
  const typed = withoutOwnUnit(plain(source), parameter.unit)
  const parts = quotient.exec(typed)
  if (parts) return checkValue(parameter, Number(parts[1]) / Number(parts[2]))
  const match = shape.exec(typed)
  if (!match) return refuse
  const [, sign, digits, exponent, unit] = match
  const mantissa = readDigits(digits.trim(), parameter.integer && exponent === undefined, comma)
  if (mantissa === undefined) return refuse
  if (typeof mantissa === 'object') {
    const [one, other] = mantissa.readings
    const [first, second] = [sign + one, sign + other]
    return { ok: false, reason: say('may mean {first} or {second} here: write one of them', { first, second }) }
  }
  // As one text, so that 1 × 10^-5 is the number that 1e-5 is.
  const value = Number(`${sign}${mantissa}e${exponent ?? 0}`)
  if (unit === undefined) return checkValue(parameter, value)
  const written = unit.trim()
  const converted = parameter.unit === undefined ? undefined : convert(value, written, parameter.unit)
  if (converted === undefined) {
    const { unit: known } = parameter
    const reason =
      known === undefined
        ? say('is a number without a unit; {written} cannot be turned into that', { written })
        : say('is in {known}; {written} cannot be turned into that', { known, written })
    return { ok: false, reason }
  }
  return checkValue(parameter, converted)
}

/** Thousands in groups and a list look alike: 1,000 and 1, 0; 10 200 and 10, 200. */
const groups = /^[1-9]\d{0,2}(?:[, ]\d{3})+$/

/** Blanks between numbers, where nothing else parts them: not those before a unit or within a product. */
const blanks = /(?<![*·×/+-])\s+(?=[+-]?(?:[\d.]|pi\b|π))/i

/** Numbers with a comma before their decimals, and blanks between them. */
const decimalsInRow = /^[+-]?\d+,\d+(?: [+-]?\d+(?:,\d+)?)*$/

/** The numbers of a list, each as it was typed; undefined where it may also be one number. */
function partsOf(typed: string, most: number, comma: boolean): readonly string[] | undefined {
  if (typed.includes(';')) return typed.split(';', most)
  // Where a comma stands before decimals: 0,1 0,2 are two of them, 1,5 may be one or two numbers, 1, 5 and 1,2,3 cannot be one.
  if (comma && decimalsInRow.test(typed)) return typed.includes(' ') ? typed.split(blanks, most) : undefined
  const parts = typed.split(typed.includes(',') ? ',' : blanks, most)
  if (!groups.test(typed)) return parts
  // No group of a number in a list begins with a zero, and commas are what everybody else here writes between numbers.
  const zero = typed.split(/[, ]/).some((part) => part.startsWith('0'))
  if (typed.includes(',')) return zero ? undefined : parts
  return zero ? [typed] : undefined
}

/**
 * Numbers separated by commas, by blanks, or by semicolons, which leave commas to the decimals and blanks to the thousands.
 * Each is read as a number of its own, in the list's unit.
 */
function readList(parameter: ListParameter, source: string, comma: boolean): Checked {
  const typed = plain(source)
  if (typed === '') return checkValue(parameter, [])
  const parts = partsOf(typed, parameter.maximumLength + 1, comma)
  if (!parts)
    return {
      ok: false,
      reason: say('may mean {number} or a list here: write ; between numbers', {
        number: comma ? typed : typed.replaceAll(/[, ]/g, ''),
      }),
    }
  const { minimum, maximum, unit } = parameter
  const element: NumberParameter = {
    ...{ kind: 'number', integer: false, scale: 'linear', default: minimum, minimum, maximum },
    ...{ label: parameter.label, meaning: parameter.meaning, group: parameter.group },
    ...(unit === undefined ? {} : { unit }),
  }
  const values: number[] = []
  for (const part of parts) {
    const read = readNumber(element, part, comma)
    if (!read.ok) return read.reason.startsWith('takes') ? { ok: false, reason: refusal(parameter) } : read
    values.push(read.value as number)
  }
  return checkValue(parameter, values)
}

/**
 * Reads what people type into a field, which is more than an address may hold: thousands in groups, a decimal comma, 10^3 and 10³, true
 * minus signs, π, another unit of the same kind (2 Gyr where Myr are meant). What may mean two numbers is refused with both.
 * @param comma a comma stands before decimals on this page: 1,500 is one and a half there
 */
export function readTyped(parameter: Parameter, typed: string, comma = false): Checked {
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, typed, comma)
    case 'list':
      return readList(parameter, typed, comma)
    case 'text':
      return parseValue(parameter, typed)
    default:
      return parseValue(parameter, plain(typed))
  }
}
