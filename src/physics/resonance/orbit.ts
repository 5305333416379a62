import type { ElementaryFunctions } from '../../kernels/elementary'
import { acceleration, angularMomentum, type Galaxy, jacobiIntegral, type PhasePoint } from './galaxy'

/** Constants of PEFRL, the position-extended Forest–Ruth-like scheme (Omelyan, Mryglod & Folk 2002, eq. 22). */
const xi = 0.1786178958448091
const lambda = -0.2123418310626054
const chi = -0.06626458266981849

/** A drift followed by a kick; the last stage of a step has no kick. */
export interface Stage {
  /** Duration of the drift, kpc/(km/s). */
  readonly drift: number
  /** cos and sin of the angle by which the bar turns during the drift. */
  readonly cosine: number
  readonly sine: number
  /** Duration of the kick, kpc/(km/s). */
  readonly kick: number
}

/** The five stages of a step of h kpc/(km/s); h < 0 goes backwards in time. Fourth order, symplectic, four force calls. */
export function stagesOf(
  h: number,
  patternSpeed: number,
  { cos, sin }: Pick<ElementaryFunctions, 'cos' | 'sin'>,
): readonly Stage[] {
  const drifts = [xi * h, chi * h, (1 - 2 * (chi + xi)) * h, chi * h, xi * h]
  const outer = ((1 - 2 * lambda) * h) / 2
  const kicks = [outer, lambda * h, lambda * h, outer, 0]
  return drifts.map((drift, i) => ({
    drift,
    cosine: cos(patternSpeed * drift),
    sine: sin(patternSpeed * drift),
    kick: kicks[i],
  }))
}

/** Free motion seen from the turning axes, in place on the six coordinates that start at `offset`. */
export function driftBy(state: Float64Array, { drift, cosine: c, sine: n }: Stage, offset = 0): void {
  const px = state[offset + 3]
  const py = state[offset + 4]
  const x = state[offset] + drift * px
  const y = state[offset + 1] + drift * py
  state[offset + 2] += drift * state[offset + 5]
  state[offset] = c * x + n * y
  state[offset + 1] = c * y - n * x
  state[offset + 3] = c * px + n * py
  state[offset + 4] = c * py - n * px
}

/** One step of a star alone, in place. Plain twin of the kernel `advanceStars`. */
export function advance(galaxy: Galaxy, stages: readonly Stage[], state: Float64Array, steps: number): void {
  for (let step = 0; step < steps; step++) {
    for (const stage of stages) {
      driftBy(state, stage)
      if (stage.kick === 0) continue
      const a = acceleration(galaxy, state[0], state[1], state[2])
      state[3] += stage.kick * a[0]
      state[4] += stage.kick * a[1]
      state[5] += stage.kick * a[2]
    }
  }
}

export const phasePoint = (state: ArrayLike<number>, offset = 0): PhasePoint => [
  state[offset],
  state[offset + 1],
  state[offset + 2],
  state[offset + 3],
  state[offset + 4],
  state[offset + 5],
]

/** An apocentre passage of an orbit, interpolated between the two steps around it. */
export interface Apocentre {
  /** Since the start, kpc/(km/s). */
  readonly time: number
  /** Azimuth from the bar, unwrapped: it counts the turns. */
  readonly azimuth: number
  /** L_z in kpc km/s. */
  readonly angularMomentum: number
  /** Energy without the bar, (km/s)². */
  readonly energy: number
}

export interface OrbitRecord {
  readonly finalState: PhasePoint
  /** E_J at the start, (km/s)². */
  readonly jacobiIntegral: number
  /** Largest |ΔE_J| on the way, in units of `jacobiScale`. */
  readonly maximumJacobiError: number
  readonly apocentres: readonly Apocentre[]
  /** Every `stride`-th state, six numbers each, the start first. */
  readonly path: Float64Array
  /** What errors of E_J are relative to, (km/s)²: see `scaleOfJacobi`. */
  readonly jacobiScale: number
  /** ΔE_J at the points of `path`, in units of `jacobiScale`. */
  readonly jacobiErrors: Float64Array
}

/**
 * What an error of E_J is relative to, (km/s)²: |E_J|, or half of ½|p|² + |Ωp L_z| + v_c² where that is more. |E_J| alone may be
 * nearly zero for no better reason than where the potential has its zero.
 */
export function scaleOfJacobi(galaxy: Galaxy, star: PhasePoint): number {
  const [x, y, z, px, py, pz] = star
  const r2 = x * x + y * y + z * z
  const depth = r2 * galaxy.background.horizontal(r2, 0)
  const kinetic = 0.5 * (px * px + py * py + pz * pz)
  const terms = kinetic + Math.abs(galaxy.patternSpeed * angularMomentum(star)) + depth
  return Math.max(Math.abs(jacobiIntegral(galaxy, star)), 0.5 * terms)
}

/**
 * Follows one star and writes down its way, its apocentres and how well E_J is kept.
 * @param h step in kpc/(km/s). @param stride steps between two points of the path.
 */
export function followOrbit(galaxy: Galaxy, star: PhasePoint, h: number, steps: number, stride: number): OrbitRecord {
  const stages = stagesOf(h, galaxy.patternSpeed, galaxy.elementary)
  const state = Float64Array.from(star)
  const points = Math.floor(steps / stride) + 1
  const path = new Float64Array(6 * points)
  const jacobiErrors = new Float64Array(points)
  path.set(star)
  const start = jacobiIntegral(galaxy, star)
  const jacobiScale = scaleOfJacobi(galaxy, star)
  const apocentres: Apocentre[] = []
  const tracker = apocentreTracker(galaxy, apocentres)
  tracker(star, 0)
  let worst = 0
  for (let step = 1; step <= steps; step++) {
    advance(galaxy, stages, state, 1)
    const point = phasePoint(state)
    tracker(point, step * h)
    const error = (jacobiIntegral(galaxy, point) - start) / jacobiScale
    worst = Math.max(worst, Math.abs(error))
    if (step % stride === 0) {
      path.set(state, (6 * step) / stride)
      jacobiErrors[step / stride] = error
    }
  }
  return {
    finalState: phasePoint(state),
    jacobiIntegral: start,
    jacobiScale,
    maximumJacobiError: worst,
    apocentres,
    path,
    jacobiErrors,
  }
}

const turn = 6.283185307179586

/** Energy of a star in the galaxy without its bar, (km/s)². */
const axisymmetricEnergy = ({ background }: Galaxy, [x, y, z, px, py, pz]: PhasePoint) =>
  0.5 * (px * px + py * py + pz * pz) + background.potential(x * x + y * y, z)

/** Collects apocentres from the successive states of one star. */
export function apocentreTracker(galaxy: Galaxy, into: Apocentre[]): (star: PhasePoint, time: number) => void {
  let previous: { radial: number; time: number; azimuth: number; momentum: number; star: PhasePoint } | undefined
  let turns = 0
  return (star, time) => {
    const [x, y, z, px, py, pz] = star
    // Sign of the radial velocity; the size does not matter.
    const radial = x * px + y * py + z * pz
    let azimuth = galaxy.elementary.atan2(y, x) + turns * turn
    if (previous) {
      if (azimuth - previous.azimuth > 0.5 * turn) {
        azimuth -= turn
        turns--
      } else if (azimuth - previous.azimuth < -0.5 * turn) {
        azimuth += turn
        turns++
      }
    }
    const momentum = angularMomentum(star)
    if (previous && previous.radial > 0 && radial <= 0) {
      const share = previous.radial / (previous.radial - radial)
      into.push({
        time: previous.time + share * (time - previous.time),
        azimuth: previous.azimuth + share * (azimuth - previous.azimuth),
        angularMomentum: previous.momentum + share * (momentum - previous.momentum),
        energy: (1 - share) * axisymmetricEnergy(galaxy, previous.star) + share * axisymmetricEnergy(galaxy, star),
      })
    }
    previous = { radial, time, azimuth, momentum, star }
  }
}
