import { describe, expect, it } from 'vitest'
import { spawnOnCallingThread } from '../compute/callingThread'
import { driveSettings } from '../experiments/drive'
import type { Experiment } from '../experiments/experiment'
import type { Lab, Settings } from '../experiments/lab'
import type { Run } from '../experiments/run'
import { Survivor } from '../experiments/survivor'
import { computeCell, keptValue } from '../experiments/sweep/cell'
import { makePlan } from '../experiments/sweep/plan'
import { settingsOf } from '../experiments/testing'
import { encodeArrays } from '../files/arrays'
import type { ParameterValue } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import { resolve } from '../parameters/resolve'
import { labs } from './all'
import { mortalWorkers } from './cluster/testing'

/** Small parameters for every experiment: large enough for several batches, blocks and workers. */
const small: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'cluster/cluster': {
    stars: 600,
    model: 'plummer',
    radius: 1,
    virialRatio: 0.5,
    timeStep: 0.01,
    softeningLength: 0.05,
    steps: 24,
  },
  'quantum/well': { samples: 40_000 },
  'quantum/cloud': { experiment: 'threeDimensional', particles: 200, samplesPerParticle: 200 },
  'diffusion/walk': { particles: 60, frames: 80 },
  'diffusion/file': { input: 'walk.csv' },
  'resonance/orbit': { task: 'orbit', duration: 1 },
  'resonance/resonances': { task: 'resonances', duration: 1, radialActions: [100, 300] },
  'resonance/encounter': { task: 'encounter' },
  'resonance/grid': { task: 'grid', masses: [1e6, 1e9], impacts: [0, 2.5], velocities: [0, 50], encounters: 8 },
  'resonance/population': { task: 'population', trappedStars: 64, horizon: 0.2, timeStep: 1 },
  'verification/verification': { only: 'quantum/cloud, cluster/kepler, diffusion/file.gaps, diffusion/file.still' },
  'benchmark/benchmark': {
    stars: 301,
    samples: 70_000,
    particles: 12,
    encounters: 11,
    budget: 0,
    rounds: 1,
    scaling: false,
  },
  'resonance/chevron': { task: 'chevron', haloStars: 600, evolutionTime: 0.5, timeStep: 2 },
}

/** Two particles in forty frames, for the experiment that reads a file. */
const walk = `particle,frame,x,y\n${Array.from({ length: 80 }, (_, i) => `${i % 2},${Math.floor(i / 2)},${(i * 7) % 11},${(i * 5) % 13}`).join('\n')}\n`
const readFile = () => Promise.resolve(new Blob([walk]))

const all = labs.flatMap((lab) =>
  lab.experiments.map((experiment) => [`${lab.name}/${experiment.name}`, lab, experiment] as const),
)

const withWorkers = (settings: Settings, workers: number): Settings =>
  Object.hasOwn(settings.values, 'workers') ? { ...settings, values: { ...settings.values, workers } } : settings

const open = (experiment: Experiment, { values }: Settings, spawn?: ReturnType<typeof mortalWorkers>['spawn']) =>
  experiment.open(values, { environment: { shared: true, ...(spawn ? { spawn } : {}) }, readFile })

async function toEnd(run: Run<unknown>, most = Number.POSITIVE_INFINITY) {
  while (run.done < run.end) await run.advance(Math.min(most, run.end - run.done))
}

describe.each(all)('%s', (name, lab: Lab, experiment) => {
  const settings = settingsOf(lab, small[name])
  const reference = driveSettings(lab, withWorkers(settings, 1), { readFile })

  it('is what its parameters select', () => {
    expect(lab.experimentOf(settings.values)).toBe(experiment)
  })

  it('gives the same digits on 1, 2 and 3 workers, and cut into batches of 1 and of 7', async () => {
    const { document, outcome } = await reference
    expect(document.checksum).toMatch(/^sha256:[0-9a-f]{64}$/)
    for (const [workers, batch] of [
      [2, 7],
      [3, 1],
    ] as const) {
      const again = await driveSettings(lab, withWorkers(settings, workers), { readFile, batch })
      expect(again.document.checksum).toBe(document.checksum)
      // What it cost is another matter.
      expect({ ...again.outcome.result, ...again.outcome.lookedUp }).toEqual({ ...outcome.result, ...outcome.lookedUp })
    }
  })

  it('gives a cell of a sweep the same digits, with its kernels on the calling thread', async () => {
    const { outcome } = await reference
    const numbers = Object.entries(outcome.result).filter(([, value]) => typeof value === 'number')
    const given = Object.entries(small[name]).map(
      ([key, value]) => [key, formatValue(value as ParameterValue)] as const,
    )
    const swept = Object.entries(settings.parameters).find(
      ([key, { kind, effect, applies }]) =>
        kind === 'number' &&
        effect !== 'view' &&
        key !== 'workers' &&
        !(key in small[name]) &&
        (applies?.(settings.values) ?? true),
    )
    if (!swept) throw new Error('it has no number to sweep')
    const axes = `${swept[0]}=${formatValue(settings.values[swept[0]])}`
    const request = { given, axes, keep: numbers.map(([key]) => key).join(','), shards: 1 }
    const plan = await makePlan(lab, request, { program: '', kernels: '' })
    expect(plan.experiment).toBe(experiment)
    const environment = { shared: true, spawn: spawnOnCallingThread }
    const record = await computeCell(plan, 0, { environment, workers: 1, readFile })
    expect(record.values).toEqual(numbers.map(([, value]) => value))
  })

  it('says of every result whether a sweep can keep it', async () => {
    const { outcome } = await reference
    const { costs = {}, result, lookedUp } = outcome
    for (const [key, value] of Object.entries({ ...result, ...lookedUp, ...costs })) {
      const { is, parts = [] } = experiment.results[key]
      const whole = () => keptValue(key, { ...result, ...lookedUp }, costs)
      if (is === 'cost') expect(costs, key).toHaveProperty(key)
      else if (is === 'words' && value !== null && JSON.stringify(value) !== '[]')
        expect(whole, key).toThrow('it is a text')
      else if (is === undefined) expect(whole, key).not.toThrow()
      for (const part of parts) expect(keptValue(`${key}.${part}`, result, costs), part).not.toBeUndefined()
    }
  })

  it('tells of its progress, to the end', async () => {
    const fractions: number[] = []
    await driveSettings(lab, settings, { readFile, onProgress: ({ fraction }) => fractions.push(fraction) })
    expect(fractions.at(-1)).toBe(1)
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  })

  it('can be cut short at any time, and goes on to the same digits', async () => {
    const { document } = await reference
    const run = await open(experiment, withWorkers(settings, 2))
    try {
      for (const delay of [0, 1, 5, 20]) {
        const abort = new AbortController()
        const timer = setTimeout(() => abort.abort(new Error('enough')), delay)
        const before = run.done
        const cut = run.advance(Number.POSITIVE_INFINITY, { signal: abort.signal })
        await cut.catch((error: unknown) => expect(error).toEqual(new Error('enough')))
        clearTimeout(timer)
        expect(run.done).toBeGreaterThanOrEqual(before)
      }
      await toEnd(run)
      expect(document.result).toMatchObject((await run.outcome()).result)
    } finally {
      run.dispose()
    }
  })

  it('loses no digit when workers are killed', async () => {
    const { document } = await reference
    const { kills, spawn } = mortalWorkers()
    const reopen = () => open(experiment, withWorkers(settings, 2), spawn)
    const survivor = new Survivor(await reopen(), reopen)
    try {
      let batches = 0
      while (survivor.run.done < survivor.run.end) {
        const first = ++batches <= 2
        const timer = first ? setTimeout(() => kills.at(-1)?.(), 2) : undefined
        await survivor.advance(survivor.run.end - survivor.run.done)
        clearTimeout(timer)
      }
      expect(document.result).toMatchObject((await survivor.run.outcome()).result)
    } finally {
      survivor.run.dispose()
    }
  })

  it('comes back from a checkpoint, where it makes any', async () => {
    const { document } = await reference
    const run = await open(experiment, settings)
    try {
      if (!run.checkpoint) return expect('restore' in run).toBe(false)
      await run.advance(Math.floor(run.end / 3))
      const checkpoint = structuredClone(await run.checkpoint())
      await toEnd(run)
      await run.restore?.(checkpoint)
      expect(run.done).toBe(checkpoint.done)
      await toEnd(run)
      expect(document.result).toMatchObject((await run.outcome()).result)
    } finally {
      run.dispose()
    }
  })

  it('returns what it declares, and its main array can be written in every format', async () => {
    const { document, arrays, origin } = await reference
    expect(Object.keys(experiment.results)).toEqual(expect.arrayContaining(Object.keys(document.result)))
    expect(Object.keys(arrays)).toContain(experiment.mainArray)
    for (const format of ['npz', 'npy', 'csv', 'json'] as const)
      expect(encodeArrays(format, arrays, experiment.mainArray, document, origin).length).toBeGreaterThan(20)
  })

  it('names in its document what counts, and nothing else', async () => {
    const { document } = await reference
    for (const [parameter, value] of Object.entries(document.parameters)) {
      expect(settings.parameters[parameter].effect).not.toBe('view')
      expect(settings.parameters[parameter].applies?.(settings.values) ?? true).toBe(true)
      if (parameter !== 'workers') expect(formatValue(value)).toBe(formatValue(settings.values[parameter]))
    }
    const again = await driveSettings(lab, settingsOf(lab, document.parameters), { readFile })
    expect(again.document.checksum).toBe(document.checksum)
  })
})

describe.each(labs.map((lab) => [lab.name, lab] as const))('%s', (_, lab) => {
  it.each(Object.keys(lab.presets))('preset %s describes an experiment and nothing that does not exist', (preset) => {
    const { problems, values, parameters } = resolve(lab, [['preset', preset]], 'text')
    expect(problems).toEqual([])
    for (const name of Object.keys(lab.presets[preset].values)) expect(parameters).toHaveProperty(name)
    expect(lab.experiments).toContain(lab.experimentOf(values))
  })
})
