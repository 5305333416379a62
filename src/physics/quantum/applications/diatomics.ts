import { asIs, type Text } from '../../../words/text'
import { angstrom, atomicMass, hbar, lightSpeed } from '../../units'

/**
 * Spectroscopic constants of a diatomic molecule: ω_e and ω_e x_e in 1/cm, equilibrium distance r_e in Å, reduced mass in u.
 * Source: NIST Chemistry WebBook, after Huber & Herzberg, "Constants of Diatomic Molecules" (1979).
 */
export interface Diatomic {
  readonly label: Text
  readonly omega: number
  readonly anharmonicity: number
  readonly distance?: number
  readonly reducedMass: number
}

export const diatomics = {
  H2: { label: asIs('H₂'), omega: 4401.213, anharmonicity: 121.336, distance: 0.74144, reducedMass: 0.50391252 },
  D2: { label: asIs('D₂'), omega: 3115.5, anharmonicity: 61.82, distance: 0.74152, reducedMass: 1.0070509 },
  HD: { label: asIs('HD'), omega: 3813.15, anharmonicity: 91.65, reducedMass: 0.67171123 },
  N2: { label: asIs('N₂'), omega: 2358.57, anharmonicity: 14.324, distance: 1.097685, reducedMass: 7.001537 },
  O2: { label: asIs('O₂'), omega: 1580.193, anharmonicity: 11.981, reducedMass: 7.9974573 },
  CO: { label: asIs('CO'), omega: 2169.81358, anharmonicity: 13.28831, reducedMass: 6.8562086 },
  HCl: { label: asIs('H³⁵Cl'), omega: 2990.9463, anharmonicity: 52.8186, distance: 1.274552, reducedMass: 0.97959254 },
  I2: { label: asIs('I₂'), omega: 214.502, anharmonicity: 0.6147, distance: 2.6663, reducedMass: 63.452236 },
} as const satisfies Record<string, Diatomic>

/** The Morse well of a molecule: its depth for α = m = ħ = 1, and the length 1/α. */
export interface MoleculeScale {
  /** λ² / 2 with λ = ω_e / (2 ω_e x_e): what the lab's potential `morse` takes as depth. */
  readonly depth: number
  /** 1/α in Å, α = √(2 μ 2πc ω_e x_e / ħ). */
  readonly length: number
  /** Depth in 1/cm, ω_e² / (4 ω_e x_e); 4 to 50 % off the true one, because Morse's curve is fitted at the bottom. */
  readonly dissociation: number
}

export function moleculeScale({ omega, anharmonicity, reducedMass }: Diatomic): MoleculeScale {
  const lambda = omega / (2 * anharmonicity)
  const alpha = Math.sqrt((2 * reducedMass * atomicMass * 2 * Math.PI * lightSpeed * anharmonicity * 100) / hbar)
  return {
    depth: (lambda * lambda) / 2,
    length: 1 / alpha / angstrom,
    dissociation: (omega * omega) / (4 * anharmonicity),
  }
}
