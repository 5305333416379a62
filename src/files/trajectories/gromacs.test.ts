import { describe, expect, it } from 'vitest'
import { readTrr, readXtc } from './gromacs'
import { writeXtc } from './xtcWriter.fixture'

const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes])

/** Atoms in clumps of three, as in water, at whole multiples of 0.001 nm; `spread` sets how far apart the clumps are. */
function clumps(count: number, spread: number, seed: number): number[][] {
  let state = seed
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const atoms: number[][] = []
  let centre = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0) centre = [random(spread), random(spread) - spread, random(spread)]
    atoms.push(centre.map((value) => value + random(9) - 4))
  }
  return atoms
}

const box = [5, 6, 7]

describe('readXtc', () => {
  it.each([
    ['packed large numbers', 100, 5000],
    ['large numbers of more than 48 bits', 100, 1_000_000],
    ['large numbers side by side', 40, 100_000_000],
    ['an odd atom at the end', 31, 3000],
    ['nine atoms, which are not compressed', 9, 500],
    ['ten atoms', 10, 500],
  ])('reads %s', async (_, count, spread) => {
    const frames = [0, 1, 2].map((i) => ({ time: 2 * i, box, atoms: clumps(count, spread, 7 + i) }))
    const read = await readXtc(blob(writeXtc(frames)), { box: [0] })
    expect(read).toMatchObject({
      particles: count,
      frames: 3,
      dimensions: 3,
      frameInterval: 2,
      box,
      lengthUnit: 'nm',
      timeUnit: 'ps',
    })
    for (const [frame, { atoms }] of frames.entries()) {
      for (const [particle, atom] of atoms.entries()) {
        for (const [axis, value] of atom.entries()) {
          const expected = count > 9 ? Math.fround(Math.fround(value) * Math.fround(0.001)) : Math.fround(value / 1000)
          expect(read.positions[(particle * 3 + axis) * 3 + frame]).toBe(expected)
        }
      }
    }
  })

  it('says where a file is cut short', async () => {
    const bytes = writeXtc([0, 1].map((time) => ({ time, box, atoms: clumps(50, 3000, time) })))
    const cut = await readXtc(blob(bytes.slice(0, bytes.length - 4)))
    expect(cut.frames).toBe(1)
    expect(cut.notices[0]).toMatch(/ends inside frame 2.*the 1 whole frames before it were kept/)
    await expect(readXtc(blob(bytes.slice(0, 20)))).rejects.toThrow(/ends inside frame 1/)
    await expect(readXtc(blob(new Uint8Array(0)))).rejects.toThrow(/empty.*byte 0/)
  })

  it.each([
    ['a wrong first word', 0, 1994, /does not begin with XTC's number 1995 \(byte 0\)/],
    ['a billion atoms', 4, 1_000_000_000, /1000000000 atoms cannot be in this file/],
    ['two counts', 52, 51, /contradicts itself.*byte 52/],
    ['a range upside down', 72, -2_000_000_000, /upside down/],
    ['a difference size beyond the table', 84, 90, /leaves its table/],
    ['a claim of gigabytes', 88, 2_000_000_000, /claims 2000000000 bytes/],
    ['too few bytes', 88, 8, /end too early|does not begin/],
  ])('refuses %s', async (_, offset, value, message) => {
    const bytes = writeXtc([{ time: 0, box, atoms: clumps(50, 3000, 1) }])
    new DataView(bytes.buffer).setInt32(offset, value)
    await expect(readXtc(blob(bytes))).rejects.toThrow(message)
  })

  it('refuses a changing number of atoms', async () => {
    const bytes = writeXtc([12, 13].map((count) => ({ time: count, box, atoms: clumps(count, 3000, 1) })))
    await expect(readXtc(blob(bytes))).rejects.toThrow(/frame 2 has 13 atoms and the frames before it have 12/)
  })

  it('keeps every n-th atom of what does not fit, and says so', async () => {
    const frames = [0, 1, 2, 3].map((time) => ({ time, box, atoms: clumps(60, 100_000_000, time) }))
    const read = await readXtc(blob(writeXtc(frames)), { maximumNumbers: 200 })
    expect(read.particles).toBeLessThan(30)
    expect(read.notices[0]).toMatch(/one atom in \d+ was kept/)
    const stride = Math.ceil(60 / read.particles)
    expect(read.positions[read.frames * 3]).toBeCloseTo(frames[0].atoms[stride][0] / 1000, 2)
  })

  it('stops when it is told to', async () => {
    const bytes = writeXtc([{ time: 0, box, atoms: clumps(50, 3000, 1) }])
    await expect(readXtc(blob(bytes), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })
})

/** One TRR frame: box, positions and, if asked, velocities. */
function trrFrame(time: number, positions: number[][], wide: boolean, velocities: boolean): Uint8Array {
  const width = wide ? 8 : 4
  const block = positions.length * 3 * width
  const bytes = new Uint8Array(24 + 52 + 2 * width + 9 * width + block * (velocities ? 2 : 1))
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 1993)
  view.setInt32(4, 13)
  view.setInt32(8, 12)
  bytes.set(new TextEncoder().encode('GMX_trn_file'), 12)
  const sizes = [0, 0, 9 * width, 0, 0, 0, 0, block, velocities ? block : 0, 0, positions.length, 0, 0]
  sizes.forEach((size, i) => view.setInt32(24 + 4 * i, size))
  let at = 24 + 52
  const put = (value: number) => {
    if (wide) view.setFloat64(at, value)
    else view.setFloat32(at, value)
    at += width
  }
  put(time)
  put(0)
  for (let i = 0; i < 9; i++) put(i % 4 === 0 ? 5 : 0)
  for (const value of positions.flat()) put(value)
  return bytes
}

const trr = (...frames: Uint8Array[]) => new Blob(frames.map((frame) => new Uint8Array(frame)))

describe('readTrr', () => {
  const positions = [
    [1.25, 2, 3],
    [-1, -2, -3.5],
  ]
  const moved = positions.map((atom) => atom.map((value) => value + 0.5))

  it.each([
    ['single', false, false],
    ['double', true, true],
  ])('reads %s precision', async (_, wide, velocities) => {
    const read = await readTrr(trr(trrFrame(0, positions, wide, velocities), trrFrame(0.5, moved, wide, velocities)))
    expect(read).toMatchObject({
      particles: 2,
      frames: 2,
      frameInterval: 0.5,
      box: [5, 5, 5],
      lengthUnit: 'nm',
      timeUnit: 'ps',
    })
    expect([...read.positions]).toEqual([1.25, 1.75, 2, 2.5, 3, 3.5, -1, -0.5, -2, -1.5, -3.5, -3])
  })

  it('says where it goes wrong', async () => {
    const frame = trrFrame(0, positions, false, false)
    await expect(readTrr(trr(frame.slice(0, 90)))).rejects.toThrow(/ends inside frame 1/)
    await expect(readTrr(trr(frame, new Uint8Array(12)))).rejects.toThrow(/frame 2 does not begin with TRR's number/)
    const broken = frame.slice()
    new DataView(broken.buffer).setInt32(24 + 28, 17)
    await expect(readTrr(trr(broken))).rejects.toThrow(/contradict each other.*byte 24/)
    const nan = trrFrame(0, [[1, Number.NaN, 0]], false, false)
    await expect(readTrr(trr(nan))).rejects.toThrow(/atom 1 of frame 1 has no finite y/)
  })
})
