import { readFile } from 'node:fs/promises'
import { gzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeNpy } from '../npy'
import type { Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'
import { atoms, each, frames, positionsIn, read, walk } from './walk.fixture'

const folder = new URL('./written/', import.meta.url)
const text = (content: string) => new TextEncoder().encode(content)
const lines = (...content: readonly string[]) => text(`${content.join('\n')}\n`)
const fixed = (position: readonly number[], digits = 4) => position.map((x) => x.toFixed(digits))
const rows = each.flatMap((frame) => positionsIn(frame).map((at, i) => [String(i + 1), String(frame), ...fixed(at)]))
const table = lines('track,frame,x,y,z', ...rows.map((row) => row.join(',')))
const german = rows.map((row) => row.slice(0, 4).join(';').replaceAll('.', ','))
const detection = ([x, y]: readonly number[], frame: number) => `<detection t="${frame}" x="${x}" y="${y}" z="0.0" />`
const tracks = walk.map((path) => `<particle nSpots="${frames}">\n${path.map(detection).join('\n')}\n</particle>`)
const point = ([x, y]: readonly number[], frame: number) => `Point ${frame + 1} ${x} ${y} 1.0 ${frame + 1}.0 1.0`
const cell = [' 20.0 0.0 0.0', ' 0.0 20.0 0.0', ' 0.0 0.0 20.0']
const direct = (frame: number) =>
  positionsIn(frame).map((at) =>
    fixed(
      at.map((x) => x / 20 + 0.2),
      8,
    ).join('  '),
  )

const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'table.csv': table,
  'german.csv': text(`track;frame;x;y\r\n${german.join('\r\n')}\r\n`),
  'repr.txt': lines('track frame x y', ...rows.map(([track, frame, x, y]) => [track, frame, +x, +y].join(' '))),
  'wide.csv': lines(
    't,x1,y1,x2,y2',
    ...each.map((f) => [f, ...fixed(walk[0][f].slice(0, 2)), ...fixed(walk[1][f].slice(0, 2))].join()),
  ),
  'table.csv.gz': gzipSync(table),
  'tracks.xml': lines('<?xml version="1.0"?>', '<Tracks nTracks="4" frameInterval="0.5">', ...tracks, '</Tracks>'),
  'm.mdf': lines(
    'MTrackJ 1.5.1 Data File',
    'Assembly 1',
    'Cluster 1',
    ...walk.flatMap((path, i) => [`Track ${i + 1}`, ...path.map(point)]),
    'End of MTrackJ Data File',
  ),
  XDATCAR: lines(
    'Li',
    '1.0',
    ...cell,
    ' Li',
    ` ${atoms}`,
    ...each.flatMap((f) => [`Direct configuration=   ${f + 1}`, ...direct(f)]),
  ),
  'walk.npy': writeNpy({ data: Float64Array.from(walk.flat(2)), shape: [atoms, frames, 3] }),
  ...Object.fromEntries(
    await Promise.all(
      [
        'ase.extxyz',
        'ase.pdb',
        'gromacs.gro',
        'gromacs.trr',
        'gromacs.xtc',
        'lammps-tilted-xsu.lammpstrj',
        'mdanalysis.dcd',
        'mdanalysis.ncdf',
        'mdtraj.xyz',
        'numpy.npz',
      ].map(async (name) => [name, new Uint8Array(await readFile(new URL(name, folder)))] as const),
    ),
  ),
}

/** Every byte of the end of a file, and some places further up, none of them special. */
const places = (length: number) =>
  [
    ...Array.from({ length: 90 }, (_, i) => length - 1 - i),
    ...Array.from({ length: 12 }, (_, i) => Math.floor(((i + 0.37) * length) / 13)),
  ].filter((at) => at > 0 && at < length)

/** Where a displacement since the first frame is not that of the whole file. */
function wrong(part: Trajectories, whole: Trajectories): string | undefined {
  for (let row = 0; row < part.particles * part.dimensions; row++) {
    for (let frame = 0; frame < part.frames; frame++) {
      const moved = ({ positions, frames: all }: Trajectories) => positions[row * all + frame] - positions[row * all]
      if (!Number.isNaN(moved(part)) && !(Math.abs(moved(part) - moved(whole)) < 1e-6))
        return `row ${row}, frame ${frame}`
    }
  }
  return undefined
}

it.each(Object.entries(files))(
  '%s, cut off anywhere, gives whole frames or is refused in words',
  async (name, bytes) => {
    const whole = await read(bytes, name)
    let [given, told] = [0, 0]
    for (const at of places(bytes.length)) {
      try {
        const part = await read(bytes.slice(0, at), name)
        given++
        if (part.notices.some((each) => /\bcut off\b|^The file ends/.test(each))) told++
        // A line that may lack digits: nobody can know, and that is said.
        const unsure = part.notices.some((each) => each.startsWith('The last line has no line end'))
        if (part.dimensions === whole.dimensions && !unsure) expect(wrong(part, whole), `cut at ${at}`).toBeUndefined()
        expect(part.particles * part.frames).toBeLessThanOrEqual(whole.particles * whole.frames)
      } catch (error) {
        if (!(error instanceof TrajectoryError)) throw error
        expect(error.message.length, `cut at ${at}`).toBeGreaterThan(15)
      }
    }
    // All but cuts between two frames, in the words between them or in what has no meaning.
    if (given > 0) expect(told).toBeGreaterThan(0.4 * given)
  },
)
