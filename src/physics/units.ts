/**
 * Units of the cluster lab: parsec, solar mass, million years inside the engine; km/s where people read.
 * Only × and ÷, so every engine derives the same bits.
 */

/** Nominal solar mass parameter G M☉, m³ s⁻² (IAU 2015 Resolution B3). */
export const solarMassParameter = 1.3271244e20
/** Parsec, m (IAU 2015 Resolution B2: 648 000/π astronomical units). */
export const parsec = 3.0856775814913673e16
/** Julian year, s (IAU 2012 style manual: 365.25 days of 86 400 s). */
export const julianYear = 365.25 * 86400
/** A million Julian years, s. */
export const megayear = 1e6 * julianYear

/** G in pc³ M☉⁻¹ Myr⁻². */
export const gravitationalConstant = (((solarMassParameter / parsec) * megayear) / parsec) * (megayear / parsec)
/** One pc/Myr in km/s. */
export const kilometresPerSecond = parsec / 1000 / megayear
/** G in pc (km/s)² M☉⁻¹, as astronomers quote it. */
export const gravitationalConstantKms = solarMassParameter / parsec / 1e6
/** One light year in pc: c × Julian year, c = 299 792 458 m/s. */
export const lightYear = (299792458 * julianYear) / parsec
