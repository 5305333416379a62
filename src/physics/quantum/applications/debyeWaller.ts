import { asIs, type Text } from '../../../words/text'
import { angstrom, atomicMass, boltzmann, hbar } from '../../units'

export interface Crystal {
  readonly label: Text
  /** u */
  readonly mass: number
  /** Debye temperature from X-ray diffraction (not the calorimetric one), K. */
  readonly debyeTemperature: number
  /** Measured B, Å², at 300 K. */
  readonly measured?: number
}

/** International Tables for X-ray Crystallography; B of silicon: Aldred & Hart, Proc. R. Soc. A 332, 223 (1973), about 0.456 Å². */
export const crystals = {
  aluminium: { label: asIs('Al'), mass: 26.9815385, debyeTemperature: 394 },
  copper: { label: asIs('Cu'), mass: 63.546, debyeTemperature: 315 },
  silicon: { label: asIs('Si'), mass: 28.085, debyeTemperature: 543, measured: 0.456 },
} as const satisfies Record<string, Crystal>

/** ∫₀^y x/(e^x - 1) dx by Simpson's rule. */
function debyeIntegral(y: number): number {
  const panels = 400
  const f = (x: number) => (x === 0 ? 1 : x / Math.expm1(x))
  let sum = f(0) + f(y)
  for (let i = 1; i < panels; i++) sum += (i % 2 === 1 ? 4 : 2) * f((y * i) / panels)
  return (sum * y) / (3 * panels)
}

/**
 * ⟨u_x²⟩ of an atom of a Debye crystal, Å². Every mode is an oscillator; its ground state's ⟨x²⟩ in units of ħ/mω (1/2) comes from
 * the lab's own solver, and is averaged over Debye's spectrum with the thermal occupation:
 * ⟨u_x²⟩ = 2⟨x²⟩ 3ħ²/(M k_B Θ) [1/4 + (T/Θ)² ∫₀^{Θ/T} x/(e^x - 1) dx].
 * Source: Willis & Pryor, "Thermal Vibrations in Crystallography" (1975).
 */
export function meanSquareDisplacement(crystal: Crystal, temperature: number, meanSquare: number): number {
  const { mass, debyeTemperature: theta } = crystal
  const t = temperature / theta
  const thermal = t > 0 ? t * t * debyeIntegral(Math.min(1 / t, 700)) : 0
  const scale = (3 * hbar * hbar) / (mass * atomicMass * boltzmann * theta)
  return (2 * meanSquare * scale * (0.25 + thermal)) / (angstrom * angstrom)
}

/** B = 8π² ⟨u_x²⟩, Å². */
export const temperatureFactor = (displacement: number) => 8 * Math.PI * Math.PI * displacement

/** What is left of a reflection's intensity: exp(-2B (sin θ/λ)²), sin θ/λ in 1/Å. */
export const intensityLeft = (b: number, sineOverWavelength: number) => Math.exp(-2 * b * sineOverWavelength ** 2)
