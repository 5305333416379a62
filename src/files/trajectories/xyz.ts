import type { Periodic } from '../../physics/diffusion/cell'
import { say } from '../../words/text'
import { cellFromAngles } from './cellAngles'
import { LastNumber } from './decimals'
import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** What the comment line of an extended XYZ frame says (https://github.com/libAtoms/extxyz). */
interface Comment {
  readonly time?: number
  readonly timeUnit?: string
  readonly step?: number
  readonly cell?: readonly number[]
  readonly periodic?: Periodic
  /** Columns in which the positions begin, and the atom's kind, number and mass stand. */
  readonly columns: Readonly<
    Partial<Record<'element' | 'id' | 'mass' | 'molecule' | 'charge' | 'velocity', number>>
  > & {
    readonly position: number
    /** How many coordinates a position has; default: three. */
    readonly axes?: number
    /** Whether the positions run on beyond the cell. */
    readonly unwrapped?: boolean
  }
  readonly lengthUnit?: string
}

const plainColumns = { position: 1, element: 0 }
/** Properties that name what an atom is, in lower case. */
const properties = new Map<string, 'element' | 'id' | 'mass' | 'molecule' | 'charge' | 'velocity'>([
  ['species', 'element'],
  ['element', 'element'],
  ['symbol', 'element'],
  ['id', 'id'],
  ['ids', 'id'],
  ['index', 'id'],
  ['mass', 'mass'],
  ['masses', 'mass'],
  ['mol', 'molecule'],
  ['molecule', 'molecule'],
  ['charge', 'charge'],
  ['charges', 'charge'],
  ['initial_charges', 'charge'],
  ['q', 'charge'],
  ['velo', 'velocity'],
  ['vel', 'velocity'],
  ['velocity', 'velocity'],
  ['velocities', 'velocity'],
])

/** Columns whose words are kept from the first frame. */
const markNames = ['element', 'id', 'mass', 'molecule', 'charge'] as const
const noMarks = (): Record<(typeof markNames)[number], string[]> => ({
  element: [],
  id: [],
  mass: [],
  molecule: [],
  charge: [],
})

const keyPatterns = new Map<string, RegExp>()

/** The value behind name=, in quotes of either kind, brackets, braces, or bare. */
function valueOf(text: string, ...names: readonly string[]): string | undefined {
  if (!text.includes('=')) return undefined
  for (const name of names) {
    let pattern = keyPatterns.get(name)
    if (!pattern) {
      pattern = new RegExp(`(?:^|[\\s,])${name}\\s*=\\s*`, 'i')
      keyPatterns.set(name, pattern)
    }
    const found = pattern.exec(text)
    if (!found) continue
    const rest = text.slice(found.index + found[0].length)
    if (rest[0] === '"' || rest[0] === "'") return rest.slice(1).split(rest[0])[0]
    if (rest[0] !== '[' && rest[0] !== '{') return /^[^\s,]*/.exec(rest)?.[0]
    let depth = 0
    for (let i = 0; i < rest.length; i++) {
      if ('[{'.includes(rest[i])) depth++
      if (']}'.includes(rest[i]) && --depth === 0) return rest.slice(0, i + 1)
    }
    return rest
  }
  return undefined
}

const words = (text: string) => text.split(/[\s,[\](){}"']+/).filter((word) => word !== '')
const truth = (text: string) => !/^(f|false|0|\.false\.)$/i.test(text)

function columnsOf(text: string | undefined, line: number): Comment['columns'] {
  if (text === undefined) return plainColumns
  const parts = text.split(':').map((part) => part.trim())
  const columns: Record<string, number> = {}
  let column = 0
  let unwrapped: number | undefined
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const name = parts[at].toLowerCase()
    const meaning = properties.get(name)
    if (name === 'pos' || (name === 'positions' && columns.position === undefined)) {
      columns.position = column
      columns.axes = Number(parts[at + 2])
    } else if (/^(?:unwrapped_?pos(?:ition)?s?|pos(?:ition)?s?_?unwrapped|upos)$/.test(name)) unwrapped = column
    else if (meaning !== undefined && !(meaning in columns)) columns[meaning] = column
    column += Number(parts[at + 2])
  }
  const position = unwrapped ?? columns.position
  if (position === undefined || !Number.isInteger(column))
    throw new TrajectoryError('Properties= names no pos: where the positions are cannot be known', { line })
  return {
    ...columns,
    position,
    axes: unwrapped === undefined ? columns.axes : 3,
    ...(unwrapped === undefined ? {} : { unwrapped: true }),
  }
}

/** Lengths of 1 Bohr in Å (CODATA 2018). */
const bohr = 0.529177210903
/** i-PI's names of the units of length, in Å. */
const pathUnits: ReadonlyMap<string, number> = new Map([
  ['angstrom', 1],
  ['atomic_unit', bohr],
  ['automatic', bohr],
  ['nanometer', 10],
])

/** The cell in a comment by i-PI: "# CELL(abcABC): 10 10 10 90 90 90 Step: 5 Bead: 0 positions{angstrom} cell{angstrom}". */
function pathIntegralCell(text: string, line: number): Pick<Comment, 'cell' | 'lengthUnit'> {
  const found = /CELL[([{](abcABC|H|GENH)[)\]}]\s*:?\s*((?:[-+.\deE]+\s+){5,9})/.exec(text)
  if (!found) return {}
  const numbers = words(found[2]).map(Number)
  const unitNames = ['positions', 'cell'].map(
    (name) => new RegExp(`${name}\\{(\\w+)\\}`).exec(text)?.[1] ?? 'automatic',
  )
  const [ofPositions, ofCell] = unitNames.map((name) => pathUnits.get(name.toLowerCase()) ?? 1)
  // Vectors stand in the columns there.
  const [a, b, c, d, e, f, g, h, i] = numbers
  const cell =
    found[1] === 'abcABC' ? cellFromAngles(numbers.slice(0, 3), numbers.slice(3)) : [a, d, g, b, e, h, c, f, i]
  if (cell?.length !== 9 || cell.some((edge) => !Number.isFinite(edge)))
    throw new TrajectoryError(say('CELL({typed}) is not understood', { typed: found[1] }), { line })
  const unit = unitNames[0].toLowerCase()
  return {
    cell: cell.map((edge) => (edge * ofCell) / ofPositions),
    lengthUnit: unit === 'angstrom' ? 'Å' : unit === 'nanometer' ? 'nm' : 'Bohr',
  }
}

/** A number of the frame in the words of a comment: "Atoms. Timestep: 1000", "frame 3", "MD iter: 5", "Step: 7", " i = 5, E = …". */
const spokenStep = /\b(?:time_?step|step|frame|iter(?:ation)?)\b\s*[:=#]?\s*(\d+)(?![\d.eE])/i

function readComment(text: string, line: number): Comment {
  const columns = columnsOf(valueOf(text, 'Properties'), line)
  const stamp = /^\s*([-+]?[\d.]+(?:[eEdD][-+]?\d+)?)\s*([a-zµ]*)/.exec(valueOf(text, 'time', 'simulation_time') ?? '')
  // CP2K: " i = 20, time = 10.000, E = -17.1".
  const cp2k = /^\s*i\s*=\s*\d+\s*,\s*time\s*=/.test(text)
  const counted = /^\s*i\s*=\s*\d+\s*,/.test(text)
  const named = valueOf(text, 'step', 'timestep', 'frame', ...(counted ? ['i'] : []))
  // Words in quotes are anybody's; a comment that gives properties has its step under a name.
  const spoken = named === undefined && !/properties\s*=/i.test(text) ? spokenStep.exec(text)?.[1] : undefined
  const step = Number(named ?? spoken ?? Number.NaN)
  const given = valueOf(text, 'Lattice', 'cell')
  const lattice = given === undefined ? undefined : words(given).map(Number)
  // Four numbers: two vectors in a plane.
  const flat = lattice?.length === 4
  const cell =
    lattice?.length === 3
      ? [lattice[0], 0, 0, 0, lattice[1], 0, 0, 0, lattice[2]]
      : flat
        ? [lattice[0], lattice[1], 0, lattice[2], lattice[3], 0, 0, 0, 1]
        : lattice
  if (cell && (cell.length !== 9 || cell.some((edge) => !Number.isFinite(edge))))
    throw new TrajectoryError('Lattice= takes nine numbers, three edges, or four of a plane', { line })
  const pbc = words(valueOf(text, 'pbc') ?? '').flatMap((word) => (/^[tf]{3}$/i.test(word) ? [...word] : [word]))
  const sides = flat && pbc.length !== 3 ? [...(pbc.length === 2 ? pbc : ['T', 'T']), 'F'] : pbc
  const periodic = sides.length === 3 ? (sides.map(truth) as unknown as Periodic) : undefined
  return {
    columns,
    ...(stamp ? { time: Number(stamp[1].replace(/[dD]/, 'e')), timeUnit: stamp[2] || (cp2k ? 'fs' : undefined) } : {}),
    ...(Number.isFinite(step) ? { step } : {}),
    ...(cell ? { cell } : {}),
    ...(periodic ? { periodic } : {}),
    ...(cp2k ? { lengthUnit: 'Å' } : {}),
    ...(cell ? {} : pathIntegralCell(text, line)),
  }
}

/** Fortran writes 1.0D+00, and spreadsheets 1,5. */
const numberOf = (text: string | undefined) =>
  text === undefined || text === ''
    ? Number.NaN
    : Number(/[dD,]/.test(text) ? text.replace(/[dD]/, 'e').replace(',', '.') : text)

/** Words between blanks; a comma before a blank belongs to neither. */
const wordsOf = (text: string) => (text.includes(', ') ? text.replaceAll(', ', ' ') : text).trim().split(/\s+/)

/**
 * Puts atoms that change places from frame to frame in the order of the first frame: by their numbers, or by their names. Of atoms with the same
 * name the order of the lines counts.
 */
class AtomOrder {
  #first: readonly string[] | undefined
  /** Places in the first frame, of each name in turn. */
  readonly #places = new Map<string, number[]>()
  /** Whether a name that several atoms have stood elsewhere in a later frame. */
  ambiguous = false
  changed = false

  /** Where each atom of this frame belongs; nothing where it stands there already. */
  sort(names: readonly string[], frame: number, line: number): readonly number[] | undefined {
    if (!this.#first) {
      this.#first = [...names]
      names.forEach((name, place) => {
        const places = this.#places.get(name)
        if (places) places.push(place)
        else this.#places.set(name, [place])
      })
      return undefined
    }
    const first = this.#first
    if (names.length !== first.length || names.every((name, i) => name === first[i])) return undefined
    this.changed = true
    const seen = new Map<string, number>()
    return names.map((name) => {
      const places = this.#places.get(name)
      const turn = seen.get(name) ?? 0
      if (!places || turn >= places.length)
        throw new TrajectoryError(
          say("frame {frame} has other atoms than the first: '{typed}' is one too many", {
            frame,
            typed: name.slice(0, 20),
          }),
          { line },
        )
      if (places.length > 1) this.ambiguous = true
      seen.set(name, turn + 1)
      return places[turn]
    })
  }
}

/**
 * Reads XYZ and extended XYZ: a line with the number of atoms, a comment, one line per atom; then the next frame.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readXyz(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  const order = new AtomOrder()
  const lastNumber = new LastNumber()
  let state: 'count' | 'comment' | 'atoms' = 'count'
  let coordinates = new Float64Array(0)
  let comment: Comment = { columns: plainColumns }
  let names: string[] = []
  let velocities = new Float64Array(0)
  let marks = noMarks()
  let units: { readonly timeUnit?: string; readonly lengthUnit?: string } = {}
  let read = 0
  let bytes = 0

  const atom = (text: string, number: number) => {
    lastNumber.see(text)
    const fields = wordsOf(text)
    const { columns } = comment
    for (let axis = 0; axis < 3; axis++) {
      // pos:R:2 lies in a plane.
      const value = axis < (columns.axes ?? 3) ? fields[columns.position + axis] : '0'
      const parsed = numberOf(value)
      if (!Number.isFinite(parsed)) {
        const frame = collector.frames + 1
        const told = { atom: read + 1, frame, axis: 'xyz'[axis] }
        throw new TrajectoryError(
          value === undefined
            ? say('atom {atom} of frame {frame} needs a number for {axis}, and there is nothing', told)
            : say("atom {atom} of frame {frame} needs a number for {axis}, and there is '{typed}'", {
                ...told,
                typed: value.slice(0, 40),
              }),
          { line: number },
        )
      }
      coordinates[read * 3 + axis] = parsed
      if (columns.velocity !== undefined) velocities[read * 3 + axis] = numberOf(fields[columns.velocity + axis])
    }
    names[read] = fields[columns.id ?? columns.element ?? 0] ?? ''
    if (collector.frames === 0) {
      for (const key of markNames) {
        const column = columns[key]
        if (column !== undefined) marks[key][read] = fields[column] ?? ''
      }
    }
    if (++read * 3 === coordinates.length) finish(number)
  }

  const finish = (line: number) => {
    const places = order.sort(names, collector.frames + 1, line)
    const inOrder = (vectors: Float64Array) => {
      if (!places) return vectors
      const sorted = new Float64Array(vectors.length)
      places.forEach((to, from) => sorted.set(vectors.subarray(from * 3, from * 3 + 3), to * 3))
      return sorted
    }
    const moving = comment.columns.velocity === undefined ? {} : { velocities: inOrder(velocities) }
    const labels = () => ({
      ...(marks.element.length > 0 ? { element: marks.element } : {}),
      ...(marks.id.length > 0 ? { id: marks.id } : {}),
      ...(marks.molecule.length > 0 ? { molecule: marks.molecule } : {}),
      ...(marks.mass.length > 0 ? { mass: marks.mass.map(Number) } : {}),
      ...(marks.charge.length > 0 ? { charge: marks.charge.map(Number) } : {}),
    })
    const { time, step, cell, periodic, columns } = comment
    const { unwrapped = false } = columns
    collector.add(inOrder(coordinates), { time, step, cell, periodic, ...moving, unwrapped, labels }, bytes, { line })
    units = { timeUnit: units.timeUnit ?? comment.timeUnit, lengthUnit: units.lengthUnit ?? comment.lengthUnit }
    bytes = 0
    state = 'count'
  }

  const line = (text: string, number: number) => {
    bytes += text.length + 1
    if (state === 'count') {
      if (text.trim() === '') return
      if (!/^\s*\d+\s*$/.test(text)) {
        throw new TrajectoryError(
          say("the number of atoms is expected here, not '{typed}'", { typed: text.trim().slice(0, 40) }),
          {
            line: number,
          },
        )
      }
      const atoms = Number(text)
      // An atom takes at least six characters: a count that cannot fit the file must not decide how much memory is taken.
      if (atoms * 6 > file.size)
        throw new TrajectoryError(say('the file is too short for {atoms} atoms', { atoms }), { line: number })
      if (coordinates.length !== atoms * 3) {
        coordinates = new Float64Array(atoms * 3)
        names = new Array<string>(atoms).fill('')
        velocities = new Float64Array(atoms * 3)
        if (collector.frames === 0) marks = noMarks()
      }
      state = 'comment'
    } else if (state === 'comment') {
      comment = readComment(text, number)
      read = 0
      state = coordinates.length === 0 ? 'count' : 'atoms'
    } else atom(text, number)
  }
  const end = await feedLines(file, { line }, options)
  const complete = state === 'count' && !end.error
  if (!complete && collector.frames === 0) {
    throw (
      end.error ??
      new TrajectoryError(
        say('the file ends inside frame 1: {read} of {atoms} atoms were there', {
          read,
          atoms: coordinates.length / 3,
        }),
        {
          line: end.lines,
        },
      )
    )
  }
  if (!complete) collector.notices.push(sayCut(collector.frames))
  else if (collector.frames > 1 && lastNumber.cutOff(end.openLine)) collector.dropLast()
  if (order.changed)
    collector.notices.push(
      order.ambiguous
        ? 'Atoms change places from frame to frame and several have the same name: of those the order of the lines was taken, which may mix them up.'
        : 'Atoms change places from frame to frame: they were told apart by their names or numbers.',
    )
  return collector.finish(units)
}
