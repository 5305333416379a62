import { galacticGravitationalConstant } from '../units'
import { acceleration, angularMomentum, type Galaxy, jacobiIntegral, type PhasePoint } from './galaxy'
import { advance, driftBy, phasePoint, type Stage, stagesOf } from './orbit'

export type Vector = readonly [number, number, number]

/** A passage: who passes whom, how fast, how near. */
export interface Encounter {
  /** The star at the moment of closest approach on unperturbed straight lines. */
  readonly star: PhasePoint
  /** V of the subhalo, inertial, on the axes of the bar at that moment, km/s. */
  readonly subhaloVelocity: Vector
  /** ê: unit vector from the star to the subhalo at that moment. */
  readonly offsetDirection: Vector
  /** M☉. */
  readonly mass: number
  /** b in kpc. */
  readonly impact: number
  /** v_rel in km/s. */
  readonly relativeSpeed: number
}

/** Changes of Jacobi integral, (km/s)², and of slow action, kpc km/s. */
export interface Kick {
  readonly deltaEJ: number
  readonly deltaIs: number
}

/** Squared scale radius of a Plummer subhalo, kpc²: r_s = 1.62 kpc √(M/1e8 M☉). */
export const squaredScaleRadius = (mass: number): number => 1.62 * 1.62 * (mass / 1e8)

/** |V − p| for a star and a subhalo, km/s. */
export function relativeSpeed(star: PhasePoint, velocity: Vector): number {
  const [wx, wy, wz] = [velocity[0] - star[3], velocity[1] - star[4], velocity[2] - star[5]]
  return Math.sqrt(wx * wx + wy * wy + wz * wz)
}

/** Velocity of a star in the turning frame, u = (px + Ωp y, py − Ωp x, pz), km/s. */
export const turningVelocity = (galaxy: Galaxy, [x, y, , px, py, pz]: PhasePoint): Vector => [
  px + galaxy.patternSpeed * y,
  py - galaxy.patternSpeed * x,
  pz,
]

/** Δv of the impulse approximation for a Plummer sphere, km/s: 2GMb/(v_rel (b² + r_s²)) (Binney & Tremaine 2008, § 8.2). */
export const impulseSpeed = (mass: number, impact: number, speed: number): number =>
  (2 * galacticGravitationalConstant * mass * impact) / (speed * (impact * impact + squaredScaleRadius(mass)))

/** The impulse approximation: a kick of Δv along ê. Not finite where v_rel is 0. */
export function impulse(galaxy: Galaxy, encounter: Encounter): Kick {
  const { star, offsetDirection: e, mass, impact, relativeSpeed: speed } = encounter
  const kick = impulseSpeed(mass, impact, speed)
  const u = turningVelocity(galaxy, star)
  const along = u[0] * e[0] + u[1] * e[1] + u[2] * e[2]
  return {
    deltaEJ: along * kick + 0.5 * kick * kick,
    deltaIs: 0.5 * kick * (star[0] * e[1] - star[1] * e[0]),
  }
}

/** ε = |a| √(b² + r_s²)/2v_rel²: how far the orbit curves during the passage. Above 0.3 it is no impulse. */
export function impulsiveness(galaxy: Galaxy, { star, mass, impact, relativeSpeed: speed }: Encounter): number {
  const a = acceleration(galaxy, star[0], star[1], star[2])
  const size = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
  return (size * Math.sqrt(impact * impact + squaredScaleRadius(mass))) / (2 * speed * speed)
}

/** One moment of a simulated encounter. */
export interface EncounterMoment {
  /** Since closest approach, kpc/(km/s). */
  readonly time: number
  /** Star to subhalo, kpc. */
  readonly distance: number
  /** With the subhalo's pull, and of the same star left alone. */
  readonly jacobiIntegral: number
  readonly angularMomentum: number
  readonly undisturbedJacobiIntegral: number
  readonly undisturbedAngularMomentum: number
}

const subhaloAtClosest = ({ star, subhaloVelocity: v, offsetDirection: e, impact: b }: Encounter) =>
  Float64Array.of(star[0] + b * e[0], star[1] + b * e[1], star[2] + b * e[2], v[0], v[1], v[2])

/** Takes a star through a step in which a subhalo, drifting alongside, pulls it. */
function stepTogether(
  galaxy: Galaxy,
  stages: readonly Stage[],
  star: Float64Array,
  subhalo: Float64Array,
  gm: number,
  soft: number,
) {
  // ladder: encounters plain
  for (const stage of stages) {
    driftBy(star, stage)
    driftBy(subhalo, stage)
    if (stage.kick === 0) continue
    const a = acceleration(galaxy, star[0], star[1], star[2])
    for (let k = 0; k < 3; k++) star[k + 3] += stage.kick * a[k]
    const dx = star[0] - subhalo[0]
    const dy = star[1] - subhalo[1]
    const dz = star[2] - subhalo[2]
    const squared = dx * dx + dy * dy + dz * dz + soft
    const w = (stage.kick * gm) / (squared * Math.sqrt(squared))
    star[3] -= w * dx
    star[4] -= w * dy
    star[5] -= w * dz
  }
  // ladder: end
}

/**
 * The encounter simulated: the star alone backwards through half the window, forwards through all of it with the subhalo
 * passing, and alone back to the moment it started from. Plain twin of the kernel `resonanceEncounters`.
 *
 * @param h step in kpc/(km/s). @param windowSteps steps of half the window.
 * @param watch called after every step of the perturbed part
 */
export function simulateEncounter(
  galaxy: Galaxy,
  encounter: Encounter,
  h: number,
  windowSteps: number,
  watch?: (moment: EncounterMoment) => void,
): Kick {
  const forward = stagesOf(h, galaxy.patternSpeed, galaxy.elementary)
  const backward = stagesOf(-h, galaxy.patternSpeed, galaxy.elementary)
  const star = Float64Array.from(encounter.star)
  const subhalo = subhaloAtClosest(encounter)
  const gm = galacticGravitationalConstant * encounter.mass
  const soft = squaredScaleRadius(encounter.mass)
  for (let step = 0; step < windowSteps; step++) {
    advance(galaxy, backward, star, 1)
    for (const stage of backward) driftBy(subhalo, stage)
  }
  const alone = watch && Float64Array.from(star)
  for (let step = 1; step <= 2 * windowSteps; step++) {
    stepTogether(galaxy, forward, star, subhalo, gm, soft)
    if (watch && alone) {
      advance(galaxy, forward, alone, 1)
      watch({
        time: (step - windowSteps) * h,
        distance: Math.sqrt((star[0] - subhalo[0]) ** 2 + (star[1] - subhalo[1]) ** 2 + (star[2] - subhalo[2]) ** 2),
        jacobiIntegral: jacobiIntegral(galaxy, phasePoint(star)),
        angularMomentum: angularMomentum(phasePoint(star)),
        undisturbedJacobiIntegral: jacobiIntegral(galaxy, phasePoint(alone)),
        undisturbedAngularMomentum: angularMomentum(phasePoint(alone)),
      })
    }
  }
  const deltaEJ = jacobiIntegral(galaxy, phasePoint(star)) - jacobiIntegral(galaxy, encounter.star)
  advance(galaxy, backward, star, windowSteps)
  return { deltaEJ, deltaIs: 0.5 * (angularMomentum(phasePoint(star)) - angularMomentum(encounter.star)) }
}

/**
 * ΔE_J to first order in the subhalo's mass: its pull integrated along the unperturbed orbit over the window (trapezoid rule),
 * (km/s)².
 */
export function firstOrderEnergy(galaxy: Galaxy, encounter: Encounter, h: number, windowSteps: number): number {
  const gm = galacticGravitationalConstant * encounter.mass
  const soft = squaredScaleRadius(encounter.mass)
  const work = (star: Float64Array, subhalo: Float64Array) => {
    const u = turningVelocity(galaxy, phasePoint(star))
    const dx = subhalo[0] - star[0]
    const dy = subhalo[1] - star[1]
    const dz = subhalo[2] - star[2]
    const squared = dx * dx + dy * dy + dz * dz + soft
    return (u[0] * dx + u[1] * dy + u[2] * dz) / (squared * Math.sqrt(squared))
  }
  let sum = work(Float64Array.from(encounter.star), subhaloAtClosest(encounter))
  for (const direction of [h, -h]) {
    const stages = stagesOf(direction, galaxy.patternSpeed, galaxy.elementary)
    const star = Float64Array.from(encounter.star)
    const subhalo = subhaloAtClosest(encounter)
    for (let step = 1; step <= windowSteps; step++) {
      advance(galaxy, stages, star, 1)
      for (const stage of stages) driftBy(subhalo, stage)
      sum += (step === windowSteps ? 0.5 : 1) * work(star, subhalo)
    }
  }
  return h * gm * sum
}

/**
 * Mean |ΔE_J| of the impulse approximation over isotropic ê, for relative geometry: uΔv/2 + Δv³/8u where Δv < 2u, else Δv²/2.
 * @param u speed of the star in the turning frame, km/s
 */
export const meanImpulseEnergy = (u: number, kick: number): number =>
  kick < 2 * u ? 0.5 * u * kick + (kick * kick * kick) / (8 * u) : 0.5 * kick * kick

/** Mean |ΔI_s| likewise: RΔv/4. @param radius R of the star, kpc */
export const meanImpulseAction = (radius: number, kick: number): number => 0.25 * radius * kick
