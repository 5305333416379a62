import type { ElementaryFunctions } from '../../kernels/elementary'
import { brent } from '../brent'
import { galacticGravitationalConstant as G, gigayearsPerTimeUnit } from '../units'
import { haloSpeed } from './backgrounds'
import { squaredScaleRadius } from './encounter'
import type { Galaxy } from './galaxy'
import type { Island } from './pendulum'
import type { RadialSolver } from './radialOrbit'

const pi = 3.141592653589793

/** c₀ of dn/dM = f_sub c₀ M^−1.9, kpc⁻³ M☉⁻¹: 5.859375e-4 subhaloes of 1e6 to 1e7 M☉ per kpc³ at the Sun. */
export const massFunctionNorm = 151.54059
export const massFunctionSlope = -1.9
/** Lightest subhalo counted, M☉: lighter ones hold next to none of the effect. */
export const lightestSubhalo = 1e5
/** Largest impact parameter of the Coulomb logarithm, kpc. */
const largestImpact = 10

/** Error function by its Maclaurin series (below 3) or one minus its continued fraction; absolute error below 1e-14. */
export function errorFunction(x: number, { exp }: Pick<ElementaryFunctions, 'exp'>): number {
  if (x < 0) return -errorFunction(-x, { exp })
  const rootPi = 1.772453850905516
  if (x < 3) {
    // e^{-x²} Σ 2ⁿ x^{2n+1}/(2n+1)!!: all terms positive, so nothing cancels.
    let term = x
    let sum = x
    for (let n = 1; term > 1e-18 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1)
      sum += term
    }
    return (2 / rootPi) * exp(-x * x) * sum
  }
  let tail = 0
  for (let n = 60; n > 0; n--) tail = (0.5 * n) / (x + tail)
  return 1 - exp(-x * x) / (rootPi * (x + tail))
}

/** Subhaloes per kpc³ between two masses, M☉, for f_sub = 1. */
export function subhaloDensity(lower: number, upper: number, { pow }: Pick<ElementaryFunctions, 'pow'>): number {
  const power = massFunctionSlope + 1
  return (massFunctionNorm / power) * (pow(upper, power) - pow(lower, power))
}

/** Mean of 1/v_rel over a Maxwellian of dispersion V₀/√2 per axis, for a star of speed s, s/km: erf(s/√2σ)/s. */
export function meanInverseSpeed(speed: number, elementary: Pick<ElementaryFunctions, 'exp'>): number {
  // √2 σ is V₀ itself.
  return errorFunction(speed / haloSpeed, elementary) / speed
}

/**
 * ∫ dM (dn/dM) 4πG²M² [ln(1 + Λ²) − Λ²/(1 + Λ²)], Λ = b_max/r_s, for f_sub = 1: the heating that a star feels at unit ⟨1/v_rel⟩,
 * (km/s)³ per kpc/(km/s). Midpoints in ln M.
 */
export function heatingIntegral(lower: number, upper: number, { log, exp }: Pick<ElementaryFunctions, 'log' | 'exp'>) {
  const points = 400
  const start = log(lower)
  const step = (log(upper) - start) / points
  let sum = 0
  for (let i = 0; i < points; i++) {
    const logMass = start + (i + 0.5) * step
    const mass = exp(logMass)
    const squaredRatio = (largestImpact * largestImpact) / squaredScaleRadius(mass)
    const coulomb = log(1 + squaredRatio) - squaredRatio / (1 + squaredRatio)
    // dM (dn/dM) M² = c₀ M^{1.1} d ln M
    sum += exp((massFunctionSlope + 3) * logMass) * coulomb
  }
  return massFunctionNorm * 4 * pi * G * G * sum * step
}

export interface Diffusion {
  /** S₂ = d⟨|Δv|²⟩/dt, (km/s)² per Gyr. */
  readonly velocity: number
  /** D_I of the slow action, (kpc km/s)² per Gyr. */
  readonly action: number
  /** D of E_J, (km/s)⁴ per Gyr. */
  readonly energy: number
  /** I_h²/2D_I, Gyr: how long it takes to diffuse out of the island. */
  readonly time: number
}

/** What the averages over a star's orbit are, along the resonant rosette: ⟨R²⟩, ⟨u²⟩ and ⟨1/v_rel⟩. */
export function orbitAverages(solver: RadialSolver, { orbit }: Pick<Island, 'orbit'>) {
  const { background, patternSpeed, elementary } = solver.galaxy
  const squaredSpeed = (r: number) => 2 * (orbit.energy - background.potential(r * r, 0))
  return {
    squaredRadius: solver.average(orbit, (r) => r * r),
    squaredTurningSpeed: solver.average(
      orbit,
      (r) => squaredSpeed(r) + patternSpeed * patternSpeed * r * r - 2 * patternSpeed * orbit.angularMomentum,
    ),
    inverseSpeed: solver.average(orbit, (r) => meanInverseSpeed(Math.sqrt(squaredSpeed(r)), elementary)),
  }
}

/** Diffusion of trapped stars by a population of subhaloes up to a largest mass, M☉. */
export function diffusion(
  { elementary }: Galaxy,
  averages: ReturnType<typeof orbitAverages>,
  halfWidth: number,
  fraction: number,
  largestMass: number,
): Diffusion {
  const perTimeUnit = fraction * averages.inverseSpeed * heatingIntegral(lightestSubhalo, largestMass, elementary)
  const velocity = perTimeUnit / gigayearsPerTimeUnit
  const action = (0.5 * averages.squaredRadius * velocity) / 12
  const energy = (0.5 * averages.squaredTurningSpeed * velocity) / 3
  return { velocity, action, energy, time: (halfWidth * halfWidth) / (2 * action) }
}

/**
 * Fraction of stars left between absorbing walls at ±I_h that were spread evenly at first: Σ over odd k of
 * 8/(π²k²) exp(−k²π²Dt/4I_h²).
 * @param scaledTime Dt/I_h²
 */
export function survivalClosedForm(scaledTime: number, { exp }: Pick<ElementaryFunctions, 'exp'>): number {
  if (scaledTime === 0) return 1
  let sum = 0
  for (let k = 1; k < 4001; k += 2) {
    const decay = exp((-k * k * pi * pi * scaledTime) / 4)
    if (decay === 0) break
    sum += (8 / (pi * pi * k * k)) * decay
  }
  return sum
}

/** Dt/I_h² at which half of the stars are left between the walls. */
export const halfLifeScaled = (elementary: Pick<ElementaryFunctions, 'exp'>): number =>
  brent((time) => survivalClosedForm(time, elementary) - 0.5, 0.01, 2)

/**
 * The same by solving the Fokker–Planck equation ∂f/∂t = D ∂²f/∂I² between absorbing walls: Crank & Nicolson's scheme, started
 * with four short implicit steps, which damp the jump at the walls (Rannacher 1984).
 * @param scaledTimes ascending values of Dt/I_h²
 * @returns the fraction left at each of them
 */
export function survivalFokkerPlanck(scaledTimes: readonly number[], cells = 400, stepsPerUnit = 4000): number[] {
  const width = 2 / cells
  // Values at the inner nodes; the walls hold zero.
  const nodes = cells - 1
  const f = new Float64Array(nodes).fill(0.5)
  const upper = new Float64Array(nodes)
  const right = new Float64Array(nodes)
  /** One step of the θ-scheme: 1 is implicit, ½ is Crank–Nicolson. */
  const step = (duration: number, theta: number) => {
    const r = duration / (width * width)
    const diagonal = 1 + 2 * theta * r
    const beside = -theta * r
    const explicit = (1 - theta) * r
    for (let i = 0; i < nodes; i++) {
      const left = i > 0 ? f[i - 1] : 0
      const next = i < nodes - 1 ? f[i + 1] : 0
      right[i] = f[i] + explicit * (left - 2 * f[i] + next)
    }
    let pivot = diagonal
    f[0] = right[0] / pivot
    for (let i = 1; i < nodes; i++) {
      upper[i] = beside / pivot
      pivot = diagonal - beside * upper[i]
      f[i] = (right[i] - beside * f[i - 1]) / pivot
    }
    for (let i = nodes - 2; i >= 0; i--) f[i] -= upper[i + 1] * f[i + 1]
  }
  const total = () => {
    let sum = 0
    for (const value of f) sum += value
    return sum * width
  }
  let now = 0
  let started = false
  return scaledTimes.map((target) => {
    const span = target - now
    if (span > 0) {
      let rest = span
      const steps = Math.max(1, Math.ceil(span * stepsPerUnit))
      if (!started) {
        const first = Math.min(rest, 1 / stepsPerUnit)
        for (let i = 0; i < 4; i++) step(first / 4, 1)
        rest -= first
        started = true
      }
      if (span === Number.POSITIVE_INFINITY) f.fill(0)
      else if (rest > 0)
        for (let i = 0; i < steps; i++) {
          // Nothing is left of nothing: a weak island is empty long before the span is over.
          if (i % stepsPerUnit === 0 && f.every((value) => value === 0)) break
          step(rest / steps, 0.5)
        }
      now = target
    }
    return now === 0 ? 1 : total()
  })
}
