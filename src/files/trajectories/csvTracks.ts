import { mayNumberTracks, namesRecording } from './csvColumns'
import type { TrackTable } from './tracks'

/** A column that has more different values than this, and hardly any twice, numbers rows and no tracks. */
const manyValues = 1000

/** Remembers columns of unknown names, as long as one of them may number the tracks, or those that name the recordings tracks belong to. */
export class UnusedColumns {
  readonly #columns = new Map<number, { readonly index: Map<string, number>; readonly rows: number[] }>()

  /** @param wanted what somebody will ask for */
  constructor(header: readonly string[], used: ReadonlySet<number>, wanted: 'tracks' | 'groups' | 'none') {
    header.forEach((name, field) => {
      if (wanted === 'none' || used.has(field)) return
      const spotId = /^\W*id\W*$/i.test(name)
      if (wanted === 'groups' ? namesRecording(name) : !spotId && mayNumberTracks(name))
        this.#columns.set(field, { index: new Map(), rows: [] })
    })
  }

  get empty(): boolean {
    return this.#columns.size === 0
  }

  see(fields: readonly string[]): void {
    for (const [field, { index, rows }] of this.#columns) {
      const value = fields[field] ?? ''
      let place = index.get(value)
      if (place === undefined) {
        place = index.size
        index.set(value, place)
      }
      rows.push(place)
      if (index.size > manyValues && index.size > 0.5 * rows.length) this.#columns.delete(field)
    }
  }

  *[Symbol.iterator](): Iterator<{
    readonly field: number
    readonly names: readonly string[]
    readonly rows: readonly number[]
  }> {
    for (const [field, { index, rows }] of this.#columns) yield { field, names: [...index.keys()], rows }
  }
}

const isWhole = (text: string) => /^[+-]?\d+(?:\.0*)?$/.test(text)
const isWord = (text: string) => text !== '' && Number.isNaN(Number(text))

/** Whether each value stands in one block of rows, one below the other. */
function inBlocks(rows: ArrayLike<number>): boolean {
  const seen = new Set<number>()
  return Array.prototype.every.call(rows, (value: number, i) => {
    if (i > 0 && rows[i - 1] === value) return true
    if (seen.has(value)) return false
    seen.add(value)
    return true
  })
}

/** Whether no track has two positions in one frame or at one time. */
function separates({ frame, time }: TrackTable, rows: ArrayLike<number>): boolean {
  const clock = frame ?? time
  if (!clock) return inBlocks(rows)
  const seen = new Set<string>()
  return Array.prototype.every.call(rows, (track: number, i) => {
    const key = `${track} ${clock[i]}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The column of an unknown name that numbers the tracks, if one does: whole numbers or words, several rows of each, no two in one frame. */
export function findTrackColumn(table: TrackTable, unused: UnusedColumns) {
  const clock = table.frame ?? table.time
  const alone = new Int32Array(table.line.length)
  // One track that needs no telling apart.
  if (clock && separates(table, alone)) return undefined
  for (const { field, names, rows } of unused) {
    const sound = names.every(isWhole) || names.every(isWord)
    if (!sound || names.length < 2 || rows.length < 2 * names.length || rows.length !== table.line.length) continue
    if (separates(table, rows)) return { field, table: { ...table, particle: Int32Array.from(rows), names } }
  }
  return undefined
}

/** Begins a new track wherever the clock falls back or stands; nothing where it never does, or so often that the rows are no tracks. */
export function splitAtFalls(table: TrackTable): TrackTable | undefined {
  const clock = table.frame ?? table.time
  if (!clock) return undefined
  let track = 0
  const particle = Int32Array.from(clock, (value, i) => (i > 0 && value <= clock[i - 1] ? ++track : track))
  if (track === 0 || clock.length < 3 * (track + 1)) return undefined
  return { ...table, particle, names: Array.from({ length: track + 1 }, (_, i) => String(i + 1)) }
}

/** Tracks that several recordings count anew are tracks of their own. @returns the columns that name the recordings, and the table; nothing where there is one */
export function apartByRecording(table: TrackTable, unused: UnusedColumns) {
  const groups = [...unused].filter(({ names, rows }) => names.length > 1 && rows.length === table.line.length)
  if (groups.length === 0) return undefined
  const index = new Map<string, number>()
  const names: string[] = []
  const particle = Int32Array.from(table.particle, (track, row) => {
    const name = [...groups.map((group) => group.names[group.rows[row]]), table.names[track]].join(':')
    let place = index.get(name)
    if (place === undefined) {
      place = names.length
      names.push(name)
      index.set(name, place)
    }
    return place
  })
  if (names.length === table.names.length) return undefined
  return { fields: groups.map(({ field }) => field), table: { ...table, particle, names } }
}

/** Every part of a table that blank lines or comments cut into parts is a track, unless one clock runs on through all of them. */
export function splitAtParts(table: TrackTable, part: Int32Array<ArrayBuffer>): TrackTable | undefined {
  const parts = (part[part.length - 1] ?? 0) + 1
  const clock = table.frame ?? table.time
  const runsOn = clock?.every((value, i) => i === 0 || value > clock[i - 1]) ?? false
  if (parts < 2 || runsOn || part.length < 2 * parts) return undefined
  return { ...table, particle: part, names: Array.from({ length: parts }, (_, i) => String(i + 1)) }
}
