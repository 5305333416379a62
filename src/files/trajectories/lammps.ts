import type { Periodic } from '../../physics/diffusion/cell'
import { say } from '../../words/text'
import type { AtomLabels } from './atoms'
import { LastNumber } from './decimals'
import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

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

/** How the columns of one frame become a coordinate: the first of these that is there. -1 where there is no such column. */
interface Columns {
  readonly id: number
  readonly position: readonly [number, number, number]
  readonly velocity?: readonly [number, number, number]
  /** Image counts, added as whole boxes. */
  readonly image?: readonly [number, number, number]
  readonly scaled: boolean
  readonly unwrapped: boolean
  readonly names: readonly string[]
}

/** What else a column may say of an atom. */
const labelColumns = [
  ['element', 'element'],
  ['type', 'type'],
  ['mol', 'molecule'],
] as const

function findColumns(names: readonly string[], line: number): Columns {
  const triple = (a: string, b: string, c: string): [number, number, number] | undefined => {
    const found = [a, b, c].map((name) => names.indexOf(name))
    // A plane simulation may leave z out.
    return found[0] >= 0 && found[1] >= 0 ? [found[0], found[1], found[2]] : undefined
  }
  const common = { id: names.indexOf('id'), velocity: triple('vx', 'vy', 'vz'), names }
  const image = triple('ix', 'iy', 'iz')
  const unwrapped = triple('xu', 'yu', 'zu')
  if (unwrapped) return { ...common, position: unwrapped, scaled: false, unwrapped: true }
  const scaledUnwrapped = triple('xsu', 'ysu', 'zsu')
  if (scaledUnwrapped) return { ...common, position: scaledUnwrapped, scaled: true, unwrapped: true }
  const plain = triple('x', 'y', 'z')
  if (plain) return { ...common, position: plain, image, scaled: false, unwrapped: image !== undefined }
  const scaled = triple('xs', 'ys', 'zs')
  if (scaled) return { ...common, position: scaled, image, scaled: true, unwrapped: image !== undefined }
  throw new TrajectoryError(
    say('none of xu yu zu, x y z, xs ys zs is among the columns: {typed}', { typed: names.join(' ').slice(0, 80) }),
    {
      line,
    },
  )
}

/** The box of a frame. */
interface Box {
  readonly cell: readonly number[]
  readonly origin: readonly number[]
  readonly periodic: Periodic
}

/**
 * The cell behind ITEM: BOX BOUNDS. Of a tilted box LAMMPS writes the bounds of the upright box around it, and the tilt factors; of a general
 * one its three vectors and its corner.
 */
function boxOf(head: string, rows: readonly (readonly number[])[]): Box {
  const flags = head.split(/\s+/).filter((word) => /^[pfsm]{2}$/.test(word))
  const periodic = [0, 1, 2].map((axis) => flags.length < 3 || flags[axis] === 'pp') as unknown as Periodic
  if (/\babc\b/.test(head)) {
    return { cell: rows.flatMap((row) => row.slice(0, 3)), origin: rows.map((row) => row[3] ?? 0), periodic }
  }
  const [xy, xz, yz] = /\bxy\b/.test(head) ? rows.map((row) => row[2] ?? 0) : [0, 0, 0]
  const low = rows.map((row) => row[0])
  const high = rows.map((row) => row[1])
  low[0] -= Math.min(0, xy, xz, xy + xz)
  high[0] -= Math.max(0, xy, xz, xy + xz)
  low[1] -= Math.min(0, yz)
  high[1] -= Math.max(0, yz)
  const edge = high.map((value, axis) => value - low[axis])
  return { cell: [edge[0], 0, 0, xy, edge[1], 0, xz, yz, edge[2]], origin: low, periodic }
}

/**
 * Reads a LAMMPS text dump. Atoms are put in the order of their id, whatever the order of the rows. Unwrapped coordinates are preferred;
 * image counts, where there are any, unwrap the others.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readLammps(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  const lastNumber = new LastNumber()
  let section = ''
  let head = ''
  let bytes = 0
  let atoms = -1
  let time: number | undefined
  let step: number | undefined
  let units: readonly [string, string] | undefined
  let bounds: number[][] = []
  let box: Box | undefined
  let columns: Columns | undefined
  let row = 0
  let coordinates = new Float64Array(0)
  let sorted = new Float64Array(0)
  let velocities = new Float64Array(0)
  let sortedVelocities = new Float64Array(0)
  let ids = new Float64Array(0)
  let rank: readonly number[] = []
  const labels = new Map<string, string[]>()
  const order: { ids: Float64Array | undefined } = { ids: undefined }

  const header = (text: string, line: number) => {
    if (section === 'ATOMS' && row < atoms) {
      throw new TrajectoryError(say('the frame ends after {read} of {atoms} atoms', { read: row, atoms }), { line })
    }
    const item = text.slice(5).trim()
    section = /^(TIMESTEP|NUMBER OF ATOMS|BOX BOUNDS|ATOMS|TIME|UNITS)\b/.exec(item)?.[1] ?? 'other'
    if (section === 'BOX BOUNDS') {
      bounds = []
      head = item
    }
    if (section !== 'ATOMS') return
    if (atoms < 0) throw new TrajectoryError('ITEM: ATOMS comes before ITEM: NUMBER OF ATOMS', { line })
    columns = findColumns(item.split(/\s+/).slice(1), line)
    box = bounds.length === 3 ? boxOf(head, bounds) : undefined
    if (columns.scaled && !box) throw new TrajectoryError('scaled coordinates need a box in ITEM: BOX BOUNDS', { line })
    row = 0
    if (coordinates.length !== atoms * 3) {
      coordinates = new Float64Array(atoms * 3)
      sorted = new Float64Array(atoms * 3)
      velocities = new Float64Array(atoms * 3)
      sortedVelocities = new Float64Array(atoms * 3)
      ids = new Float64Array(atoms)
    }
  }

  const atom = (text: string, line: number, { id, position, velocity, image, scaled, names }: Columns) => {
    if (row >= atoms)
      throw new TrajectoryError(say('there are more rows than the {atoms} atoms announced', { atoms }), { line })
    lastNumber.see(text)
    const fields = text.trim().split(/\s+/)
    const numberAt = (column: number) => (column < 0 ? 0 : Number(fields[column] ?? Number.NaN))
    ids[row] = id < 0 ? row + 1 : numberAt(id)
    const given = position.map(numberAt)
    const images = image?.map(numberAt)
    for (let axis = 0; axis < 3; axis++) {
      let value = given[axis]
      if (box) {
        if (scaled) value = box.origin[axis] + along(box.cell, given, axis)
        if (images) value += along(box.cell, images, axis)
      }
      if (!Number.isFinite(value) || !Number.isFinite(ids[row])) {
        throw new TrajectoryError(
          say('atom {atom} of frame {frame} has no number for {axis}', {
            atom: row + 1,
            frame: collector.frames + 1,
            axis: 'xyz'[axis],
          }),
          {
            line,
          },
        )
      }
      coordinates[row * 3 + axis] = value
      if (velocity) velocities[row * 3 + axis] = numberAt(velocity[axis])
    }
    if (collector.frames === 0) {
      for (const name of ['element', 'type', 'mol', 'mass', 'q']) {
        const column = names.indexOf(name)
        if (column < 0) continue
        if (row === 0) labels.set(name, [])
        labels.get(name)?.push(fields[column] ?? '')
      }
    }
    if (++row === atoms) finishFrame(line)
  }

  const labelsOf = (): AtomLabels => {
    const inOrder = (name: string) => {
      const values = labels.get(name)
      return values && rank.map((index) => values[index])
    }
    const mass = inOrder('mass')?.map(Number)
    const charge = inOrder('q')?.map(Number)
    const found = labelColumns.map(([name, key]) => [key, inOrder(name)] as const).filter(([, values]) => values)
    return {
      ...Object.fromEntries(found),
      ...(mass ? { mass } : {}),
      ...(charge ? { charge } : {}),
      ...(columns && columns.id >= 0 && order.ids ? { id: order.ids } : {}),
    }
  }

  const finishFrame = (line: number) => {
    rank = Array.from(ids.keys()).sort((a, b) => ids[a] - ids[b])
    const inOrder = Float64Array.from(rank, (index) => ids[index])
    for (let i = 1; i < atoms; i++) {
      if (inOrder[i] === inOrder[i - 1])
        throw new TrajectoryError(say('atom id {typed} is there twice in this frame', { typed: inOrder[i] }), { line })
    }
    if (order.ids?.length === atoms) {
      const before = order.ids
      const strange = inOrder.findIndex((id, index) => id !== before[index])
      if (strange >= 0) {
        throw new TrajectoryError(
          say('atom id {typed} is not among the atoms of the first frame', { typed: inOrder[strange] }),
          { line },
        )
      }
    }
    order.ids ??= inOrder
    rank.forEach((from, to) => {
      for (let axis = 0; axis < 3; axis++) {
        sorted[to * 3 + axis] = coordinates[from * 3 + axis]
        sortedVelocities[to * 3 + axis] = velocities[from * 3 + axis]
      }
    })
    const moving = columns?.velocity ? { velocities: sortedVelocities } : {}
    const unwrapped = columns?.unwrapped ?? false
    collector.add(sorted, { time, step, ...box, ...moving, unwrapped, labels: labelsOf }, bytes, { line })
    bytes = 0
    time = undefined
    step = undefined
  }

  const line = (text: string, number: number) => {
    bytes += text.length + 1
    if (text.startsWith('ITEM:')) return header(text, number)
    if (text.trim() === '') return
    if (section === 'NUMBER OF ATOMS') {
      if (!/^\s*\d+\s*$/.test(text)) throw new TrajectoryError('the number of atoms is expected here', { line: number })
      atoms = Number(text)
      if (atoms * 4 > file.size)
        throw new TrajectoryError(say('the file is too short for {atoms} atoms', { atoms }), { line: number })
    } else if (section === 'TIMESTEP') {
      step = Number(text)
    } else if (section === 'TIME') {
      time = Number(text)
    } else if (section === 'UNITS') {
      units = unitStyles.get(text.trim())
    } else if (section === 'BOX BOUNDS') {
      const numbers = text.trim().split(/\s+/).map(Number)
      const general = /\babc\b/.test(head)
      if (general ? numbers.length < 3 || numbers.some(Number.isNaN) : !(numbers[1] > numbers[0]))
        throw new TrajectoryError('the box is expected here: a lower and an upper bound', { line: number })
      bounds.push(numbers)
    } else if (section === 'ATOMS' && columns) {
      atom(text, number, columns)
    } else if (section === '') {
      throw new TrajectoryError("a LAMMPS dump begins with 'ITEM:'", { line: number })
    }
  }
  const end = await feedLines(file, { line }, options)
  if (end.error || section !== 'ATOMS' || row < atoms) {
    if (collector.frames === 0)
      throw end.error ?? new TrajectoryError('the file ends inside frame 1', { line: end.lines })
    collector.notices.push(sayCut(collector.frames))
  } else if (collector.frames > 1 && lastNumber.cutOff(end.openLine)) collector.dropLast()
  if (columns) {
    const { names, position, image } = columns
    const used = [...position, ...(image ?? [])].flatMap((column) => names[column] ?? [])
    collector.reading.push(
      columns.id < 0
        ? say('Columns taken: {typed}; without ids the order of the rows tells atoms apart.', {
            typed: used.join(', '),
          })
        : say('Columns taken: {typed}.', { typed: ['id', ...used].join(', ') }),
    )
  }
  return collector.finish({ lengthUnit: units?.[0], timeUnit: units?.[1] })
}

/** The sum of so much of each cell vector, along one axis. */
const along = (cell: readonly number[], counts: readonly number[], axis: number) =>
  counts[0] * cell[axis] + counts[1] * cell[3 + axis] + counts[2] * cell[6 + axis]
