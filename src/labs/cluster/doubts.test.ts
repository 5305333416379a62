import { expect, it } from 'vitest'
import { mendingOf } from './stepping'
import { runToEnd, valuesOf } from './testing'

it.each([
  [1.5, 1, /^The energy is off by \d\d % of K₀ \+ \|W₀\|.* integrator=gaussRadau15 finds its steps by itself\.$/],
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

it('an energy that is off by many times all that there was is said so, and what mends it', async () => {
  const pythagorean = { model: 'pythagorean', integrator: 'leapfrog', timeStep: 0.01, steps: 1500 } as const
  const { warnings = [] } = await runToEnd(pythagorean)
  expect(warnings[0]).toMatch(
    /^The energy is off by [\d.]+( × 10\S+)? times K₀ \+ \|W₀\|: .* integrator=gaussRadau15 finds/,
  )
  const mended = await runToEnd({ ...pythagorean, ...mendingOf({ ...valuesOf(pythagorean), stars: 3 }) })
  expect(mended.result.energyError as number).toBeLessThan(1e-10)
  expect(mended.warnings ?? []).toEqual([])
})

it('is judged by where the run ends, also between two samples', async () => {
  const { result, warnings = [] } = await runToEnd({
    model: 'kepler',
    eccentricity: 0.999,
    integrator: 'explicitEuler',
    timeStep: 5,
    steps: 3,
  })
  expect(result.energyError as number).toBeGreaterThan(0.1)
  expect(warnings.join(' ')).toMatch(/^The energy is off by/)
})

it.each([
  [{ stars: 1000 }, { timeStep: 0.5 }],
  [{ stars: 3 }, { integrator: 'gaussRadau15' }],
  [{ stars: 3, integrator: 'gaussRadau15' }, { timeStep: 0.5 }],
  [{ stars: 3, integrator: 'hermite4', accuracy: 0.01 }, { timeStep: 0.5 }],
  [{ stars: 3, integrator: 'hermite4' }, { integrator: 'gaussRadau15' }],
  [{ stars: 3, solver: 'tree' }, { timeStep: 0.5 }],
] as const)('what mends %o is %o', (given, mending) => {
  expect(mendingOf({ ...valuesOf({}), timeStep: 1, ...given })).toEqual(mending)
})
