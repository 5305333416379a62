import { describe, expect, it } from 'vitest'
import { Trails } from './trails'

/** Places of a trail that are drawn where a renderer that is slow draws a tenth. */
function drawn(count: number): number {
  const channels = new Uint8Array(3 * count)
  const light = new Float32Array(count).fill(0.5)
  const trails = new Trails({ count, tints: channels, inks: channels, light, flux: light })
  const positions = new Float32Array(3 * count)
  trails.setReach(0.1)
  for (let frame = 0; frame < 100; frame++) trails.record(positions, frame / 10)
  const reach = trails.object.geometry.drawRange.count / (2 * count)
  trails.dispose()
  return reach
}

it('trails begin anew where they are told to: nothing joins one moment to another', () => {
  const count = 3
  const channels = new Uint8Array(3 * count)
  const light = new Float32Array(count).fill(0.5)
  const trails = new Trails({ count, tints: channels, inks: channels, light, flux: light })
  for (let frame = 0; frame < 100; frame++) trails.record(new Float32Array(3 * count).fill(frame), frame / 10)
  trails.clear()
  expect(trails.object.geometry.drawRange.count).toBe(0)
  trails.record(new Float32Array(3 * count).fill(-7), 20)
  expect(new Set(trails.object.geometry.getAttribute('position').array)).toEqual(new Set([-7]))
  trails.dispose()
})

describe('trails where drawing is slow', () => {
  it('are cut short where there are many, and whole where there are few', () => {
    expect(drawn(2000)).toBe(6)
    expect(drawn(400)).toBe(32)
    expect(drawn(9)).toBeGreaterThan(35)
  })
})
