import { expect, it } from 'vitest'
import { clusterSample } from '../../kernels/clusterLayout'
import { nominalRate } from './experiment'
import { presets } from './presets'
import { ClusterRun } from './run'
import { finish, valuesOf } from './testing'

it('what the page opens with falls within three seconds of playback, bounces within twelve, and keeps its energy', async () => {
  const values = valuesOf(presets.collapse.values)
  const run = await ClusterRun.create(values, { shared: true })
  try {
    const perSecond = nominalRate * values.speed
    await finish(run, 12 * perSecond)
    const { series } = run
    const half = series.column(clusterSample.place.lagrangianRadii + 1)
    const at = (seconds: number) => half[Math.round((seconds * perSecond) / series.stride)]
    expect(at(3)).toBeLessThan(0.8 * at(0))
    const bounce = half.indexOf(Math.min(...half))
    expect(half[bounce]).toBeLessThan(0.3 * at(0))
    // A machine that manages only half the pace still shows it.
    expect((bounce * series.stride) / perSecond).toBeLessThan(6)
    expect(half[half.length - 1]).toBeGreaterThan(1.2 * half[bounce])
    const errors = series.energyError
    expect(Math.max(...errors)).toBeLessThan(0.01)
    expect(errors[errors.length - 1]).toBeLessThan(1e-3)
  } finally {
    run.dispose()
  }
})
