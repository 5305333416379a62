import type { operations } from '../../kernels/clusterLayout'
import type { Vectors } from '../cluster/forces'

/** The state that an integrator moves. Accelerations belong to the present positions when `step` is called and afterwards. */
export interface Motion {
  readonly position: Vectors
  readonly velocity: Vectors
  readonly acceleration: Vectors
  /** Recomputes the accelerations from the positions. */
  readonly force: () => void
}

/**
 * One move of a step of length h: `kick` adds c h a to the velocities, `drift` adds c h v to the positions, `force` recomputes the
 * accelerations.
 */
export type Operation =
  | readonly ['force']
  | readonly [operation: Exclude<keyof typeof operations, 'force'>, coefficient: number]

/** An integrator describes itself: the picker, the help, the kernel and the tests read this table. */
export interface Integrator {
  readonly label: string
  /** Global order of the positions' error in the time step. */
  readonly order: number
  readonly symplectic: boolean
  readonly timeReversible: boolean
  readonly reference: string
  /** One step as a formula, TeX. */
  readonly formula: string
  /** One sentence for a student. */
  readonly inShort: string
  /** One step, which plain twin and kernel both follow. When it begins and ends the accelerations are those of the positions. */
  readonly operations: readonly Operation[]
}

const add = (target: Vectors, source: Vectors, factor: number) => {
  for (const axis of ['x', 'y', 'z'] as const) {
    const to = target[axis]
    const from = source[axis]
    for (let i = 0; i < to.length; i++) to[i] += from[i] * factor
  }
}

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
} as const satisfies Record<string, Integrator>

/** One step of length h: the plain twin of the kernel. */
export function takeStep({ operations }: Integrator, motion: Motion, h: number): void {
  const { position, velocity, acceleration, force } = motion
  for (const operation of operations) {
    if (operation[0] === 'force') force()
    else if (operation[0] === 'kick') add(velocity, acceleration, operation[1] * h)
    else add(position, velocity, operation[1] * h)
  }
}

export type IntegratorName = keyof typeof integrators
