import { describe, expect, it } from 'vitest'
import { clusterSample } from '../../kernels/clusterLayout'
import { Series } from './series'

/** A sample whose energy tells which one it is: −1 at the start, and a thousandth more with each. */
function sample(number: number) {
  const made = new Float64Array(clusterSample.length)
  made[clusterSample.place.kinetic] = 0.5
  made[clusterSample.place.potential] = -1.5 + number / 1000
  return made
}

describe('a series that has become too long', () => {
  it('keeps every other sample, the first and the newest among them, and goes on in even steps', () => {
    const series = new Series()
    const { stride } = series
    let added = 0
    while (series.stride === stride) series.add(added, sample(added++))
    expect(series.stride).toBe(2 * stride)
    const even = Array.from({ length: Math.ceil(added / 2) }, (_, k) => 2 * k)
    expect([...series.time]).toEqual(even)
    expect(series.first[clusterSample.place.potential]).toBe(-1.5)
  })

  it('measures the energy error against the first sample, however often it was halved', () => {
    const series = new Series()
    for (let number = 0; number < 5000; number += series.stride / 4) series.add(number, sample(number))
    expect(series.stride).toBeGreaterThan(8)
    const time = series.time
    series.energyError.forEach((error, k) => expect(error).toBeCloseTo(time[k] / 2000, 12))
    expect(time[0]).toBe(0)
  })

  it('has no accidental zero where kinetic and potential energy cancel', () => {
    const series = new Series()
    const even = (off: number) => {
      const made = new Float64Array(clusterSample.length)
      made[clusterSample.place.kinetic] = 1 + off
      made[clusterSample.place.potential] = -1
      return made
    }
    series.add(0, even(2e-16))
    series.add(1, even(1e-5))
    expect(series.energyError[1]).toBeCloseTo(5e-6, 12)
  })

  it('finds what was a while ago', () => {
    const series = new Series()
    expect(series.before(1)).toBeUndefined()
    for (const time of [0, 1, 2, 3]) series.add(time, sample(time))
    expect(series.before(1.5)).toMatchObject({ age: 2, sample: sample(1) })
    expect(series.before(100)).toMatchObject({ age: 3 })
  })
})
