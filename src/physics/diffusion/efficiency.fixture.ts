// How near the scatter of D comes to the least that is possible.
import { instantiateInProcess } from '../../kernels/inProcess'
import { meanSquareDisplacement, stepMoments } from './displacements'
import { covarianceEstimator, generalisedLeastSquares, optimalLags, ordinaryLeastSquares } from './estimators'
import { leastError } from './leastError'
import { posteriorAboveZero } from './posterior'
import { brownian, generate } from './trajectories.fixture'

/** Free particles with D = 1 on three axes, in one unit of time per frame. */
interface Walk {
  readonly particles: number
  readonly frames: number
  /** Variance of the error of position. */
  readonly noise: number
  /** Whether the posterior's line may begin elsewhere than at 0. */
  readonly offset: boolean
}

export interface Efficiency {
  readonly ols: number
  readonly gls: number
  readonly cve: number
  readonly posterior: number
}

/** Replicas that are generated at once. */
const most = 500
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)

/**
 * Mean square of D - 1 over the bound of Cramér and Rao at the true values, by each estimator with the lags that it takes by itself; without an offset
 * the bound is that for positions which are known to be exact.
 */
export async function efficiencyOf(walk: Walk, replicas: number, seed: number): Promise<Efficiency> {
  const { particles, frames, noise, offset } = walk
  const motion = { ...brownian, timeStep: 1, diffusionCoefficient: 1, localisationNoise: Math.sqrt(noise) }
  const tracks = [{ positions: frames, tracks: particles }]
  const seen = { diffusionCoefficient: 1, noiseVariance: noise, timeStep: 1, dimensions: 3, tracks }
  const variance = leastError(seen, !offset, Math) ** 2
  const optimal = optimalLags(noise, frames)
  const lags = upTo(Math.max(optimal, Math.min(20, Math.floor(frames / 2))))
  const ratios = { ols: 0, gls: 0, cve: 0, posterior: 0 }
  const size = particles * 3 * frames
  for (let begin = 0; begin < replicas; begin += most) {
    const count = Math.min(most, replicas - begin)
    const wasm = await instantiateInProcess(8 * size * count + (16 << 20))
    const { positions } = generate(wasm, motion, particles * count, frames, seed + begin)
    for (let replica = 0; replica < count; replica++) {
      const own = positions.subarray(replica * size, (replica + 1) * size)
      const set = { positions: own, particles, dimensions: 3, frames }
      const msd = meanSquareDisplacement(set, lags)
      const curve = { lags, msd, dimensions: 3, particles, positions: frames, timeStep: 1 }
      const line = generalisedLeastSquares(curve)
      const bayes = offset ? line : generalisedLeastSquares(curve, false)
      const found = {
        ols: ordinaryLeastSquares({ ...curve, lags: lags.slice(0, optimal), msd: msd.slice(0, optimal) }),
        gls: line,
        cve: covarianceEstimator(stepMoments(set), 1, particles * 3),
      }
      const away = (D: number) => ((D - 1) * (D - 1)) / (variance * replicas)
      for (const name of ['ols', 'gls', 'cve'] as const) ratios[name] += away(found[name].diffusionCoefficient)
      ratios.posterior += away(posteriorAboveZero(bayes.diffusionCoefficient, bayes.diffusionError, Math).mean)
    }
  }
  return ratios
}
