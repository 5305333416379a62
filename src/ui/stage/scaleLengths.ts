/** A length that people read at a glance, and how long it is on the screen. */
export interface ScaleBarLength {
  /** In the world's unit: 1, 2 or 5 times a power of ten. */
  readonly length: number
  /** CSS pixels. */
  readonly pixels: number
}

/**
 * The longest of …, 1, 2, 5, 10, … that is at most `longest` CSS pixels long where one CSS pixel shows `worldPerPixel`
 * units of length. Undefined where there is no such length (a scale that is not a positive finite number).
 */
export function scaleBarLength(worldPerPixel: number, longest: number): ScaleBarLength | undefined {
  const most = worldPerPixel * longest
  if (!(most > 0) || !Number.isFinite(most)) return undefined
  const decade = Math.floor(Math.log10(most))
  // Through text, because 10 ** -3 times 5 is not the number that 0.005 is.
  for (const [digit, power] of [
    [1, decade + 1],
    [5, decade],
    [2, decade],
    [1, decade],
    [5, decade - 1],
  ] as const) {
    const length = Number(`${digit}e${power}`)
    if (length > 0 && length <= most * (1 + 1e-9)) return { length, pixels: length / worldPerPixel }
  }
  return undefined
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** "0.05 pc", "20 000 pc", "2×10⁻⁵ pc": plain digits where they stay short. `length` must be 1, 2 or 5 × 10ⁿ. */
export function scaleBarLabel(length: number, unit: string): string {
  const suffix = unit === '' ? '' : `\u202f${unit}`
  if (length >= 1e-3 && length < 1e5) {
    const digits = String(length)
    // Groups of three, but not for four digits alone (ISO 80000-1).
    const grouped = length >= 1e4 ? digits.replace(/\B(?=(\d{3})+$)/g, '\u202f') : digits
    return grouped + suffix
  }
  const [mantissa = '', exponent = '0'] = length.toExponential().split('e')
  const power = [...exponent.replace('+', '')].map((c) => (c === '-' ? '⁻' : SUPERSCRIPTS[Number(c)])).join('')
  return `${mantissa === '1' ? '' : `${mantissa}×`}10${power}${suffix}`
}
