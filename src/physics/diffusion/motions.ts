import type { diffusionMotions } from '../../kernels/diffusionLayout'
import type { Text } from '../../words/text'

/**
 * Every motion that the lab can generate, with its mean-square displacement in closed form.
 *
 * All lengths and times are in the units of the parameters; `t` is a lag, `dimensions` the number of axes that count.
 */

/** Functions that differ in their last digits between engines; whoever needs the same digits everywhere passes others. */
export interface Transcendental {
  readonly exp: (x: number) => number
  readonly pow: (base: number, exponent: number) => number
}

export type MotionName = keyof typeof diffusionMotions

export interface Motion {
  readonly kind: MotionName
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

/** What some motions depend on and others do not. Friction is another way to say the relaxation time of a velocity. */
type Quantity =
  | 'diffusionCoefficient'
  | 'stepScale'
  | 'relaxationTime'
  | 'friction'
  | 'thermal'
  | 'boxLength'
  | 'hurst'
  | 'propulsionSpeed'
  | 'rotationalDiffusion'

/** A motion describes itself: the picker, the parameters, the kernels, the expected curve and the page read this. */
interface MotionModel {
  readonly label: Text
  /** One sentence for a student. */
  readonly inShort: Text
  readonly reference: string
  /** Mean-square displacement, TeX. */
  readonly formula: string
  /** What it depends on, besides the time step and the dimensions. */
  readonly takes: readonly Quantity[]
  /** Whether a step depends on all steps before it: the kernel `fractionalAmplitudes` is called first. */
  readonly remembers: boolean
  /** Mean-square displacement at a lag above 0, without drift and errors of position. */
  readonly msd: (motion: Motion, t: number, functions: Transcendental) => number
  /** Diffusion coefficient at long times; 0 where it is confined, undefined where there is none. */
  readonly longTimeDiffusion: (motion: Motion) => number | undefined
}

/** Every motion, in the order of the picker. */
export const motions: Readonly<Record<MotionName, MotionModel>> = {
  randomWalk: {
    label: 'Random walk',
    inShort: 'Independent Gaussian steps of a given size.',
    reference: 'Pearson, Nature 72, 294 (1905)',
    formula: '\\mathrm{MSD}(n)=d\\,s^2\\,n',
    takes: ['stepScale'],
    remembers: false,
    msd: ({ dimensions: d, stepScale, timeStep }, t) => (d * stepScale * stepScale * t) / timeStep,
    longTimeDiffusion: ({ stepScale, timeStep }) => (stepScale * stepScale) / (2 * timeStep),
  },
  brownian: {
    label: 'Brownian motion',
    inShort: 'Free diffusion: MSD = 2dDt.',
    reference: 'Einstein, Ann. Phys. 322, 549 (1905)',
    formula: '\\mathrm{MSD}(t)=2dDt+2d\\sigma^2+v^2t^2',
    takes: ['diffusionCoefficient'],
    remembers: false,
    msd: ({ dimensions: d, diffusionCoefficient: D }, t) => 2 * d * D * t,
    longTimeDiffusion: ({ diffusionCoefficient }) => diffusionCoefficient,
  },
  langevin: {
    label: 'Langevin particle',
    inShort: 'With inertia: flies at first, diffuses later.',
    reference: 'Uhlenbeck & Ornstein, Phys. Rev. 36, 823 (1930); drawn as by Gillespie, Phys. Rev. E 54, 2084 (1996)',
    formula: '\\mathrm{MSD}(t)=2d\\frac{k_BT}{m}\\tau^2\\left(\\frac{t}{\\tau}-1+e^{-t/\\tau}\\right)',
    takes: ['relaxationTime', 'friction', 'thermal'],
    remembers: false,
    msd: ({ dimensions: d, thermal, relaxationTime: tau }, t, { exp }) =>
      2 * d * thermal * tau * tau * beyondLinear(t / tau, exp),
    longTimeDiffusion: ({ thermal, relaxationTime }) => thermal * relaxationTime,
  },
  harmonicTrap: {
    label: 'Harmonic trap',
    inShort: 'Held by a spring: the MSD levels off.',
    reference: 'Uhlenbeck & Ornstein, Phys. Rev. 36, 823 (1930)',
    formula: '\\mathrm{MSD}(t)=2dD\\tau\\left(1-e^{-t/\\tau}\\right)',
    takes: ['diffusionCoefficient', 'relaxationTime'],
    remembers: false,
    msd: ({ dimensions: d, diffusionCoefficient: D, relaxationTime: tau }, t, { exp }) =>
      2 * d * D * tau * lost(t / tau, exp),
    longTimeDiffusion: () => 0,
  },
  reflectingBox: {
    label: 'Reflecting box',
    inShort: 'Free between walls: the MSD levels off.',
    reference: 'Kusumi, Sako & Yamamoto, Biophys. J. 65, 2021 (1993), eq. 11',
    formula:
      '\\mathrm{MSD}(t)=\\frac{dL^2}{6}\\left[1-\\frac{96}{\\pi^4}\\sum_{n\\,\\mathrm{odd}}\\frac{e^{-n^2\\pi^2Dt/L^2}}{n^4}\\right]',
    takes: ['diffusionCoefficient', 'boxLength'],
    remembers: false,
    msd: ({ dimensions: d, diffusionCoefficient: D, boxLength }, t, functions) => {
      const square = boxLength * boxLength
      return ((d * square) / 6) * boxCurve((D * t) / square, functions)
    },
    longTimeDiffusion: () => 0,
  },
  fractionalBrownian: {
    label: 'Fractional Brownian motion',
    inShort: 'Steps that remember: MSD ~ t^2H, slower or faster than diffusion.',
    reference:
      'Mandelbrot & Van Ness, SIAM Rev. 10, 422 (1968); drawn as by Davies & Harte, Biometrika 74, 95 (1987), exact',
    formula: '\\mathrm{MSD}(t)=2dD\\,t^{2H}',
    takes: ['diffusionCoefficient', 'hurst'],
    remembers: true,
    msd: ({ dimensions: d, diffusionCoefficient: D, hurst }, t, { pow }) => 2 * d * D * pow(t, 2 * hurst),
    longTimeDiffusion: ({ hurst, diffusionCoefficient }) => (hurst === 0.5 ? diffusionCoefficient : undefined),
  },
  activeBrownian: {
    label: 'Active particle',
    inShort: 'Swims in the plane of x and y and turns at random.',
    reference: 'Howse et al., Phys. Rev. Lett. 99, 048102 (2007), eq. 1',
    formula: '\\mathrm{MSD}(t)=2dDt+\\frac{2v^2}{D_R^2}\\left(D_Rt-1+e^{-D_Rt}\\right)',
    takes: ['diffusionCoefficient', 'propulsionSpeed', 'rotationalDiffusion'],
    remembers: false,
    msd: (motion, t, { exp }) => {
      const { dimensions: d, diffusionCoefficient: D, rotationalDiffusion: rate } = motion
      // Half of v² along each axis of the plane.
      const square = (motion.swimmingAxes / 2) * motion.propulsionSpeed * motion.propulsionSpeed
      // Without turning it is a straight flight.
      if (rate === 0) return 2 * d * D * t + square * t * t
      return 2 * d * D * t + ((2 * square) / (rate * rate)) * beyondLinear(rate * t, exp)
    },
    longTimeDiffusion: ({ diffusionCoefficient, propulsionSpeed, rotationalDiffusion }) =>
      rotationalDiffusion === 0
        ? undefined
        : diffusionCoefficient + (propulsionSpeed * propulsionSpeed) / (2 * rotationalDiffusion),
  },
}

/** Turns of an active particle's direction per frame: few enough to be quick, so many that each turns it little. */
export const substepsOf = ({ rotationalDiffusion, timeStep }: Motion) =>
  Math.max(1, Math.min(1000, Math.ceil((rotationalDiffusion * timeStep) / 0.02)))

/** Expected mean-square displacement at a lag, with drift and errors of position. */
export function expectedMsd(motion: Motion, t: number, functions: Transcendental = Math): number {
  if (t === 0) return 0
  const drift = motion.drift.slice(0, motion.dimensions).reduce((sum, v) => sum + v * v, 0)
  const noise = 2 * motion.dimensions * motion.localisationNoise * motion.localisationNoise
  return motions[motion.kind].msd(motion, t, functions) + noise + drift * t * t
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
