import { say } from '../../words/text'
import { cellFromAngles } from './cellAngles'
import { FrameCollector } from './frames'
import { feedLines } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/**
 * Reads the models of a PDB file as frames. Lengths are Å; times, in ps, from "t=" in the titles that GROMACS writes.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readPdb(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const collector = new FrameCollector(file.size, options)
  const labels = { element: [] as string[], name: [] as string[], residue: [] as string[], molecule: [] as string[] }
  let coordinates: number[] = []
  let cell: readonly number[] | undefined
  let time: number | undefined
  let bytes = 0
  let inModel = false

  const atom = (text: string, line: number) => {
    for (let axis = 0; axis < 3; axis++) {
      const field = text.slice(30 + 8 * axis, 38 + 8 * axis).trim()
      const value = field === '' ? Number.NaN : Number(field)
      if (!Number.isFinite(value))
        throw new TrajectoryError(
          say("atom {atom} of frame {frame} needs a number for {axis}, and there is '{typed}'", {
            atom: coordinates.length / 3 + 1,
            frame: collector.frames + 1,
            axis: 'xyz'[axis],
            typed: field.slice(0, 20),
          }),
          { line },
        )
      coordinates.push(value)
    }
    if (collector.frames > 0) return
    labels.name.push(text.slice(12, 16).trim())
    labels.residue.push(text.slice(17, 20).trim())
    labels.molecule.push(text.slice(17, 27))
    labels.element.push(text.slice(76, 78).trim())
  }
  const finish = (line: number) => {
    if (coordinates.length === 0) return
    const { element, ...others } = labels
    const known = element.every((each) => each !== '') ? labels : others
    const facts = { ...(cell ? { cell } : {}), ...(time === undefined ? {} : { time }), labels: () => known }
    collector.add(Float64Array.from(coordinates), facts, bytes, { line })
    coordinates = []
    bytes = 0
    time = undefined
  }
  const line = (text: string, number: number) => {
    bytes += text.length + 1
    const record = text.slice(0, 6).trim()
    if (record === 'ATOM' || record === 'HETATM') return atom(text, number)
    if (record === 'CRYST1') {
      const edges = [6, 15, 24].map((at) => Number(text.slice(at, at + 9)))
      const angles = [33, 40, 47].map((at) => Number(text.slice(at, at + 7)))
      // A cell of 1 × 1 × 1 is the format's word for none.
      cell = edges.every((edge) => edge === 1) ? undefined : cellFromAngles(edges, angles)
    } else if (record === 'TITLE' || record === 'REMARK') {
      const found = /\bt\s*=\s*([-+.\deE]+)/.exec(text)
      if (found && Number.isFinite(Number(found[1]))) time = Number(found[1])
    } else if (record === 'MODEL') {
      finish(number)
      inModel = true
    } else if (record === 'ENDMDL' || record === 'END') {
      finish(number)
      inModel = false
    }
  }
  const end = await feedLines(file, { line }, options)
  const open = coordinates.length > 0
  if (end.error && collector.frames === 0) throw end.error
  if (open && (inModel || end.error) && collector.frames > 0) collector.notices.push(sayCut(collector.frames))
  else finish(end.lines)
  const times = collector.frames > 0 ? { timeUnit: 'ps' } : {}
  const read = collector.finish({ lengthUnit: 'Å', ...times })
  return read.frameInterval === undefined ? { ...read, timeUnit: undefined } : read
}
