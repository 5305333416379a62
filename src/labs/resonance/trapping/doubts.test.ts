import { expect, test } from 'vitest'
import { loadElementary } from '../../../kernels/elementary'
import { settings } from '../testing'
import { computeIslands } from './compute'
import { trappingDoubts } from './doubts'
import type { TrappingValues } from './parameters'

async function doubtsOf(given: Record<string, unknown>): Promise<string[]> {
  const values = settings({ task: 'resonances', ...given }).values as TrappingValues
  return trappingDoubts(computeIslands(values, await loadElementary()), values)
}

test('nothing is said of the islands and the star that the lab opens with', async () => {
  expect(await doubtsOf({})).toEqual([])
})

test.each<[string, Record<string, unknown>, RegExp]>([
  ['a radial action without corotation', { radialActions: [100, 1500] }, /^For J_r = 1500 kpc km\/s no orbit keeps up/],
  ['an island whose Ψ vanishes', { radialActions: [25, 580] }, /^For J_r = 580 kpc km\/s Ψ nearly vanishes/],
  ['a galaxy without a bar', { barStrength: 0 }, /^Without a bar there is no island/],
  [
    'a star that turns against the bar',
    { star: [0, 9.69, 0, 105, 0, 0] },
    /^This star does not circulate with the bar/,
  ],
])('%s is said', async (_, given, sentence) => {
  expect(await doubtsOf(given)).toContainEqual(expect.stringMatching(sentence))
})

test('where pendulum and orbit contradict each other, it says so and which is right', async () => {
  const elementary = await loadElementary()
  const verdicts = new Set<string>()
  // A strong bar has wide islands, and stars near their edge are where the first order errs.
  for (let speed = 90; speed <= 160; speed += 10) {
    const star = [0, 11.5, 0, -speed, 0, 0]
    const values = settings({ task: 'resonances', radialActions: [25], barStrength: 0.1, star })
      .values as TrappingValues
    const islands = computeIslands(values, elementary)
    if (!islands.trapping) continue
    const { state, libration } = islands.trapping
    const said = trappingDoubts(islands, values).some((doubt) => /^By the pendulum the star is/.test(doubt))
    expect(said).toBe(libration.trapped !== undefined && state.trapped !== libration.trapped)
    verdicts.add(`${state.trapped} ${libration.trapped}`)
  }
  expect([...verdicts].sort()).toEqual(['true false', 'true true'])
})

test('a lost E_J, a period that is off and a star followed too briefly are said', async () => {
  const values = settings({ task: 'resonances' }).values as TrappingValues
  const islands = computeIslands(values, await loadElementary())
  const { trapping } = islands
  if (!trapping) throw new Error('the default star has an island')
  const { libration } = trapping
  const said = (changed: Partial<typeof trapping>) =>
    trappingDoubts({ ...islands, trapping: { ...trapping, ...changed } }, values)
  expect(said({ maximumJacobiError: 0.02 })).toEqual([expect.stringMatching(/^E_J is off by 2\.0 % .* timeStep/)])
  const slower = { ...libration, period: 1.25 * (libration.period ?? 0) }
  expect(said({ libration: slower })).toEqual([expect.stringMatching(/^The pendulum’s period .* % shorter than/)])
  const brief = { trapped: undefined, undecided: 'too brief', period: undefined, action: undefined } as const
  expect(said({ libration: brief })).toEqual([expect.stringMatching(/cannot be told yet/)])
})
