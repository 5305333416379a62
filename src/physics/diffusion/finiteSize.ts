import { boltzmann } from '../units'

/** ξ of a cubic lattice: Yeh & Hummer, J. Phys. Chem. B 108, 15873 (2004), eq. 12. */
export const cubicLattice = 2.837297

/**
 * What a cubic periodic box takes of a diffusion coefficient: D(∞) = D(L) + ξ k T / 6πηL. Yeh & Hummer, J. Phys. Chem. B 108, 15873 (2004), eq. 12;
 * Dünweg & Kremer, J. Chem. Phys. 99, 6983 (1993).
 * @param temperature K
 * @param viscosity Pa s
 * @param edge m
 * @returns m²/s, to be added
 */
export const finiteSizeCorrection = (temperature: number, viscosity: number, edge: number): number =>
  (cubicLattice * boltzmann * temperature) / (6 * Math.PI * viscosity * edge)
