import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Length and time unit of each of LAMMPS' unit styles (its `units` command). */
const unitStyles: ReadonlyMap<string, readonly [string, string]> = new Map<string, readonly [string, string]>([
  ['real', ['Å', 'fs']],
  ['metal', ['Å', 'ps']],
  ['si', ['m', 's']],
  ['cgs', ['cm', 's']],
  ['electron', ['Bohr', 'fs']],
  ['micro', ['µm', 'µs']],
  ['nano', ['nm', 'ns']],
  ['lj', ['σ', 'τ']],
])

/** How the columns of one frame become a coordinate: the first of these that is there. */
interface Columns {
  readonly id: number
  readonly position: readonly [number, number, number]
  /** Image counts, added as whole boxes. */
  readonly image?: readonly [number, number, number]
  readonly scaled: boolean
  readonly unwrapped: boolean
}

function findColumns(names: readonly string[], line: number): Columns {
  const triple = (a: string, b: string, c: string): [number, number, number] | undefined => {
    const found = [a, b, c].map((name) => names.indexOf(name))
    return found.every((index) => index >= 0) ? [found[0], found[1], found[2]] : undefined
  }
  const id = names.indexOf('id')
  const image = triple('ix', 'iy', 'iz')
  const unwrapped = triple('xu', 'yu', 'zu')
  if (unwrapped) return { id, position: unwrapped, scaled: false, unwrapped: true }
  const scaledUnwrapped = triple('xsu', 'ysu', 'zsu')
  if (scaledUnwrapped) return { id, position: scaledUnwrapped, scaled: true, unwrapped: true }
  const plain = triple('x', 'y', 'z')
  if (plain) return { id, position: plain, image, scaled: false, unwrapped: image !== undefined }
  const scaled = triple('xs', 'ys', 'zs')
  if (scaled) return { id, position: scaled, image, scaled: true, unwrapped: image !== undefined }
  throw new TrajectoryError(`none of xu yu zu, x y z, xs ys zs is among the columns: ${names.join(' ').slice(0, 80)}`, {
    line,
  })
}

/**
 * Reads a LAMMPS text dump. Atoms are put in the order of their id, whatever the order of the rows. Unwrapped coordinates are preferred;
 * image counts, where there are any, unwrap the others.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readLammps(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  let section = ''
  let bytes = 0
  let atoms = -1
  let time: number | undefined
  let units: readonly [string, string] | undefined
  let bounds: [number, number][] = []
  let slanted = false
  let columns: Columns | undefined
  let unwrapped = true
  let row = 0
  let coordinates = new Float64Array(0)
  let sorted = new Float64Array(0)
  let ids = new Float64Array(0)
  const order: { ids: Float64Array | undefined } = { ids: undefined }

  const header = (text: string, line: number) => {
    if (section === 'ATOMS' && row < atoms) {
      throw new TrajectoryError(`the frame ends after ${row} of ${atoms} atoms`, { line })
    }
    const item = text.slice(5).trim()
    section = /^(TIMESTEP|NUMBER OF ATOMS|BOX BOUNDS|ATOMS|TIME|UNITS)\b/.exec(item)?.[1] ?? 'other'
    if (section === 'TIMESTEP') time = undefined
    if (section === 'BOX BOUNDS') {
      bounds = []
      slanted = /\bxy\b|\babc\b/.test(item)
    }
    if (section !== 'ATOMS') return
    if (atoms < 0) throw new TrajectoryError('ITEM: ATOMS comes before ITEM: NUMBER OF ATOMS', { line })
    columns = findColumns(item.split(/\s+/).slice(1), line)
    if (columns.scaled && (bounds.length < 3 || slanted)) {
      throw new TrajectoryError('scaled coordinates need a rectangular box in ITEM: BOX BOUNDS', { line })
    }
    unwrapped &&= columns.unwrapped
    row = 0
    if (coordinates.length !== atoms * 3) {
      coordinates = new Float64Array(atoms * 3)
      sorted = new Float64Array(atoms * 3)
      ids = new Float64Array(atoms)
    }
  }

  const atom = (text: string, line: number, { id, position, image, scaled }: Columns) => {
    if (row >= atoms) throw new TrajectoryError(`there are more rows than the ${atoms} atoms announced`, { line })
    const fields = text.trim().split(/\s+/)
    ids[row] = id < 0 ? row + 1 : Number(fields[id])
    for (let axis = 0; axis < 3; axis++) {
      const edge = bounds.length === 3 ? bounds[axis][1] - bounds[axis][0] : 0
      let value = Number(fields[position[axis]] ?? Number.NaN)
      if (scaled) value = bounds[axis][0] + value * edge
      if (image) value += Number(fields[image[axis]] ?? Number.NaN) * edge
      if (!Number.isFinite(value) || !Number.isFinite(ids[row])) {
        throw new TrajectoryError(`atom ${row + 1} of frame ${collector.frames + 1} has no number for ${'xyz'[axis]}`, {
          line,
        })
      }
      coordinates[row * 3 + axis] = value
    }
    if (++row === atoms) finishFrame(line)
  }

  const finishFrame = (line: number) => {
    const rank = Array.from(ids.keys()).sort((a, b) => ids[a] - ids[b])
    const inOrder = Float64Array.from(rank, (index) => ids[index])
    for (let i = 1; i < atoms; i++) {
      if (inOrder[i] === inOrder[i - 1])
        throw new TrajectoryError(`atom id ${inOrder[i]} is there twice in this frame`, { line })
    }
    if (order.ids?.length === atoms) {
      const before = order.ids
      const strange = inOrder.findIndex((id, index) => id !== before[index])
      if (strange >= 0) {
        throw new TrajectoryError(`atom id ${inOrder[strange]} is not among the atoms of the first frame`, { line })
      }
    }
    order.ids ??= inOrder
    rank.forEach((from, to) => {
      for (let axis = 0; axis < 3; axis++) sorted[to * 3 + axis] = coordinates[from * 3 + axis]
    })
    const box = bounds.length === 3 ? bounds.map(([low, high]) => high - low) : undefined
    collector.add(sorted, { time, box, slanted }, bytes, { line })
    bytes = 0
  }

  const line = (text: string, number: number) => {
    bytes += text.length + 1
    if (text.startsWith('ITEM:')) return header(text, number)
    if (text.trim() === '') return
    if (section === 'NUMBER OF ATOMS') {
      if (!/^\s*\d+\s*$/.test(text)) throw new TrajectoryError('the number of atoms is expected here', { line: number })
      atoms = Number(text)
      if (atoms * 6 > file.size) throw new TrajectoryError(`the file is too short for ${atoms} atoms`, { line: number })
    } else if (section === 'TIME') {
      time = Number(text)
    } else if (section === 'UNITS') {
      units = unitStyles.get(text.trim())
    } else if (section === 'BOX BOUNDS') {
      const [low, high] = text.trim().split(/\s+/).map(Number)
      if (!(high > low))
        throw new TrajectoryError('the box is expected here: a lower and an upper bound', { line: number })
      bounds.push([low, high])
    } else if (section === 'ATOMS' && columns) {
      atom(text, number, columns)
    } else if (section === '') {
      throw new TrajectoryError("a LAMMPS dump begins with 'ITEM:'", { line: number })
    }
  }
  const lines = await feedLines(file, { line }, options)
  if (section !== 'ATOMS' || row < atoms) {
    throw new TrajectoryError(`the file ends inside frame ${collector.frames + 1}`, { line: lines })
  }
  return collector.finish({ lengthUnit: units?.[0], timeUnit: units?.[1], unwrapped })
}
