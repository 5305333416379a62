/**
 * Luminosity, radius and effective temperature of a star that has just reached the main sequence.
 *
 * Source: C. A. Tout, O. R. Pols, P. P. Eggleton, Z. Han, MNRAS 281, 257 (1996), equations 1 and 2 with the
 * coefficients of tables 1 and 2 for solar metallicity (Z = 0.02). The fits hold for 0.1 to 100 M☉; masses outside are
 * taken at the nearer end, so that a planet or a toy mass still gets a colour. For pictures and labels only: these
 * functions use the engine's own Math and enter no checksum.
 */

/** M☉: where the fits of Tout et al. (1996) begin and end. */
export const MAIN_SEQUENCE_MASSES = { minimum: 0.1, maximum: 100 } as const

/** K: nominal solar effective temperature, IAU 2015 Resolution B3. */
export const SOLAR_EFFECTIVE_TEMPERATURE = 5772

function fitted(mass: number): number {
  if (!(mass > MAIN_SEQUENCE_MASSES.minimum)) return MAIN_SEQUENCE_MASSES.minimum
  return Math.min(mass, MAIN_SEQUENCE_MASSES.maximum)
}

/** Luminosity in L☉ of a main-sequence star of `mass` M☉ at zero age (Tout et al. 1996, equation 1). */
export function mainSequenceLuminosity(mass: number): number {
  const m = fitted(mass)
  const root = Math.sqrt(m)
  const rising = 0.3970417 * m ** 5 * root + 8.527626 * m ** 11
  const falling =
    0.00025546 + m ** 3 + 5.432889 * m ** 5 + 5.563579 * m ** 7 + 0.7886606 * m ** 8 + 0.00586685 * m ** 9 * root
  return rising / falling
}

/** Radius in R☉ of a main-sequence star of `mass` M☉ at zero age (Tout et al. 1996, equation 2). */
export function mainSequenceRadius(mass: number): number {
  const m = fitted(mass)
  const root = Math.sqrt(m)
  const rising =
    1.715359 * m ** 2 * root +
    6.597788 * m ** 6 * root +
    10.08855 * m ** 11 +
    1.012495 * m ** 19 +
    0.07490166 * m ** 19 * root
  const falling =
    0.01077422 + 3.082234 * m ** 2 + 17.84778 * m ** 8 * root + m ** 18 * root + 0.00022582 * m ** 19 * root
  return rising / falling
}

/**
 * Effective temperature in K of a star of `luminosity` L☉ and `radius` R☉: the Stefan–Boltzmann law relative to the
 * Sun, T = 5772 K · (L/R²)^¼.
 */
export function effectiveTemperature(luminosity: number, radius: number): number {
  return SOLAR_EFFECTIVE_TEMPERATURE * (luminosity / (radius * radius)) ** 0.25
}

/** Effective temperature in K of a main-sequence star of `mass` M☉ at zero age. */
export function mainSequenceTemperature(mass: number): number {
  return effectiveTemperature(mainSequenceLuminosity(mass), mainSequenceRadius(mass))
}
