/** A function's value and its slope along each parameter. */
export interface Slope {
  readonly value: number
  readonly gradient: Float64Array
}

export interface Minimum {
  readonly at: Float64Array
  readonly value: number
  /** Whether it stopped because nothing was left to gain. */
  readonly settled: boolean
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0)

/** Share of the promised descent that a step must bring (Armijo). */
const enough = 1e-4
const mostHalvings = 40

/**
 * Minimum of a smooth function of a few parameters by the method of Broyden, Fletcher, Goldfarb and Shanno with backtracking: Nocedal &
 * Wright, Numerical Optimization (2006), algorithm 6.1. Uses + − × ÷ √ only.
 * @param slopeAt value and gradient; parameters of about 1 are wanted
 * @param tolerance descent per step, and largest slope, below which it stops
 */
export function minimise(
  slopeAt: (at: Float64Array) => Slope,
  start: ArrayLike<number>,
  { iterations = 300, tolerance = 1e-9 }: { readonly iterations?: number; readonly tolerance?: number } = {},
): Minimum {
  const size = start.length
  let at = Float64Array.from(start)
  let { value, gradient } = slopeAt(at)
  const inverse = new Float64Array(size * size)
  const unit = (scale: number) => {
    inverse.fill(0)
    for (let i = 0; i < size; i++) inverse[i * size + i] = scale
  }
  unit(1 / Math.max(1, Math.sqrt(dot(gradient, gradient))))
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (gradient.every((slope) => Math.abs(slope) < tolerance)) return { at, value, settled: true }
    let direction = gradient.map((_, i) => -dot(inverse.subarray(i * size, (i + 1) * size), gradient))
    let descent = dot(direction, gradient)
    if (!(descent < 0)) {
      unit(1 / Math.max(1, Math.sqrt(dot(gradient, gradient))))
      direction = gradient.map((slope, i) => -slope * inverse[i * size + i])
      descent = dot(direction, gradient)
    }
    let length = 1
    let next = at
    let found: Slope | undefined
    for (let halving = 0; halving < mostHalvings; halving++, length /= 2) {
      next = at.map((value, i) => value + length * direction[i])
      const tried = slopeAt(next)
      if (tried.value <= value + enough * length * descent) {
        found = tried
        break
      }
    }
    if (!found) return { at, value, settled: true }
    const step = next.map((each, i) => each - at[i])
    const turn = found.gradient.map((each, i) => each - gradient[i])
    const gain = value - found.value
    at = next
    ;({ value, gradient } = found)
    const curvature = dot(step, turn)
    if (curvature > 1e-14) {
      if (iteration === 0) unit(curvature / dot(turn, turn))
      update(inverse, step, turn, curvature)
    }
    if (gain < tolerance * tolerance * Math.max(1, Math.abs(value))) return { at, value, settled: true }
  }
  return { at, value, settled: false }
}

/** What a step and the turn of the slope along it say about the inverse of the second derivatives. */
function update(inverse: Float64Array, step: Float64Array, turn: Float64Array, curvature: number): void {
  const size = step.length
  const turned = step.map((_, i) => dot(inverse.subarray(i * size, (i + 1) * size), turn))
  const factor = (1 + dot(turn, turned) / curvature) / curvature
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      inverse[i * size + j] += factor * step[i] * step[j] - (turned[i] * step[j] + step[i] * turned[j]) / curvature
}
