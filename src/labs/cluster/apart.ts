/** The distance from another run at the moments at which both were, in the order of time. */
export class Apart {
  readonly time: number[] = []
  readonly value: number[] = []

  get last(): number {
    return this.value[this.value.length - 1]
  }

  /** Takes up a moment; what was known of later ones is found anew. */
  add(time: number, value: number): void {
    if (this.time[this.time.length - 1] >= time) {
      const from = this.time.findIndex((each) => each >= time)
      this.time.length = from
      this.value.length = from
    }
    this.time.push(time)
    this.value.push(value)
  }
}

/** Positions and velocities of a run, component by component. */
interface State {
  readonly columns: Float64Array
  /** Elements of a component. */
  readonly stride: number
  readonly stars: number
}

/** Σ (x − x̄)² of three components, and the squares of what two states differ by. */
function squares(one: State, other: State, first: number) {
  let size = 0
  let off = 0
  for (let axis = first; axis < first + 3; axis++) {
    const [here, there] = [one, other].map(({ columns, stride }) => columns.subarray(axis * stride))
    let mean = 0
    for (let star = 0; star < one.stars; star++) mean += here[star] / one.stars
    for (let star = 0; star < one.stars; star++) {
      size += (here[star] - mean) ** 2
      off += (there[star] - here[star]) ** 2
    }
  }
  return { size, off }
}

/**
 * How far two states of the same stars are from each other in phase space: the root of Σ|Δr|²/Σ|r − r̄|² and Σ|Δv|²/Σ|v − v̄|², on the
 * average of the two; of stars at rest of the first alone. About 1 where one state says no more about the other.
 */
export function distanceBetween(one: State, other: State): number {
  const shares = [squares(one, other, 0), squares(one, other, 3)].filter(({ size }) => size > 0)
  return Math.sqrt(shares.reduce((sum, { size, off }) => sum + off / size / shares.length, 0))
}
