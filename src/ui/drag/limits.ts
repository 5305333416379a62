import { checkValue } from '../../parameters/check'
import { accepts, type ListParameter, type NumberParameter } from '../../parameters/parameter'
import { say } from '../../words/text'
import type { Within } from './Hold'

/** The nearest value that a parameter takes, and what it takes where that is another one. @param step the smallest one above a minimum that is not allowed */
export function withinLimits(parameter: NumberParameter, value: number, step: number): Within<number> {
  const whole = parameter.integer ? Math.round(value) : value
  if (checkValue(parameter, whole).ok) return { value: whole }
  const least = parameter.exclusiveMinimum ? Math.min(parameter.maximum, parameter.minimum + step) : parameter.minimum
  return {
    value: Math.min(parameter.maximum, Math.max(least, Number.isNaN(whole) ? least : whole)),
    limit: say('{label} takes {range}', { label: parameter.label, range: accepts(parameter) }),
  }
}

/** The same for each number of a list. */
export function listWithinLimits(parameter: ListParameter, value: readonly number[]): Within<readonly number[]> {
  if (checkValue(parameter, value).ok) return { value }
  const { minimum, maximum } = parameter
  return {
    value: value.map((each) => Math.min(maximum, Math.max(minimum, each))),
    limit: say('{label} takes {range}', { label: parameter.label, range: accepts(parameter) }),
  }
}

/** The step of 1, 2 or 5 × 10ⁿ that is nearest below a length. */
export function roundStep(length: number): number {
  const decade = 10 ** Math.floor(Math.log10(length))
  return (length / decade >= 5 ? 5 : length / decade >= 2 ? 2 : 1) * decade
}

/** Rounds to a multiple of a step, without a tail of binary digits. */
export function toStep(value: number, step: number): number {
  const decimals = Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(step))))
  return Number((Math.round(value / step) * step).toFixed(decimals))
}
