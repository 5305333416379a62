import { expect, it } from 'vitest'
import { runToEnd } from './testing'

it.each([
  [1.5, 1, /^The energy is off by \d\d % of itself/],
  [0.01, 0, /^$/],
])('a pair whose step is %f of what its orbit asks for has %i warnings', async (step, count, words) => {
  const { result, warnings = [] } = await runToEnd({
    model: 'kepler',
    eccentricity: 0.9,
    integrator: 'symplecticEuler',
    timeStep: 0.02 * step,
    steps: 600,
  })
  expect(result.energyError as number).toBeLessThan(1)
  expect(warnings).toHaveLength(count)
  expect(warnings.join(' ')).toMatch(words)
})
