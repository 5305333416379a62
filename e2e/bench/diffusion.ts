import { diffusion } from '../../src/labs/diffusion'
import { motionOf } from '../../src/labs/diffusion/engine'
import { axesOf, msdAtLags, msdBySpectrum } from '../../src/labs/diffusion/measure'
import type { DiffusionValues } from '../../src/labs/diffusion/parameters'
import { TrajectorySet } from '../../src/labs/diffusion/trajectorySet'
import { resolveStrictly } from '../../src/parameters/resolve'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

const unit = 'displacements/s'

/** The random walk of the article: 1000 particles, 500 frames, three axes. */
async function walk(workers: number) {
  const values = resolveStrictly(diffusion, Object.entries({ preset: 'article' }), 'typed').values as DiffusionValues
  const set = await TrajectorySet.generate(motionOf(values), values, values.seed, { workers, shared: true })
  return { set, axes: axesOf('xyz', 3), values }
}

const windows = (particles: number, frames: number, lags: readonly number[]) =>
  lags.reduce((sum, lag) => sum + particles * (frames - lag), 0)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** MSD at all lags: the plain loop, the direct kernel, the Fourier transform. */
export async function allLags(counts: readonly number[]): Promise<Group> {
  const { set, axes, values } = await walk(Math.max(...counts))
  const { particles, frames } = values
  const lags = Array.from({ length: frames - 1 }, (_, i) => i + 1)
  const work = windows(particles, frames, lags)
  const { loops, dispose } = plainLoops()
  // Every fiftieth lag stands for the others: the plain loop would take seconds.
  const some = lags.filter((lag) => lag % 50 === 25)
  const of = (variant: string, workers: number, share: Pick<Case, 'work' | 'run'>): Case => ({
    kernel: 'msd, all lags',
    variant,
    workers,
    size: particles * frames,
    unit,
    ...share,
  })
  const direct = (workers: number) =>
    of('f64x2, window by window', workers, {
      work,
      run: () => timed(() => msdAtLags(set, axes, lags, { gaps: false }, { workers })),
    })
  const fourier = (workers: number) =>
    of('f64x2, Fourier transform', workers, { work, run: () => timed(() => msdBySpectrum(set, axes, { workers })) })
  return {
    cases: [
      of('plain TypeScript', 1, {
        work: windows(particles, frames, some),
        run: () => loops.displacements(particles, frames, some),
      }),
      ...counts.map(direct),
      ...counts.map(fourier),
    ],
    dispose() {
      dispose()
      set.dispose()
    },
  }
}

/** MSD at a single lag: as fast as memory can be read. */
export async function oneLag(counts: readonly number[]): Promise<Group> {
  const { set, axes, values } = await walk(Math.max(...counts))
  const { particles, frames } = values
  const work = windows(particles, frames, [10])
  const { loops, dispose } = plainLoops()
  const common = { kernel: 'msd, one lag', size: particles * frames, unit, work }
  return {
    cases: [
      {
        ...common,
        variant: 'plain TypeScript',
        workers: 1,
        run: () => loops.displacements(particles, frames, [10]),
      },
      ...counts.map((workers) => ({
        ...common,
        variant: 'f64x2',
        workers,
        run: () => timed(() => msdAtLags(set, axes, [10], { gaps: false }, { workers })),
      })),
    ],
    dispose() {
      dispose()
      set.dispose()
    },
  }
}
