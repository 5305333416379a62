import { say, type Text } from '../../words/text'
import { unitOf } from './csvColumns'
import { feedText } from './stream'
import type { TrackTable } from './tracks'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

type Attributes = ReadonlyMap<string, string>
/** No honest tag is longer. */
const tagLimit = 2 ** 22

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])
const decode = (text: string) =>
  text.replace(/&(#x?)?([\da-z]+);/gi, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return entities.get(name) ?? whole
    const code = Number.parseInt(name, number === '#' ? 10 : 16)
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

function attributesOf(text: string): Attributes {
  const found = new Map<string, string>()
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(name, decode(double ?? single ?? ''))
  return found
}

/** Hands over the tags of an XML text that comes in pieces; what stands between them is passed over. */
class TagReader {
  #rest = ''
  #line = 1

  /** @param tag is given the name (with a slash before that of a closing tag), its attributes and the line */
  constructor(private readonly tag: (name: string, attributes: Attributes, line: number) => void) {}

  take(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) {
        this.#count(text, at, text.length)
        this.#rest = ''
        return
      }
      const end = endOfTag(text, start)
      this.#count(text, at, end < 0 ? start : end)
      if (end < 0) {
        this.#rest = text.slice(start)
        if (this.#rest.length > tagLimit)
          throw new TrajectoryError('this tag has no end: is it an XML file?', { line: this.#line })
        return
      }
      const inside = text.slice(start + 1, end - 1)
      at = end
      if (inside.startsWith('!') || inside.startsWith('?')) continue
      const name = /^\/?[\w:.-]+/.exec(inside)?.[0]
      if (name !== undefined) this.tag(name, attributesOf(inside.slice(name.length)), this.#line)
    }
  }

  #count(text: string, from: number, to: number): void {
    for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) this.#line++
  }
}

/** Behind the end of a tag, comment or section; -1 where it is still to come. Quotes may hold a >. */
function endOfTag(text: string, start: number): number {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ]) {
    if (!text.startsWith(opening, start)) continue
    const end = text.indexOf(closing, start)
    return end < 0 ? -1 : end + closing.length
  }
  let quote = ''
  for (let i = start + 1; i < text.length; i++) {
    const letter = text[i]
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return i + 1
  }
  return -1
}

interface Spot {
  readonly line: number
  readonly frame: number
  readonly time: number
  readonly position: readonly [number, number, number]
}

/** Linear pieces of a track: it is cut where it splits or merges, since of two branches none is the particle before. */
function piecesOf(edges: readonly (readonly [string, string])[], spots: ReadonlyMap<string, Spot>) {
  const next = new Map<string, string[]>()
  const before = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, key: string, value: string) => {
    const there = map.get(key)
    if (there) there.push(value)
    else map.set(key, [value])
  }
  for (const [a, b] of edges) {
    const forward = (spots.get(a)?.frame ?? 0) <= (spots.get(b)?.frame ?? 0)
    add(next, forward ? a : b, forward ? b : a)
    add(before, forward ? b : a, forward ? a : b)
  }
  const members = new Set(edges.flat())
  const begins = (spot: string) => {
    const sources = before.get(spot) ?? []
    return sources.length !== 1 || (next.get(sources[0])?.length ?? 0) > 1
  }
  const pieces: string[][] = []
  for (const spot of members) {
    if (!begins(spot)) continue
    const piece = [spot]
    for (let at = spot; ; ) {
      const following = next.get(at) ?? []
      if (following.length !== 1 || begins(following[0])) break
      at = following[0]
      piece.push(at)
    }
    pieces.push(piece)
  }
  return pieces
}

/**
 * Reads TrackMate's XML: the file of tracks alone ("Export tracks to XML file") and the whole session.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readTrackMateXml(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const notices: Text[] = []
  let lengthUnit: string | undefined
  let timeUnit: string | undefined
  let interval: number | undefined
  let root: string | undefined
  let closed = false
  const spots = new Map<string, Spot>()
  const tracks = new Map<string, [string, string][]>()
  const visible = new Set<string>()
  let current: [string, string][] = []
  const line: number[] = []
  const particle: number[] = []
  const frame: number[] = []
  const position: number[][] = [[], [], []]
  let particles = 0

  const unit = (text: string | undefined) => (text === undefined || text === '' ? undefined : unitOf(text))
  const numberOf = (attributes: Attributes, name: string, at: number) => {
    const text = attributes.get(name)
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(value))
      throw new TrajectoryError(
        text === undefined
          ? say('{name} should be a number and is missing', { name })
          : say("{name} should be a number and is '{typed2}'", { name, typed2: text.slice(0, 40) }),
        { line: at },
      )
    return value
  }
  const put = (index: number, spot: Spot) => {
    line.push(spot.line)
    particle.push(index)
    frame.push(spot.frame)
    spot.position.forEach((value, axis) => position[axis].push(value))
  }
  const handlers: ReadonlyMap<string, (attributes: Attributes, at: number) => void> = new Map([
    [
      'Tracks',
      (attributes: Attributes) => {
        lengthUnit = unit(attributes.get('spaceUnits'))
        timeUnit = unit(attributes.get('timeUnits'))
        interval = Number(attributes.get('frameInterval'))
      },
    ],
    ['particle', () => void particles++],
    [
      'detection',
      (attributes: Attributes, at: number) => {
        const [x, y] = ['x', 'y'].map((axis) => numberOf(attributes, axis, at))
        const z = attributes.has('z') ? numberOf(attributes, 'z', at) : 0
        put(particles - 1, { line: at, frame: numberOf(attributes, 't', at), time: 0, position: [x, y, z] })
      },
    ],
    [
      'Model',
      (attributes: Attributes) => {
        lengthUnit = unit(attributes.get('spatialunits'))
        timeUnit = unit(attributes.get('timeunits'))
      },
    ],
    ['ImageData', (attributes: Attributes) => void (interval = Number(attributes.get('timeinterval')))],
    [
      'Spot',
      (attributes: Attributes, at: number) => {
        const [x, y, z] = ['x', 'y', 'z'].map((axis) =>
          axis === 'z' && !attributes.has('POSITION_Z')
            ? 0
            : numberOf(attributes, `POSITION_${axis.toUpperCase()}`, at),
        )
        const time = Number(attributes.get('POSITION_T') ?? Number.NaN)
        spots.set(attributes.get('ID') ?? '', {
          line: at,
          frame: numberOf(attributes, 'FRAME', at),
          time,
          position: [x, y, z],
        })
      },
    ],
    [
      'Track',
      (attributes: Attributes) => {
        current = []
        tracks.set(attributes.get('TRACK_ID') ?? String(tracks.size), current)
      },
    ],
    [
      'Edge',
      (attributes: Attributes, at: number) => {
        const ends = ['SPOT_SOURCE_ID', 'SPOT_TARGET_ID'].map((name) => attributes.get(name) ?? '')
        if (ends.some((end) => !spots.has(end)))
          throw new TrajectoryError(
            say('an edge names spot {typed} or {typed2}, which is not there', { typed: ends[0], typed2: ends[1] }),
            { line: at },
          )
        current.push([ends[0], ends[1]])
      },
    ],
    ['TrackID', (attributes: Attributes) => void visible.add(attributes.get('TRACK_ID') ?? '')],
  ])
  const reader = new TagReader((name, attributes, at) => {
    root ??= name
    if (name === `/${root}`) closed = true
    handlers.get(name)?.(attributes, at)
  })
  await feedText(file, (text) => reader.take(text), options)
  if (root !== 'Tracks' && root !== 'TrackMate')
    throw new TrajectoryError(
      say("an XML file of <{typed}> is not known; TrackMate's begin with <Tracks> or <TrackMate>", {
        typed: root ?? 'nothing',
      }),
      { line: 1 },
    )
  if (!closed)
    notices.push('The file ends before its last tag, perhaps because the program was stopped: what was there was kept.')

  let cuts = 0
  if (root === 'TrackMate') {
    const shown = [...tracks].filter(([id]) => visible.size === 0 || visible.has(id))
    if (shown.length < tracks.size)
      notices.push(
        say('{left} of {count} tracks are filtered out in the session and were left out.', {
          left: tracks.size - shown.length,
          count: tracks.size,
        }),
      )
    for (const [, edges] of shown) {
      const pieces = piecesOf(edges, spots)
      cuts += pieces.length - 1
      for (const piece of pieces) {
        for (const id of piece) {
          const spot = spots.get(id)
          if (spot) put(particles, spot)
        }
        particles++
      }
    }
    if (cuts > 0)
      notices.push(say('Tracks that split or merge were cut there, into {pieces} pieces.', { pieces: particles }))
    interval = intervalOf([...spots.values()]) ?? interval
  }
  if (line.length === 0) throw new TrajectoryError('the file holds no tracks')
  const names = Array.from({ length: particles }, (_, i) => String(i))
  const table: TrackTable = {
    line: Int32Array.from(line),
    particle: Int32Array.from(particle),
    names,
    frame: Float64Array.from(frame),
    time: undefined,
    position: position.map((axis) => Float64Array.from(axis)),
  }
  const read = buildTracks(table, options, notices, [
    say('TrackMate XML: {particles} tracks; positions, frames and units were taken, everything else was not used.', {
      particles,
    }),
  ])
  const step = read.frameStep ?? 1
  return {
    ...read,
    lengthUnit,
    timeUnit,
    ...(interval !== undefined && interval > 0 ? { frameInterval: interval * step } : {}),
  }
}

/** Time per frame, from the first and the last spot. */
function intervalOf(spots: readonly Spot[]): number | undefined {
  if (spots.length < 2) return undefined
  const first = spots.reduce((a, b) => (b.frame < a.frame ? b : a))
  const last = spots.reduce((a, b) => (b.frame > a.frame ? b : a))
  const interval = (last.time - first.time) / (last.frame - first.frame)
  return Number.isFinite(interval) && interval > 0 ? interval : undefined
}
