import type { Cell } from '../../physics/diffusion/cell'
import { asIs, say } from '../../words/text'
import { NpyError, npyHeaderBytes, parseNpyHeader, readNpy } from '../npy'
import { aboutMember, NpzError, unpackNpz } from '../npz'
import type { NumberArray } from './arrayTables'
import { areTracks, namedTable, trackNames, tracksOf } from './arrayTables'
import { chargesFromFile, chargesOf } from './charges'
import { readColumns } from './csvColumns'
import { FrameCollector, missingIn } from './frames'
import { takeVelocityOff } from './framework'
import { meaningOf, particlesAsked, readNpyTrajectories } from './numpyArrays'
import { withoutStillAxes } from './stillAxes'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Names under which an archive is likely to hold something, in small letters, the most telling first. */
const positionNames = [
  'positions',
  'position',
  'pos',
  'trajectories',
  'trajectory',
  'traj',
  'tracks',
  'coordinates',
  'coords',
  'xyz',
  'r',
  'data',
  'arr_0',
  'x',
]
const intervalNames = ['dt', 'frame_interval', 'frameinterval', 'delta_t', 'time_step', 'timestep', 'interval']
const rateNames = ['fps', 'frame_rate', 'framerate']
const timeNames = ['time', 'times', 't']
const velocityNames = ['velocities', 'velocity', 'velo', 'vel', 'v']
const chargeNames = ['charges', 'charge', 'q']
const boxNames = ['box', 'cell', 'lattice', 'box_length', 'boxlength', 'l', 'dimensions']
/** Rounding, and boxes that breathe, may push a coordinate a little out of its cell. */
const slack = 1.05
const limits = { maximumBytes: 2 ** 31, maximumMembers: 2 ** 17 }

/** The box as nine numbers for each frame: given as one edge, three, three vectors, and each of them once or per frame. */
function cellsOf({ data, shape }: NumberArray, frames: number): (frame: number) => readonly number[] {
  const perFrame = shape.length > 0 && shape[0] === frames && data.length > 9 ? data.length / frames : data.length
  const numbers = (frame: number) =>
    perFrame === data.length ? data : data.subarray(frame * perFrame, (frame + 1) * perFrame)
  if (![1, 2, 3, 6, 9].includes(perFrame))
    throw new TrajectoryError(
      say('the box of shape ({shape}) is not understood: it should have 3 or (3, 3) numbers, once or for each frame', {
        shape: shape.join(', '),
      }),
    )
  return (frame) => {
    const given = [...numbers(frame)]
    if (perFrame === 9) return given
    const [a, b = a, c = perFrame === 2 ? 0 : a] = given
    return [a, 0, 0, 0, b, 0, 0, 0, c]
  }
}

/** Whether all coordinates fit into one cell: those that do not have been unfolded by whoever wrote them. */
function fits(
  { particles, frames, dimensions, positions }: Trajectories,
  cells: (frame: number) => readonly number[],
): boolean {
  for (let axis = 0; axis < dimensions; axis++) {
    let extent = 0
    for (let frame = 0; frame < frames; frame++) {
      const cell = cells(frame)
      extent = Math.max(extent, Math.abs(cell[axis]) + Math.abs(cell[3 + axis]) + Math.abs(cell[6 + axis]))
    }
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let particle = 0; particle < particles; particle++) {
      const start = (particle * dimensions + axis) * frames
      for (let k = start; k < start + frames; k++) {
        if (positions[k] < low) low = positions[k]
        if (positions[k] > high) high = positions[k]
      }
    }
    if (high - low > slack * extent) return false
  }
  return true
}

/** Puts times and a box to an array that has been read. */
function inFrames(
  read: Trajectories,
  fileBytes: number,
  options: ReadOptions,
  times: NumberArray | undefined,
  box: NumberArray | undefined,
): Trajectories {
  const { particles, frames, dimensions, positions } = read
  // Particles that the drift is taken from are chosen here, behind the unfolding; others were chosen when the array was read.
  const inside = options.driftAtoms ? options : { ...options, atoms: '' }
  const labels = () => ({ id: Array.from({ length: particles }, (_, i) => i) })
  const collector = new FrameCollector(fileBytes, {
    ...inside,
    chain: undefined,
    charges: undefined,
    maximumNumbers: Number.POSITIVE_INFINITY,
  })
  const cells = box && cellsOf(box, frames)
  const unwrapped = cells !== undefined && !fits(read, cells)
  const periodic = [0, 1, 2].map((axis) => axis < dimensions) as unknown as Cell['periodic']
  const coordinates = new Float64Array(particles * 3)
  for (let frame = 0; frame < frames; frame++) {
    for (let particle = 0; particle < particles; particle++)
      for (let axis = 0; axis < dimensions; axis++)
        coordinates[particle * 3 + axis] = positions[(particle * dimensions + axis) * frames + frame]
    const facts = {
      mayMiss: true,
      labels,
      unwrapped,
      periodic,
      ...(cells ? { cell: cells(frame) } : {}),
      ...(times ? { time: times.data[frame] } : {}),
    }
    collector.add(coordinates, facts, fileBytes, {})
  }
  const found = collector.finish({})
  return {
    ...found,
    notices: [
      ...read.notices,
      ...found.notices.filter((notice) => dimensions === 3 || !notice.startsWith('Nothing moves along')),
    ],
  }
}

/**
 * Reads trajectories from a .npz archive: the array with a usual name (positions, pos, …), or the only one there is, or x, y and z; beside it
 * dt or time, and box.
 * @throws TrajectoryError
 */
export async function readNpzTrajectories(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  options.signal?.throwIfAborted()
  const bytes = new Uint8Array(await file.arrayBuffer())
  options.onProgress?.(0.3)
  try {
    const names = [...unpackNpz(bytes, limits, () => false).keys()].filter((name) => name !== aboutMember)
    const named = (wanted: readonly string[]) =>
      wanted.flatMap((usual) => names.find((name) => name.toLowerCase() === usual) ?? [])[0]
    const several = tablesIn(bytes, names, options)
    if (several) return several
    const name = names.length === 1 ? names[0] : named(positionNames)
    if (name === undefined) {
      throw new TrajectoryError(
        names.length === 0
          ? 'the archive holds no arrays'
          : say("the archive holds {typed}: name the one with the positions 'positions'", {
              typed: names.join(', ').slice(0, 200),
            }),
      )
    }
    const axes = name.toLowerCase() === 'x' ? ['x', 'y', 'z'].flatMap((axis) => named([axis]) ?? []) : [name]
    const beside = [named(intervalNames), named(rateNames), named(timeNames), named(boxNames)]
    const velocity = options.velocities ? named(velocityNames) : undefined
    const charge = options.charges === chargesFromFile ? named(chargeNames) : undefined
    const wanted = new Set([...axes, ...beside, velocity, charge])
    const members = unpackNpz(bytes, limits, (each) => wanted.has(each))
    const arrayOf = (member: string | undefined): NumberArray | undefined =>
      member === undefined || axes.includes(member) ? undefined : readNpy(members.get(member) ?? new Uint8Array(0))
    const [interval, rate, time, box] = beside.map(arrayOf)
    options.onProgress?.(0.6)
    const parts: Trajectories[] = []
    const turned = layoutOf(members.get(axes[0]), time, box, options.layout)
    const layout = turned ?? options.layout
    const plain = { ...options, layout, ...(options.driftAtoms ? { atoms: '', driftAtoms: '' } : {}) }
    for (const axis of axes)
      parts.push(await readNpyTrajectories(new Blob([new Uint8Array(members.get(axis) ?? [])]), plain))
    const read = parts.length === 1 ? parts[0] : together(parts, axes)
    const times = time && time.data.length === read.frames ? time : undefined
    const known =
      (box && box.data.some((edge) => edge > 0)) || times || options.driftAtoms
        ? inFrames(read, file.size, options, times, box)
        : read
    const moving =
      velocity === undefined ? {} : await velocitiesOf(members.get(velocity), known, { ...options, layout })
    const { shape } = parseNpyHeader((members.get(axes[0]) ?? new Uint8Array(0)).subarray(0, npyHeaderBytes))
    const all = meaningOf({ shape }, layout).particles
    const charged = options.charges === undefined ? {} : chargedLike(options, known, all, arrayOf(charge))
    const dt = interval?.data.length === 1 ? interval.data[0] : rate?.data.length === 1 ? 1 / rate.data[0] : undefined
    const used = [
      ...axes,
      ...[...beside.filter((_, i) => [interval, rate, times, box][i]), velocity, charge].filter(
        (each) => each !== undefined,
      ),
    ]
    const unused = names.filter((each) => !used.includes(each))
    const reading =
      names.length === 1
        ? []
        : [
            unused.length > 0
              ? say('Arrays of the archive: {typed} were used, {typed2} were not.', {
                  typed: used.join(', '),
                  typed2: unused.join(', ').slice(0, 200),
                })
              : say('Arrays of the archive: {typed} were used.', { typed: used.join(', ') }),
          ]
    return {
      ...known,
      ...moving,
      ...charged,
      notices: turned
        ? [
            say(
              'The times or boxes of the archive count the frames: the positions were read with the layout {turned}.',
              { turned },
            ),
            ...known.notices.filter((notice) => !/choose the layout/.test(notice)),
          ]
        : known.notices,
      frameInterval: known.frameInterval ?? (dt !== undefined && dt > 0 ? dt : undefined),
      reading: [...reading, ...(known.reading ?? [])],
    }
  } catch (error) {
    if (error instanceof NpzError || error instanceof NpyError) throw new TrajectoryError(asIs(error.message))
    throw error
  }
}

/** The other layout, where times or boxes are as many as it has frames, and not as many as this one has. */
function layoutOf(
  member: Uint8Array | undefined,
  time: NumberArray | undefined,
  box: NumberArray | undefined,
  given: ReadOptions['layout'] = 'particlesFirst',
): ReadOptions['layout'] {
  const { shape } = parseNpyHeader((member ?? new Uint8Array(0)).subarray(0, npyHeaderBytes))
  if (shape.length < 2 || (shape.length === 2 && shape[1] <= 3)) return undefined
  const frames = given === 'particlesFirst' ? shape[1] : shape[0]
  const others = given === 'particlesFirst' ? shape[0] : shape[1]
  const perFrame = box && box.shape.length > 1 && box.data.length > 9 ? box.shape[0] : undefined
  const counts = [time?.shape.length === 1 ? time.data.length : undefined, perFrame]
  const other = counts.includes(others) && !counts.includes(frames)
  return other ? (given === 'particlesFirst' ? 'framesFirst' : 'particlesFirst') : undefined
}

/** Archives that hold a track in each array, or a table with a column in each; nothing where they hold anything else. */
function tablesIn(bytes: Uint8Array, names: readonly string[], options: ReadOptions): Trajectories | undefined {
  const lower = new Set(names.map((name) => name.toLowerCase()))
  const own = positionNames.some((name) => name !== 'arr_0' && name !== 'x' && lower.has(name))
  if (own || options.velocities || options.charges !== undefined) return undefined
  const tracks = trackNames(names)
  if (tracks) {
    const members = unpackNpz(bytes, limits, (each) => tracks.includes(each))
    const heads = tracks.map((name) =>
      parseNpyHeader((members.get(name) ?? new Uint8Array(0)).subarray(0, npyHeaderBytes)),
    )
    if (!areTracks(heads.map(({ shape }) => shape))) return undefined
    return tracksOf(
      tracks.map((name) => readNpy(members.get(name) ?? new Uint8Array(0))),
      tracks,
      options,
    )
  }
  const columns = readColumns(names)?.at
  if (!columns?.has('particle') || !columns.has('x')) return undefined
  const wanted = new Set([...columns.values()].map((field) => names[field]))
  const members = unpackNpz(bytes, limits, (each) => wanted.has(each))
  const arrays = new Map([...wanted].map((name) => [name, readNpy(members.get(name) ?? new Uint8Array(0))]))
  const rows = [...arrays.values()].map(({ data, shape }) => (shape.length === 1 ? data.length : -1))
  if (rows.some((length) => length !== rows[0] || length < 1)) return undefined
  return namedTable(new Map([...arrays].map(([name, { data }]) => [name, data])), options)
}

/** Velocities beside positions that were read already. */
async function velocitiesOf(
  member: Uint8Array | undefined,
  known: Trajectories,
  { layout, atoms, driftAtoms }: ReadOptions,
): Promise<Pick<Trajectories, 'velocities'>> {
  const options = { layout, keepStillAxes: true }
  const read = await readNpyTrajectories(new Blob([new Uint8Array(member ?? [])]), options)
  const { particles, frames, dimensions, axes = 'xyz' } = known
  const places = [...axes.slice(0, dimensions)].map((axis) => 'xyz'.indexOf(axis))
  const { members, chosen } = particlesAsked({ atoms, driftAtoms }, read.particles)
  if (chosen.length !== particles || read.frames !== frames || places.some((place) => place >= read.dimensions))
    throw new TrajectoryError('the array of velocities should have the shape of the positions, frame by frame')
  if (members.length > 0) takeVelocityOff(read.positions, read.particles, read, members)
  const velocities = new Float64Array(particles * dimensions * frames)
  chosen.forEach((from, particle) =>
    places.forEach((place, axis) => {
      const start = (from * read.dimensions + place) * frames
      velocities.set(read.positions.subarray(start, start + frames), (particle * dimensions + axis) * frames)
    }),
  )
  return { velocities }
}

/** Charges beside positions that were read already. @param all particles that the archive has, measured or not */
function chargedLike(
  { charges = '', atoms, driftAtoms }: ReadOptions,
  { particles }: Trajectories,
  all: number,
  array: NumberArray | undefined,
): Pick<Trajectories, 'charges' | 'species'> {
  const { chosen } = particlesAsked({ atoms, driftAtoms }, all)
  // Of an archive that does not fit one particle in so many is kept: whose charge is whose is then not known.
  if (chosen.length !== particles || (array && array.data.length !== all))
    throw new TrajectoryError(
      array
        ? say(
            'charges: the archive has {count} charges for {all} particles, of which {particles} are measured; there should be one for each',
            { count: array.data.length, all, particles },
          )
        : say(
            'charges: the archive has no charges for {all} particles, of which {particles} are measured; there should be one for each',
            { all, particles },
          ),
    )
  const labels = { id: Array.from({ length: all }, (_, i) => i), ...(array ? { charge: array.data } : {}) }
  const everyone = chargesOf(charges, labels, all)
  const found = Float64Array.from(chosen, (index) => everyone[index])
  return {
    charges: found,
    species: Array.from(found, (each) => say('charge {charge}', { charge: Number(each.toPrecision(6)) })),
  }
}

/** One array for each axis. */
function together(parts: readonly Trajectories[], names: readonly string[]): Trajectories {
  const [first] = parts
  const { particles, frames } = first
  if (parts.some((part) => part.dimensions !== 1 || part.particles !== particles || part.frames !== frames))
    throw new TrajectoryError(
      say('the arrays {typed} should have the same shape (particles, frames)', { typed: names.join(', ') }),
    )
  const positions = new Float64Array(particles * parts.length * frames)
  for (let particle = 0; particle < particles; particle++)
    parts.forEach((part, axis) =>
      positions.set(
        part.positions.subarray(particle * frames, (particle + 1) * frames),
        (particle * parts.length + axis) * frames,
      ),
    )
  const whole = { ...first, dimensions: parts.length, positions }
  const holes = parts.some(({ missing }) => missing) ? missingIn(whole) : {}
  return withoutStillAxes({ ...whole, ...holes })
}
