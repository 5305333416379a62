import type { operations, steppings } from '../../kernels/clusterLayout'
import type { Text } from '../../words/text'
import type { Vectors } from '../cluster/forces'

/** The state that an integrator moves. Accelerations belong to the present positions when `step` is called and afterwards. */
export interface Motion {
  readonly position: Vectors
  readonly velocity: Vectors
  readonly acceleration: Vectors
  /** Time derivatives of the accelerations: of the integrators that need them. */
  readonly jerk?: Vectors
  /** Recomputes the accelerations from the positions, and the jerks, where there are any, from positions and velocities. */
  readonly force: () => void
  /** Where forces depend on the time: the time at which `force` is to compute them, which a step takes along. */
  readonly clock?: { now: number }
}

/**
 * One move of a step of length h: `kick` adds c h a to the velocities, `drift` adds c h v to the positions, `force` recomputes the
 * accelerations. Methods with stages, with y = (x, v) and its derivative f = (v, a): `keep` remembers y as y₀ and begins the sum with it,
 * `gather` adds c h f to the sum, `stage` goes to y₀ + c h f, `finish` goes to the sum. Hermite's method, with the jerk j = da/dt:
 * `remember` keeps x, v, a, j as x₀, v₀, a₀, j₀; `predict` goes along their Taylor series; `correct` goes to where a and j at both ends say.
 */
export type Operation =
  | readonly [operation: Exclude<keyof typeof operations, Lengthy>]
  | readonly [operation: Lengthy, coefficient: number]
type Lengthy = 'kick' | 'drift' | 'gather' | 'stage'

/** An integrator describes itself: the picker, the help, the kernel and the tests read this table. */
export interface Integrator {
  readonly label: Text
  /** Global order of the positions' error in the time step. */
  readonly order: number
  readonly symplectic: boolean
  readonly timeReversible: boolean
  readonly reference: string
  /** One step as a formula, TeX. */
  readonly formula: string
  /** One sentence for a student. */
  readonly inShort: Text
  /**
   * One step, which plain twin and kernel both follow. When it begins and ends the accelerations are those of the positions (of Hermite's
   * method: of the positions before the last correction). Empty where a step is no list of moves.
   */
  readonly operations: readonly Operation[]
  /** How it may find the length of its steps by itself; absent: it takes the one that it is given. */
  readonly stepping?: Exclude<keyof typeof steppings, 'fixed'>
  /** Whether it needs jerks. */
  readonly jerks?: true
  /** Most bodies that it is meant for. */
  readonly mostBodies?: number
}

/** to = base + source · factor */
const combine = (to: Vectors, base: Vectors, source: Vectors, factor: number) => {
  for (const axis of ['x', 'y', 'z'] as const) {
    const target = to[axis]
    for (let i = 0; i < target.length; i++) target[i] = base[axis][i] + source[axis][i] * factor
  }
}

const copyOf = ({ x, y, z }: Vectors): Vectors => ({ x: x.slice(), y: y.slice(), z: z.slice() })

/**
 * A step composed of leapfrogs with these shares of it, which are the same backwards: symmetric compositions raise the order (Yoshida 1990).
 * Kicks that meet are one.
 */
function composed(shares: readonly number[]): Operation[] {
  const moves: Operation[] = []
  shares.forEach((share, i) => {
    const before = i === 0 ? 0 : shares[i - 1]
    moves.push(['kick', (before + share) / 2], ['drift', share], ['force'])
  })
  moves.push(['kick', shares[shares.length - 1] / 2])
  return moves
}

/** 2^(1/3) */
const cubeRoot = 1.2599210498948732
const outer = 1 / (2 - cubeRoot)

/** Shares of s9odr6a of Kahan & Li, table 1: the first four, then the middle one. */
const kahanLi = [
  0.39216144400731413928, 0.3325991367893594386, -0.70624617255763935981, 0.0822135962935508002, 0.7985439909348299634,
] as const

export const integrators = {
  explicitEuler: {
    label: 'Explicit Euler',
    order: 1,
    symplectic: false,
    timeReversible: false,
    reference: 'Euler, Institutiones calculi integralis (1768)',
    formula: 'x_{n+1} = x_n + v_n\\,\\Delta t,\\quad v_{n+1} = v_n + a_n\\,\\Delta t',
    inShort: 'Moves on with the old velocity and so gains energy at every turn: here to be seen failing.',
    operations: [['drift', 1], ['kick', 1], ['force']],
  },
  symplecticEuler: {
    label: 'Symplectic Euler',
    order: 1,
    symplectic: true,
    timeReversible: false,
    reference: 'Hairer, Lubich & Wanner, Geometric Numerical Integration (2006), eq. I.1.9',
    formula: 'v_{n+1} = v_n + a_n\\,\\Delta t,\\quad x_{n+1} = x_n + v_{n+1}\\,\\Delta t',
    inShort: 'Kicks first and drifts with the new velocity: one changed index, and the energy error stays bounded.',
    operations: [['kick', 1], ['drift', 1], ['force']],
  },
  leapfrog: {
    label: 'Leapfrog (kick-drift-kick)',
    order: 2,
    symplectic: true,
    timeReversible: true,
    reference: 'Verlet, Phys. Rev. 159, 98 (1967); Hockney & Eastwood, Computer Simulation Using Particles (1988)',
    formula:
      'v_{n+\\frac12} = v_n + a_n\\tfrac{\\Delta t}{2},\\; x_{n+1} = x_n + v_{n+\\frac12}\\Delta t,\\; v_{n+1} = v_{n+\\frac12} + a_{n+1}\\tfrac{\\Delta t}{2}',
    inShort:
      'Half a kick, a drift, half a kick: second order for the price of one force, and it runs backwards exactly.',
    operations: [['kick', 0.5], ['drift', 1], ['force'], ['kick', 0.5]],
  },
  rungeKutta4: {
    label: 'Runge–Kutta 4',
    order: 4,
    symplectic: false,
    timeReversible: false,
    reference: 'Kutta, Z. Math. Phys. 46, 435 (1901)',
    formula: 'y_{n+1} = y_n + \\tfrac{\\Delta t}{6}\\,(k_1 + 2k_2 + 2k_3 + k_4),\\quad y = (x, v)',
    inShort: 'The textbook’s fourth order: very accurate for a while, but the energy drifts away, orbit by orbit.',
    operations: [
      ['keep'],
      ['gather', 1 / 6],
      ['stage', 0.5],
      ['force'],
      ['gather', 1 / 3],
      ['stage', 0.5],
      ['force'],
      ['gather', 1 / 3],
      ['stage', 1],
      ['force'],
      ['gather', 1 / 6],
      ['finish'],
      ['force'],
    ],
  },
  yoshida4: {
    label: 'Yoshida 4',
    order: 4,
    symplectic: true,
    timeReversible: true,
    reference: 'Yoshida, Phys. Lett. A 150, 262 (1990); Forest & Ruth, Physica D 43, 105 (1990)',
    formula:
      'S_4 = S_2(w_1\\Delta t)\\,S_2(w_0\\Delta t)\\,S_2(w_1\\Delta t),\\quad w_1 = \\tfrac{1}{2-2^{1/3}},\\; w_0 = 1-2w_1',
    inShort: 'Three leapfrogs, the middle one backwards in time: their errors of second order cancel.',
    operations: composed([outer, -cubeRoot * outer, outer]),
  },
  kahanLi6: {
    label: 'Kahan & Li 6',
    order: 6,
    symplectic: true,
    timeReversible: true,
    reference: 'Kahan & Li, Math. Comput. 66, 1089 (1997), s9odr6a',
    formula: 'S_6 = S_2(w_1\\Delta t)\\cdots S_2(w_5\\Delta t)\\cdots S_2(w_1\\Delta t),\\quad \\textstyle\\sum w = 1',
    inShort: 'Nine leapfrogs of chosen lengths: sixth order, for orbits that have to be right to many digits.',
    operations: composed([...kahanLi, kahanLi[3], kahanLi[2], kahanLi[1], kahanLi[0]]),
  },
  hermite4: {
    label: 'Hermite 4',
    order: 4,
    symplectic: false,
    timeReversible: false,
    reference: 'Makino & Aarseth, Publ. Astron. Soc. Japan 44, 141 (1992)',
    formula:
      'v_1 = v_0 + \\tfrac{\\Delta t}{2}(a_0+a_1) + \\tfrac{\\Delta t^2}{12}(j_0-j_1),\\; x_1 = x_0 + \\tfrac{\\Delta t}{2}(v_0+v_1) + \\tfrac{\\Delta t^2}{12}(a_0-a_1),\\quad j = \\dot a',
    inShort:
      'Predicts, looks at the pull and at how fast it changes, and corrects, twice: the workhorse of star clusters, which can choose its own steps.',
    operations: [['remember'], ['predict'], ['force'], ['correct'], ['force'], ['correct']],
    stepping: 'aarseth',
    jerks: true,
  },
  gaussRadau15: {
    label: 'Gauss–Radau 15',
    order: 15,
    symplectic: false,
    timeReversible: false,
    reference: 'Everhart, IAU Colloq. 83, 185 (1985); Rein & Spiegel, Mon. Not. R. Astron. Soc. 446, 1424 (2015)',
    formula: 'a(s) = a_0 + b_0 s + b_1 s^2 + \\cdots + b_6 s^7,\\quad s = (t-t_n)/h',
    inShort:
      'Lays a polynomial of the seventh degree through the pull on every body, and chooses its steps: for a few bodies that have to be right to the last digits.',
    operations: [],
    stepping: 'gaussRadau',
    mostBodies: 100,
  },
} as const satisfies Record<string, Integrator>

/** Whether it remembers the start of a step. */
export const hasStages = ({ operations }: Integrator): boolean =>
  operations.some(([operation]) => operation === 'keep' || operation === 'remember')

/** A state with the jerks that Hermite's method goes by. @throws TypeError without jerks */
export function jerksOf({ jerk }: Motion): Vectors {
  if (!jerk) throw new TypeError('this integrator needs jerks')
  return jerk
}

export const copyOfMotion = (motion: Motion): Motion => ({
  ...motion,
  position: copyOf(motion.position),
  velocity: copyOf(motion.velocity),
  acceleration: copyOf(motion.acceleration),
  jerk: copyOf(jerksOf(motion)),
})

/** Taylor series from the start of a step (Makino & Aarseth 1992, eqs. 1 and 2). */
function predict({ position, velocity }: Motion, before: Motion, h: number): void {
  const jerk = jerksOf(before)
  for (const axis of ['x', 'y', 'z'] as const) {
    for (let i = 0; i < position[axis].length; i++) {
      const a = before.acceleration[axis][i]
      const v = before.velocity[axis][i]
      const j = jerk[axis][i]
      position[axis][i] = before.position[axis][i] + h * (v + (h / 2) * (a + (h / 3) * j))
      velocity[axis][i] = v + h * (a + (h / 2) * j)
    }
  }
}

/** Hermite's corrector, from accelerations and jerks at both ends of a step (Makino & Aarseth 1992, eqs. 7 to 10, as one sum). */
function correct(motion: Motion, before: Motion, h: number): void {
  const { position, velocity, acceleration } = motion
  const jerk = jerksOf(motion)
  const jerkBefore = jerksOf(before)
  for (const axis of ['x', 'y', 'z'] as const) {
    for (let i = 0; i < position[axis].length; i++) {
      const a0 = before.acceleration[axis][i]
      const a1 = acceleration[axis][i]
      const v0 = before.velocity[axis][i]
      const v1 = v0 + (h / 2) * (a0 + a1 + (h / 6) * (jerkBefore[axis][i] - jerk[axis][i]))
      velocity[axis][i] = v1
      position[axis][i] = before.position[axis][i] + (h / 2) * (v0 + v1 + (h / 6) * (a0 - a1))
    }
  }
}

/** How often a step computes the forces: what it costs. */
export const forcesPerStep = ({ operations }: Integrator): number =>
  operations.filter(([operation]) => operation === 'force').length

/** One step of length h: the plain twin of the kernel. */
export function takeStep({ operations }: Integrator, motion: Motion, h: number): void {
  const { position, velocity, acceleration, force, clock } = motion
  const begun = clock?.now ?? 0
  let passed = 0
  let start = { position, velocity }
  let sum = start
  let before = motion
  for (const [operation, coefficient = 0] of operations) {
    const length = coefficient * h
    switch (operation) {
      case 'force':
        if (clock) clock.now = begun + passed
        force()
        break
      case 'kick':
        combine(velocity, velocity, acceleration, length)
        break
      case 'drift':
        combine(position, position, velocity, length)
        passed += length
        break
      case 'keep':
        start = { position: copyOf(position), velocity: copyOf(velocity) }
        sum = { position: copyOf(position), velocity: copyOf(velocity) }
        break
      case 'gather':
        combine(sum.position, sum.position, velocity, length)
        combine(sum.velocity, sum.velocity, acceleration, length)
        break
      case 'stage':
        // Positions first: they go on with the velocities of the stage before.
        combine(position, start.position, velocity, length)
        combine(velocity, start.velocity, acceleration, length)
        passed = length
        break
      case 'finish':
        combine(position, sum.position, velocity, 0)
        combine(velocity, sum.velocity, acceleration, 0)
        passed = h
        break
      case 'remember':
        before = copyOfMotion(motion)
        break
      case 'predict':
        predict(motion, before, h)
        passed = h
        break
      case 'correct':
        correct(motion, before, h)
        break
    }
  }
  if (clock) clock.now = begun + h
}

export type IntegratorName = keyof typeof integrators
