import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readTrajectories } from './readTrajectories'
import type { Trajectories } from './trajectories'

/** Files in the folder `written`, each made by a format's own tool (written/make.py): the walk must come back from all of them. */
const folder = new URL('./written/', import.meta.url)
const read = async (name: string) => readTrajectories(new Blob([await readFile(new URL(name, folder))]), name, {})

/** Positions in Å: frame, atom, axis. */
type Walk = readonly (readonly (readonly number[])[])[]

const { box, interval, walk } = JSON.parse(await readFile(new URL('walk.json', folder), 'utf8')) as {
  readonly box: number
  readonly interval: number
  readonly walk: Walk
}

const ångström: Readonly<Record<string, number>> = { Å: 1, nm: 10 }
const picosecond: Readonly<Record<string, number>> = { ps: 1, fs: 1e-3 }

/** Every displacement since the first frame, in Å, held against the walk's. */
function expectWalk(found: Trajectories, wanted: Walk, tolerance: number, unit: number) {
  expect(found).toMatchObject({ particles: wanted[0].length, frames: wanted.length, dimensions: 3 })
  let most = 0
  for (let atom = 0; atom < found.particles; atom++) {
    for (let axis = 0; axis < 3; axis++) {
      const start = (atom * 3 + axis) * found.frames
      for (let frame = 0; frame < found.frames; frame++) {
        const moved = (found.positions[start + frame] - found.positions[start]) * unit
        most = Math.max(most, Math.abs(moved - (wanted[frame][atom][axis] - wanted[0][atom][axis])))
      }
    }
  }
  expect(most).toBeLessThan(tolerance)
}

describe('a walk through a periodic box', () => {
  // Tolerances: what the format keeps of a coordinate, twice.
  it.each([
    ['mdanalysis.xtc', 0.021],
    ['mdanalysis.trr', 1e-4],
    ['mdanalysis.dcd', 1e-4],
    ['mdanalysis.ncdf', 1e-4],
    ['mdanalysis.pdb', 2e-3],
    ['mdtraj.xtc', 0.021],
    ['mdtraj.trr', 1e-4],
    ['mdtraj.dcd', 1e-4],
    ['mdtraj.nc', 1e-4],
    ['mdtraj.pdb', 2e-3],
    ['mdtraj.gro', 0.021],
    ['mdtraj.lammpstrj', 2e-3],
    ['ase.extxyz', 1e-6],
    ['gromacs.xtc', 0.021],
    ['gromacs.trr', 1e-4],
    ['gromacs.gro', 0.021],
    ['gromacs.pdb', 0.021],
  ])('comes back unfolded from %s', async (name, tolerance) => {
    const found = await read(name)
    // ASE's files do not say that they are in ångströms.
    const unit = ångström[found.lengthUnit ?? 'Å']
    expectWalk(found, walk, tolerance, unit)
    expect(found.unfolded).toBe(true)
    const edges = (found.box ?? []).map((edge) => edge * unit)
    expect(edges).toHaveLength(3)
    for (const edge of edges) expect(edge).toBeCloseTo(box, 3)
  })

  it.each([
    'mdanalysis.xtc',
    'mdanalysis.trr',
    'mdtraj.xtc',
    'mdtraj.trr',
    'mdtraj.gro',
    'gromacs.xtc',
    'gromacs.trr',
    'gromacs.gro',
  ])('has its interval of time in %s', async (name) => {
    const { frameInterval = Number.NaN, timeUnit = '' } = await read(name)
    expect(frameInterval * picosecond[timeUnit]).toBeCloseTo(interval, 6)
  })

  it.each(['mdanalysis.xyz', 'mdtraj.xyz', 'ase.xyz'])(
    'stands folded, as it is written, in %s, which knows no box',
    async (name) => {
      const found = await read(name)
      expect(found.box).toBeUndefined()
      for (const place of found.positions) {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(box)
      }
    },
  )

  it('is told to be folded where the file, as MDTraj writes it, calls it unwrapped', async () => {
    const { notices } = await read('mdtraj.lammpstrj')
    expect(notices.join(' ')).toMatch(/calls its coordinates unwrapped, but they never leave one box length/)
    expect((await read('lammps-cube-xu.lammpstrj')).notices.join(' ')).not.toMatch(/unwrapped/)
  })

  it('comes back from an archive of NumPy', async () => {
    expectWalk(await read('numpy.npz'), walk, 1e-9, 1)
  })
})

/** Frames of a LAMMPS dump of `id type x y z`, read in the plainest way. */
async function dumped(name: string): Promise<Walk> {
  const text = await readFile(new URL(name, folder), 'utf8')
  return text
    .split(/ITEM: ATOMS id type xu yu zu *\n/)
    .slice(1)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number))
        .filter((numbers) => numbers.length === 5)
        .sort(([a], [b]) => a - b)
        .map((numbers) => numbers.slice(2)),
    )
}

describe.each(['cube', 'tilted'])('a run of LAMMPS in a box that is a %s', (shape) => {
  it.each([
    ['-xu.lammpstrj', 1e-8],
    ['-x.lammpstrj', 1e-8],
    ['-xi.lammpstrj', 1e-8],
    ['-xs.lammpstrj', 1e-8],
    ['-xsu.lammpstrj', 1e-8],
    ['-atom.lammpstrj', 3e-4],
  ])('has the same steps in %s', async (suffix, tolerance) => {
    const wanted = await dumped(`lammps-${shape}-xu.lammpstrj`)
    expect(wanted).toHaveLength(21)
    // The atoms do cross the faces.
    const furthest = Math.max(
      ...wanted[20].flatMap((place, atom) => place.map((x, axis) => Math.abs(x - wanted[0][atom][axis]))),
    )
    expect(furthest).toBeGreaterThan(6)
    expectWalk(await read(`lammps-${shape}${suffix}`), wanted, tolerance, 1)
  })

  it('says its units and times where it has them', async () => {
    const found = await read(`lammps-${shape}-xu.lammpstrj`)
    expect(found).toMatchObject({ lengthUnit: 'Å', timeUnit: 'fs', frameInterval: 200 })
  })
})
