import { formatNumber } from '../../ui/format'
import type { RungState } from './run'

/** How right a rung is, in words. */
export function digitsInWords({ computed, on, missing }: Pick<RungState, 'computed' | 'on' | 'missing'>): string {
  if (missing !== undefined) return `not here: ${missing}`
  if (!computed) return ''
  if (computed.same) return 'same digits'
  return [`off by ${formatNumber(computed.deviation, 2)}`, ...(on === undefined ? [] : [on])].join('; ')
}

/** "12.3×" */
export const times = (ratio: number | undefined): string =>
  ratio === undefined || !Number.isFinite(ratio)
    ? ''
    : `${ratio >= 100 ? formatNumber(ratio, 3) : ratio.toPrecision(3)}×`
