import { describe, expect, it } from 'vitest'
import { outcomeChecksum } from '../../experiments/document'
import { drive } from '../../experiments/drive'
import type { Run } from '../../experiments/run'
import { ParameterError, resolveStrictly } from '../../parameters/resolve'
import { quantum } from '.'

/** As a run from the command line, but in batches of seven. */
async function run(given: Record<string, string>) {
  const { values } = resolveStrictly(quantum, Object.entries({ workers: '1', ...given }), 'text')
  const opened: Run<unknown> = await quantum.experimentOf(values).open(values, { environment: { shared: true } })
  try {
    while (opened.done < opened.end) await opened.advance(7)
    const outcome = await opened.outcome()
    return { result: { ...outcome.result, warnings: outcome.warnings }, checksum: await outcomeChecksum(outcome) }
  } finally {
    opened.dispose()
  }
}

interface Result {
  readonly exact: number
  readonly estimate: number
  readonly standardError: number
  readonly deviation: number
  readonly samples: number
  readonly energy: number
  readonly levels: readonly number[]
  readonly tailIndex: number | null
  readonly splitRhat?: number
  readonly autocorrelationTime?: number
  readonly effectiveSampleSize: number
  readonly normalisation: number
  readonly warnings: readonly string[]
  readonly history: { readonly samples: number[]; readonly estimate: number[]; readonly standardError: number[] }
}
const resultOf = async (given: Record<string, string>) => (await run(given)).result as unknown as Result

async function problem(given: Record<string, string>): Promise<string> {
  try {
    await run(given)
  } catch (error) {
    if (error instanceof ParameterError) return error.message
    throw error
  }
  throw new Error('should have been refused')
}

const methods = ['importance', 'selfNormalised', 'stratified', 'quasi', 'metropolis'] as const

describe('a run', () => {
  it.each(methods)('gives the same checksum for 1, 2 and 3 workers: %s', async (method) => {
    const given = { potential: 'morse', method, samples: '300001', seed: '7' }
    const sums = []
    for (const workers of ['1', '2', '3']) sums.push((await run({ ...given, workers })).checksum)
    expect(new Set(sums).size).toBe(1)
    expect((await run({ ...given, seed: '8' })).checksum).not.toBe(sums[0])
  })

  it.each(methods)('finds the exact value of every method within 4.5 error bars: %s', async (method) => {
    for (const potential of ['harmonic', 'morse', 'doubleWell', 'linear', 'woodsSaxon']) {
      const proposal = potential === 'morse' || potential === 'woodsSaxon' ? 'mixture' : 'automatic'
      const result = await resultOf({ potential, method, proposal, samples: '200000' })
      expect(Math.abs(result.deviation)).toBeLessThan(4.5)
      expect(result.estimate - result.exact).toBeCloseTo(result.deviation * result.standardError, 12)
      expect(result.samples).toBeGreaterThan(199_000)
      expect(result.history.samples.at(-1)).toBe(result.samples)
      expect(result.history.estimate.at(-1)).toBe(result.estimate)
      expect(result.history.samples).toEqual([...result.history.samples].sort((a, b) => a - b))
    }
  })

  it('has the error bar of the theory at the article’s size', async () => {
    const result = await resultOf({ proposalWidth: '2', samples: '2000000' })
    expect(result.standardError / 3.0875511e-4).toBeCloseTo(1, 2)
    expect(result.effectiveSampleSize / 2e6).toBeCloseTo(0.484122918, 2)
    expect(result.normalisation).toBeCloseTo(1, 2)
    expect(result.warnings).toEqual([])
  })

  it('warns where the error bar cannot be trusted', async () => {
    expect((await resultOf({ proposalWidth: '0.4', samples: '100000' })).warnings.join()).toContain('k̂')
    expect((await resultOf({ potential: 'morse', samples: '1000' })).warnings.join()).toContain('defensive mixture')
    expect((await resultOf({ proposal: 'uniform', samples: '1000' })).warnings.join()).toContain('never reaches')
    expect((await resultOf({ proposal: 'uniform', proposalWidth: '8', samples: '1000' })).warnings).toEqual([])
  })

  it('starts chains all over the density, wherever the proposal stands', async () => {
    const chains = { method: 'metropolis', samples: '20000' }
    const far = { potential: 'custom', expression: '(x-20)^2/2', ...chains }
    const moved = await resultOf(far)
    expect(moved.exact).toBeCloseTo(400.5, 8)
    expect(Math.abs(moved.deviation)).toBeLessThan(4.5)
    expect(moved.splitRhat).toBeGreaterThan(0.99)
    expect(moved.autocorrelationTime).toBeGreaterThan(1)
    expect(moved.warnings).toEqual([])
    // Chains that cannot cross see one well each: the estimate is right, and it is said that they do not agree.
    const apart = { potential: 'custom', expression: '(x^2-16)^2', proposalWidth: '0.3', ...chains }
    expect((await resultOf(apart)).warnings.join()).toContain('Split-R̂')
    const tiny = await resultOf({ ...far, proposalWidth: '1e-5' })
    expect(tiny.warnings.join()).toMatch(/100 % of the jumps are accepted.*Split-R̂/)
    expect(Math.abs(tiny.deviation)).toBeLessThan(4.5)
    expect((await resultOf({ ...far, proposalWidth: '1000' })).warnings.join()).toMatch(/Only 0\.\d+ % of the jumps/)
  })

  it('samples excited levels and typed potentials', async () => {
    const third = await resultOf({ level: '3', proposal: 'automatic', samples: '200000' })
    expect(third.exact).toBeCloseTo(3.5, 11)
    expect(Math.abs(third.deviation)).toBeLessThan(4.5)
    const typed = await resultOf({
      potential: 'custom',
      expression: 'x^2/2 + k*x^4; k = 1 in [0, 5]',
      k: '0.1',
      samples: '100000',
    })
    expect(typed.exact).toBeCloseTo(0.41252536838365027, 11)
    expect(Math.abs(typed.deviation)).toBeLessThan(4.5)
  })

  it('measures the cloud', async () => {
    const result = await resultOf({ experiment: 'threeDimensional', particles: '5000', samplesPerParticle: '200' })
    // Var(r²) = 6σ⁴
    expect(result.standardError / Math.sqrt(6 / 1e6)).toBeCloseTo(1, 2)
    expect(Math.abs(result.deviation)).toBeLessThan(4)
    expect(result.exact).toBe(3)
    expect(result.warnings).toEqual([])
    const few = await resultOf({ experiment: 'threeDimensional', particles: '9', samplesPerParticle: '11' })
    expect(few.warnings).toEqual([expect.stringContaining('99 samples are few')])
  })

  it('works with as few as ten samples', async () => {
    for (const method of methods) {
      const result = await resultOf({ method, samples: '10' })
      expect(result.samples).toBe(10)
      expect(Number.isFinite(result.estimate)).toBe(true)
    }
  })

  it('refuses bad input, naming the parameter', async () => {
    expect(await problem({ proposalWidth: '0' })).toContain('proposalWidth takes a number above 0')
    expect(await problem({ proposalWidth: '-1' })).toContain('proposalWidth')
    expect(await problem({ samples: '0' })).toContain('samples takes a whole number from 10')
    expect(await problem({ samples: '1e18' })).toContain('samples')
    expect(await problem({ potential: 'morse', level: '3' })).toContain('level takes 0 to 2')
    expect(await problem({ potential: 'gaussianWell', level: '9' })).toContain('only levels 0 to 4 are bound')
    expect(await problem({ potential: 'custom', expression: '1/0' })).toContain('expression')
    expect(await problem({ potential: 'custom', expression: 'x^^2' })).toContain('at character 3')
    expect(await problem({ potential: 'custom', expression: 'k*x^2' })).toContain('k = 1 in [0, 5]')
    expect(await problem({ potential: 'custom', expression: '('.repeat(10_000) })).toContain('expression')
    expect(await problem({ potential: 'custom', expression: '1/x^2' })).toContain('expression')
    expect(await problem({ potential: 'custom', expression: '-x^2' })).toContain('unbounded')
    expect(await problem({ potential: 'custom', expression: 'x^2', domain: '5,-5' })).toContain('upside down')
    expect(await problem({ potential: 'custom', expression: 'x^2*pi; pi = 1' })).toContain('another name')
    expect(await problem({ potential: 'linear', depth: '3' })).toContain('depth')
  })

  it('is the same from the command line’s door, in other batches', async () => {
    const given = { potential: 'morse', samples: '300001' }
    const { document } = await drive(quantum, Object.entries(given), 'text')
    expect(document.checksum).toBe((await run(given)).checksum)
    expect(document.timing.samplesPerSecond).toBeGreaterThan(0)
  })

  it('can be cancelled', async () => {
    const abort = new AbortController()
    const running = drive(quantum, Object.entries({ samples: '1000000000' }), 'text', {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    })
    await expect(running).rejects.toThrow('enough')
  })
})
