/** A piece of a mass function dN/dm ∝ m^−exponent, continuous at the joints. */
export interface PowerLawSegment {
  readonly lower: number
  readonly upper: number
  readonly exponent: number
}

/** Salpeter's mass function (Salpeter 1955, ApJ 121, 161). */
export const salpeterExponent = 2.35

/** Kroupa's mass function (Kroupa 2001, MNRAS 322, 231, eq. 2): exponents and the masses (M☉) at which they change. */
export const kroupaSegments: readonly PowerLawSegment[] = [
  { lower: 0, upper: 0.08, exponent: 0.3 },
  { lower: 0.08, upper: 0.5, exponent: 1.3 },
  { lower: 0.5, upper: Number.POSITIVE_INFINITY, exponent: 2.3 },
]

/** Chabrier's mass function of single stars of the disc (Chabrier 2003, PASP 115, 763, Table 1): up to 1 M☉ log-normal, then a power law. */
const chabrier = {
  /** log₁₀ 0.079 */
  meanLogarithm: -1.1023729087095586,
  /** In powers of ten. */
  width: 0.69,
  exponent: 2.3,
} as const

/** Pieces that a power of ten is cut into. On each the log-normal is followed by its chord, which is nowhere off by more than 3e-4 of it. */
const piecesPerDecade = 32

/**
 * Chabrier's mass function as a continuous piecewise power law, from 0.001 M☉ on (the first piece goes on below). In log m the log-normal is
 * exp of a parabola, whose chords have the slope of its middle; bounds are roots of ten, so that every engine has the same digits.
 */
function chabrierSegments(): readonly PowerLawSegment[] {
  const ln10 = 2.302585092994046
  const { meanLogarithm, width } = chabrier
  // 10^(1/32)
  let factor = 10
  for (let pieces = 1; pieces < piecesPerDecade; pieces *= 2) factor = Math.sqrt(factor)
  const bounds = [0.001, 0.01, 0.1].flatMap((decade) => {
    const inside = [decade]
    while (inside.length < piecesPerDecade) inside.push(inside[inside.length - 1] * factor)
    return inside
  })
  const pieces = bounds.map((lower, k) => ({
    lower: k === 0 ? 0 : lower,
    upper: bounds.at(k + 1) ?? 1,
    exponent: 1 + (-3 + (k + 0.5) / piecesPerDecade - meanLogarithm) / (width * width * ln10),
  }))
  return [...pieces, { lower: 1, upper: Number.POSITIVE_INFINITY, exponent: chabrier.exponent }]
}

const wholeFunctions = {
  salpeter: () => [{ lower: 0, upper: Number.POSITIVE_INFINITY, exponent: salpeterExponent }],
  kroupa: () => kroupaSegments,
  chabrier: chabrierSegments,
} as const satisfies Record<string, () => readonly PowerLawSegment[]>

/** Most pieces of a mass function. */
export const mostSegments = 3 * piecesPerDecade + 1

/** The part of a mass function between two masses. */
export function massSegments(
  massFunction: keyof typeof wholeFunctions,
  minimumMass: number,
  maximumMass: number,
): PowerLawSegment[] {
  return wholeFunctions[massFunction]()
    .map(({ lower, upper, exponent }) => ({
      lower: Math.max(lower, minimumMass),
      upper: Math.min(upper, maximumMass),
      exponent,
    }))
    .filter(({ lower, upper }) => lower < upper)
}

/** Mean mass of a continuous piecewise power law. */
export function meanMass(segments: readonly PowerLawSegment[]): number {
  let scale = 1
  let number = 0
  let mass = 0
  segments.forEach(({ lower, upper, exponent }, k) => {
    if (k > 0) scale *= lower ** (exponent - segments[k - 1].exponent)
    const moment = (power: number) => (upper ** power - lower ** power) / power
    number += scale * moment(1 - exponent)
    mass += scale * moment(2 - exponent)
  })
  return mass / number
}
