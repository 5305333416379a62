import { say, type Text } from '../../words/text'
import { readTrajectories } from './readTrajectories'
import type { ReadOptions, Trajectories } from './trajectories'
import { defaultMaximumNumbers, TrajectoryError } from './trajectories'

/** A file and what it is called. */
export interface NamedFile {
  readonly name: string
  readonly file: Blob
}

/** What several files are: parts of one run in their order, or runs of their own of the same kind. */
export type Together = 'replicas' | 'parts'

/** Relative difference of two intervals that is rounding. */
const rounding = 1e-6

/**
 * Reads one file, or several as one set of trajectories.
 * @throws TrajectoryError with the file, line or byte where something stops making sense or files do not fit together
 */
export async function readTogether(
  files: readonly NamedFile[],
  together: Together,
  options: ReadOptions = {},
): Promise<Trajectories> {
  if (files.length === 1) return readTrajectories(files[0].file, files[0].name, options)
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const read: Trajectories[] = []
  let before = 0
  let collected: unknown
  let chained = 0
  for (const [place, { name, file }] of files.entries()) {
    const start = before
    const onProgress = (fraction: number) => options.onProgress?.((start + fraction * file.size) / Math.max(1, bytes))
    const last = place === files.length - 1
    const leave = (left: unknown) => {
      collected = left
      chained++
    }
    // Of several files none may take more than its share.
    const most = options.maximumNumbers ?? defaultMaximumNumbers
    const own = { ...options, onProgress, maximumNumbers: (most * file.size) / Math.max(1, bytes) }
    const chain = { before: collected, ...(last ? {} : { leave }) }
    try {
      read.push(await readTrajectories(file, name, together === 'parts' ? { ...own, chain } : own))
    } catch (error) {
      if (!(error instanceof TrajectoryError)) throw error
      throw new TrajectoryError(say('{typed}: {reason}', { typed: name, reason: error.message }))
    }
    before += file.size
  }
  const names = files.map(({ name }) => name)
  const told = { count: files.length, typed: names.join(', ') }
  const taken =
    together === 'parts'
      ? say('{count} files were taken for parts of one run, in this order: {typed}.', told)
      : say('{count} files were taken for replicas: {typed}.', told)
  const whole =
    together === 'replicas'
      ? asReplicas(read, names)
      : chained === files.length - 1
        ? read[read.length - 1]
        : asParts(read, names, chained)
  return { ...whole, reading: [taken, ...(whole.reading ?? [])] }
}

/** What belongs to the particles of one file and is not joined to that of another. */
const apart = { velocities: undefined, charges: undefined, species: undefined } as const

/** What the files say, each sentence once where all of them say it. */
function told(read: readonly Trajectories[], names: readonly string[], of: 'notices' | 'reading'): Text[] {
  const sentences = read.map((each) => each[of] ?? [])
  const common = (sentences[0] ?? []).filter((sentence) => sentences.every((others) => others.includes(sentence)))
  const own = sentences.flatMap((each, i) =>
    each
      .filter((sentence) => !common.includes(sentence))
      .map((sentence) => say('{typed}: {reason}', { typed: names[i], reason: sentence })),
  )
  return [...common, ...own]
}

/** @throws TrajectoryError where files are not of one kind */
function mindKind(read: readonly Trajectories[], names: readonly string[]): void {
  const [first] = read
  const differ = (a: number | undefined, b: number | undefined) =>
    a !== b && !(a !== undefined && b !== undefined && Math.abs(a - b) <= rounding * Math.abs(a))
  read.forEach((each, i) => {
    const axes = ({ axes = 'xyz', dimensions }: Trajectories) => axes.slice(0, dimensions)
    const wrong =
      axes(each) !== axes(first)
        ? say('something moves along {axes} in it', { axes: axes(each) })
        : differ(each.frameInterval, first.frameInterval) || differ(each.frameStep ?? 1, first.frameStep ?? 1)
          ? say('its frames are {interval} apart', { interval: each.frameInterval ?? each.frameStep ?? 1 })
          : each.lengthUnit !== first.lengthUnit || each.timeUnit !== first.timeUnit
            ? say('its units are {length} and {time}', {
                length: each.lengthUnit ?? 'not named',
                time: each.timeUnit ?? 'not named',
              })
            : undefined
    if (wrong)
      throw new TrajectoryError(
        say('{name} does not fit to {typed2}: {reason}, unlike there', {
          name: names[i],
          typed2: names[0],
          reason: wrong,
        }),
      )
  })
}

const lengthOf = ({ tracks, frames }: Trajectories, particle: number) => tracks?.lengths[particle] ?? frames
const startOf = ({ tracks }: Trajectories, particle: number) => tracks?.starts[particle] ?? 0
/** First number of each particle. */
function placesOf(source: Trajectories): Float64Array {
  const places = new Float64Array(source.particles + 1)
  for (let p = 0; p < source.particles; p++) places[p + 1] = places[p] + source.dimensions * lengthOf(source, p)
  return places
}

function asReplicas(read: readonly Trajectories[], names: readonly string[]): Trajectories {
  mindKind(read, names)
  const [first] = read
  const even = read.every(({ tracks, frames }) => !tracks && frames === first.frames)
  const joined = (of: (source: Trajectories) => Float64Array<ArrayBuffer> | undefined) => {
    const parts = read.flatMap((each) => of(each) ?? [])
    if (parts.length < read.length) return undefined
    const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
  const positions = joined((each) => each.positions) ?? new Float64Array(0)
  const velocities = joined((each) => each.velocities)
  const charges = joined((each) => each.charges)
  const every = <T>(of: (source: Trajectories, particle: number) => T) =>
    read.flatMap((source) => Array.from({ length: source.particles }, (_, particle) => of(source, particle)))
  const tracks = { starts: Int32Array.from(every(startOf)), lengths: Int32Array.from(every(lengthOf)) }
  const called = read.every((each) => each.names)
    ? { names: read.flatMap((each, i) => (each.names ?? []).map((name) => `${i + 1}:${name}`)) }
    : {}
  return {
    ...first,
    ...apart,
    ...called,
    ...(velocities ? { velocities } : {}),
    ...(charges ? { charges, species: read.flatMap(({ species = [] }) => species) } : {}),
    ...boxOfAll(read),
    particles: read.reduce((sum, { particles }) => sum + particles, 0),
    frames: Math.max(...read.map(({ frames }) => frames)),
    positions,
    ...(even ? {} : { tracks }),
    replicas: read.map(({ particles }) => particles),
    gaps: read.reduce((sum, { gaps }) => sum + gaps, 0),
    missing: read.some(({ missing }) => missing),
    notices: told(read, names, 'notices'),
    reading: told(read, names, 'reading'),
  }
}

/** Volumes that differ by less than this are one: of a box that breathes. */
const breathing = 0.01

/** What all replicas have for a box: that of the first, or, where theirs differ, the mean of their volumes alone. */
function boxOfAll(read: readonly Trajectories[]): Pick<Trajectories, 'box' | 'volume'> {
  const volumes = read.map(({ box, volume }) => volume ?? box?.reduce((product, edge) => product * edge, 1))
  const known = volumes.filter((volume) => volume !== undefined && volume > 0) as number[]
  if (known.length < read.length || known.every((volume) => Math.abs(volume / known[0] - 1) <= breathing)) return {}
  return { box: undefined, volume: known.reduce((sum, volume) => sum + volume, 0) / known.length }
}

const noBeginning: Text =
  'Nothing in the files says when they begin: each was put right behind the one before, without a gap.'
const notUnfolded: Text =
  'Steps from one file to the next were not unfolded out of the box: give it as the parameter box.'

/** Arrays and tables one after the other in time: by the numbers of their frames where they have any. */
function asParts(read: readonly Trajectories[], names: readonly string[], chained: number): Trajectories {
  if (chained > 0)
    throw new TrajectoryError('files of such different formats are no parts of one run; convert them into one format')
  mindKind(read, names)
  const [first] = read
  const { dimensions, frameStep = 1 } = first
  const numbered = read.every(({ firstFrame }) => firstFrame !== undefined)
  const named = read.every((each) => each.names)
  const recordings = read.map((source) => {
    let last = 0
    for (let p = 0; p < source.particles; p++) last = Math.max(last, startOf(source, p) + lengthOf(source, p))
    return last
  })
  const begins: number[] = []
  read.forEach(({ firstFrame = 0, particles }, i) => {
    const end = i === 0 ? 0 : begins[i - 1] + recordings[i - 1]
    const begin = numbered ? (firstFrame - (first.firstFrame ?? 0)) / frameStep : end
    if (!Number.isInteger(begin) || begin < end)
      throw new TrajectoryError(
        say(
          '{name} begins with frame {frame}, which does not follow {typed2}: in this order they are no parts of one run; together=replicas takes them for runs of their own',
          { name: names[i], frame: firstFrame, typed2: names[i - 1] },
        ),
      )
    if (!named && particles !== first.particles)
      throw new TrajectoryError(
        say('{name} has {particles} particles and {typed2} has {others}: whose path is whose cannot be known', {
          name: names[i],
          particles,
          typed2: names[0],
          others: first.particles,
        }),
      )
    begins.push(begin)
  })
  // The pieces of each track, in the order of time.
  const pieces = new Map<string, Piece[]>()
  read.forEach((source, i) => {
    const places = placesOf(source)
    for (let p = 0; p < source.particles; p++) {
      const name = named ? (source.names?.[p] ?? '') : String(p)
      const piece = { source, from: places[p], start: begins[i] + startOf(source, p), length: lengthOf(source, p) }
      pieces.set(name, [...(pieces.get(name) ?? []), piece])
    }
  })
  const all = [...pieces.values()]
  const starts = Int32Array.from(all, ([{ start }]) => start)
  const lengths = Int32Array.from(all, (own, p) => {
    const { start, length } = own[own.length - 1]
    return start + length - starts[p]
  })
  const size = lengths.reduce((sum, length) => sum + length, 0)
  const positions = new Float64Array(dimensions * size).fill(Number.NaN)
  let at = 0
  let gaps = 0
  let missing = read.some((each) => each.missing)
  all.forEach((own, p) => {
    for (const { source, from, start, length } of own)
      for (let axis = 0; axis < dimensions; axis++)
        positions.set(
          source.positions.subarray(from + axis * length, from + (axis + 1) * length),
          at + axis * lengths[p] + start - starts[p],
        )
    const held = own.reduce((sum, { length }) => sum + length, 0)
    gaps += lengths[p] - held
    if (held < lengths[p]) missing = true
    at += dimensions * lengths[p]
  })
  const even = starts.every((start) => start === 0) && lengths.every((length) => length === lengths[0])
  const box = read.some((each) => each.box)
  return {
    ...first,
    ...apart,
    particles: all.length,
    frames: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    positions,
    tracks: even ? undefined : { starts, lengths },
    gaps: gaps + read.reduce((sum, each) => sum + each.gaps, 0),
    missing,
    ...(named ? { names: [...pieces.keys()] } : {}),
    notices: [...told(read, names, 'notices'), ...(numbered ? [] : [noBeginning]), ...(box ? [notUnfolded] : [])],
    reading: told(read, names, 'reading'),
  }
}

interface Piece {
  readonly source: Trajectories
  readonly from: number
  readonly start: number
  readonly length: number
}
