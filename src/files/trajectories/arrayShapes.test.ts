import { describe, expect, it } from 'vitest'
import { writeNpy } from '../npy'
import { writeNpz } from '../npz'
import { each, expectWalk, fold, frames, read, said, walk } from './walk.fixture'

/** Shapes of arrays that people save, beside those of brothers.test.ts. */
const array = (shape: readonly number[], data: Iterable<number>) => ({ shape, data: Float64Array.from(data) })
const particlesFirst = array([4, frames, 3], walk.flat(2))
const framesFirst = array(
  [frames, 4, 3],
  each.flatMap((frame) => walk.flatMap((path) => path[frame])),
)
const rows = walk.flatMap((path, particle) => path.map((r, frame) => ({ particle, frame, r })))
const column = (of: (row: (typeof rows)[number]) => number) => array([rows.length], rows.map(of))
const times = array(
  [frames],
  each.map((frame) => frame / 4),
)

describe('an archive', () => {
  it('whose times or boxes are as many as the first axis counts has the frames there', async () => {
    const boxes = array(
      [frames, 3],
      each.flatMap(() => [10, 10, 10]),
    )
    const cell = [
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 10],
    ]
    const folded = array(
      [frames, 4, 3],
      each.flatMap((frame) => walk.flatMap((path) => fold(path[frame], cell).folded)),
    )
    const both: readonly Record<string, typeof times>[] = [
      { positions: framesFirst, time: times },
      { positions: folded, box: boxes },
    ]
    for (const arrays of both) {
      const found = await read(writeNpz(arrays), 'run.npz')
      expectWalk(found)
      expect(said(found)).toMatch(/count the frames: the positions were read with the layout framesFirst/)
    }
    const found = await read(writeNpz({ positions: particlesFirst, time: times }), 'run.npz', { layout: 'framesFirst' })
    expectWalk(found)
    expect(found.frameInterval).toBeCloseTo(0.25, 12)
  })

  it('holds a track in each array', async () => {
    const track = (path: (typeof walk)[number]) => array([path.length, 3], path.flat())
    for (const name of ['arr_', 'track_', 'p']) {
      const found = await read(
        writeNpz(Object.fromEntries(walk.map((path, i) => [`${name}${i}`, track(path)]))),
        'a.npz',
      )
      expectWalk(found)
      expect(said(found)).toMatch(/4 arrays were taken for a track each/)
    }
    const unequal = walk.map((path, i) => [`arr_${i}`, track(path.slice(0, frames - i))] as const)
    const found = await read(writeNpz(Object.fromEntries(unequal)), 'a.npz')
    expect(found).toMatchObject({ particles: 4, frames, missing: true, gaps: 0 })
  })

  it('holds a table, a column in each array', async () => {
    const axes = Object.fromEntries(['x', 'y', 'z'].map((name, axis) => [name, column(({ r }) => r[axis])]))
    const arrays = { particle: column(({ particle }) => particle), frame: column(({ frame }) => 10 * frame), ...axes }
    const found = await read(writeNpz(arrays), 'tracks.npz')
    expectWalk(found)
    expect(found).toMatchObject({ firstFrame: 0, frameStep: 10 })
    const noise = { ...arrays, particle: column(({ particle }) => (particle === 3 ? -1 : particle)) }
    const left = await read(writeNpz(noise), 'tracks.npz')
    expectWalk(left, { tracks: walk.slice(0, 3) })
    expect(said(left)).toMatch(/12 rows belong to no track/)
    const twice = { ...arrays, frame: column(({ frame }) => Math.min(frame, 10)) }
    await expect(read(writeNpz(twice), 'tracks.npz')).rejects.toThrow(
      /row 11 \(counted from 0\): particle 0 has a second position in frame 10/,
    )
  })
})

describe('an array', () => {
  it('is a table where two of its columns number tracks and frames', async () => {
    const table = array(
      [rows.length, 5],
      rows.flatMap(({ particle, frame, r }) => [frame, particle, ...r]),
    )
    const found = await read(writeNpy(table), 'tracks.npy')
    expectWalk(found)
    expect(said(found)).toMatch(/table with the columns frame, particle, x, y, z/)
    const positions = array(
      [8, 4],
      each.slice(0, 8).flatMap((frame) => walk.map((path) => path[frame][0])),
    )
    expect(await read(writeNpy(positions), 'x.npy')).toMatchObject({ particles: 8, frames: 4, dimensions: 1 })
  })

  it('may have its coordinates along any axis', async () => {
    const middle = array(
      [4, 3, frames],
      walk.flatMap((path) => [0, 1, 2].flatMap((axis) => path.map((r) => r[axis]))),
    )
    const first = array(
      [3, frames, 4],
      [0, 1, 2].flatMap((axis) => each.flatMap((frame) => walk.map((path) => path[frame][axis]))),
    )
    expectWalk(await read(writeNpy(middle), 'a.npy'))
    expectWalk(await read(writeNpy(first), 'a.npy', { layout: 'framesFirst' }))
  })

  it('that was read the wrong way round is told by its steps', async () => {
    const doubt = /times as far from one frame to the next as they are from one another.*layout framesFirst/
    expect(said(await read(writeNpy(framesFirst), 'a.npy'))).toMatch(doubt)
    expect(said(await read(writeNpy(particlesFirst), 'a.npy'))).not.toMatch(/one another/)
    // Walkers that all begin at one place.
    const home = walk.map((path) => path.map((r) => r.map((value, axis) => value - path[0][axis])))
    expect(said(await read(writeNpy(array([4, frames, 3], home.flat(2))), 'a.npy'))).not.toMatch(/one another/)
  })

  it('of named fields is refused with the way to save it', async () => {
    const text = "{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (3,), }\n"
    const head = Uint8Array.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length, 0])
    await expect(read([head, text], 'a.npy')).rejects.toThrow(/structured array.*numpy.savez/)
  })
})
