import { formatCount, formatNumber, formatWithError } from '../../ui/format'
import type { HeadlineProps } from '../../ui/Headline'
import type { Sampled } from './estimates'

/** What is estimated, as a symbol. */
export type Quantity = '⟨x²⟩' | '⟨r²⟩'

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
  const found = `${quantity} = ${formatWithError(current.estimate, current.standardError)}, exact ${formatNumber(exact, 7)}`
  const deviation = Math.abs(current.estimate - exact) / current.standardError
  return Number.isFinite(deviation) ? `${found}, ${inErrors(deviation, 1)}σ away.` : `${found}.`
}

/** An estimate in large letters, and what it is to be held against. */
export function headlineOf(sampled: Pick<Sampled, 'current' | 'exact'> | undefined, quantity: Quantity): HeadlineProps {
  const what = { tex: quantity === '⟨x²⟩' ? '\\langle x^2\\rangle' : '\\langle r^2\\rangle', label: quantity }
  if (!sampled) return { ...what, value: undefined }
  const { current, exact } = sampled
  const found = current && Number.isFinite(current.estimate) ? current : undefined
  const deviation = found ? Math.abs(found.estimate - exact) / found.standardError : Number.NaN
  const away = Number.isFinite(deviation) ? `, ${inErrors(deviation, 1)}σ away` : ''
  return {
    ...what,
    value: found && formatWithError(found.estimate, found.standardError),
    note: `exact ${formatNumber(exact, 7)}${away}`,
  }
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
  const bar = `Standard error ${formatNumber(current.standardError, 2)} after ${formatCount(current.samples)} samples.`
  if (tailIndex === undefined) return warnings[0] ? `${bar} ${warnings[0]}` : bar
  const k = `Tail index k̂ = ${tailIndex.toFixed(2).replace('-', '−')}`
  return warnings.length > 0 ? `${bar} ${k}: do not trust it blindly.` : `${bar} ${k}: the weights are tame.`
}
