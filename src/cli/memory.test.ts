import { describe, expect, it } from 'vitest'
import { diffusion } from '../labs/diffusion'
import { ParameterError, resolveStrictly } from '../parameters/resolve'
import { refuseWhatDoesNotFit } from './memory'

const limit = 2 ** 28

/** What is said of a run with these values, or nothing where it fits. */
async function problem(values: Readonly<Record<string, number>>) {
  const given = Object.entries({ workers: 2, ...values })
  const resolved = resolveStrictly(diffusion, given, 'typed')
  try {
    await refuseWhatDoesNotFit(diffusion, resolved, new Set(Object.keys(values)), limit)
    return undefined
  } catch (error) {
    if (error instanceof ParameterError) return error.problems[0]
    throw error
  }
}

describe('a run that does not fit into memory', () => {
  const tooLarge: readonly Readonly<Record<string, number>>[] = [
    { particles: 100_000, frames: 500 },
    { frames: 10_000_000, particles: 1 },
    { frames: 100_000, particles: 100, dimensions: 3 },
    { workers: 64, frames: 200_000, particles: 2 },
  ]
  it.each(tooLarge)('is refused with a value that fits, and one more does not: %o', async (values) => {
    const found = await problem(values)
    expect(found?.reason).toMatch(
      /^may be at most \d+ here: the run would take [\d.]+ GiB of memory where there are 0\.3$/,
    )
    const { name = '', reason = '' } = found ?? {}
    expect(Object.keys(values)).toContain(name)
    const most = Number(/at most (\d+)/.exec(reason)?.[1])
    expect(await problem({ ...values, [name]: most })).toBeUndefined()
    expect(await problem({ ...values, [name]: most + 1 })).toBeDefined()
  })

  it('is not refused where it fits, nor where only a file knows its size', async () => {
    expect(await problem({ particles: 1000, frames: 500 })).toBeUndefined()
    const resolved = resolveStrictly(diffusion, [['input', 'walk.npy']], 'typed')
    await expect(refuseWhatDoesNotFit(diffusion, resolved, new Set(), 0)).resolves.toBeUndefined()
  })
})
