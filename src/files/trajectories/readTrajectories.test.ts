import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeNpy } from '../npy'
import { writeNpz } from '../npz'
import { readTrajectories } from './readTrajectories'

const blob = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts)
/** Numbers that tell their own place: particle, frame, axis. */
const told = (particles: number, frames: number) =>
  Float64Array.from(
    { length: particles * frames * 3 },
    (_, i) => Math.floor(i / (frames * 3)) * 100 + (Math.floor(i / 3) % frames) * 10 + (i % 3),
  )
const array = { data: told(4, 5), shape: [4, 5, 3] }

describe('arrays', () => {
  it('puts (particles, frames, axes) in order', async () => {
    const read = await readTrajectories(blob(writeNpy(array)), 'walk.npy')
    expect(read).toMatchObject({ particles: 4, frames: 5, dimensions: 3 })
    expect(read.positions[(2 * 3 + 1) * 5 + 3]).toBe(231)
    expect(read.notices[0]).toMatch(/4 particles in 5 frames.*layout framesFirst/)
  })

  it('puts (frames, particles, axes) in order', async () => {
    const read = await readTrajectories(blob(writeNpy(array)), 'walk.npy', { layout: 'framesFirst' })
    expect(read).toMatchObject({ particles: 5, frames: 4 })
    expect(read.positions[(3 * 3 + 1) * 4 + 2]).toBe(231)
  })

  it('understands Fortran order', async () => {
    const bytes = writeNpy({ data: Float32Array.of(1, 4, 2, 5, 3, 6), shape: [1, 2, 3] })
    const text = new TextDecoder('latin1').decode(bytes)
    bytes.set(new TextEncoder().encode("'fortran_order': True, 'shape'"), text.indexOf("'fortran_order'"))
    bytes[text.indexOf("'shape'") + 6] = 0x27
    const header = "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2, 3), }"
    bytes.fill(0x20, 10, 127)
    bytes.set(new TextEncoder().encode(header), 10)
    const read = await readTrajectories(blob(bytes), 'walk.npy')
    expect([...read.positions]).toEqual([1, 4, 2, 5, 3, 6])
  })

  it('reads one particle, and one axis', async () => {
    const line = await readTrajectories(blob(writeNpy({ data: Float64Array.of(1, 2, 3), shape: [3] })), 'x.npy')
    expect(line).toMatchObject({ particles: 1, frames: 3, dimensions: 1 })
    const plane = await readTrajectories(
      blob(writeNpy({ data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] })),
      'x.npy',
    )
    expect(plane).toMatchObject({ particles: 1, frames: 3, dimensions: 2 })
    expect([...plane.positions]).toEqual([1, 3, 5, 2, 4, 6])
  })

  it('keeps every n-th particle of what does not fit', async () => {
    const read = await readTrajectories(blob(writeNpy(array)), 'walk.npy', { maximumNumbers: 30 })
    expect(read.particles).toBe(2)
    expect(read.positions[(1 * 3 + 1) * 5 + 3]).toBe(231)
    expect(read.notices.join(' ')).toMatch(/one particle in 2 was kept, 2 of 4/)
  })

  it('takes NaN for a gap, and says which number is infinite', async () => {
    const data = told(4, 5)
    data[(2 * 5 + 3) * 3 + 1] = Number.NaN
    const read = await readTrajectories(blob(writeNpy({ data, shape: [4, 5, 3] })), 'walk.npy')
    expect(read).toMatchObject({ gaps: 1, missing: true })
    expect(read.positions[(2 * read.dimensions + 0) * 5 + 3]).toBeNaN()
    data[(2 * 5 + 3) * 3 + 1] = Number.POSITIVE_INFINITY
    await expect(readTrajectories(blob(writeNpy({ data, shape: [4, 5, 3] })), 'walk.npy')).rejects.toThrow(
      /y of particle 2 in frame 3 \(counted from 0\) is infinite \(byte 448\)/,
    )
  })

  it.each([
    ['cut short', writeNpy(array).slice(0, 300), /cut short.*\(byte 300\)/],
    ['too many axes', writeNpy({ data: told(4, 5), shape: [2, 2, 5, 3] }), /\(2, 2, 5, 3\) is not understood/],
    ['nothing in it', writeNpy({ data: new Float64Array(0), shape: [0, 5, 3] }), /empty/],
    [
      'a pickle',
      Uint8Array.from(
        [...writeNpy(array)].map((byte, i) => (i === 21 ? 0x7c : i === 22 ? 0x4f : i === 23 ? 0x20 : byte)),
      ),
      /pickled|not numbers/,
    ],
  ])('refuses an array with %s', async (_, bytes, message) => {
    await expect(readTrajectories(blob(bytes), 'walk.npy')).rejects.toThrow(message)
  })

  it('finds the positions in an archive', async () => {
    const time = { data: Float64Array.of(1), shape: [1] }
    const read = await readTrajectories(blob(writeNpz({ time, positions: array })), 'run.npz')
    expect(read).toMatchObject({ particles: 4, frames: 5 })
    await expect(readTrajectories(blob(writeNpz({ time, a: array })), 'run.npz')).rejects.toThrow(
      /time, a: name the one/,
    )
    await expect(readTrajectories(blob(zipSync({ 'a.txt': new Uint8Array(3) })), 'run.npz')).rejects.toThrow(
      /no arrays/,
    )
  })
})

describe('detection', () => {
  it.each([
    [
      'dump.out',
      'ITEM: TIMESTEP\n0\nITEM: NUMBER OF ATOMS\n1\nITEM: BOX BOUNDS pp pp pp\n0 1\n0 1\n0 1\nITEM: ATOMS id x y z\n1 1 1 1\n',
    ],
    ['noname', '1\ncomment\nA 1 2 3\n'],
    ['noname', 'x,y,z\n1,2,3\n'],
    ['conf.gro', 'title\n1\n    1SOL     OW    1   0.100   0.200   0.300\n1 1 1\n'],
  ])('knows %s by what is in it', async (name, text) => {
    expect((await readTrajectories(blob(text), name)).particles).toBe(1)
  })

  it('refuses what it does not know, and nothing at all', async () => {
    await expect(readTrajectories(blob(Uint8Array.of(1, 0, 2)), 'photo.jpg')).rejects.toThrow(
      /photo.jpg is not known.*NumPy array/,
    )
    await expect(readTrajectories(blob(''), 'x.npy')).rejects.toThrow(/empty/)
  })
})
