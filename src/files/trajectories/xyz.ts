import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

/** What the comment line of an extended XYZ frame says (https://github.com/libAtoms/extxyz). */
interface Comment {
  readonly time?: number
  readonly box?: readonly number[]
  readonly slanted?: boolean
  /** Column in which the positions begin. */
  readonly column: number
}

function readComment(text: string, line: number): Comment {
  const field = (name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|(\\S+))`, 'i').exec(text)
  const value = (name: string) => {
    const found = field(name)
    return found ? (found[1] ?? found[2]) : undefined
  }
  const properties = value('Properties')
  let column = 1
  if (properties !== undefined) {
    const parts = properties.split(':')
    column = 0
    let at = 0
    for (; at + 2 < parts.length && parts[at].toLowerCase() !== 'pos'; at += 3) column += Number(parts[at + 2])
    if (parts[at]?.toLowerCase() !== 'pos' || !Number.isInteger(column)) {
      throw new TrajectoryError('Properties= names no pos: where the positions are cannot be known', { line })
    }
  }
  const time = Number(value('Time') ?? Number.NaN)
  const lattice = value('Lattice')?.trim().split(/\s+/).map(Number)
  if (lattice && (lattice.length !== 9 || lattice.some((edge) => !Number.isFinite(edge)))) {
    throw new TrajectoryError('Lattice= takes nine numbers', { line })
  }
  const periodic = !/^\s*(F|0)(alse)?[\s,]+(F|0)(alse)?[\s,]+(F|0)(alse)?\s*$/i.test(value('pbc') ?? '')
  return {
    column,
    time: Number.isFinite(time) ? time : undefined,
    box: lattice && periodic ? [lattice[0], lattice[4], lattice[8]] : undefined,
    slanted: lattice?.some((edge, index) => index % 4 !== 0 && Math.abs(edge) > 1e-9),
  }
}

/**
 * Reads XYZ and extended XYZ: a line with the number of atoms, a comment, one line per atom; then the next frame.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readXyz(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  let state: 'count' | 'comment' | 'atoms' = 'count'
  let coordinates = new Float64Array(0)
  let comment: Comment = { column: 1 }
  let read = 0
  let bytes = 0
  const line = (text: string, number: number) => {
    bytes += text.length + 1
    if (state === 'count') {
      if (text.trim() === '') return
      if (!/^\s*\d+\s*$/.test(text)) {
        throw new TrajectoryError(`the number of atoms is expected here, not '${text.trim().slice(0, 40)}'`, {
          line: number,
        })
      }
      const atoms = Number(text)
      // An atom takes at least six characters: a count that cannot fit the file must not decide how much memory is taken.
      if (atoms * 6 > file.size) throw new TrajectoryError(`the file is too short for ${atoms} atoms`, { line: number })
      if (coordinates.length !== atoms * 3) coordinates = new Float64Array(atoms * 3)
      state = 'comment'
    } else if (state === 'comment') {
      comment = readComment(text, number)
      read = 0
      state = coordinates.length === 0 ? 'count' : 'atoms'
    } else {
      const fields = text.trim().split(/\s+/)
      for (let axis = 0; axis < 3; axis++) {
        const value = fields[comment.column + axis]
        const parsed = value === undefined || value === '' ? Number.NaN : Number(value)
        if (!Number.isFinite(parsed)) {
          const frame = collector.frames + 1
          const what = value === undefined ? 'nothing' : `'${value.slice(0, 40)}'`
          throw new TrajectoryError(
            `atom ${read + 1} of frame ${frame} needs a number for ${'xyz'[axis]}, and there is ${what}`,
            {
              line: number,
            },
          )
        }
        coordinates[read * 3 + axis] = parsed
      }
      if (++read * 3 < coordinates.length) return
      collector.add(coordinates, comment, bytes, { line: number })
      bytes = 0
      state = 'count'
    }
  }
  const lines = await feedLines(file, { line }, options)
  if (state !== 'count') {
    const frame = collector.frames + 1
    throw new TrajectoryError(
      `the file ends inside frame ${frame}: ${read} of ${coordinates.length / 3} atoms were there`,
      {
        line: lines,
      },
    )
  }
  return collector.finish({})
}
