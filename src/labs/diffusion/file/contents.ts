import { trajectoriesOf } from '../../../files/trajectories/handover'
import { readTrajectories } from '../../../files/trajectories/readTrajectories'
import type { Layout, ReadOptions, Trajectories } from '../../../files/trajectories/trajectories'
import type { Wrapping } from '../../../physics/diffusion/wrapping'
import { detectWrapping } from '../../../physics/diffusion/wrapping'

/** What a file holds, and whether its coordinates look folded into a periodic box. */
export interface Contents {
  readonly trajectories: Trajectories
  /** Undefined where the file itself says that they run on beyond the box. */
  readonly wrapping: Wrapping | undefined
}

const examine = (trajectories: Trajectories): Contents => ({
  trajectories,
  // Sparse tables are tracks of a microscope, which has no periodic box.
  wrapping: trajectories.unwrapped || trajectories.tracks ? undefined : detectWrapping(trajectories, trajectories.box),
})

/** @throws TrajectoryError with the line or byte where the file stops making sense */
export const takeContents = async (file: Blob, name: string, options: ReadOptions): Promise<Contents> =>
  examine(await readTrajectories(file, name, options))

const read = new WeakMap<Blob, { readonly layout: Layout; readonly contents: Contents }>()

/** Remembers what a file was found to hold, for whoever opens it first. */
export const rememberContents = (file: Blob, layout: Layout, contents: Contents) =>
  void read.set(file, { layout, contents })

/** What a file is known to hold. What was read of it is given away once: it takes as much memory as the run itself. */
export function knownContents(file: Blob, layout: Layout): Contents | undefined {
  const standing = trajectoriesOf(file)
  if (standing) return examine(standing)
  const found = read.get(file)
  read.delete(file)
  return found?.layout === layout ? found.contents : undefined
}
