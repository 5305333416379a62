/** A body of a few: mass, place, velocity, in units in which G = 1. */
export interface Body {
  readonly mass: number
  readonly position: readonly [number, number, number]
  readonly velocity: readonly [number, number, number]
}
