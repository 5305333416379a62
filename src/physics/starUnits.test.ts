import { expect, it } from 'vitest'
import { starUnit } from './starUnits'
import { gravitationalConstant, kilometresPerSecond } from './units'

it('knows units of masses, lengths and speeds, however they are written', () => {
  for (const unit of ['Msun', 'M_sun', 'M☉', 'solMass']) expect(starUnit('mass', unit)).toBe(1)
  // IAU 2015 and CODATA 2018.
  expect(1 / (starUnit('mass', 'kg') ?? 0)).toBeCloseTo(1.98841e30, -26)
  expect(1 / (starUnit('mass', 'Mjup') ?? 0)).toBeCloseTo(1047.57, 1)
  expect(1 / (starUnit('mass', 'Mearth') ?? 0)).toBeCloseTo(332946, 0)
  expect(starUnit('position', 'kpc')).toBe(1000)
  expect(1 / (starUnit('position', 'au') ?? 0)).toBeCloseTo(206264.806, 3)
  expect(starUnit('position', 'ly')).toBeCloseTo(0.306601, 6)
  for (const unit of ['km/s', 'km s^-1', 'km s-1', 'km s⁻¹', 'km·s⁻¹', 'kms'])
    expect(starUnit('velocity', unit), unit).toBe(1 / kilometresPerSecond)
  expect(starUnit('velocity', 'pc/Myr')).toBe(1)
  expect(starUnit('velocity', 'kpc/Gyr')).toBeCloseTo(1, 12)
  // The Earth goes round in a year: v² r = GM☉.
  const speed = 2 * Math.PI * (starUnit('velocity', 'au/yr') ?? 0)
  expect((speed * speed * (starUnit('position', 'au') ?? 0)) / gravitationalConstant).toBeCloseTo(1, 4)
})

it('knows no others', () => {
  expect(starUnit('mass', 'pc')).toBeUndefined()
  expect(starUnit('position', 'Msun')).toBeUndefined()
  for (const unit of ['km', 's', 'km/pc', 'furlong/s', '']) expect(starUnit('velocity', unit), unit).toBeUndefined()
})
