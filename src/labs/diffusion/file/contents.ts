import { trajectoriesOf } from '../../../files/trajectories/handover'
import { readTrajectories } from '../../../files/trajectories/readTrajectories'
import type { Reading, ReadOptions, Trajectories } from '../../../files/trajectories/trajectories'
import type { BoxSurvey, Wrapping } from '../../../physics/diffusion/wrapping'
import { detectWrapping, surveyBox } from '../../../physics/diffusion/wrapping'
import type { DiffusionValues } from '../values'

/** What a file holds, and whether its coordinates look folded into a periodic box. */
export interface Contents {
  readonly trajectories: Trajectories
  /** Undefined where the file itself says that they run on beyond the box, or somebody else says which box it is. */
  readonly wrapping: Wrapping | undefined
  /** What unfolding from the box that was asked for comes to. */
  readonly asked: BoxSurvey | undefined
}

/** What a file's contents depend on: how it is to be read. */
export const readingOf = ({ layout, box, atoms, centreOfMass }: DiffusionValues): Reading => ({
  layout,
  ...(box.length > 0 ? { box } : {}),
  ...(atoms === '' ? {} : { atoms }),
  ...(centreOfMass ? { centreOfMass } : {}),
})
const keyOf = (reading: Reading) => JSON.stringify([reading.layout, reading.box, reading.atoms, reading.centreOfMass])

/** Edges of the box as they were asked for, one for each axis of the data; 0 leaves an axis alone. */
export function edgesAsked(box: readonly number[] | undefined, { dimensions, axes = 'xyz' }: Trajectories): number[] {
  if (!box || box.every((edge) => edge === 0)) return []
  return [...axes.slice(0, dimensions)].map((axis) => (box.length === 1 ? box[0] : (box['xyz'.indexOf(axis)] ?? 0)))
}

function examine(trajectories: Trajectories, { box }: Reading): Contents {
  const edges = edgesAsked(box, trajectories)
  // Sparse tables are tracks of a microscope, which has no periodic box.
  const settled = box !== undefined || trajectories.unwrapped || trajectories.tracks !== undefined
  return {
    trajectories,
    wrapping: settled ? undefined : detectWrapping(trajectories),
    asked: edges.length > 0 ? surveyBox(trajectories, edges) : undefined,
  }
}

/** @throws TrajectoryError with the line or byte where the file stops making sense */
export const takeContents = async (file: Blob, name: string, options: ReadOptions): Promise<Contents> =>
  examine(await readTrajectories(file, name, options), options)

const read = new WeakMap<Blob, { readonly key: string; readonly contents: Contents }>()

/** Remembers what a file was found to hold, for whoever opens it first. */
export const rememberContents = (file: Blob, reading: Reading, contents: Contents) =>
  void read.set(file, { key: keyOf(reading), contents })

/** What a file is known to hold. What was read of it is given away once: it takes as much memory as the run itself. */
export function knownContents(file: Blob, reading: Reading): Contents | undefined {
  const standing = trajectoriesOf(file)
  if (standing) return examine(standing, reading)
  const found = read.get(file)
  read.delete(file)
  return found?.key === keyOf(reading) ? found.contents : undefined
}
