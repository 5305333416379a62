import { readTrajectories } from '../../src/files/trajectories/readTrajectories'
import { diffusion } from '../../src/labs/diffusion'
import { axesOf, msdAtLags, msdBySpectrum } from '../../src/labs/diffusion/measure'
import { TrajectorySet } from '../../src/labs/diffusion/trajectorySet'
import type { DiffusionValues } from '../../src/labs/diffusion/values'
import { motionOf } from '../../src/labs/diffusion/walk/motion'
import { resolveStrictly } from '../../src/parameters/resolve'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

const frames = 500
const axes = axesOf('xyz', 3)

/** The article's walk, with as many particles as wanted. */
async function walk(particles: number, workers: number): Promise<TrajectorySet> {
  const given = { preset: 'article', particles, frames, workers }
  const values = resolveStrictly(diffusion, Object.entries(given), 'typed').values as DiffusionValues
  const recipe = { motion: motionOf(values), seed: values.seed }
  const set = await TrajectorySet.reserve(values, { workers, shared: true }, recipe)
  await set.generate()
  return set
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Three-dimensional windows at the lags. */
const windows = (particles: number, lags: readonly number[]) =>
  lags.reduce((sum, lag) => sum + particles * (frames - lag), 0)

/** MSD at all lags, from the trajectories to the curve: window by window, and by Fourier transform. */
export async function allLags(counts: readonly number[]): Promise<Group> {
  const particles = 1000
  const lags = Array.from({ length: frames - 1 }, (_, i) => i + 1)
  const set = await walk(particles, Math.max(...counts))
  const { loops, dispose } = plainLoops()
  // Every tenth lag stands for the others: the plain loop would take seconds.
  const some = lags.filter((lag) => lag % 10 === 5)
  const common = {
    kernel: 'diffusion all lags',
    size: particles,
    unit: 'displacements/s',
    work: windows(particles, lags),
  }
  const direct = (workers: number): Case => ({
    ...common,
    variant: 'direct, f64x2',
    workers,
    run: () => timed(() => msdAtLags(set, axes, lags, { gaps: false }, { workers })),
  })
  const fourier = (workers: number): Case => ({
    ...common,
    variant: 'Fourier transform, f64x2',
    workers,
    run: () => timed(() => msdBySpectrum(set, axes, { workers })),
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript, direct',
    workers: 1,
    work: windows(particles, some),
    run: () => loops.displacements(particles, frames, some),
  }
  return {
    cases: [plain, ...counts.map(direct), ...counts.map(fourier)],
    dispose() {
      dispose()
      set.dispose()
    },
  }
}

/**
 * MSD at one lag, which is a matter of reading memory: a plain sum and a copy of the same positions stand beside it. Their rates count
 * positions of a particle in a frame, 24 bytes each.
 */
export async function oneLag(counts: readonly number[]): Promise<Group> {
  const particles = 10_000
  const lags = [10]
  const set = await walk(particles, Math.max(...counts))
  const { loops, dispose } = plainLoops()
  const common = { kernel: 'diffusion one lag', size: particles }
  const moved = { ...common, unit: 'displacements/s', work: windows(particles, lags) }
  const read = { ...common, unit: 'positions/s', work: particles * frames, workers: 1 }
  const kernel = (workers: number): Case => ({
    ...moved,
    variant: 'direct, f64x2',
    workers,
    run: () => timed(() => msdAtLags(set, axes, lags, { gaps: false }, { workers })),
  })
  return {
    cases: [
      {
        ...moved,
        variant: 'plain TypeScript',
        workers: 1,
        run: () => loops.displacements(particles, frames, lags),
      },
      { ...read, variant: 'memory: sum of all positions', run: () => loops.sum(particles, frames) },
      { ...read, variant: 'memory: copy of all positions', run: () => loops.copy(particles, frames) },
      ...counts.map(kernel),
    ],
    dispose() {
      dispose()
      set.dispose()
    },
  }
}

/** A usual table of tracks: two thousand of ten frames, somewhere in a recording of twenty thousand; all lags, from the positions to the curve. */
export async function sparseTracks(counts: readonly number[]): Promise<Group> {
  const [particles, length, recording] = [2000, 10, 20_000]
  const lags = Array.from({ length: length - 1 }, (_, i) => i + 1)
  const tracks = {
    starts: Int32Array.from({ length: particles }, (_, p) => (p * 7919) % (recording - length)),
    lengths: new Int32Array(particles).fill(length),
  }
  const positions = Float64Array.from({ length: 3 * particles * length }, (_, i) => (i * i) % 97)
  const extent = { particles, frames: length, dimensions: 3, tracks }
  const set = await TrajectorySet.reserve(extent, { workers: Math.max(...counts), shared: true })
  const { loops, dispose } = plainLoops()
  const common = {
    kernel: 'diffusion sparse tracks',
    size: particles,
    unit: 'displacements/s',
    work: lags.reduce((sum, lag) => sum + particles * (length - lag), 0),
  }
  const direct = (workers: number): Case => ({
    ...common,
    variant: 'direct, each from its own first frame',
    workers,
    run: () =>
      timed(async () => {
        await set.take({ ...extent, positions, gaps: 0, missing: false, notices: [] })
        await msdAtLags(set, axes, lags, { gaps: false }, { workers })
      }),
  })
  // As people have it: a table with a line for each position.
  const table = ['track,frame,x,y,z']
  for (let p = 0; p < particles; p++)
    for (let f = 0; f < length; f++) {
      const at = [0, 1, 2].map((axis) => positions[(3 * p + axis) * length + f].toFixed(4))
      table.push([p + 1, tracks.starts[p] + f, ...at].join(','))
    }
  const file = new Blob([`${table.join('\n')}\n`])
  const whole: Case = {
    ...common,
    variant: 'the whole way, from the table (CSV) to the curve',
    workers: 1,
    run: () =>
      timed(async () => {
        const read = await readTrajectories(file, 'tracks.csv')
        const own = await TrajectorySet.reserve(read, { workers: 1, shared: true })
        await own.take(read)
        await msdAtLags(own, axes, lags, { gaps: false }, { workers: 1 })
        own.dispose()
      }),
  }
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript, tracks side by side',
    workers: 1,
    run: () => loops.displacements(particles, length, lags),
  }
  return {
    cases: [plain, ...counts.map(direct), whole],
    dispose() {
      dispose()
      set.dispose()
    },
  }
}
