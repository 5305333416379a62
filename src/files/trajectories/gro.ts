import { say } from '../../words/text'
import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** Where the coordinates begin: behind residue number and name, atom name and number, five characters each. */
const firstColumn = 20

/** GROMACS writes v1(x) v2(y) v3(z) v1(y) v1(z) v2(x) v2(z) v3(x) v3(y). No box is three zeros. */
function cellOf(edges: readonly number[]): readonly number[] | undefined {
  if (edges.every((edge) => edge === 0)) return undefined
  const [xx, yy, zz, xy = 0, xz = 0, yx = 0, yz = 0, zx = 0, zy = 0] = edges
  return [xx, xy, xz, yx, yy, yz, zx, zy, zz]
}

/**
 * Reads GROMACS .gro, one frame or many. Columns have a fixed width that follows from the distance of the decimal points.
 * Lengths are nm, times (from "t=" in the title) ps.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readGro(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  let state: 'title' | 'count' | 'atoms' | 'box' = 'title'
  let coordinates = new Float64Array(0)
  /** NaN where the columns are not there. */
  let velocities = new Float64Array(0)
  let time: number | undefined
  let step: number | undefined
  const labels = { residue: [] as string[], name: [] as string[], molecule: [] as string[] }
  let read = 0
  let width = 0
  let bytes = 0
  let boxText: string | undefined

  // Residue numbers start again after 99999: a molecule is where number or name change.
  let residues = 0
  let residueBefore = ''
  const moleculeOf = (text: string) => {
    const residue = text.slice(0, 10)
    if (residue !== residueBefore) residues++
    residueBefore = residue
    return String(residues)
  }

  const atom = (text: string, line: number) => {
    if (width === 0) {
      const first = text.indexOf('.', firstColumn)
      width = text.indexOf('.', first + 1) - first
      if (first < 0 || width < 2)
        throw new TrajectoryError('no coordinates with a decimal point are found here', { line })
    }
    for (let axis = 0; axis < 3; axis++) {
      const field = text.slice(firstColumn + axis * width, firstColumn + (axis + 1) * width)
      const value = field.trim() === '' ? Number.NaN : Number(field)
      if (!Number.isFinite(value)) {
        throw new TrajectoryError(
          say("atom {atom} of frame {frame} needs a number for {axis}, and there is '{typed}'", {
            atom: read + 1,
            frame: collector.frames + 1,
            axis: 'xyz'[axis],
            typed: field.trim(),
          }),
          { line },
        )
      }
      coordinates[read * 3 + axis] = value
      const speed = text.slice(firstColumn + (3 + axis) * width, firstColumn + (4 + axis) * width).trim()
      velocities[read * 3 + axis] = speed === '' ? Number.NaN : Number(speed)
    }
    if (collector.frames === 0) {
      labels.molecule.push(moleculeOf(text))
      labels.residue.push(text.slice(5, 10).trim())
      labels.name.push(text.slice(10, 15).trim())
    }
    if (++read * 3 === coordinates.length) state = 'box'
  }

  const line = (text: string, number: number) => {
    bytes += text.length + 1
    if (state === 'title') {
      if (text.trim() === '' && collector.frames > 0) return
      const found = /\bt\s*=\s*([-+.\deE]+)/.exec(text)
      const count = /\bstep\s*=\s*(\d+)/.exec(text)
      step = count ? Number(count[1]) : undefined
      time = found && Number.isFinite(Number(found[1])) ? Number(found[1]) : undefined
      state = 'count'
    } else if (state === 'count') {
      if (!/^\s*\d+\s*$/.test(text)) {
        throw new TrajectoryError(
          say("the number of atoms is expected here, not '{typed}'", { typed: text.trim().slice(0, 40) }),
          {
            line: number,
          },
        )
      }
      const atoms = Number(text)
      if (atoms * firstColumn > file.size)
        throw new TrajectoryError(say('the file is too short for {atoms} atoms', { atoms }), { line: number })
      if (coordinates.length !== atoms * 3) {
        coordinates = new Float64Array(atoms * 3)
        velocities = new Float64Array(atoms * 3)
      }
      read = 0
      width = 0
      state = atoms === 0 ? 'box' : 'atoms'
    } else if (state === 'atoms') {
      atom(text, number)
    } else {
      boxText = text
      const edges = text.trim().split(/\s+/).map(Number)
      if ((edges.length !== 3 && edges.length !== 9) || edges.some((edge) => !Number.isFinite(edge))) {
        throw new TrajectoryError('the box is expected here: three or nine numbers', { line: number })
      }
      const moving = Number.isNaN(velocities[0]) ? {} : { velocities }
      const facts = { time, step, cell: cellOf(edges), ...moving, labels: () => labels }
      collector.add(coordinates, facts, bytes, { line: number })
      bytes = 0
      state = 'title'
    }
  }
  // Numbers of a box have as many decimals as one another, and as those of the frame before.
  const whole = (text: string) => {
    if (state !== 'box') return true
    const decimals = text
      .trim()
      .split(/\s+/)
      .map((edge) => edge.length - edge.indexOf('.'))
    return decimals.every((each) => each === decimals[0]) && (boxText === undefined || text.length >= boxText.length)
  }
  const end = await feedLines(file, { line, whole }, options)
  if (state !== 'title' || end.error) {
    if (collector.frames === 0)
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
    collector.notices.push(sayCut(collector.frames))
  }
  return collector.finish({ lengthUnit: 'nm', timeUnit: 'ps' })
}
