import { formatCount, formatNumber, formatWithError } from '../../ui/format'
import type { HeadlineProps } from '../../ui/Headline'
import { asIs, say, type Text } from '../../words/text'
import type { Sampled } from './estimates'

/** What is estimated, as a symbol. */
export type Quantity = '⟨x²⟩' | '⟨r²⟩'

/** Beyond this a deviation in standard errors is no measure of anything: the samples have missed the density. */
const mostDeviation = 1000

/** A deviation in standard errors: "0.7", "more than 1000". */
export function inErrors(deviation: number, decimals: number): Text {
  const size = Math.abs(deviation)
  if (size > mostDeviation)
    return deviation < 0
      ? say('less than −{count}', { count: mostDeviation })
      : say('more than {count}', { count: mostDeviation })
  return asIs(deviation.toFixed(decimals).replace('-', '−'))
}

/** The verdict on an estimate. */
export function verdict({ current, exact }: Pick<Sampled, 'current' | 'exact'>, quantity: Quantity): Text {
  if (!current || !Number.isFinite(current.estimate)) return 'No sample yet.'
  const found = {
    quantity,
    estimate: formatWithError(current.estimate, current.standardError),
    exact: formatNumber(exact, 7),
  }
  const deviation = Math.abs(current.estimate - exact) / current.standardError
  return Number.isFinite(deviation)
    ? say('{quantity} = {estimate}, exact {exact}, {deviation}σ away.', { ...found, deviation: inErrors(deviation, 1) })
    : say('{quantity} = {estimate}, exact {exact}.', found)
}

/** An estimate in large letters, and what it is to be held against. */
export function headlineOf(sampled: Pick<Sampled, 'current' | 'exact'> | undefined, quantity: Quantity): HeadlineProps {
  const what = { tex: quantity === '⟨x²⟩' ? '\\langle x^2\\rangle' : '\\langle r^2\\rangle', label: asIs(quantity) }
  if (!sampled) return { ...what, value: undefined }
  const { current, exact } = sampled
  const found = current && Number.isFinite(current.estimate) ? current : undefined
  const deviation = found ? Math.abs(found.estimate - exact) / found.standardError : Number.NaN
  const known = { exact: formatNumber(exact, 7) }
  return {
    ...what,
    value: found && formatWithError(found.estimate, found.standardError),
    note: Number.isFinite(deviation)
      ? say('exact {exact}, {deviation}σ away', { ...known, deviation: inErrors(deviation, 1) })
      : say('exact {exact}', known),
  }
}

/** What is known about the weights, where there are any. */
export interface Doubts {
  readonly warnings: readonly Text[]
  /** k̂ of the weights. */
  readonly tailIndex: number | undefined
}

/** The verdict on an error bar. */
export function errorVerdict({ current }: Pick<Sampled, 'current'>, { warnings, tailIndex }: Doubts): Text {
  if (!current) return 'No error bar yet.'
  const bar = { error: formatNumber(current.standardError, 2), count: formatCount(current.samples) }
  if (tailIndex === undefined)
    return warnings[0]
      ? say('Standard error {error} after {count} samples. {warning}', { ...bar, warning: warnings[0] })
      : say('Standard error {error} after {count} samples.', bar)
  const known = { ...bar, k: tailIndex.toFixed(2).replace('-', '−') }
  return warnings.length > 0
    ? say('Standard error {error} after {count} samples. Tail index k̂ = {k}: do not trust it blindly.', known)
    : say('Standard error {error} after {count} samples. Tail index k̂ = {k}: the weights are tame.', known)
}
