import { asIs, say, type Text } from '../../words/text'
import type { NpyHeader } from '../npy'
import { decodeElements, NpyError, npyHeaderBytes, parseNpyHeader, readNpy } from '../npy'
import { rowsOfTable } from './arrayTables'
import { chooseAtoms } from './atoms'
import { missingIn } from './frames'
import { sayDrift, takeDriftOff } from './framework'
import { withoutStillAxes } from './stillAxes'
import { ByteStream } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { axisNames, defaultMaximumNumbers, sayCut, TrajectoryError } from './trajectories'

/** What each axis of an array counts, as strides: index of a number = particle · … + axis · … + frame · … */
interface Meaning {
  readonly particles: number
  readonly frames: number
  readonly dimensions: number
  /** For each axis of the array, what it counts. */
  readonly axes: readonly ('particle' | 'frame' | 'axis')[]
  readonly notice?: Text
}

export function meaningOf({ shape }: Pick<NpyHeader, 'shape'>, layout: ReadOptions['layout']): Meaning {
  const text = `(${shape.join(', ')})`
  const particlesFirst = layout !== 'framesFirst'
  if (shape.some((length) => length === 0))
    throw new TrajectoryError(say('the array of shape {shape} is empty', { shape: text }))
  if (shape.length === 1) return { particles: 1, frames: shape[0], dimensions: 1, axes: ['frame'] }
  if (shape.length === 2 && shape[1] <= 3) {
    return {
      particles: 1,
      frames: shape[0],
      dimensions: shape[1],
      axes: ['frame', 'axis'],
      notice: say('An array of shape {shape} was read as one particle in {dimensions} dimensions.', {
        shape: text,
        dimensions: shape[1],
      }),
    }
  }
  const other = particlesFirst ? 'framesFirst' : 'particlesFirst'
  const [particles, frames] = particlesFirst ? [shape[0], shape[1]] : [shape[1], shape[0]]
  const notice = say(
    'An array of shape {shape} was read as {particles} particles in {frames} frames; if it is the other way round, choose the layout {other}.',
    { shape: text, particles, frames, other },
  )
  if (shape.length === 2)
    return {
      particles,
      frames,
      dimensions: 1,
      axes: particlesFirst ? ['particle', 'frame'] : ['frame', 'particle'],
      notice,
    }
  if (shape.length === 3 && shape[2] <= 3) {
    return {
      particles,
      frames,
      dimensions: shape[2],
      axes: particlesFirst ? ['particle', 'frame', 'axis'] : ['frame', 'particle', 'axis'],
      notice,
    }
  }
  // One axis of three or less among others that are longer counts the coordinates wherever it stands.
  const short = shape.length === 3 ? shape.findIndex((length) => length <= 3) : -1
  if (short === 0 || short === 1) {
    const [a, b] = shape.filter((_, axis) => axis !== short)
    if (a > 3 && b > 3) {
      const order = particlesFirst ? (['particle', 'frame'] as const) : (['frame', 'particle'] as const)
      const [count, length] = particlesFirst ? [a, b] : [b, a]
      return {
        particles: count,
        frames: length,
        dimensions: shape[short],
        axes: short === 0 ? ['axis', ...order] : [order[0], 'axis', order[1]],
        notice: say(
          'An array of shape {shape} was read as {particles} particles in {frames} frames, with the coordinates along its axis {axis}; if it is the other way round, choose the layout {other}.',
          { shape: text, particles: count, frames: length, axis: short + 1, other },
        ),
      }
    }
  }
  throw new TrajectoryError(
    say(
      'an array of shape {shape} is not understood: it should be (particles, frames, axes) or (frames, particles, axes) with 1 to 3 axes',
      { shape: text },
    ),
  )
}

/**
 * Reads trajectories from a .npy file, piece by piece.
 * @throws TrajectoryError naming the byte, or the particle and frame, where it stops making sense
 */
export async function readNpyTrajectories(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const stream = new ByteStream(file, options)
  let header: NpyHeader
  try {
    header = parseNpyHeader(new Uint8Array(await file.slice(0, npyHeaderBytes).arrayBuffer()))
  } catch (error) {
    if (error instanceof NpyError) throw new TrajectoryError(asIs(error.message))
    throw error
  }
  const width = header.format.bytes
  const end = header.dataOffset + header.length * width
  if (file.size < end) return readWholeFrames(file, header, end, options)
  if (file.size > end)
    throw new TrajectoryError(say('{bytes} bytes follow the array', { bytes: file.size - end }), { byte: end })
  if (header.shape.length === 2 && (header.shape[1] === 4 || header.shape[1] === 5) && file.size <= mostTable) {
    const table = rowsOfTable(readNpy(new Uint8Array(await file.arrayBuffer())), options)
    if (table) return table
  }
  const meaning = meaningOf(header, options.layout)
  const { frames, dimensions } = meaning
  const limit = options.maximumNumbers ?? defaultMaximumNumbers
  const stride = Math.min(meaning.particles, Math.max(1, Math.ceil(header.length / limit)))
  const particles = Math.ceil(meaning.particles / stride)
  const notices: Text[] = meaning.notice ? [meaning.notice] : []
  if (stride > 1) {
    notices.push(
      say(
        'The file holds {count} numbers, more than fit here: one particle in {stride} was kept, {kept} of {particles}.',
        { count: header.length, stride, kept: particles, particles: meaning.particles },
      ),
    )
  }
  const positions = new Float64Array(particles * dimensions * frames)
  let holes = false

  // The axes in the order in which their indices run through the file, the fastest first.
  const order = [...meaning.axes.keys()]
  if (!header.fortranOrder) order.reverse()
  const lengths = order.map((axis) => header.shape[axis])
  const steps = order.map((axis) => ({ particle: dimensions * frames, axis: frames, frame: 1 })[meaning.axes[axis]])
  const particleAxis = order.findIndex((axis) => meaning.axes[axis] === 'particle')
  const index = new Array<number>(order.length).fill(0)

  await stream.take(header.dataOffset, 'the header')
  const pieceNumbers = 2 ** 18
  for (let done = 0; done < header.length; done += pieceNumbers) {
    const count = Math.min(pieceNumbers, header.length - done)
    const view = await stream.take(count * width, 'the numbers')
    const numbers = decodeElements(header.format, new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
    for (let i = 0; i < count; i++) {
      const particle = particleAxis < 0 ? 0 : index[particleAxis]
      if (particle % stride === 0) {
        const value = numbers[i]
        let target = 0
        for (let axis = 0; axis < order.length; axis++)
          target += (axis === particleAxis ? particle / stride : index[axis]) * steps[axis]
        if (Number.isNaN(value)) holes = true
        else if (!Number.isFinite(value))
          throw notFinite(value, target, frames, dimensions, stride, header.dataOffset + (done + i) * width)
        positions[target] = value
      }
      for (let axis = 0; axis < order.length; axis++) {
        if (++index[axis] < lengths[axis]) break
        index[axis] = 0
      }
    }
  }
  const whole: Trajectories = { particles, frames, dimensions, positions, gaps: 0, missing: false, notices }
  if (meaning.notice && particles > 1) notices.push(...doubtLayout(whole, options.layout))
  const found = holes ? { ...whole, ...missingIn(whole) } : whole
  return chooseParticles(options.keepStillAxes ? found : withoutStillAxes(found), options)
}

/** Larger arrays are no tables. */
const mostTable = 2 ** 28
/** Neighbours that are so many times nearer (mean squares) than the same particle a frame later are frames themselves. */
const farther = 4
/** Pairs that are looked at. */
const pairs = 4096

/** Doubts the layout where a particle moves farther from frame to frame than it is from the next one. */
function doubtLayout(
  { particles, frames, dimensions, positions }: Trajectories,
  layout: ReadOptions['layout'] = 'particlesFirst',
): readonly Text[] {
  if (particles < 3 || frames < 3) return []
  let [moved, apart, count] = [0, 0, 0]
  const stride = Math.max(1, Math.floor(((particles - 1) * (frames - 1)) / pairs))
  for (let pair = 0; pair < (particles - 1) * (frames - 1); pair += stride) {
    const particle = Math.floor(pair / (frames - 1))
    const at = particle * dimensions * frames + (pair % (frames - 1))
    let [step, distance] = [0, 0]
    for (let axis = 0; axis < dimensions; axis++) {
      const here = positions[at + axis * frames]
      step += (positions[at + axis * frames + 1] - here) ** 2
      distance += (positions[at + (dimensions + axis) * frames] - here) ** 2
    }
    if (Number.isNaN(step + distance)) continue
    moved += step
    apart += distance
    count++
  }
  if (count === 0 || !(moved > farther * apart)) return []
  const other = layout === 'particlesFirst' ? 'framesFirst' : 'particlesFirst'
  return [
    say(
      'Read like this, particles move {times} times as far from one frame to the next as they are from one another: it is more likely that frames and particles are the other way round (layout {other}).',
      { times: Number(Math.sqrt(moved / apart).toPrecision(2)), other },
    ),
  ]
}

/**
 * Numbers of the particles that are measured, and of those that the drift is taken from; counted from 0 as numpy does.
 * @throws TrajectoryError where none is left to be measured
 */
export function particlesAsked({ atoms = '', driftAtoms = '' }: ReadOptions, particles: number) {
  const labels = { id: Array.from({ length: particles }, (_, i) => i) }
  const members = driftAtoms.trim() === '' ? [] : chooseAtoms(driftAtoms, labels, particles, 'driftAtoms')
  const apart = new Set(atoms.trim() === '' ? members : [])
  const chosen = chooseAtoms(atoms, labels, particles).filter((index) => !apart.has(index))
  if (chosen.length === 0)
    throw new TrajectoryError(
      say("driftAtoms: '{typed}' picks all particles, and leaves none to be measured", {
        typed: driftAtoms.slice(0, 40),
      }),
    )
  return { members, chosen }
}

/** Particles by their number, counted from 0 as numpy does; the drift of some of them taken off the others. */
function chooseParticles(
  source: Trajectories,
  { atoms = '', centreOfMass, driftAtoms = '' }: ReadOptions,
): Trajectories {
  if (centreOfMass)
    throw new TrajectoryError('centreOfMass: an array does not say which atoms form a molecule; leave it out')
  if (atoms.trim() === '' && driftAtoms.trim() === '') return source
  const { particles, dimensions, frames } = source
  const { members, chosen } = particlesAsked({ atoms, driftAtoms }, particles)
  const blind = members.length > 0 ? takeDriftOff(source.positions, particles, { dimensions, frames }, members) : 0
  const size = dimensions * frames
  const positions = new Float64Array(chosen.length * size)
  chosen.forEach((from, to) => positions.set(source.positions.subarray(from * size, (from + 1) * size), to * size))
  const notices = members.length > 0 ? sayDrift(driftAtoms, members.length, chosen.length, blind) : []
  const left = { ...source, particles: chosen.length, positions, notices: [...source.notices, ...notices] }
  return source.missing ? { ...left, ...missingIn(left) } : left
}

/** Of an array that is cut short, the frames that are whole, where frames follow one another in the file. */
async function readWholeFrames(
  file: Blob,
  header: NpyHeader,
  end: number,
  options: ReadOptions,
): Promise<Trajectories> {
  const { axes } = meaningOf(header, options.layout)
  const frameBytes = (end - header.dataOffset) / header.shape[0]
  const whole = Math.floor((file.size - header.dataOffset) / frameBytes)
  if (header.fortranOrder || axes[0] !== 'frame' || whole < 2) {
    throw new TrajectoryError(
      say('the file is cut short: its header promises {promised} bytes and it has {bytes}', {
        promised: end,
        bytes: file.size,
      }),
      {
        byte: file.size,
      },
    )
  }
  const shape = [whole, ...header.shape.slice(1)]
  const tuple = shape.length === 1 ? `(${whole},)` : `(${shape.join(', ')})`
  const { kind, bytes, littleEndian } = header.format
  const text = `{'descr': '${littleEndian ? '<' : '>'}${kind}${bytes}', 'fortran_order': False, 'shape': ${tuple}, }`
  const head = new Uint8Array(10 + text.length + 1)
  head.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, (text.length + 1) & 255, (text.length + 1) >> 8])
  head.set(new TextEncoder().encode(`${text}\n`), 10)
  const data = file.slice(header.dataOffset, header.dataOffset + whole * frameBytes)
  const read = await readNpyTrajectories(new Blob([head, data]), options)
  return { ...read, notices: [sayCut(whole), ...read.notices] }
}

function notFinite(
  value: number,
  target: number,
  frames: number,
  dimensions: number,
  stride: number,
  byte: number,
): TrajectoryError {
  const frame = target % frames
  const axis = Math.floor(target / frames) % dimensions
  const particle = Math.floor(target / (frames * dimensions)) * stride
  const what = Number.isNaN(value) ? 'NaN (not a number)' : 'infinite'
  return new TrajectoryError(
    say('{axis} of particle {particle} in frame {frame} (counted from 0) is {what}', {
      axis: axisNames[axis],
      particle,
      frame,
      what,
    }),
    { byte },
  )
}
