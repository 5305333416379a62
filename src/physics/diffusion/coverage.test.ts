import { expect, it } from 'vitest'
import { instantiateInProcess } from '../../kernels/inProcess'
import { meanSquareDisplacement, stepMoments } from './displacements'
import { relativeMsdError } from './errorBars'
import { covarianceEstimator, generalisedLeastSquares, ordinaryLeastSquares } from './estimators'
import { brownian, generate } from './trajectories.fixture'

it('error bars hold the truth as often as they should, within 4 binomial standard deviations', async () => {
  const [replicas, particles, frames, noise] = [400, 6, 120, 0.2]
  const motion = { ...brownian, dimensions: 2, timeStep: 1, diffusionCoefficient: 1, localisationNoise: noise }
  const wasm = await instantiateInProcess(64 << 20)
  const { positions } = generate(wasm, motion, replicas * particles, frames, 77)
  const within = { ols: [0, 0], gls: [0, 0], cve: [0, 0], msd: [0, 0] }
  const count = (name: keyof typeof within, found: number, truth: number, error: number) => {
    const z = Math.abs(found - truth) / error
    if (z < 1) within[name][0]++
    if (z < 2) within[name][1]++
  }
  const size = particles * 2 * frames
  const lags = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  for (let replica = 0; replica < replicas; replica++) {
    const track = {
      positions: positions.subarray(replica * size, (replica + 1) * size),
      particles,
      dimensions: 2,
      frames,
    }
    const msd = meanSquareDisplacement(track, lags)
    const curve = { lags, msd, dimensions: 2, particles, positions: frames, timeStep: 1 }
    const estimates = {
      ols: ordinaryLeastSquares({ ...curve, lags: lags.slice(0, 3), msd: msd.slice(0, 3) }),
      gls: generalisedLeastSquares(curve),
      cve: covarianceEstimator(stepMoments(track), 1, particles * 2),
    }
    for (const name of ['ols', 'gls', 'cve'] as const) {
      count(name, estimates[name].diffusionCoefficient, 1, estimates[name].diffusionError)
    }
    // Errors of position are small against ten steps: the exact error of Brownian motion is a good one there.
    count('msd', msd[9], 40 + 4 * noise * noise, msd[9] * relativeMsdError(10, frames - 10, 2, particles))
  }
  const allowed = (p: number) => 4 * Math.sqrt(p * (1 - p) * replicas)
  for (const [one, two] of Object.values(within)) {
    expect(Math.abs(one - 0.6827 * replicas)).toBeLessThan(allowed(0.6827))
    expect(Math.abs(two - 0.9545 * replicas)).toBeLessThan(allowed(0.9545))
  }
})
