import { expect, test } from 'vitest'
import { loadElementary } from '../../kernels/elementary'
import { createGalaxy } from './galaxy'
import { checkLibrary } from './library'

test.each([
  ['logarithmic', 35, 0.02, 12],
  ['milkyWay', 35, 0.02, 12],
  // Corotation at 4.7 and 9.4 kpc: the stars' island is elsewhere. A bar so strong has none left that lasts.
  ['logarithmic', 50, 0.02, 0],
  ['logarithmic', 25, 0.02, 0],
  ['logarithmic', 35, 0.2, 0],
] as const)(
  'the library in the %s galaxy, Ωp = %d, A = %d: %d of 12 are trapped',
  async (potential, patternSpeed, barStrength, trapped) => {
    const elementary = await loadElementary()
    const galaxy = createGalaxy({ potential, patternSpeed, barStrength }, elementary)
    expect(checkLibrary(galaxy, elementary)).toEqual({ trapped, of: 12 })
  },
)

test('without a bar none is', async () => {
  const elementary = await loadElementary()
  const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0 }, elementary)
  expect(checkLibrary(galaxy, elementary).trapped).toBe(0)
})
