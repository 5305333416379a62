import { say, type Text } from '../../words/text'

/** Rows of numbers, one for each axis of a particle: particle p's axis a begins at (p · dimensions + a) · frames. */
interface Rows {
  readonly dimensions: number
  readonly frames: number
}

/**
 * Takes the mean motion of some particles off all of them, in place: of every step, the mean over those members that are there before and after
 * it. Members are no part of what is measured, so their number changes no step of the others.
 * @returns steps that no member was there for; the drift stands still over them
 */
export function takeDriftOff(
  positions: Float64Array,
  particles: number,
  { dimensions, frames }: Rows,
  members: readonly number[],
): number {
  const path = new Float64Array(frames)
  let blind = 0
  for (let axis = 0; axis < dimensions; axis++) {
    path[0] = 0
    for (let k = 1; k < frames; k++) {
      let sum = 0
      let count = 0
      for (const member of members) {
        const at = (member * dimensions + axis) * frames + k
        const step = positions[at] - positions[at - 1]
        if (Number.isNaN(step)) continue
        sum += step
        count++
      }
      path[k] = path[k - 1] + (count > 0 ? sum / count : 0)
      if (count === 0 && axis === 0) blind++
    }
    for (let particle = 0; particle < particles; particle++) {
      const start = (particle * dimensions + axis) * frames
      for (let k = 0; k < frames; k++) positions[start + k] -= path[k]
    }
  }
  return blind
}

/** Takes the mean velocity of some particles off all of them, frame by frame, in place. */
export function takeVelocityOff(
  velocities: Float64Array,
  particles: number,
  { dimensions, frames }: Rows,
  members: readonly number[],
): void {
  for (let axis = 0; axis < dimensions; axis++)
    for (let k = 0; k < frames; k++) {
      const at = (particle: number) => (particle * dimensions + axis) * frames + k
      const mean = members.reduce((sum, member) => sum + velocities[at(member)], 0) / members.length
      for (let particle = 0; particle < particles; particle++) velocities[at(particle)] -= mean
    }
}

/** What was done, in words. */
export const sayDrift = (choice: string, members: number, others: number, blind: number): readonly Text[] => [
  say(
    'The drift was taken from {members} {members|particle|particles} (driftAtoms {typed}) and off the {others} that are measured.',
    { members, typed: choice, others },
  ),
  ...(blind > 0
    ? [say('Over {blind} steps none of them was there to take the drift from: it was taken to stand still.', { blind })]
    : []),
]

interface Row {
  readonly particle: ArrayLike<number>
  readonly frames: ArrayLike<number>
  /** Of each axis. */
  readonly position: readonly Float64Array<ArrayBuffer>[]
}

/**
 * The same of a table of tracks, a position to a row.
 * @returns the positions without the drift, and steps between frames that no member was there for
 */
export function withoutDrift({ particle, frames, position }: Row, members: ReadonlySet<number>) {
  const last = Array.from(frames).reduce((most, frame) => Math.max(most, frame), 0)
  const counts = new Float64Array(last + 1)
  const sums = position.map(() => new Float64Array(last + 1))
  const before = new Map<number, number>()
  const rows = Array.from(frames, (_, row) => row).filter(
    (row) => members.has(particle[row]) && position.every((axis) => Number.isFinite(axis[row])),
  )
  for (const row of rows.sort((a, b) => frames[a] - frames[b])) {
    const previous = before.get(particle[row])
    before.set(particle[row], row)
    if (previous === undefined || frames[previous] + 1 !== frames[row]) continue
    counts[frames[row]]++
    position.forEach((axis, a) => {
      sums[a][frames[row]] += axis[row] - axis[previous]
    })
  }
  for (const path of sums)
    for (let k = 1; k <= last; k++) path[k] = path[k - 1] + (counts[k] > 0 ? path[k] / counts[k] : 0)
  return {
    position: position.map((axis, a) => axis.map((value, row) => value - sums[a][frames[row]])),
    blind: counts.subarray(1).filter((count) => count === 0).length,
  }
}
