import { trajectoriesOf } from '../../../files/trajectories/handover'
import type { Selection, Unselectable } from '../../../files/trajectories/selection'
import { selectPart, selects } from '../../../files/trajectories/selection'
import type { NamedFile, Together } from '../../../files/trajectories/together'
import { readTogether } from '../../../files/trajectories/together'
import type { Reading, ReadOptions, Trajectories } from '../../../files/trajectories/trajectories'
import { loadElementary } from '../../../kernels/elementary'
import type { BoxSurvey, Wrapping } from '../../../physics/diffusion/wrapping'
import { detectWrapping, surveyBox, unwrap } from '../../../physics/diffusion/wrapping'
import type { Text } from '../../../words/text'
import type { DiffusionValues } from '../values'
import type { Transport } from './transport'
import { transportOf } from './transport'

/** What a file holds, and whether its coordinates look folded into a periodic box. */
export interface Contents {
  readonly trajectories: Trajectories
  /** Undefined where the file itself says that they run on beyond the box, or somebody else says which box it is. */
  readonly wrapping: Wrapping | undefined
  /** What unfolding from the box that was asked for comes to. */
  readonly asked: BoxSurvey | undefined
  /** Whether that has been done already. */
  readonly unfolded?: boolean
  /** What velocities and charges tell, where that was asked. */
  readonly transport?: Transport
}

/** What a file's contents depend on. */
export type Asked = Reading & Selection & { readonly together?: Together }

/** What a file's contents depend on: how it is to be read. */
export const readingOf = (values: DiffusionValues): Asked => {
  const { layout, box, atoms, centreOfMass, frameRange, stride, minimumLength, together } = values
  const { driftAtoms, greenKubo, charges } = values
  return {
    layout,
    ...(frameRange.length > 0 ? { frameRange } : {}),
    ...(stride > 1 ? { stride } : {}),
    ...(minimumLength > 1 ? { minimumLength } : {}),
    together,
    ...(box.length > 0 ? { box } : {}),
    ...(atoms === '' ? {} : { atoms }),
    ...(centreOfMass ? { centreOfMass } : {}),
    ...(driftAtoms === '' ? {} : { driftAtoms }),
    ...(greenKubo ? { velocities: true } : {}),
    ...(charges === '' ? {} : { charges }),
  }
}
const keyOf = (files: readonly NamedFile[], asked: Asked) => {
  const { layout, box, atoms, centreOfMass, frameRange, stride, minimumLength, together } = asked
  const { driftAtoms, velocities, charges } = asked
  const names = files.map(({ name, file }) => `${name} ${file.size}`)
  const part = [frameRange, stride, minimumLength]
  return JSON.stringify([layout, box, atoms, centreOfMass, ...part, driftAtoms, velocities, charges, together, names])
}

/** Edges of the box as they were asked for, one for each axis of the data; 0 leaves an axis alone. */
export function edgesAsked(box: readonly number[] | undefined, { dimensions, axes = 'xyz' }: Trajectories): number[] {
  if (!box || box.every((edge) => edge === 0)) return []
  return [...axes.slice(0, dimensions)].map((axis) => (box.length === 1 ? box[0] : (box['xyz'.indexOf(axis)] ?? 0)))
}

/** Written out: what a class is called does not outlive the build. */
const selectionError = 'SelectionError'

/** A part of the recording was asked for that it does not have. Its message is made of JSON: a worker's errors arrive without their fields. */
class SelectionError extends Error {
  override readonly name = selectionError
  constructor(readonly problem: Unselectable) {
    super(JSON.stringify(problem))
  }
}

/** What cannot be chosen, where that is what an error says, also one that came from another thread. */
export const unselectable = (error: unknown): Unselectable | undefined =>
  error instanceof Error && error.name === selectionError ? (JSON.parse(error.message) as Unselectable) : undefined

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
export async function takeContents(files: readonly NamedFile[], options: ReadOptions & Asked): Promise<Contents> {
  const { together = 'replicas' } = options
  const contents = examine(await readTogether(files, together, options), options)
  if (!options.velocities && options.charges === undefined) return contents
  const { velocities, charges } = contents.trajectories
  const joined = files.length > 1 && together === 'parts' && !velocities && !charges
  const asked: readonly Text[] = joined ? [onlyOneRun] : options.velocities && !velocities ? [noVelocities] : []
  // Charges and velocities are of coordinates that run on: out of a box that was asked for they are taken first.
  const whole = contents.asked && !contents.unfolded ? unfoldedAs(contents, options) : contents
  const found = transportOf(whole.trajectories, await loadElementary())
  const transport = { ...found, problems: [...asked, ...(found?.problems ?? [])] }
  const trajectories = { ...whole.trajectories, velocities: undefined, charges: undefined, species: undefined }
  return { ...whole, trajectories, transport }
}

const noVelocities =
  'Green–Kubo: the file has no velocities (LAMMPS vx vy vz, extended XYZ velo, GRO, TRR, an array vel).'

const onlyOneRun =
  'Green–Kubo and conductivity take one file, replicas, or parts of one run (together=parts) whose format has one frame after the other.'

function unfoldedAs(contents: Contents, { box }: Asked): Contents {
  const { trajectories } = contents
  const positions = unfolded(trajectories, edgesAsked(box, trajectories))
  return { ...contents, trajectories: { ...trajectories, positions }, unfolded: true }
}

const read = new WeakMap<Blob, { readonly key: string; readonly contents: Contents }>()

/** Remembers what files were found to hold, for whoever opens them first. */
export const rememberContents = (files: readonly NamedFile[], asked: Asked, contents: Contents) =>
  void read.set(files[0].file, { key: keyOf(files, asked), contents })

/** What files are known to hold. What was read of them is given away once: it takes as much memory as the run itself. */
export function knownContents(files: readonly NamedFile[], asked: Asked): Contents | undefined {
  const [{ file }] = files
  const standing = trajectoriesOf(file)
  if (standing) return examine(standing, asked)
  const found = read.get(file)
  read.delete(file)
  return found?.key === keyOf(files, asked) ? found.contents : undefined
}
