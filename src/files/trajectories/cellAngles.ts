const degree = 3.141592653589793 / 180

/** Cosine of an angle between 0° and 180° by its series: the browser's own differs in its last digits from one to the next. */
function cosine(degrees: number): number {
  if (degrees === 90) return 0
  if (degrees > 90) return -cosine(180 - degrees)
  if (degrees === 60) return 0.5
  const square = degrees * degree * (degrees * degree)
  let term = 1
  let sum = 1
  for (let n = 2; n <= 30; n += 2) {
    term *= -square / (n * (n - 1))
    sum += term
  }
  return sum
}

/**
 * Vectors of a cell given by its edges and the angles between them (α between b and c, β between a and c, γ between a and b, in degrees).
 * @returns nothing where there is no such cell
 */
export function cellFromAngles(edges: readonly number[], angles: readonly number[]): readonly number[] | undefined {
  const [a, b, c] = edges
  if (!(a > 0 && b > 0 && c > 0) || angles.some((angle) => !(angle > 0 && angle < 180))) return undefined
  const [alpha, beta, gamma] = angles.map(cosine)
  const sine = Math.sqrt(1 - gamma * gamma)
  const y = (alpha - beta * gamma) / sine
  const rest = 1 - beta * beta - y * y
  if (!(rest > 0)) return undefined
  return [a, 0, 0, b * gamma, b * sine, 0, c * beta, c * y, c * Math.sqrt(rest)]
}
