const superscripts: ReadonlyMap<string, string> = new Map([
  ['-', '⁻'],
  ['0', '⁰'],
  ['1', '¹'],
  ['2', '²'],
  ['3', '³'],
  ['4', '⁴'],
  ['5', '⁵'],
  ['6', '⁶'],
  ['7', '⁷'],
  ['8', '⁸'],
  ['9', '⁹'],
])

/** What stands where there is no number. */
export const nothing = '—'

/** 10 to the given whole power, as text: "10⁻³". */
export const powerOfTen = (exponent: number): string =>
  `10${[...String(exponent)].map((character) => superscripts.get(character) ?? character).join('')}`

const withMinus = (source: string) => source.replace('-', '−')

/** Decimal exponent of a number after rounding to `digits` significant digits. */
function exponentAfterRounding(value: number, digits: number): number {
  const written = Math.abs(value).toExponential(digits - 1)
  return Number(written.slice(written.indexOf('e') + 1))
}

/**
 * A number for people: `digits` significant digits, plain from 10⁻³ to 10⁶, otherwise "1.23 × 10⁻⁹".
 * Whole numbers below 10⁶ are written in full. Never prints NaN or Infinity.
 */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined || Number.isNaN(value)) return nothing
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return withMinus(String(value))
  const exponent = exponentAfterRounding(value, digits)
  if (exponent >= -3 && exponent < 6) {
    return withMinus(value.toFixed(Math.max(0, digits - 1 - exponent)))
  }
  const [mantissa] = value.toExponential(digits - 1).split('e')
  // A whole number is no measurement: zeros at its end say nothing.
  if (Number.isInteger(value)) return shortPower(mantissa, exponent, ' ')
  return `${withMinus(mantissa)} × ${powerOfTen(exponent)}`
}

/** A mantissa without zeros at its end, and the power alone where it is one: "2.5 × 10⁹", "10⁹". */
function shortPower(mantissa: string, exponent: number, blank: string): string {
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  const power = powerOfTen(exponent)
  return withMinus(short === '1' ? power : short === '-1' ? `-${power}` : `${short}${blank}×${blank}${power}`)
}

/**
 * A number in a field that is not being typed into: four significant digits without zeros at their end, powers of ten beyond 10⁻³ and
 * 10⁶ ("0.3169", "2.5 × 10⁹", "10⁹"). Whole numbers below 10⁶ are written in full.
 */
export function formatField(value: number): string {
  const written = formatNumber(value, 4)
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return written
  const [mantissa, power] = written.split(' × ')
  if (power === undefined) return mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  // Thin spaces: a field is narrow.
  const [digits, exponent] = value.toExponential(3).split('e')
  return shortPower(digits, Number(exponent), '\u2009')
}

/** Numbers of one list in one style: where one needs a power of ten, so have the others from 10⁴ on. */
export function formatFields(values: readonly number[]): string {
  const powers = values.some((value) => /10[⁻⁰¹²³⁴-⁹]/.test(formatField(value)))
  return values
    .map((value) => {
      if (!powers || Math.abs(value) < 1e4 || Math.abs(value) >= 1e6) return formatField(value)
      const [mantissa, exponent] = value.toExponential(3).split('e')
      return shortPower(mantissa, Number(exponent), '\u2009')
    })
    .join(', ')
}

/** A whole count: "1250", "12 500"; thin spaces from five digits on, at which no line ends, no comma that could be read as a decimal sign (SI Brochure, 9th ed., 5.4.4). */
export function formatCount(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return nothing
  if (Math.abs(value) >= 1e15) return formatNumber(value, 3)
  const digits = String(Math.round(value))
  return withMinus(Math.abs(value) < 9999.5 ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f'))
}

const prefixes: readonly [number, string][] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
]

/** A rate with an SI prefix: { value: "1.25", unit: "G pairs/s" }. */
export function formatRate(perSecond: number | null | undefined, unit: string): { value: string; unit: string } {
  if (perSecond === null || perSecond === undefined || !Number.isFinite(perSecond)) return { value: nothing, unit }
  for (const [size, prefix] of prefixes) {
    // 999.6 k would round to "1000 k".
    if (Math.abs(perSecond) >= size * 0.9995)
      return { value: (perSecond / size).toPrecision(3), unit: `${prefix} ${unit}` }
  }
  return { value: perSecond === 0 ? '0' : perSecond.toPrecision(3).replace(/e.*/, ''), unit }
}

/**
 * A value with its standard error, both to the error's second significant digit: "0.50031 ± 0.00042".
 * Without a usable error it is the value alone.
 */
export function formatWithError(value: number, error: number | null | undefined): string {
  if (error === null || error === undefined || !Number.isFinite(error) || error <= 0 || !Number.isFinite(value)) {
    return formatNumber(value, 5)
  }
  const errorExponent = exponentAfterRounding(error, 2)
  const largest = value === 0 ? errorExponent : Math.max(exponentAfterRounding(value, 15), errorExponent)
  if (largest >= 6 || largest < -4) {
    const scale = largest
    const decimals = Math.min(15, Math.max(0, scale - errorExponent + 1))
    const shift = (x: number) => withMinus(Number(`${x}e${-scale}`).toFixed(decimals))
    // `${x}e${n}` cannot be read where x itself prints with an exponent.
    const safe = (x: number) => (String(x).includes('e') ? withMinus((x / 10 ** scale).toFixed(decimals)) : shift(x))
    return `(${safe(value)} ± ${safe(error)}) × ${powerOfTen(scale)}`
  }
  const decimals = Math.min(20, Math.max(0, 1 - errorExponent))
  return `${withMinus(value.toFixed(decimals))} ± ${error.toFixed(decimals)}`
}

/** A text whose numbers stay on one line, each with its error and its power of ten. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=[\d)]) ([±×]) (?=\d)/g, '\u00a0$1\u00a0')

/** A time span: "0.4 s", "12 s", "3 min 20 s", "2 h 05 min". */
export function formatDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds) || seconds < 0) return nothing
  if (seconds < 0.001) return seconds === 0 ? '0 s' : '< 1 ms'
  if (seconds < 0.9995) return `${(seconds * 1000).toPrecision(seconds < 0.1 ? 2 : 3)} ms`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
  return `${formatNumber(seconds / 86400, 3)} days`
}

/** A size in bytes: "12 kB", "3.4 MB" (powers of ten). */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined || !Number.isFinite(bytes) || bytes < 0) return nothing
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${unit === 0 ? String(Math.round(size)) : Number(size.toPrecision(3))} ${units[unit]}`
}

/** A fraction of one as a percentage: "37 %". */
export function formatPercent(fraction: number | null | undefined): string {
  if (fraction === null || fraction === undefined || !Number.isFinite(fraction)) return nothing
  return `${Math.round(fraction * 100)} %`
}
