/**
 * Every constant of nature, once, with its source, and the units that each lab counts in.
 * Only × and ÷, so every engine derives the same bits.
 */

/* Constants of nature: CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021)), SI units. */

/** Speed of light, m/s (exact). */
export const lightSpeed = 299_792_458
/** Reduced Planck constant, J s (exact). */
export const hbar = 1.054571817e-34
/** Boltzmann constant, J/K (exact). */
export const boltzmann = 1.380649e-23
/** Elementary charge, C (exact). */
export const elementaryCharge = 1.602176634e-19
/** Atomic mass constant, kg. */
export const atomicMass = 1.6605390666e-27
/** Electron mass, kg. */
export const electronMass = 9.1093837015e-31
/** m per Å. */
export const angstrom = 1e-10

/* Astronomical constants. */

/** Nominal solar mass parameter G M☉, m³ s⁻² (IAU 2015 Resolution B3). */
export const solarMassParameter = 1.3271244e20
/** Astronomical unit, m (IAU 2012 Resolution B2, exact). */
export const astronomicalUnit = 149_597_870_700
/** Parsec, m (IAU 2015 Resolution B2: 648 000/π astronomical units). */
export const parsec = 3.0856775814913673e16
/** Julian year, s (IAU 2012 style manual: 365.25 days of 86 400 s). */
export const julianYear = 365.25 * 86400
/** A million Julian years, s. */
export const megayear = 1e6 * julianYear

/* The cluster: parsec, solar mass, million years inside; km/s where people read. */

/** G in pc³ M☉⁻¹ Myr⁻². */
export const gravitationalConstant = (((solarMassParameter / parsec) * megayear) / parsec) * (megayear / parsec)
/** One pc/Myr in km/s. */
export const kilometresPerSecond = parsec / 1000 / megayear
/** G in pc (km/s)² M☉⁻¹, as astronomers quote it. */
export const gravitationalConstantKms = solarMassParameter / parsec / 1e6
/** One light year in pc. */
export const lightYear = (lightSpeed * julianYear) / parsec

/*
 * The resonance: kpc, km/s, M☉. The unit of time follows from them; actions and angular momenta are in kpc km/s, frequencies in
 * km/s/kpc, potentials in (km/s)².
 */

/**
 * G in kpc (km/s)² M☉⁻¹ as galactic dynamics codes round it, 1.7e-6 of itself below the cluster's: the lab's published digits rest on
 * this one.
 */
export const galacticGravitationalConstant = 4.30091e-6
/** 1 kpc/(km/s) in Gyr: kpc per km over the Julian year. Written out, for the last bit of the published digits. */
export const gigayearsPerTimeUnit = 0.9777922216807891

/** A time in Gyr, in kpc/(km/s). */
export const fromGigayears = (gigayears: number): number => gigayears / gigayearsPerTimeUnit
/** A time in Myr, in kpc/(km/s). */
export const fromMegayears = (megayears: number): number => (megayears * 1e-3) / gigayearsPerTimeUnit
