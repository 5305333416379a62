import { volumeOf } from '../../physics/diffusion/cell'
import { say } from '../../words/text'
import { LastNumber } from './decimals'
import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** What stands above each frame. Its number begins again with every run, also where two runs were put into one file: it says nothing. */
const configuration = /^\s*(Direct|Cartesian)?\s*(?:configuration|konfig)\s*=/i

/** By Newton's method: the engine's own differs in its last digits from one to the next. */
function cubeRoot(volume: number): number {
  let edge = 1
  while (edge * edge * edge < volume) edge *= 2
  for (let i = 0; i < 60; i++) edge -= (edge - volume / (edge * edge)) / 3
  return edge
}

/** Whether a text begins like an XDATCAR: a title, a scale, three vectors, and a configuration below them. */
export const isXdatcar = (text: string): boolean =>
  /^[^\n]*\n\s*-?[\d.]+(?:[eE][-+]?\d+)?\s*\r?\n(?:(?:\s+-?[\d.eE+-]+){3}\s*\r?\n){3}/.test(text) &&
  /^\s*(?:Direct|Cartesian)?\s*(?:configuration|konfig)\s*=/im.test(text)

/**
 * Reads VASP's XDATCAR: title, scale, three vectors, names and numbers of the elements (before version 5 no names), then frame after frame of
 * scaled coordinates; where the cell changes all of that stands above each frame. Lengths are Å. It does not say how far apart frames are.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readXdatcar(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  const lastNumber = new LastNumber()
  let head: string[] = []
  let cell: number[] = []
  let element: string[] = []
  let coordinates = new Float64Array(0)
  let scaled = true
  /** Atoms of the frame that have been read; -1 outside a frame. */
  let read = -1
  let bytes = 0

  const numbersOf = (text: string) => text.trim().split(/\s+/).map(Number)
  const begin = (line: number) => {
    const [, scale, ...rest] = head
    const vectors = rest.slice(0, 3).map((text) => numbersOf(text).slice(0, 3))
    const named = rest.length >= 5
    const counts = numbersOf(rest[named ? 4 : 3] ?? '')
    if (vectors.flat().length !== 9 || vectors.flat().some((value) => !Number.isFinite(value)))
      throw new TrajectoryError('the three vectors of the cell are expected above the first configuration', { line })
    if (counts.some((count) => !Number.isInteger(count) || count < 1))
      throw new TrajectoryError('the numbers of atoms of each element are expected above the first configuration', {
        line,
      })
    const names = named ? rest[3].trim().split(/\s+/) : []
    // A scale below 0 is the volume.
    const given = Number(scale)
    const factor = given < 0 ? cubeRoot(-given / Math.abs(volumeOf(vectors.flat()))) : given
    cell = vectors.flat().map((value) => value * factor)
    const atoms = counts.reduce((sum, count) => sum + count, 0)
    if (atoms * 6 > file.size)
      throw new TrajectoryError(say('the file is too short for {atoms} atoms', { atoms }), { line })
    element = counts.flatMap((count, i) => new Array<string>(count).fill(names[i] ?? `kind ${i + 1}`))
    if (coordinates.length !== atoms * 3) coordinates = new Float64Array(atoms * 3)
    head = []
  }
  const atom = (text: string, line: number) => {
    lastNumber.see(text)
    const given = numbersOf(text)
    for (let axis = 0; axis < 3; axis++) {
      const value = scaled ? given[0] * cell[axis] + given[1] * cell[3 + axis] + given[2] * cell[6 + axis] : given[axis]
      if (given.length < 3 || !Number.isFinite(value))
        throw new TrajectoryError(
          say("atom {atom} of frame {frame} needs three numbers, and there is '{typed}'", {
            atom: read + 1,
            frame: collector.frames + 1,
            typed: text.trim().slice(0, 40),
          }),
          { line },
        )
      coordinates[read * 3 + axis] = value
    }
    if (++read * 3 < coordinates.length) return
    collector.add(coordinates, { cell, labels: () => ({ element }) }, bytes, { line })
    bytes = 0
    read = -1
  }
  const line = (text: string, number: number) => {
    bytes += text.length + 1
    const found = configuration.exec(text)
    if (found) {
      if (read > 0)
        throw new TrajectoryError(
          say('the frame ends after {read} of {atoms} atoms', { read, atoms: coordinates.length / 3 }),
          { line: number },
        )
      if (head.length > 0) begin(number)
      if (coordinates.length === 0)
        throw new TrajectoryError('a cell is expected above the first configuration', { line: number })
      scaled = found[1]?.toLowerCase() !== 'cartesian'
      read = 0
    } else if (read >= 0) {
      if (text.trim() !== '') atom(text, number)
    } else if (text.trim() !== '' || collector.frames === 0) head.push(text)
  }
  const end = await feedLines(file, { line }, options)
  if (end.error || read >= 0) {
    if (collector.frames === 0)
      throw end.error ?? new TrajectoryError('the file ends inside frame 1', { line: end.lines })
    collector.notices.push(sayCut(collector.frames))
  } else if (collector.frames > 1 && lastNumber.cutOff(end.openLine)) collector.dropLast()
  return collector.finish({ lengthUnit: 'Å' })
}
