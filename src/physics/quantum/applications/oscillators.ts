import { asIs, type Text } from '../../../words/text'
import { atomicMass, boltzmann, electronMass, hbar } from '../../units'

/** The oscillator's unit of length √(ħ/mω), in m, for a mass in kg and a frequency in Hz. */
export const oscillatorLength = (mass: number, frequency: number) => Math.sqrt(hbar / (mass * 2 * Math.PI * frequency))

export interface TrappedIon {
  readonly label: Text
  /** Mass of the neutral atom, u. */
  readonly mass: number
  /** Wavelength, m. */
  readonly wavelength: number
  /** Trap frequency, Hz. */
  readonly frequency: number
  readonly beams: Beams
  readonly measured?: { readonly value: number; readonly source: string }
}

/** How many photon momenta an ion gets: one beam, two at right angles, two against each other. */
export const beamFactors = { single: 1, raman90: Math.SQRT2, counterPropagating: 2 } as const
export type Beams = keyof typeof beamFactors

export const trappedIons = {
  beryllium: {
    label: '⁹Be⁺, Raman 90°',
    mass: 9.0121831,
    wavelength: 313.13e-9,
    frequency: 11.2e6,
    beams: 'raman90',
    measured: { value: 0.202, source: 'Meekhof et al., Phys. Rev. Lett. 76, 1796 (1996)' },
  },
  calcium: { label: asIs('⁴⁰Ca⁺'), mass: 39.962590863, wavelength: 729.147e-9, frequency: 1e6, beams: 'single' },
  ytterbium: { label: asIs('¹⁷¹Yb⁺'), mass: 170.93633, wavelength: 369.419e-9, frequency: 1e6, beams: 'single' },
} as const satisfies Record<string, TrappedIon>

/** Mass of a singly charged ion, kg. */
export const ionMass = ({ mass }: Pick<TrappedIon, 'mass'>) => mass * atomicMass - electronMass

/** Zero-point length, m, from ⟨x²⟩ of the ground state in units of ħ/mω (which the lab's own oscillator gives as 1/2). */
export const zeroPointLength = (meanSquare: number, mass: number, frequency: number) =>
  Math.sqrt(meanSquare) * oscillatorLength(mass, frequency)

/** Lamb-Dicke parameter η = k_eff x₀ cos θ; η² is the recoil frequency over the trap frequency. */
export function lambDicke(ion: TrappedIon, meanSquare: number, angle = 0): number {
  const wavenumber = ((2 * Math.PI) / ion.wavelength) * beamFactors[ion.beams]
  return wavenumber * zeroPointLength(meanSquare, ionMass(ion), ion.frequency) * Math.cos(angle)
}

export interface Resonator {
  readonly label: Text
  /** Effective mass, kg. */
  readonly mass: number
  readonly frequency: number
  readonly measured: { readonly value: number; readonly source: string }
}

export const resonators = {
  drum: {
    label: 'Aluminium drum, 48 pg',
    mass: 48e-15,
    frequency: 10.56e6,
    measured: { value: 4.1e-15, source: 'Teufel et al., Nature 475, 359 (2011)' },
  },
  nanobeam: {
    label: 'Silicon nanobeam, 311 fg',
    mass: 311e-18,
    frequency: 3.68e9,
    measured: { value: 2.7e-15, source: 'Chan et al., Nature 478, 89 (2011)' },
  },
} as const satisfies Record<string, Resonator>

/** Mean number of quanta at a temperature in K (Bose & Einstein). */
export function meanQuanta(frequency: number, temperature: number): number {
  return temperature > 0 ? 1 / Math.expm1((hbar * 2 * Math.PI * frequency) / (boltzmann * temperature)) : 0
}

/** Factor by which temperature widens the zero-point length: √(2n̄ + 1). */
export const thermalFactor = (frequency: number, temperature: number) =>
  Math.sqrt(2 * meanQuanta(frequency, temperature) + 1)
