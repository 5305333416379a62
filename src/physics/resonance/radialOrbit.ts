import type { ElementaryFunctions } from '../../kernels/elementary'
import { brent } from '../brent'
import type { Galaxy } from './galaxy'

/** π, written out: the constant, not a function of the engine. */
const pi = 3.141592653589793

/** A rosette in the galaxy without its bar, in the plane. */
export interface RadialOrbit {
  /** (km/s)². */
  readonly energy: number
  /** L in kpc km/s. */
  readonly angularMomentum: number
  /** J_r in kpc km/s. */
  readonly radialAction: number
  /** kpc. */
  readonly pericentre: number
  /** kpc. */
  readonly apocentre: number
  /** T_r in kpc/(km/s). */
  readonly radialPeriod: number
  /** Ω_r in km/s/kpc. */
  readonly radialFrequency: number
  /** Ω_φ in km/s/kpc. */
  readonly azimuthalFrequency: number
}

export interface RadialSolver {
  readonly galaxy: Galaxy
  /** Radius of the circular orbit of angular momentum L, kpc. */
  circularRadius(angularMomentum: number): number
  /** Energy of that orbit, (km/s)². */
  circularEnergy(angularMomentum: number): number
  /** Energy from which on a star is taken to leave the galaxy, (km/s)². */
  readonly escapeEnergy: number
  /** The rosette of given energy and angular momentum. @throws RangeError below the circular energy. */
  fromEnergy(energy: number, angularMomentum: number): RadialOrbit
  /** J_r of a bound orbit, kpc km/s: 0 for a circular one, whose energy rounding may have put on either side of the least. */
  radialActionOf(energy: number, angularMomentum: number): number
  /** The rosette of given radial action and angular momentum, both in kpc km/s. @throws RangeError for one that leaves the galaxy */
  fromActions(radialAction: number, angularMomentum: number): RadialOrbit
  /** Mean over half a radial period, from pericentre to apocentre, of a function of radius, time and azimuth since pericentre. */
  average(orbit: RadialOrbit, f: (radius: number, time: number, azimuth: number) => number): number
}

/** Nothing in the model is bound farther out, kpc. */
const outermost = 1e5

/**
 * Radial quadrature with r = m − d cos η between the turning points, at the midpoints of equal intervals of η: the integrand is
 * smooth and periodic in η, so the sums converge faster than any power of their number (Chebyshev quadrature).
 */
export function createRadialSolver(galaxy: Galaxy, points = 400): RadialSolver {
  const { background, elementary } = galaxy
  const { cosines, weights } = midpoints(points, elementary)
  // The azimuth on the way is a running sum, which converges only with the square of the interval: it gets a finer grid.
  const fine = midpoints(8 * points, elementary)
  const potential = (radius: number) => background.potential(radius * radius, 0)

  const circularRadius = (momentum: number) =>
    brent((r) => r * r * Math.sqrt(background.horizontal(r * r, 0)) - momentum, 1e-8, outermost)

  const circularEnergy = (momentum: number) => {
    const radius = circularRadius(momentum)
    return potential(radius) + (0.5 * momentum * momentum) / (radius * radius)
  }

  const turningPoints = (energy: number, momentum: number) => {
    const radius = circularRadius(momentum)
    const squaredSpeed = (r: number) => 2 * (energy - potential(r)) - (momentum * momentum) / (r * r)
    if (!(squaredSpeed(radius) > 0))
      throw new RangeError(`the energy ${energy} is not above that of the circular orbit with L = ${momentum}`)
    const pericentre = brent(squaredSpeed, 1e-9, radius)
    const apocentre = brent(squaredSpeed, radius, outermost)
    return { pericentre, apocentre, squaredSpeed }
  }

  const escapeEnergy = potential(outermost)

  const radialActionOf = (energy: number, momentum: number) => {
    const least = circularEnergy(momentum)
    const excess = energy - least
    // A circular orbit's energy is a sum of terms of this size: what differs less is rounding.
    if (Math.abs(excess) <= 1e-12 * (Math.abs(least) + Math.abs(energy))) return 0
    return fromEnergy(energy, momentum).radialAction
  }

  const fromEnergy = (energy: number, momentum: number): RadialOrbit => {
    const { pericentre, apocentre, squaredSpeed } = turningPoints(energy, momentum)
    const middle = 0.5 * (pericentre + apocentre)
    const half = 0.5 * (apocentre - pericentre)
    let action = 0
    let time = 0
    let azimuth = 0
    for (let i = 0; i < points; i++) {
      const r = middle - half * cosines[i]
      const speed = Math.sqrt(Math.max(squaredSpeed(r), 1e-300))
      const interval = (half * weights[i]) / speed
      action += speed * speed * interval
      time += interval
      azimuth += (momentum / (r * r)) * interval
    }
    return {
      energy,
      angularMomentum: momentum,
      radialAction: action / pi,
      pericentre,
      apocentre,
      radialPeriod: 2 * time,
      radialFrequency: pi / time,
      azimuthalFrequency: azimuth / time,
    }
  }

  const fromActions = (radialAction: number, momentum: number): RadialOrbit => {
    const least = circularEnergy(momentum)
    const most = escapeEnergy - least
    // Starts from the epicycle's energy and doubles until the action is passed; near the energy of escape it halves what is left.
    const wider = (width: number) => (2 * width < most ? 2 * width : 0.5 * (width + most))
    const radius = circularRadius(momentum)
    const epicycle = radialAction * Math.sqrt(background.horizontal(radius * radius, 0))
    let width = epicycle < most ? epicycle : 0.5 * most
    while (fromEnergy(least + width, momentum).radialAction < radialAction) {
      if (!(wider(width) > width)) throw new RangeError(`no bound orbit has J_r = ${radialAction} and L = ${momentum}`)
      width = wider(width)
    }
    // An excess that rounding could hide counts as none.
    const hidden = 2e-14 * Math.abs(least)
    const mismatch = (excess: number) =>
      (excess > hidden ? fromEnergy(least + excess, momentum).radialAction : 0) - radialAction
    return fromEnergy(least + brent(mismatch, 0, width, 1e-9), momentum)
  }

  return {
    galaxy,
    circularRadius,
    circularEnergy,
    escapeEnergy,
    radialActionOf,
    fromEnergy,
    fromActions,
    average(orbit, f) {
      const { pericentre, apocentre, energy, angularMomentum: momentum } = orbit
      const middle = 0.5 * (pericentre + apocentre)
      const half = 0.5 * (apocentre - pericentre)
      let time = 0
      let azimuth = 0
      let sum = 0
      for (let i = 0; i < fine.cosines.length; i++) {
        const r = middle - half * fine.cosines[i]
        const squaredSpeed = 2 * (energy - potential(r)) - (momentum * momentum) / (r * r)
        const interval = (half * fine.weights[i]) / Math.sqrt(Math.max(squaredSpeed, 1e-300))
        const turn = (momentum / (r * r)) * interval
        sum += f(r, time + 0.5 * interval, azimuth + 0.5 * turn) * interval
        time += interval
        azimuth += turn
      }
      return sum / time
    },
  }
}

function midpoints(points: number, { cos, sin }: ElementaryFunctions) {
  const cosines = new Float64Array(points)
  const weights = new Float64Array(points)
  for (let i = 0; i < points; i++) {
    const eta = ((i + 0.5) * pi) / points
    cosines[i] = cos(eta)
    weights[i] = (sin(eta) * pi) / points
  }
  return { cosines, weights }
}
