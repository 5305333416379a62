import { formatCount, formatNumber } from '../../ui/format'
import type { Sampled } from './estimates'

/** What is estimated, as a symbol. */
export type Quantity = '⟨x²⟩' | '⟨r²⟩'

/** A number with its error, rounded to two digits of the error: "0.50031 ± 0.00042". */
export function withError(value: number, error: number): string {
  if (!(error > 0) || !Number.isFinite(error)) return formatNumber(value, 6)
  const decimals = Math.min(15, Math.max(0, 1 - Math.floor(Math.log10(error))))
  return `${value.toFixed(decimals)} ± ${error.toFixed(decimals)}`.replaceAll('-', '−')
}

/** The verdict on an estimate. */
export function verdict({ current, exact }: Pick<Sampled, 'current' | 'exact'>, quantity: Quantity): string {
  if (!current || !Number.isFinite(current.estimate)) return 'No sample yet.'
  const found = `${quantity} = ${withError(current.estimate, current.standardError)}, exact ${formatNumber(exact, 7)}`
  const deviation = Math.abs(current.estimate - exact) / current.standardError
  return Number.isFinite(deviation) ? `${found}, ${deviation.toFixed(1)}σ away.` : `${found}.`
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
