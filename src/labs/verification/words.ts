import { formatNumber, nothing } from '../../ui/format'
import { asIs, type Text } from '../../words/text'
import type { Row } from './judge'

/** A number with the digits that are compared: twelve, where it has so many. */
export function digits(value: number, most = 12): string {
  if (!Number.isFinite(value)) return nothing
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return formatNumber(value, Math.min(most, 7))
  return String(Number(value.toPrecision(most))).replace('-', '−')
}

/** How far a value is from what it is to be, in words. */
export function distanceInWords({ deviation, standardErrors, error }: Row): Text {
  if (error !== undefined) return asIs(error)
  if (standardErrors !== undefined) return asIs(`${standardErrors.toFixed(1)} σ`)
  if (deviation === null) return 'not exact'
  if (deviation === 0) return 'exact'
  return deviation < 1e-3 ? 'below 0.1 %' : asIs(`${formatNumber(100 * deviation, 2)} %`)
}

/** Of labs with claims, in the order of the rail. */
export const labTitles: Readonly<Record<string, Text>> = {
  cluster: 'Star cluster',
  quantum: 'Quantum well',
  diffusion: 'Diffusion',
  resonance: 'Bar resonance',
}
