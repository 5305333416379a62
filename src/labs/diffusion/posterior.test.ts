import { expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { writeNpy } from '../../files/npy'
import { diffusion } from '.'

interface Found {
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  readonly credibleInterval: readonly [number, number]
  readonly fitRange: readonly [number, number]
  readonly estimates: Readonly<
    Record<
      'gls' | 'posterior',
      { diffusionCoefficient: number; diffusionError: number; brownianError: number; leastError: number }
    >
  >
}
const run = async (given: Readonly<Record<string, unknown>>, file?: Blob) => {
  const asked = Object.entries({ workers: 1, lags: '1,5', fit: 'posterior', ...given })
  const readFile = () => (file ? Promise.resolve(file) : Promise.reject(new Error('no such file')))
  return (await drive(diffusion, asked, 'typed', { readFile })).document
}
const found = async (...given: Parameters<typeof run>) => (await run(...given)).result as unknown as Found

it('is the generalised line where D is known well, with its interval and the least error there is', async () => {
  const { estimates, diffusionCoefficient, diffusionError, credibleInterval } = await found({
    particles: 40,
    frames: 200,
  })
  const { gls, posterior } = estimates
  expect(diffusionCoefficient).toBe(posterior.diffusionCoefficient)
  expect(posterior.diffusionCoefficient).toBeCloseTo(gls.diffusionCoefficient, 9)
  expect(posterior.diffusionError).toBeCloseTo(gls.diffusionError, 9)
  expect((credibleInterval[1] - credibleInterval[0]) / diffusionError).toBeCloseTo(2 * 1.96, 2)
  expect(gls.brownianError / posterior.leastError).toBeGreaterThan(0.999)
  expect(gls.brownianError / posterior.leastError).toBeLessThan(1.05)
})

it('with a line that begins at 0 knows D better by √3', async () => {
  const given = { particles: 40, frames: 200 }
  const [free, fromZero] = [await found(given), await found({ ...given, fitOffset: false })]
  const ratio = free.estimates.posterior.leastError / fromZero.estimates.posterior.leastError
  expect(ratio).toBeCloseTo(Math.sqrt(3), 1)
  expect(free.estimates.gls).toEqual(fromZero.estimates.gls)
  expect(fromZero.estimates.posterior.brownianError / fromZero.estimates.posterior.leastError).toBeCloseTo(1, 2)
})

it('stays above 0 where the line falls', async () => {
  const data = Float64Array.from({ length: 60 }, (_, k) => (k % 2) + 0.1 * ((k * 7919) % 5))
  const file = new Blob([writeNpy({ data, shape: [1, 60, 1] })])
  const { diffusionCoefficient, diffusionError, credibleInterval, estimates } = await found({ input: 'a.npy' }, file)
  expect(estimates.gls.diffusionCoefficient).toBeLessThan(0.001)
  expect(credibleInterval[0]).toBeGreaterThanOrEqual(0)
  expect(credibleInterval[0]).toBeLessThan(diffusionCoefficient)
  expect(credibleInterval[1]).toBeGreaterThan(diffusionCoefficient)
  expect(diffusionError).toBeGreaterThan(0)
})

it('is in no document that does not ask for it', async () => {
  const { result } = await run({ particles: 10, frames: 30, fit: 'gls' })
  expect(result).not.toHaveProperty('credibleInterval')
  expect(Object.keys(result.estimates as object)).toEqual(['ols', 'gls', 'cve'])
})

it('has single tracks measured by the line that it rests on', async () => {
  const given = { particles: 12, frames: 60, perTrack: true }
  const [posterior, gls] = [await run(given), await run({ ...given, fit: 'gls' })]
  expect(posterior.result.tracks).toEqual(gls.result.tracks)
})
