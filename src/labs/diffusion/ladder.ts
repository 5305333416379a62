import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { Climb, Ladder, Rung } from '../../experiments/ladder'
import { sideBySide, together } from '../../experiments/ladder'
import { call } from '../../kernels/exports'
import { callLadder, loadLadder } from '../../kernels/ladder'
import { resolveStrictly } from '../../parameters/resolve'
import { say } from '../../words/text'
import { diffusion } from '.'
import { axesOf, msdBySpectrum } from './measure'
import { TrajectorySet } from './trajectorySet'
import type { DiffusionValues } from './values'
import { motionOf } from './walk/motion'

/** Frames of every particle; all lags between two of them count. */
const frames = 500
const axes = axesOf('xyz', 3)
const lags = Array.from({ length: frames - 1 }, (_, i) => i + 1)
const size = axes.indices.length * lags.length

/** Mean-square displacements at all lags. */
export const displacements: Ladder = {
  name: 'displacements',
  title: 'Displacements of particles',
  pieces: 'displacements',
  problem: ({ particles }) =>
    say('squared displacements of {particles} particles in {frames} frames at all lags', { particles, frames }),
  work: ({ particles }) => lags.reduce((sum, lag) => sum + particles * (frames - lag), 0),
  rungs: [
    {
      name: 'plain',
      label: 'Plain TypeScript',
      meaning: 'Lag by lag and window by window, four sums side by side.',
      lines: { file: 'physics/diffusion/displacements.ts', name: 'displacements plain' },
    },
    {
      name: 'scalar',
      label: 'WebAssembly, scalar',
      meaning: 'The same loop, compiled ahead.',
      lines: { file: 'kernels/assembly/ladder.ts', name: 'displacements scalar' },
    },
    {
      name: 'vector',
      label: 'WebAssembly SIMD',
      meaning: 'The four sums in two vectors. Runs of the lab compute a few lags this way.',
      lines: { file: 'kernels/assembly/displacements.ts', name: 'displacements vector' },
    },
    {
      name: 'workers',
      label: 'All workers',
      meaning: 'Each worker takes every n-th block of particles.',
      lines: { file: 'kernels/assembly/shares.ts', name: 'displacements workers' },
      shared: true,
    },
    {
      name: 'fourier',
      label: 'Fourier transform',
      meaning: 'All lags at once from the power spectrum: N log N instead of N², and other digits in the last places.',
      lines: { file: 'kernels/assembly/displacements.ts', name: 'displacements fourier' },
      shared: true,
      other: true,
    },
  ],
  // A difference, a square and a sum on each of three axes.
  operations: 9,
  async open({ particles, seed }, machine): Promise<Climb> {
    const given = { preset: 'article', particles, frames, seed }
    const values = resolveStrictly(diffusion, Object.entries(given), 'typed').values as DiffusionValues
    const set = await TrajectorySet.reserve({ particles, frames, dimensions: 3 }, machine, {
      motion: motionOf(values),
      seed,
    })
    let bare: Pool | undefined
    try {
      await set.generate()
      await set.pool.write(set.pointers.lags, Int32Array.from(lags))
      const { lags: lagsAt, work: out } = set.pointers
      const told = { frames, axes: axes.bits, lags: lagsAt, lagCount: lags.length, out, stride: 8 * size }
      const vector: Rung = {
        async pass(workers, signal) {
          await set.clearWork(8 * size * set.blocks)
          const options = { workers, ...(signal ? { signal } : {}) }
          await set.perWorkers((share) => call('msdDirectShare', { ...share, ...told }), options)
          return set.pool.computing
        },
        read: () => set.sumBlocks(out, size),
      }
      const positions = await set.pool.read(set.pointers.positions, 'float64', 3 * particles * frames)
      const { perBlock, blocks } = set
      const sums = 8 * size * blocks
      const bytes = positions.byteLength + 4 * lags.length + sums + 256
      bare = await openPool({ ...machine, workers: 1, bytes, module: loadLadder })
      const pool = bare
      const at = {
        positions: pool.allocate(positions.byteLength),
        lags: pool.allocate(4 * lags.length),
        out: pool.allocate(sums),
      }
      await pool.write(at.positions, positions)
      await pool.write(at.lags, Int32Array.from(lags))
      const scalar: Rung = {
        async pass(_, signal) {
          await pool.write(at.out, new Uint8Array(sums))
          const extent = { particles, perBlock, dimensions: axes.indices.length, frames, lagCount: lags.length }
          return together(pool, () => callLadder('msdScalar', { ...at, ...extent }), 1, signal)
        },
        read: async () => set.desk.ask('sum', { numbers: await pool.read(at.out, 'float64', size * blocks), size }),
      }
      let spectral: Awaited<ReturnType<typeof msdBySpectrum>> | undefined
      const fourier: Rung = {
        async pass(workers, signal) {
          const start = performance.now()
          spectral = await msdBySpectrum(set, axes, { workers, ...(signal ? { signal } : {}) })
          return performance.now() - start
        },
        read: () => {
          if (!spectral) throw new RangeError('it has not been computed yet')
          const { perAxis, windows } = spectral
          const sums = axes.indices.map((_, axis) =>
            Float64Array.from(lags, (lag) => perAxis[axis * frames + lag] * windows[lag]),
          )
          return Promise.resolve(sideBySide(sums))
        },
      }
      return {
        plain: {
          kind: 'displacements',
          track: { positions, particles, dimensions: 3, frames },
          lags,
          perBlock,
        },
        rungs: [scalar, vector, vector, fourier],
        setWorkers: (workers) => set.setWorkers(workers),
        dispose: () => {
          set.dispose()
          pool.dispose()
        },
      }
    } catch (error) {
      set.dispose()
      bare?.dispose()
      throw error
    }
  },
}
