// How near the scatter of D comes to the least that is possible: whole runs of the walk with one seed after another.
import { spawnOnCallingThread } from '../../compute/callingThread.fixture'
import { drive } from '../../experiments/drive'
import { leastError } from '../../physics/diffusion/leastError'
import { diffusion } from '.'
import type { FitName } from './fits'

/** Free particles with D = 1 on three axes, in one unit of time per frame. */
export interface Walk {
  readonly particles: number
  readonly frames: number
  /** Standard deviation of the error of position. */
  readonly noise: number
  /** Whether the posterior's line may begin elsewhere than at 0. */
  readonly offset: boolean
}

export type Efficiency = Readonly<Record<FitName, number>>

interface Result {
  readonly estimates: Readonly<Record<FitName, { readonly diffusionCoefficient: number }>>
}

/**
 * Mean square of D - 1 over the bound of Cramér and Rao at the true values, by each estimator; without an offset the bound is that for positions
 * which are known to be exact.
 * @param seed the first of as many as there are replicas
 */
export async function efficiencyOf(walk: Walk, replicas: number, seed: number): Promise<Efficiency> {
  const { particles, frames, noise, offset } = walk
  const seen = { diffusionCoefficient: 1, noiseVariance: noise * noise, timeStep: 1, dimensions: 3 }
  const bound = leastError({ ...seen, tracks: [{ positions: frames, tracks: particles }] }, !offset, Math)
  const squares: Record<FitName, number> = { ols: 0, gls: 0, cve: 0, posterior: 0 }
  for (let replica = 0; replica < replicas; replica++) {
    const given = { particles, frames, timeStep: 1, localisationNoise: noise, fit: 'posterior', fitOffset: offset }
    const asked = Object.entries({ ...given, lags: '1', seed: seed + replica, workers: 1 })
    const { document } = await drive(diffusion, asked, 'typed', {
      environment: { shared: true, spawn: spawnOnCallingThread },
    })
    const { estimates } = document.result as unknown as Result
    for (const name of Object.keys(squares) as FitName[]) {
      const away = estimates[name].diffusionCoefficient - 1
      squares[name] += (away * away) / replicas
    }
  }
  const ratio = (name: FitName) => squares[name] / (bound * bound)
  return { ols: ratio('ols'), gls: ratio('gls'), cve: ratio('cve'), posterior: ratio('posterior') }
}
