/**
 * Units of the resonance lab: kpc, km/s, M☉. The unit of time follows from them; actions and angular momenta are in kpc km/s,
 * frequencies in km/s/kpc, potentials in (km/s)².
 */

/** 1 kpc/(km/s) in Gyr: 3.0856775814913673e16 km over the Julian year of 365.25 d. */
export const gigayearsPerTimeUnit = 0.9777922216807891

/** Gravitational constant in kpc (km/s)²/M☉ (IAU 2015 nominal GM☉ and parsec, rounded as galactic dynamics codes use it). */
export const gravitationalConstant = 4.30091e-6

/** A time in Gyr, in the model's own unit kpc/(km/s). */
export const fromGigayears = (gigayears: number): number => gigayears / gigayearsPerTimeUnit

/** A time in Myr, in the model's own unit kpc/(km/s). */
export const fromMegayears = (megayears: number): number => (megayears * 1e-3) / gigayearsPerTimeUnit
