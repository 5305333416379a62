import { formatCount, formatNumber } from '../../ui/format'
import type { Sampled } from './estimates'

/** What is estimated, as a symbol. */
export type Quantity = '⟨x²⟩' | '⟨r²⟩'

/** Nobody reads more digits of a number. */
const mostDigits = 12
const placeOf = (value: number) => Math.floor(Math.log10(Math.abs(value)))

/**
 * A number with its error, rounded to two digits of the error: "0.50031 ± 0.00042"; very small and very large ones as
 * "1.23 × 10⁻⁹ ± 4.5 × 10⁻¹¹".
 */
export function withError(value: number, error: number): string {
  if (!(error > 0) || !Number.isFinite(error)) return formatNumber(value, 6)
  const decimals = Math.max(0, 1 - placeOf(error))
  const largest = Math.max(Math.abs(value), error)
  if (largest >= 1e-3 && largest < 1e9 && decimals <= mostDigits) {
    return `${value.toFixed(decimals)} ± ${error.toFixed(decimals)}`.replaceAll('-', '−')
  }
  const digits = value === 0 ? 2 : Math.min(mostDigits, Math.max(2, placeOf(value) - placeOf(error) + 2))
  return `${formatNumber(value, digits)} ± ${formatNumber(error, 2)}`
}

/** Beyond this a deviation in standard errors is no measure of anything: the samples have missed the density. */
const mostDeviation = 1000

/** A deviation in standard errors: "0.7", "more than 1000". */
export function inErrors(deviation: number, decimals: number): string {
  const size = Math.abs(deviation)
  if (size > mostDeviation) return `${deviation < 0 ? 'less than −' : 'more than '}${mostDeviation}`
  return deviation.toFixed(decimals).replace('-', '−')
}

/** The verdict on an estimate. */
export function verdict({ current, exact }: Pick<Sampled, 'current' | 'exact'>, quantity: Quantity): string {
  if (!current || !Number.isFinite(current.estimate)) return 'No sample yet.'
  const found = `${quantity} = ${withError(current.estimate, current.standardError)}, exact ${formatNumber(exact, 7)}`
  const deviation = Math.abs(current.estimate - exact) / current.standardError
  return Number.isFinite(deviation) ? `${found}, ${inErrors(deviation, 1)}σ away.` : `${found}.`
}

/** What is known about the weights, where there are any. */
export interface Doubts {
  readonly warnings: readonly string[]
  /** k̂ of the weights. */
  readonly tailIndex: number | undefined
}

/** The verdict on an error bar. */
export function errorVerdict({ current }: Pick<Sampled, 'current'>, { warnings, tailIndex }: Doubts): string {
  if (!current) return 'No error bar yet.'
  const bar = `Standard error ${formatNumber(current.standardError, 3)} after ${formatCount(current.samples)} samples.`
  if (tailIndex === undefined) return warnings[0] ? `${bar} ${warnings[0]}` : bar
  const k = `Tail index k̂ = ${tailIndex.toFixed(2).replace('-', '−')}`
  return warnings.length > 0 ? `${bar} ${k}: do not trust it blindly.` : `${bar} ${k}: the weights are tame.`
}
