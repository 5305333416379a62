import type { Vectors } from '../cluster/forces'

/** The state that an integrator moves. Accelerations belong to the present positions when `step` is called and afterwards. */
export interface Motion {
  readonly position: Vectors
  readonly velocity: Vectors
  readonly acceleration: Vectors
  /** Recomputes the accelerations from the positions. */
  readonly force: () => void
}

/** An integrator describes itself: the picker, the help and the tests loop over this table. */
export interface Integrator {
  readonly label: string
  /** Global order of the positions' error in the time step. */
  readonly order: number
  /** Force evaluations per step. */
  readonly stages: number
  readonly symplectic: boolean
  readonly timeReversible: boolean
  readonly reference: string
  /** One step as a formula, TeX. */
  readonly formula: string
  /** One sentence for a student. */
  readonly inShort: string
  /** One step of length h: the plain twin of the kernel. */
  readonly step: (motion: Motion, h: number) => void
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
    stages: 1,
    symplectic: false,
    timeReversible: false,
    reference: 'Euler, Institutiones calculi integralis (1768)',
    formula: 'x_{n+1} = x_n + v_n\\,\\Delta t,\\quad v_{n+1} = v_n + a_n\\,\\Delta t',
    inShort: 'Moves on with the old velocity and so gains energy at every turn: here to be seen failing.',
    step({ position, velocity, acceleration, force }, h) {
      add(position, velocity, h)
      add(velocity, acceleration, h)
      force()
    },
  },
  symplecticEuler: {
    label: 'Symplectic Euler',
    order: 1,
    stages: 1,
    symplectic: true,
    timeReversible: false,
    reference: 'Hairer, Lubich & Wanner, Geometric Numerical Integration (2006), eq. I.1.9',
    formula: 'v_{n+1} = v_n + a_n\\,\\Delta t,\\quad x_{n+1} = x_n + v_{n+1}\\,\\Delta t',
    inShort: 'Kicks first and drifts with the new velocity: one changed index, and the energy error stays bounded.',
    step({ position, velocity, acceleration, force }, h) {
      add(velocity, acceleration, h)
      add(position, velocity, h)
      force()
    },
  },
  leapfrog: {
    label: 'Leapfrog (kick-drift-kick)',
    order: 2,
    stages: 1,
    symplectic: true,
    timeReversible: true,
    reference: 'Verlet, Phys. Rev. 159, 98 (1967); Hockney & Eastwood, Computer Simulation Using Particles (1988)',
    formula:
      'v_{n+\\frac12} = v_n + a_n\\tfrac{\\Delta t}{2},\\; x_{n+1} = x_n + v_{n+\\frac12}\\Delta t,\\; v_{n+1} = v_{n+\\frac12} + a_{n+1}\\tfrac{\\Delta t}{2}',
    inShort:
      'Half a kick, a drift, half a kick: second order for the price of one force, and it runs backwards exactly.',
    step({ position, velocity, acceleration, force }, h) {
      add(velocity, acceleration, h / 2)
      add(position, velocity, h)
      force()
      add(velocity, acceleration, h / 2)
    },
  },
} as const satisfies Record<string, Integrator>

export type IntegratorName = keyof typeof integrators
