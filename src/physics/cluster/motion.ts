import type { Text } from '../../words/text'
/** How a cluster moves as a whole. Lengths, masses and times in any consistent units. */
export interface Motion {
  /** I = Σ m r² about the centre of mass. */
  readonly inertia: number
  /** d²I/dt² = 2 Σ m (v² + r·a), the scalar virial theorem (Binney & Tremaine 2008, eq. 4.242). */
  readonly acceleration: number
  /** Σ m v² − Σ m r·a: what the two parts of d²I/dt² would be if neither cancelled the other. */
  readonly scale: number
  /** √(I/|Σ m r·a|): time in which a sphere of that size would fall together, about. Infinite without attraction. */
  readonly dynamicalTime: number
  /** (Σ m)²/Σ m²: so many stars of equal mass wander as much by chance. */
  readonly alike: number
}

/**
 * The moment of inertia and its second derivative, from the stars' own accelerations: softened forces included.
 * @param state positions, velocities and accelerations, component by component, `stride` elements each
 */
export function motionOf(mass: ArrayLike<number>, state: ArrayLike<number>, stride: number): Motion {
  let weight = 0
  let squares = 0
  for (let i = 0; i < mass.length; i++) {
    weight += mass[i]
    squares += mass[i] * mass[i]
  }
  let inertia = 0
  let twiceKinetic = 0
  let virial = 0
  for (let axis = 0; axis < 3; axis++) {
    const [r, v, a] = [axis, axis + 3, axis + 6].map((column) => column * stride)
    // Seen from one of the stars: sums about the origin would lose what is small in a cluster that is far away from it, or fast.
    const [here, along] = [state[r], state[v]]
    let [centre, drift, pull, square, speed, work] = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < mass.length; i++) {
      const m = mass[i]
      const x = state[r + i] - here
      const u = state[v + i] - along
      const force = m * state[a + i]
      centre += m * x
      drift += m * u
      pull += force
      square += m * x * x
      speed += m * u * u
      work += force * x
    }
    inertia += square - (centre * centre) / weight
    twiceKinetic += speed - (drift * drift) / weight
    virial += work - (centre * pull) / weight
  }
  return {
    inertia,
    acceleration: 2 * (twiceKinetic + virial),
    scale: twiceKinetic + Math.abs(virial),
    dynamicalTime: virial === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(inertia / Math.abs(virial)),
    alike: squares > 0 ? (weight * weight) / squares : 1,
  }
}

/** Radius at two moments. */
export interface RadiusChange {
  readonly before: number
  readonly now: number
  /** Time between the two. */
  readonly span: number
}

/** What a cluster does: whether it shrinks or grows, and which way it is pushed. */
export interface Course {
  readonly moves: 'together' | 'apart' | 'not' | 'unknown'
  readonly pushed: 'together' | 'apart' | 'not'
}

/** d²I/dt² counts from this share of what could cancel on: K/|W| outside 0.41 to 0.61. */
const leastPush = 0.1
/** Change of the radius per dynamical time that counts; among few stars the half-mass radius wanders by about 1/√N. */
const leastSpeed = 0.1
/**
 * In a cluster in balance stars come and go across the half-mass radius, which wanders as at random: the root mean square of its relative change
 * over a time t, in dynamical times, is this times √(t/N) (measured: 0.8 to 1.4).
 */
const wander = 1.4

/** What a cluster does, from the second derivative of its moment of inertia and the change of its half-mass radius. */
export function courseOf(motion: Motion, change: RadiusChange | undefined, stars: number): Course {
  const { acceleration, scale, dynamicalTime, alike } = motion
  const push = scale > 0 ? (0.5 * acceleration) / scale : 0
  const pushed = push < -leastPush ? 'together' : push > leastPush ? 'apart' : 'not'
  if (!change || !(change.span > 0)) return { moves: 'unknown', pushed }
  // Without attraction there is no such time: then any growth within the span itself counts.
  const time = Number.isFinite(dynamicalTime) ? dynamicalTime : change.span
  const speed = (2 * (change.now - change.before) * time) / (change.span * (change.now + change.before))
  // Where nothing pushes there is motion only if chance does not explain it: twice what it does in the mean.
  const chance = pushed === 'not' ? 2 * wander * Math.sqrt(time / (change.span * alike)) : 0
  const least = leastSpeed + Math.max(1 / Math.sqrt(stars), chance)
  return { moves: speed < -least ? 'together' : speed > least ? 'apart' : 'not', pushed }
}

/** A course in words: "the cluster falls together, faster and faster". */
export function courseInWords({ moves, pushed }: Course): Text {
  if (moves === 'together') {
    if (pushed === 'apart') return 'the cluster still falls together, but the fall is being stopped'
    return pushed === 'together' ? 'the cluster falls together, faster and faster' : 'the cluster falls together'
  }
  if (moves === 'apart') {
    if (pushed === 'together') return 'the cluster still expands, but more and more slowly'
    return pushed === 'apart' ? 'the cluster expands, faster and faster' : 'the cluster expands'
  }
  if (pushed === 'together') return 'the cluster hardly moves yet and begins to fall together'
  if (pushed === 'apart') return 'the cluster hardly moves yet and begins to expand'
  return 'the cluster is in balance'
}
