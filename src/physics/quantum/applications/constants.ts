/** Constants of nature, CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021)); SI units. */

/** Reduced Planck constant, J s (exact). */
export const hbar = 1.054571817e-34
/** Boltzmann constant, J/K (exact). */
export const boltzmann = 1.380649e-23
/** Atomic mass constant, kg. */
export const atomicMass = 1.6605390666e-27
/** Electron mass, kg. */
export const electronMass = 9.1093837015e-31
/** Speed of light, m/s (exact). */
export const lightSpeed = 299_792_458
/** m per Å. */
export const angstrom = 1e-10
