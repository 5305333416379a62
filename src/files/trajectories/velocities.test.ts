import { describe, expect, it } from 'vitest'
import { writeNpz } from '../npz'
import { readTrajectories } from './readTrajectories'
import type { ReadOptions } from './trajectories'

const frames = 3
const place = (atom: number, k: number) => [atom + k, 2 * atom - k * k, 0.5 * k]
const speed = (atom: number, k: number) => [0.25 * atom, -k, 0.125 * (atom + k)]
const numbers = (of: typeof place) =>
  Float64Array.from(
    { length: 2 * frames * 3 },
    (_, i) => of(Math.floor(i / (3 * frames)), Math.floor(i / 3) % frames)[i % 3],
  )

const gro = Array.from({ length: frames }, (_, k) => {
  const rows = [0, 1].map((atom) => {
    const head = `${String(atom + 1).padStart(5)}SOL     OW${String(atom + 1).padStart(5)}`
    const columns = [...place(atom, k).map((x) => x.toFixed(3)), ...speed(atom, k).map((v) => v.toFixed(4))]
    return head + columns.map((text) => text.padStart(8)).join('')
  })
  return ['water', '2', ...rows, '9 9 9'].join('\n')
}).join('\n')

// The atoms change places in the second frame.
const xyz = Array.from({ length: frames }, (_, k) => {
  const rows = [0, 1].map((atom) => `${'AB'[atom]} ${speed(atom, k).join(' ')} ${place(atom, k).join(' ')}`)
  return ['2', 'Properties=species:S:1:velo:R:3:pos:R:3', ...(k === 1 ? rows.reverse() : rows)].join('\n')
}).join('\n')

const npz = writeNpz({
  pos: { data: numbers(place), shape: [2, frames, 3] },
  vel: { data: numbers(speed), shape: [2, frames, 3] },
})

describe('velocities', () => {
  it.each([
    ['a.gro', gro],
    ['a.extxyz', xyz],
    ['a.npz', npz],
  ])('are read where they are asked for: %s', async (name, content) => {
    const file = new Blob([content])
    const read = await readTrajectories(file, name, { velocities: true })
    const at = (vectors: Float64Array | undefined, atom: number, k: number) =>
      [0, 1, 2].map((axis) => vectors?.[(atom * 3 + axis) * frames + k])
    for (const atom of [0, 1])
      for (let k = 0; k < frames; k++) {
        expect(at(read.positions, atom, k)).toEqual(place(atom, k))
        expect(at(read.velocities, atom, k).map((value) => (value ?? Number.NaN) + 0)).toEqual(
          speed(atom, k).map((value) => value + 0),
        )
      }
    expect(await readTrajectories(file, name)).not.toHaveProperty('velocities')
  })

  it.each([
    ['a.extxyz', xyz, 'A'],
    ['a.npz', npz, 'id 0'],
  ])('of a framework are taken off those of the others: %s', async (name, content, driftAtoms) => {
    const read = await readTrajectories(new Blob([content]), name, { velocities: true, driftAtoms })
    expect(read.particles).toBe(1)
    for (let axis = 0; axis < 3; axis++)
      for (let k = 0; k < frames; k++) {
        expect(read.velocities?.[axis * frames + k]).toBeCloseTo(speed(1, k)[axis] - speed(0, k)[axis], 12)
        expect(read.positions[axis * frames + k]).toBe(place(1, k)[axis] - (place(0, k)[axis] - place(0, 0)[axis]))
      }
  })
})

describe('charges of an archive', () => {
  const array = (data: readonly number[], shape = [data.length]) => ({ data: Float64Array.from(data), shape })
  const pos = array([0, 1, 4, 9, 2, 4, 7, 1, 5, 5, 6, 8], [4, 3])
  const ions = writeNpz({ pos: array([...pos.data], [4, 3, 1]), charges: array([1, -1, 2, 0]) })
  const read = (options: ReadOptions) =>
    readTrajectories(new Blob([ions]), 'a.npz', { charges: 'fromFile', ...options })

  it('go with the particles that are measured, beside those of the drift', async () => {
    expect([...((await read({})).charges ?? [])]).toEqual([1, -1, 2, 0])
    expect([...((await read({ driftAtoms: 'id 3' })).charges ?? [])]).toEqual([1, -1, 2])
    expect([...((await read({ driftAtoms: 'id 0', atoms: 'id 1-2' })).charges ?? [])]).toEqual([-1, 2])
    expect([...((await read({ atoms: 'id 2' })).charges ?? [])]).toEqual([2])
    // By number of the archive, whoever is measured.
    expect([...((await read({ charges: 'id 2=5', driftAtoms: 'id 0' })).charges ?? [])]).toEqual([0, 5, 0])
  })

  it('should be as many as the particles', async () => {
    const few = writeNpz({ pos: array([...pos.data], [4, 3, 1]), charges: array([1, -1]) })
    await expect(readTrajectories(new Blob([few]), 'a.npz', { charges: 'fromFile' })).rejects.toThrow(
      /2 charges for 4 particles/,
    )
  })
})
