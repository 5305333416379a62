import type { NumberParameter } from '../../parameters/parameter'

/** Positions of a slider run from 0 to `sliderSteps`, whatever the parameter's scale. */
export const sliderSteps = 1000

export interface SliderScale {
  readonly minimum: number
  readonly maximum: number
  /** Value at a slider position, rounded to what a person would type. */
  readonly valueAt: (position: number) => number
  readonly positionOf: (value: number) => number
  /** The next value up (+1) or down (−1), ten times as far with `large`: what the arrow and page keys do. */
  readonly next: (value: number, direction: 1 | -1, large?: boolean) => number
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The parameter's step, or a round one that divides its range into 100 to 250. */
function linearStep(parameter: NumberParameter, minimum: number, maximum: number): number {
  if (parameter.step !== undefined && parameter.step > 0) return parameter.step
  const rough = (maximum - minimum) / 200
  if (!(rough > 0)) return 1
  const decade = 10 ** Math.floor(Math.log10(rough))
  const nice = rough / decade < 1.5 ? 1 : rough / decade < 3.5 ? 2 : rough / decade < 7.5 ? 5 : 10
  const step = nice * decade
  return parameter.integer ? Math.max(1, Math.round(step)) : step
}

/** Rounds to a multiple of `step` counted from `origin`, without the tail of binary digits (0.30000000000000004). */
function snap(value: number, step: number, origin: number): number {
  const snapped = origin + Math.round((value - origin) / step) * step
  const decimals = clamp(2 - Math.floor(Math.log10(step)), 0, 20)
  return Number(snapped.toFixed(decimals))
}

/** How a number parameter's slider runs: linearly in steps, or evenly in the logarithm with three significant digits. */
export function sliderScale(parameter: NumberParameter): SliderScale {
  const minimum = parameter.sliderMinimum ?? parameter.minimum
  const maximum = parameter.sliderMaximum ?? parameter.maximum
  const span = maximum - minimum
  const round = (value: number) => clamp(parameter.integer ? Math.round(value) : value, minimum, maximum)
  // A width that must stay above 0 has a slider that stops one step above it.
  const allowed = (value: number, least: number) =>
    parameter.exclusiveMinimum && value <= parameter.minimum ? Math.min(maximum, parameter.minimum + least) : value

  if (parameter.scale === 'log' && minimum > 0 && maximum > minimum) {
    const low = Math.log(minimum)
    const width = Math.log(maximum) - low
    const nice = (value: number) => round(Number(value.toPrecision(3)))
    return {
      minimum,
      maximum,
      valueAt: (position) => nice(Math.exp(low + (clamp(position, 0, sliderSteps) / sliderSteps) * width)),
      positionOf: (value) => ((Math.log(clamp(value, minimum, maximum)) - low) / width) * sliderSteps,
      next: (value, direction, large = false) => {
        const from = clamp(value, minimum, maximum)
        const factor = 10 ** (direction * (large ? 1 : 0.05))
        const to = nice(from * factor)
        // Small whole numbers: a twentieth of a decade rounds back to where it began.
        return to === from && parameter.integer ? round(from + direction) : to
      },
    }
  }
  const step = linearStep(parameter, minimum, maximum)
  return {
    minimum,
    maximum,
    valueAt: (position) => {
      if (position >= sliderSteps) return round(maximum)
      return allowed(round(snap(minimum + (clamp(position, 0, sliderSteps) / sliderSteps) * span, step, minimum)), step)
    },
    positionOf: (value) => (span > 0 ? ((clamp(value, minimum, maximum) - minimum) / span) * sliderSteps : 0),
    next: (value, direction, large = false) => {
      const from = clamp(value, minimum, maximum)
      return allowed(round(snap(from + direction * step * (large ? 10 : 1), step, minimum)), step)
    },
  }
}
