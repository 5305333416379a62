import { describe, expect, test } from 'vitest'
import { drive } from '../../experiments/drive'
import { ParameterError } from '../../parameters/resolve'
import { resonance } from '.'

const run = (given: readonly (readonly [string, unknown])[]) => drive(resonance, given, 'typed')
const star = [-3.133397525380333, 8.62492917657397, 0, -142.01311404537412, 17.905807183103512, 0]

test('an encounter given explicitly, with the reference numbers', async () => {
  const { document } = await run([
    ['task', 'encounter'],
    ['star', star],
    ['subhaloVelocity', [16.141781046559633, 39.019647972904316, -26.77517463464155]],
    ['offsetDirection', [0.13515354910705096, -0.9906768725882369, 0.017112927352097594]],
    ['mass', 1e7],
    ['impact', 2.5],
  ])
  const { simulated, impulse, relativeSpeed, flags } = document.result as Record<string, Record<string, number>>
  expect(Math.abs(simulated.deltaEJ + 1.6334997451340314)).toBeLessThan(1e-9)
  expect(Math.abs(simulated.deltaIs + 0.03681562140627648)).toBeLessThan(2e-11)
  expect(impulse.deltaEJ).toBeCloseTo(-21.364458626950274, 11)
  expect(impulse.deltaIs).toBeCloseTo(0.19782095506843975, 13)
  expect(relativeSpeed).toBeCloseTo(161.78898321935637, 11)
  expect(flags).toBe(0)
})

test('a subhalo at rest relative to the star has no impulse: null, and flags that say so', async () => {
  const { document } = await run([
    ['task', 'encounter'],
    ['geometry', 'relative'],
    ['star', star],
    ['subhaloVelocity', [0, 0, 0]],
    ['mass', 1e7],
  ])
  expect(document.result.impulse).toEqual({ deltaEJ: null, deltaIs: null })
  expect(document.result.flags).toBe(13)
})

test('resonances and islands by the names of the contract', async () => {
  const { document } = await run([
    ['task', 'resonances'],
    ['radialActions', [25, 300]],
  ])
  const { corotation, innerLindblad, outerLindblad, lagrange, islands } = document.result
  expect(corotation).toBeCloseTo(6.69564281104221, 12)
  expect(innerLindblad).toHaveLength(2)
  expect(outerLindblad).toBeCloseTo(11.4556077283587, 11)
  expect(lagrange).toMatchObject({ L1: { y: 0 }, L4: { x: 0 } })
  const [round, eccentric] = islands as Record<string, number>[]
  expect(round.radialAction).toBeCloseTo(25, 6)
  expect(eccentric.librationPeriod).toBeCloseTo(1.16395, 4)
})

test('without a bar there is no island and nothing that is not a number', async () => {
  const { document } = await run([
    ['task', 'resonances'],
    ['barStrength', 0],
  ])
  expect(document.result.islands).toMatchObject([{ librationPeriod: null }, {}, {}, {}])
  expect(JSON.stringify(document)).not.toMatch(/NaN|Infinity/)
})

test('an orbit: where it ends, how well E_J is kept, that it is trapped', async () => {
  const { document } = await run([
    ['task', 'orbit'],
    ['star', [0, 9.69, 0, -105, 0, 0]],
    ['duration', 40],
    ['timeStep', 0.25],
  ])
  const { finalState, maximumJacobiError, librationPeriod, librationAction, trapped } = document.result
  expect(finalState).toHaveLength(6)
  expect(maximumJacobiError).toBeLessThan(1e-8)
  expect(trapped).toBe(true)
  expect(Math.abs((librationAction as number) / 6.335 - 1)).toBeLessThan(0.01)
  expect(Math.abs((librationPeriod as number) / 1.3235 - 1)).toBeLessThan(0.01)
})

describe('the population', () => {
  test('leaves the island alone at ordinary abundance and empties it at thousands of times that', async () => {
    const survival = async (fraction: number, workers: number) => {
      const { document } = await run([
        ['task', 'population'],
        ['subhaloFraction', fraction],
        ['trappedStars', 128],
        ['horizon', 4],
        ['timeStep', 1],
        ['workers', workers],
      ])
      const curves = document.result.survival as Record<string, number[]>
      const last = Object.fromEntries(
        Object.entries(curves).map(([name, values]) => [name, values.at(-1) ?? Number.NaN]),
      )
      return { last, checksum: document.checksum }
    }
    const ordinary = await survival(1, 1)
    expect(ordinary.last.fokkerPlanck).toBeGreaterThan(0.95)
    expect(ordinary.last.langevin).toBeGreaterThan(0.9)
    expect(ordinary.last.orbits).toBeGreaterThan(0.95)
    expect((await survival(1, 2)).checksum).toBe(ordinary.checksum)
    const extreme = await survival(3000, 2)
    for (const name of ['fokkerPlanck', 'langevin', 'orbits'] as const) expect(extreme.last[name]).toBeLessThan(0.3)
  })
})

describe('chevrons', () => {
  test('same stars for any number of workers; the smooth halo knows no prograde side', async () => {
    const chevron = (workers: number) =>
      run([
        ['task', 'chevron'],
        ['haloStars', 6000],
        ['evolutionTime', 0.5],
        ['timeStep', 2],
        ['workers', workers],
      ])
    const one = await chevron(1)
    const two = await chevron(2)
    expect(two.document.checksum).toBe(one.document.checksum)
    const [first] = one.document.result.contrast as number[]
    const [error] = one.document.result.contrastError as number[]
    expect(Math.abs(first - 1) / error).toBeLessThan(4)
  })

  test('a constant bar raises the contrast of the ridge to two', async () => {
    const { document } = await run([
      ['task', 'chevron'],
      ['haloStars', 24_000],
      ['timeStep', 1.5],
      ['workers', 2],
    ])
    const contrast = document.result.contrast as number[]
    const errors = document.result.contrastError as number[]
    const last = contrast.length - 1
    expect(document.result.times).toHaveLength(13)
    expect(Math.abs(contrast[0] - 1)).toBeLessThan(4 * errors[0])
    // 2.07 ± 0.15 with 160 000 stars.
    expect(Math.abs(contrast[last] - 2.07)).toBeLessThan(4 * Math.hypot(errors[last], 0.15))
    expect(contrast[last]).toBeGreaterThan(1.4)
  })
})

describe('the Milky Way', () => {
  test('has islands and a population that subhaloes shake', async () => {
    const islands = await run([
      ['task', 'resonances'],
      ['potential', 'milkyWay'],
      ['radialActions', [25, 300]],
    ])
    expect(islands.document.result.withoutResonance).toEqual([])
    expect(islands.document.result.islands).toHaveLength(2)
    const population = await run([
      ['task', 'population'],
      ['potential', 'milkyWay'],
      ['trappedStars', 16],
      ['horizon', 0.1],
      ['timeStep', 2],
    ])
    expect(population.document.result.diffusionTime).toBeGreaterThan(100)
  })

  test('a bar too fast for the trapped stars is refused with the fastest that works', async () => {
    const given = (patternSpeed: number) =>
      run([
        ['task', 'population'],
        ['potential', 'milkyWay'],
        ['trappedStars', 8],
        ['horizon', 0.1],
        ['timeStep', 2],
        ['patternSpeed', patternSpeed],
      ])
    const refusal: unknown = await given(100).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ParameterError)
    const most = Number(/takes at most ([\d.]+) km\/s\/kpc/.exec(String(refusal))?.[1])
    expect(most).toBeGreaterThan(70)
    await expect(given(most)).resolves.toBeDefined()
    await expect(given(most + 0.02)).rejects.toThrow(/takes at most/)
  })
})

describe('what cannot be trusted is said by the document', () => {
  test('an orbit followed too briefly: trapped is null, with the reason', async () => {
    const { document } = await run([['duration', 0.5]])
    expect(document.result.trapped).toBeNull()
    expect(document.result.warnings).toEqual([expect.stringMatching(/followed for 0.5 Gyr, and it takes 10 Gyr/)])
    expect((await run([])).document.result).toMatchObject({ trapped: true, warnings: [] })
  })

  const flyby = (given: readonly (readonly [string, unknown])[]) => run([['preset', 'flyby'], ...given])
  const [, , , px, py, pz] = star
  const velocity = [16.141781046559633, 39.019647972904316, -26.77517463464155]
  const relative = velocity.map((v, axis) => v - [px, py, pz][axis])

  test('simulation and impulse that differ thirteenfold: the simulation is right, and why', async () => {
    const { warnings } = (await flyby([])).document.result
    expect(warnings).toEqual([expect.stringMatching(/The simulation is right.*first order.*agrees with it/)])
    // Far and fast the two agree, and nothing is said of them.
    const fast = await flyby([
      ['subhaloVelocity', [0, 0, 3000]],
      ['offsetDirection', [1, 0, 0]],
      ['window', 0.1],
    ])
    expect(JSON.stringify(fast.document.result.warnings)).not.toMatch(/is right/)
  })

  test('a change of E_J below the integrator’s own error is not taken for one', async () => {
    const { warnings } = (
      await flyby([
        ['star', [8, 0, 0, 10, 20, 5]],
        ['timeStep', 2],
        ['mass', 1],
      ])
    ).document.result
    expect(JSON.stringify(warnings)).toMatch(/lost in the integrator’s own error/)
  })

  test('an offset with a part along the relative velocity is projected, a parallel one refused', async () => {
    const slanted = [0.13515354910705096, -0.9906768725882369, 0.017112927352097594].map(
      (e, axis) => e + 0.005 * relative[axis],
    )
    const straight = (await flyby([])).document.result
    const projected = (await flyby([['offsetDirection', slanted]])).document.result
    const simulated = (result: typeof straight) => (result.simulated as { deltaEJ: number }).deltaEJ
    expect(simulated(projected)).toBeCloseTo(simulated(straight), 8)
    expect(JSON.stringify(projected.warnings)).toMatch(/offsetDirection had a part along the relative velocity/)
    await expect(flyby([['offsetDirection', relative]])).rejects.toThrow(/must not be parallel/)
  })

  test('relative geometry takes the velocity relative to the star', async () => {
    const galactic = (await flyby([])).document.result
    const same = (
      await flyby([
        ['geometry', 'relative'],
        ['subhaloVelocity', relative],
      ])
    ).document.result
    expect(same.relativeSpeed).toBeCloseTo(galactic.relativeSpeed as number, 9)
    expect((same.simulated as { deltaEJ: number }).deltaEJ).toBeCloseTo(
      (galactic.simulated as { deltaEJ: number }).deltaEJ,
      7,
    )
  })
})

test('the abundance at which half of the trapped stars are lost is the one at which the solver loses half', async () => {
  const given = (subhaloFraction: number) =>
    run([
      ['task', 'population'],
      ['trappedStars', 8],
      ['timeStep', 2],
      ['subhaloFraction', subhaloFraction],
    ])
  const { halfLostFraction } = (await given(1)).document.result
  expect(halfLostFraction).toBeGreaterThan(50)
  const { fokkerPlanck } = (await given(halfLostFraction as number)).document.result.survival as Record<
    string,
    number[]
  >
  expect(fokkerPlanck.at(-1)).toBeCloseTo(0.5, 3)
})
