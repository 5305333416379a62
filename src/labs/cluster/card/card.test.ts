import { describe, expect, it } from 'vitest'
import { fixedForces, onGrid } from '../../../physics/cluster/fixedPoint'
import type { ClusterValues } from '../parameters'
import { ClusterRun } from '../run'
import { finish, valuesOf } from '../testing'
import type { OpenCard } from './card'
import { serveStars } from './serveStars'

const given = {
  stars: 300,
  model: 'plummer',
  radius: 1,
  virialRatio: 0.5,
  softeningLength: 0.05,
  timeStep: 0.001,
  steps: 20,
  workers: 2,
  solver: 'gpu',
} as const satisfies Partial<ClusterValues>

/** The shader's twin in the place of a card. @param pairs told of every computation; what it throws is the card's failure */
const twin =
  (pairs: () => void = () => undefined): OpenCard =>
  (shared) => {
    let gone: (error: unknown) => void = () => undefined
    const over = new Promise<never>((_, reject) => {
      gone = reject
    })
    const serving = serveStars(shared, (position, mass, softening, out) => {
      pairs()
      const fixed = onGrid(position, mass, softening)
      out.set(fixedForces(fixed, mass.length))
      return Promise.resolve(fixed)
    })
    return Promise.resolve({
      adapter: 'twin',
      failed: Promise.race([serving, over]),
      dispose: () => gone(new Error('disposed')),
    })
  }

async function run(change: Partial<ClusterValues>, openCard?: OpenCard) {
  const values = valuesOf({ ...given, ...change })
  const run = await ClusterRun.create(values, { shared: true }, openCard ? { openCard } : {})
  try {
    await finish(run, values.steps, 7)
    return {
      outcome: await run.outcome(),
      notice: run.notice,
      note: run.digitsNote,
      solver: run.solver,
      snapshot: run.snapshot(),
    }
  } finally {
    run.dispose()
  }
}

/** Largest difference of places, pc. */
function apart(one: Awaited<ReturnType<typeof run>>, other: Awaited<ReturnType<typeof run>>): number {
  const [a, b] = [one, other].map(({ outcome }) => Float64Array.from(outcome.arrays.position.data))
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0)
}

describe('a run with a graphics card', () => {
  it('goes where direct summation goes, and says by what and how far its forces are off', async () => {
    let asked = 0
    const card = await run(
      {},
      twin(() => asked++),
    )
    const direct = await run({ solver: 'direct' })
    expect(asked).toBeGreaterThanOrEqual(20)
    expect(apart(card, direct)).toBeLessThan(1e-6)
    expect(apart(card, direct)).toBeGreaterThan(0)
    const { result, costs, digits, warnings } = card.outcome
    expect(digits).toBe('this machine')
    expect(result.solver).toBe('gpu')
    expect(costs?.card).toBe('twin')
    expect(warnings).toEqual([])
    expect((result.forceError as { rms: number }).rms).toBeLessThan(2e-6)
    expect(result.energy).toBeCloseTo(direct.outcome.result.energy as number, 4)
    expect(card.note).toMatch(
      /No checksum: forces in float32 on the graphics card \(twin\), state in float64; rms force error \d/,
    )
    expect(card.snapshot.adapter).toBe('twin')
  })

  it('takes any integrator that asks for accelerations, an odd number of stars, and one worker', async () => {
    for (const change of [{ integrator: 'rungeKutta4' }, { stars: 301, workers: 1 }, { stars: 1, steps: 2 }] as const) {
      const card = await run(change, twin())
      expect(card.solver).toBe('gpu')
      expect(apart(card, await run({ ...change, solver: 'direct' }))).toBeLessThan(1e-6)
    }
  })

  it('goes on with its workers where the card is lost on the way', async () => {
    let asked = 0
    const lost = await run(
      {},
      twin(() => {
        asked++
        if (asked === 10) throw new Error('device lost')
      }),
    )
    expect(asked).toBe(10)
    expect(lost.solver).toBe('direct32')
    // Batches of seven steps: the tenth asking belongs to the second.
    expect(lost.notice).toMatch(/failed after step 7: device lost\. The run went on from there/)
    expect(lost.outcome.warnings).toContain(lost.notice)
    expect(lost.outcome.digits).toBe('this machine')
    expect(lost.outcome.result.solver).toBe('direct32')
    expect(apart(lost, await run({ solver: 'direct' }))).toBeLessThan(1e-6)
  })

  it('loses it before the first step, and while it is asked for energies alone', async () => {
    const first = await run(
      {},
      twin(() => {
        throw new Error('out of memory')
      }),
    )
    expect(first.notice).toMatch(/failed after step 0: out of memory/)
    expect(first.outcome.result.energy).toBeCloseTo(
      (await run({ solver: 'direct' })).outcome.result.energy as number,
      4,
    )
  })

  it('computes with its workers where there is none, and says so', async () => {
    const none = await run({})
    expect(none.solver).toBe('direct32')
    expect(none.notice).toMatch(
      /^No graphics card for this run: outside of a browser there is none\. Instead its workers/,
    )
    expect(none.outcome.warnings).toContain(none.notice)
    expect(none.outcome.costs?.card).toBeNull()
    expect(none.note).toMatch(/by the workers, for want of a graphics card/)
    const single = await run({ solver: 'direct32' })
    expect(apart(none, single)).toBe(0)
  })

  it('has none where memory is not shared', async () => {
    const values = valuesOf({ ...given, workers: 1 })
    const run = await ClusterRun.create(values, { shared: false }, { openCard: twin() })
    try {
      await finish(run, 3)
      expect(run.notice).toMatch(/not cross-origin isolated/)
    } finally {
      run.dispose()
    }
  })

  it('stops when asked to, and goes on with the card', async () => {
    const stop = new AbortController()
    let asked = 0
    const values = valuesOf(given)
    const run = await ClusterRun.create(
      values,
      { shared: true },
      {
        openCard: twin(() => {
          asked++
          if (asked === 5) stop.abort(new Error('enough'))
        }),
      },
    )
    try {
      await expect(run.advance(20, { signal: stop.signal })).rejects.toThrow('enough')
      expect(run.done).toBe(0)
      await finish(run, 20)
      expect(run.solver).toBe('gpu')
      expect(run.notice).toBeUndefined()
    } finally {
      run.dispose()
    }
  })
})

describe('who may ask for it', () => {
  it('is nobody who did not choose it, and no law or integrator that it does not know', () => {
    expect(() => valuesOf({ solver: 'gpu', integrator: 'hermite4' })).toThrow(/integrator goes with solver=direct/)
    expect(() => valuesOf({ solver: 'gpu', pairLaw: 'yukawa' })).toThrow(/pairLaw goes with solver=direct/)
    expect(() => valuesOf({ solver: 'gpu', stars: 300_000 })).toThrow(/at most 200000 stars/)
  })
})
