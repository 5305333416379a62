import { formatNumber } from '../../ui/format'
import { asIs, say, type Text } from '../../words/text'
import type { RungState } from './run'

/** How right a rung is, in words. */
export function digitsInWords({ computed, on, missing }: Pick<RungState, 'computed' | 'on' | 'missing'>): Text {
  if (missing !== undefined) return say('not here: {missing}', { missing })
  if (!computed) return ''
  if (computed.same) return 'same digits'
  const deviation = formatNumber(computed.deviation, 2)
  return on === undefined
    ? say('off by {deviation}', { deviation })
    : say('off by {deviation}; {on}', { deviation, on })
}

/** "12.3×" */
export const times = (ratio: number | undefined): Text =>
  ratio === undefined || !Number.isFinite(ratio)
    ? ''
    : asIs(`${ratio >= 100 ? formatNumber(ratio, 3) : ratio.toPrecision(3)}×`)
