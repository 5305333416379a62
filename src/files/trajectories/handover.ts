import type { Trajectories } from './trajectories'

const standing = new WeakMap<Blob, Trajectories>()

/** A file that stands for trajectories which were never written: one room leaves them for another. */
export function asFile(trajectories: Trajectories): Blob {
  const file = new Blob([])
  standing.set(file, trajectories)
  return file
}

/** The trajectories that a file stands for, if it does. */
export const trajectoriesOf = (file: Blob): Trajectories | undefined => standing.get(file)
