import { boltzmann, elementaryCharge } from '../units'

/**
 * Conductivity of charges that spread by `spread` = Σ q² D (Nernst–Einstein, each ion by itself) or as their collective dipole does (Einstein):
 * σ = e² spread / V k T.
 * @param spread e² m²/s
 * @param volume m³
 * @param temperature K
 * @returns S/m
 */
export const conductivityOf = (spread: number, volume: number, temperature: number): number =>
  (elementaryCharge * elementaryCharge * spread) / (volume * boltzmann * temperature)
