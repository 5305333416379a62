import { trajectoriesOf } from '../../../files/trajectories/handover'
import { readTrajectories } from '../../../files/trajectories/readTrajectories'
import type { Selection, Unselectable } from '../../../files/trajectories/selection'
import { selectPart, selects } from '../../../files/trajectories/selection'
import type { Reading, ReadOptions, Trajectories } from '../../../files/trajectories/trajectories'
import type { BoxSurvey, Wrapping } from '../../../physics/diffusion/wrapping'
import { detectWrapping, surveyBox, unwrap } from '../../../physics/diffusion/wrapping'
import type { DiffusionValues } from '../values'

/** What a file holds, and whether its coordinates look folded into a periodic box. */
export interface Contents {
  readonly trajectories: Trajectories
  /** Undefined where the file itself says that they run on beyond the box, or somebody else says which box it is. */
  readonly wrapping: Wrapping | undefined
  /** What unfolding from the box that was asked for comes to. */
  readonly asked: BoxSurvey | undefined
  /** Whether that has been done already. */
  readonly unfolded?: boolean
}

/** What a file's contents depend on. */
export type Asked = Reading & Selection

/** What a file's contents depend on: how it is to be read. */
export const readingOf = (values: DiffusionValues): Asked => {
  const { layout, box, atoms, centreOfMass, frameRange, stride, minimumLength } = values
  return {
    layout,
    ...(frameRange.length > 0 ? { frameRange } : {}),
    ...(stride > 1 ? { stride } : {}),
    ...(minimumLength > 1 ? { minimumLength } : {}),
    ...(box.length > 0 ? { box } : {}),
    ...(atoms === '' ? {} : { atoms }),
    ...(centreOfMass ? { centreOfMass } : {}),
  }
}
const keyOf = (asked: Asked) => {
  const { layout, box, atoms, centreOfMass, frameRange, stride, minimumLength } = asked
  return JSON.stringify([layout, box, atoms, centreOfMass, frameRange, stride, minimumLength])
}

/** Edges of the box as they were asked for, one for each axis of the data; 0 leaves an axis alone. */
export function edgesAsked(box: readonly number[] | undefined, { dimensions, axes = 'xyz' }: Trajectories): number[] {
  if (!box || box.every((edge) => edge === 0)) return []
  return [...axes.slice(0, dimensions)].map((axis) => (box.length === 1 ? box[0] : (box['xyz'.indexOf(axis)] ?? 0)))
}

/** A part of the recording was asked for that it does not have. Its message is made of JSON: a worker's errors arrive without their fields. */
class SelectionError extends Error {
  override readonly name = 'SelectionError'
  constructor(readonly problem: Unselectable) {
    super(JSON.stringify(problem))
  }
}

/** What cannot be chosen, where that is what an error says, also one that came from another thread. */
export const unselectable = (error: unknown): Unselectable | undefined =>
  error instanceof Error && error.name === SelectionError.name ? (JSON.parse(error.message) as Unselectable) : undefined

function examine(source: Trajectories, wanted: Asked): Contents {
  const { box } = wanted
  const edges = edgesAsked(box, source)
  // Sparse tables are tracks of a microscope, which has no periodic box.
  const settled = box !== undefined || source.unwrapped || source.tracks !== undefined
  const wrapping = settled ? undefined : detectWrapping(source)
  const asked = edges.length > 0 ? surveyBox(source, edges) : undefined
  if (!selects(wanted)) return { trajectories: source, wrapping, asked }
  // Frame by frame, as long as all frames are there.
  const whole = asked ? { ...source, positions: unfolded(source, edges) } : source
  const trajectories = selectPart(whole, wanted)
  if ('reason' in trajectories) throw new SelectionError(trajectories)
  return { trajectories, wrapping, asked, unfolded: asked !== undefined }
}

/** Coordinates out of the box that was asked for. */
function unfolded({ positions, particles, dimensions, frames, tracks }: Trajectories, edges: readonly number[]) {
  const out = Float64Array.from(positions)
  let end = 0
  for (let row = 0; row < particles * dimensions; row++) {
    const start = end
    end += tracks ? tracks.lengths[Math.floor(row / dimensions)] : frames
    const edge = edges[row % dimensions]
    if (edge > 0) out.set(unwrap(positions.subarray(start, end), edge), start)
  }
  return out
}

/** @throws TrajectoryError with the line or byte where the file stops making sense; an error that `unselectable` tells */
export const takeContents = async (file: Blob, name: string, options: ReadOptions & Selection): Promise<Contents> =>
  examine(await readTrajectories(file, name, options), options)

const read = new WeakMap<Blob, { readonly key: string; readonly contents: Contents }>()

/** Remembers what a file was found to hold, for whoever opens it first. */
export const rememberContents = (file: Blob, reading: Asked, contents: Contents) =>
  void read.set(file, { key: keyOf(reading), contents })

/** What a file is known to hold. What was read of it is given away once: it takes as much memory as the run itself. */
export function knownContents(file: Blob, reading: Asked): Contents | undefined {
  const standing = trajectoriesOf(file)
  if (standing) return examine(standing, reading)
  const found = read.get(file)
  read.delete(file)
  return found?.key === keyOf(reading) ? found.contents : undefined
}
