import { expect, it } from 'vitest'
import { gravitationalConstantKms } from '../../physics/units'
import { relativeLuminance } from '../../ui/stage/ground'
import { fastestShown } from './fastestShown'
import { paintShares, ramp, temperatureRamp } from './shades'

const channelsOf = (css: string) =>
  (css.match(/\d+/g) ?? []).map((each) => Number(each) / 255) as unknown as readonly [number, number, number]

it('paints more brighter, and whatever is beyond the scale like its end', () => {
  const painted = { tints: new Uint8Array(15), inks: new Uint8Array(15) }
  paintShares(painted, [0, 0.5, 1, 80, Number.NaN])
  const luminance = [0, 1, 2, 3].map((star) =>
    relativeLuminance(
      [0, 1, 2].map((channel) => painted.tints[3 * star + channel] / 255) as unknown as [number, number, number],
    ),
  )
  expect(luminance[0]).toBeLessThan(luminance[1])
  expect(luminance[1]).toBeLessThan(luminance[2])
  expect(luminance[3]).toBe(luminance[2])
  expect([...painted.tints.subarray(12)]).toEqual([...painted.tints.subarray(0, 3)])
})

it('can be seen on its ground, everywhere on the scale', () => {
  for (const colour of [...ramp(true), ...temperatureRamp(true)])
    expect(relativeLuminance(channelsOf(colour))).toBeGreaterThan(0.08)
  for (const colour of [...ramp(false), ...temperatureRamp(false)])
    expect(1.05 / (relativeLuminance(channelsOf(colour)) + 0.05)).toBeGreaterThan(7)
})

it('scales with the free fall of the sphere', () => {
  // 2000 M☉ within 10 pc: √(GM/R) = 0.93 km/s.
  expect(fastestShown(2000, 10, gravitationalConstantKms)).toBe(2)
  expect(fastestShown(8000, 10, gravitationalConstantKms)).toBe(4)
})
