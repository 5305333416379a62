/**
 * Mean-square displacement to be expected of each motion that the lab can generate, in closed form.
 *
 * All lengths and times are in the units of the parameters; `t` is a lag, `dimensions` the number of axes that count.
 */

/** Functions that differ in their last digits between engines; whoever needs the same digits everywhere passes others. */
export interface Transcendental {
  readonly exp: (x: number) => number
  readonly pow: (base: number, exponent: number) => number
}

export interface Motion {
  readonly kind:
    | 'randomWalk'
    | 'brownian'
    | 'langevin'
    | 'harmonicTrap'
    | 'reflectingBox'
    | 'fractionalBrownian'
    | 'activeBrownian'
  readonly dimensions: number
  readonly timeStep: number
  /** D; for fractional Brownian motion the D of 2 d D t^(2H). */
  readonly diffusionCoefficient: number
  /** Standard deviation of a step of the random walk, per axis. */
  readonly stepScale: number
  /** τ of the velocity (Langevin) or of the position in the trap. */
  readonly relaxationTime: number
  /** kT/m of the Langevin particle. */
  readonly thermal: number
  readonly boxLength: number
  readonly hurst: number
  readonly propulsionSpeed: number
  readonly rotationalDiffusion: number
  /** How many of the axes lie in the plane in which the active particle swims: 2, unless only some of its axes are looked at. */
  readonly swimmingAxes: number
  /** Standard deviation of the error of a position, per axis. */
  readonly localisationNoise: number
  /** Velocity of a common drift, per axis. */
  readonly drift: readonly number[]
}

/** x - 1 + e^(-x), by its series where the terms would cancel. */
function beyondLinear(x: number, exp: Transcendental['exp']): number {
  if (x > 0.1) return x - 1 + exp(-x)
  let sum = 0
  let term = (x * x) / 2
  for (let n = 3; n < 16; n++) {
    sum += term
    term *= -x / n
  }
  return sum
}

/** 1 - e^(-x), likewise. */
const lost = (x: number, exp: Transcendental['exp']) => (x > 0.1 ? 1 - exp(-x) : x - beyondLinear(x, exp))

/**
 * 1 - (96/π⁴) Σ_odd n⁻⁴ exp(-n² π² s) for Brownian motion between walls, s = D t / L². For small s, where the sum would need many
 * terms, 12 s - 32 s^(3/2)/√π, which is the same up to e^(-1/(4 s)).
 */
function boxCurve(s: number, { exp }: Transcendental): number {
  const squaredPi = Math.PI * Math.PI
  if (s < 0.004) return 12 * s - (32 * s * Math.sqrt(s)) / Math.sqrt(Math.PI)
  let sum = 0
  for (let n = 1; n < 40; n += 2) {
    const exponent = n * n * squaredPi * s
    if (exponent > 700) break
    sum += exp(-exponent) / (n * n * n * n)
  }
  return 1 - (96 / (squaredPi * squaredPi)) * sum
}

/** The motion itself, without drift and errors of position. */
function pureCurve(motion: Motion, t: number, functions: Transcendental): number {
  const { dimensions: d, diffusionCoefficient: D } = motion
  switch (motion.kind) {
    case 'randomWalk':
      return (d * motion.stepScale * motion.stepScale * t) / motion.timeStep
    case 'brownian':
      return 2 * d * D * t
    case 'langevin': {
      const tau = motion.relaxationTime
      return 2 * d * motion.thermal * tau * tau * beyondLinear(t / tau, functions.exp)
    }
    case 'harmonicTrap':
      return 2 * d * D * motion.relaxationTime * lost(t / motion.relaxationTime, functions.exp)
    case 'reflectingBox': {
      const square = motion.boxLength * motion.boxLength
      return ((d * square) / 6) * boxCurve((D * t) / square, functions)
    }
    case 'fractionalBrownian':
      return 2 * d * D * functions.pow(t, 2 * motion.hurst)
    case 'activeBrownian': {
      const rate = motion.rotationalDiffusion
      // Half of v² along each axis of the plane.
      const square = (motion.swimmingAxes / 2) * motion.propulsionSpeed * motion.propulsionSpeed
      // Without turning it is a straight flight.
      if (rate === 0) return 2 * d * D * t + square * t * t
      return 2 * d * D * t + ((2 * square) / (rate * rate)) * beyondLinear(rate * t, functions.exp)
    }
  }
}

/**
 * Expected mean-square displacement at a lag.
 *
 * Sources: Uhlenbeck & Ornstein 1930 (Langevin, trap); Kusumi et al. 1993, eq. 11 (box); Mandelbrot & Van Ness 1968 (fractional); Howse et al. 2007,
 * eq. 1 (active).
 */
export function expectedMsd(motion: Motion, t: number, functions: Transcendental = Math): number {
  if (t === 0) return 0
  const drift = motion.drift.slice(0, motion.dimensions).reduce((sum, v) => sum + v * v, 0)
  const noise = 2 * motion.dimensions * motion.localisationNoise * motion.localisationNoise
  return pureCurve(motion, t, functions) + noise + drift * t * t
}

/**
 * MSD of Brownian motion as a camera sees it: localisation error σ and exposure blur R (1/6 for a shutter that is always open, 0 for
 * flashes): 2 d D t + 2 d σ² - 4 d R D Δt. Berglund, Phys. Rev. E 82, 011917 (2010), eq. 4.
 */
export function observedBrownianMsd(
  { dimensions: d, diffusionCoefficient: D, timeStep, localisationNoise: noise }: Motion,
  blur: number,
  t: number,
): number {
  return 2 * d * D * t + 2 * d * noise * noise - 4 * d * blur * D * timeStep
}

/** Diffusion coefficient of a motion at long times; 0 where it is confined, undefined where there is none. */
export function longTimeDiffusion(motion: Motion): number | undefined {
  switch (motion.kind) {
    case 'randomWalk':
      return (motion.stepScale * motion.stepScale) / (2 * motion.timeStep)
    case 'brownian':
      return motion.diffusionCoefficient
    case 'langevin':
      return motion.thermal * motion.relaxationTime
    case 'harmonicTrap':
    case 'reflectingBox':
      return 0
    case 'fractionalBrownian':
      return motion.hurst === 0.5 ? motion.diffusionCoefficient : undefined
    case 'activeBrownian': {
      if (motion.rotationalDiffusion === 0) return undefined
      return (
        motion.diffusionCoefficient +
        (motion.propulsionSpeed * motion.propulsionSpeed) / (2 * motion.rotationalDiffusion)
      )
    }
  }
}
