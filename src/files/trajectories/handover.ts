import type { Trajectories } from './trajectories'

/** Trajectories that one room leaves for another: they are too large for an address, so only their name stands there. */
export interface Handover {
  /** What the receiving room's address calls them. */
  readonly name: string
  readonly trajectories: Trajectories
}

let left: Handover | undefined

export function leaveTrajectories(handover: Handover): void {
  left = handover
}

/** What was left under a name; it stays until something else is left, so that going back and forth between rooms works. */
export function leftTrajectories(name: string): Trajectories | undefined {
  return left?.name === name ? left.trajectories : undefined
}
