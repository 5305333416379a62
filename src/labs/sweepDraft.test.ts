import { describe, expect, it } from 'vitest'
import { tableOf } from '../experiments/sweep/archive'
import { bindAxis } from '../experiments/sweep/axis'
import type { CellRecord } from '../experiments/sweep/cell'
import { cellSettings, keepable, makePlan } from '../experiments/sweep/plan'
import { Records } from '../experiments/sweep/records'
import { own } from '../parameters/own'
import { resolve } from '../parameters/resolve'
import {
  axisChoices,
  axisInWords,
  commonOf,
  draftOf,
  firstDraft,
  onThePage,
  requested,
  resultInWords,
  suggestion,
  sweepable,
} from '../rooms/sweep/draft'
import { labs } from './all'

const build = { program: '0.1.0+abc', kernels: 'sha256:def' }

/** Every experiment of every lab, as its defaults and presets set it. */
const everywhere = labs.flatMap((lab) => {
  const presets = Object.keys(lab.presets).map((preset): [string, string][] => [['preset', preset]])
  const selected = lab.selecting.flatMap((name) => {
    const parameter = lab.parameters[name]
    return parameter.kind === 'choice' ? parameter.options.map(({ value }): [string, string][] => [[name, value]]) : []
  })
  return [[], ...presets, ...selected].map((given) => ({ title: `${lab.name} ${given.join(' ')}`, lab, settings: resolve(lab, given, 'text') })) // biome-ignore format: one line
})

describe.each(everywhere)('$title', ({ lab, settings }) => {
  it('can be swept as it stands: the first draft is a plan', async () => {
    const draft = firstDraft(lab, settings)
    const plan = await makePlan(lab, requested(draft), build)
    expect(plan.warnings).toEqual([])
    expect(plan.experiment).toBe(lab.experimentOf(settings.values))
    expect(plan.cells).toBeLessThan(1000)
    expect(draftOf({ given: draft.given, axes: requested(draft).axes, keep: draft.keep.join(',') })).toEqual(draft)
  })
  it('suggests values for every parameter that its own schema takes', async () => {
    for (const [name, parameter] of sweepable(lab, settings)) {
      const values = suggestion(parameter, own(settings.values, name) ?? parameter.default)
      const axis = await bindAxis({ name, values }, parameter, 1000)
      expect(axis.length, name).toBeLessThan(60)
      expect(axisInWords(axis)).toMatch(/^\d+ values?: /)
    }
  })
  it('names every result that can be kept in few words', () => {
    const { results } = lab.experimentOf(settings.values)
    for (const [name, { meaning }] of keepable(results)) expect(resultInWords(meaning), name).toMatch(/^.{2,64}$/)
  })
})

it('an axis of a list has one of its numbers in each cell', async () => {
  const lab = labs.find(({ name }) => name === 'resonance') ?? labs[0]
  const request = { given: [['task', 'grid'], ['impacts', '0,2.5']] as const, axes: 'masses=1e5:1e7:3log velocities=5', keep: 'delta_EJ_sim', shards: 1 } // biome-ignore format: one line
  const plan = await makePlan(lab, request, build)
  expect(plan.axes.map(({ text }) => text)).toEqual(['masses=100000:10000000:3log', 'velocities=5'])
  expect(cellSettings(plan, 1).values).toMatchObject({ masses: [1e6], impacts: [0, 2.5], velocities: [5] })
})

it('a table of a sweep has a name of its own for each column, and the unit of each number', async () => {
  const header = async (
    name: string,
    given: [string, string][],
    axes: string,
    keep: string,
    values: CellRecord['values'],
  ) => {
    const lab = labs.find((each) => each.name === name) ?? labs[0]
    const plan = await makePlan(lab, { given, axes, keep, shards: 1 }, build)
    const records = new Records(plan)
    records.add({ cell: 0, values })
    return tableOf(plan, records).split('\r\n')[1]
  }
  expect(await header('cluster', [], 'stars=5,6', 'stars', [5])).toBe('stars,result.stars,error,warnings')
  expect(await header('resonance', [['task', 'encounter']], 'mass=1e6', 'simulated', [[1, 2]])).toBe(
    'mass [M☉],simulated_0 [(km/s)²],simulated_1 [kpc km/s],error,warnings',
  )
})

it('an axis that is there beside values of another one only stands among the choices', async () => {
  const lab = labs.find(({ name }) => name === 'quantum') ?? labs[0]
  const settings = resolve(lab, [], 'text')
  const draft = draftOf({ given: [], axes: 'potential=harmonic,morse depth=2,12', keep: 'estimate' })
  const plan = await makePlan(lab, requested(draft), build)
  const choices = sweepable(lab, settings)
  expect(choices.map(([name]) => name)).not.toContain('depth')
  expect(axisChoices(choices, draft, 1, plan)[0]).toEqual(['depth', plan.axes[1].parameter])
  expect(axisChoices(choices, draft, 1, undefined)[0]).toEqual(['depth', { label: 'depth', meaning: '' }])
  const first = axisChoices(choices, draft, 0, plan).map(([name]) => name)
  expect(first).toContain('potential')
  expect(first).not.toContain('depth')
  expect(axisChoices(choices, draft, 2, plan)).toEqual(choices.filter(([name]) => name !== 'potential'))
})

it('a result is not called by what it holds for, and not cut off within a word', () => {
  expect(resultInWords('With Newton’s law: pairs of stars each most bound to the other, by more than |W|/2N.')).toBe(
    'With Newton’s law: pairs of stars each most bound to the …',
  )
  expect(resultInWords('Mit Newtons Gesetz: Paare.')).toBe('Mit Newtons Gesetz: Paare')
  expect(resultInWords('Its standard error, exact for Brownian motion.')).toBe('Its standard error')
})

describe('a draft', () => {
  const [cluster] = labs
  const settings = resolve(cluster, [['preset', 'article'], ['steps', '7'], ['workers', '1'], ['speed', '3']], 'text') // biome-ignore format: one line

  it('has in common what is set, but not what is no part of the digits', () => {
    expect(commonOf(cluster, settings)).toEqual([['preset', 'article'], ['steps', '7']]) // biome-ignore format: one line
  })
  it('leaves an axis out of what all have in common, and blanks out of its values', () => {
    const draft = { given: [['stars', '7'], ['seed', '3']] as const, axes: [{ name: 'stars', values: ' 2, 3' }], seeds: { from: 5, count: 1 }, keep: ['energy'] } // biome-ignore format: one line
    expect(requested(draft)).toEqual({ given: [], axes: 'stars=2,3 seed=5', keep: 'energy', shards: 1 })
    expect(requested({ ...draft, seeds: { from: 5, count: 3 } }).axes).toBe('stars=2,3 seed=5:7')
  })
  it('takes seeds that are no run of numbers for an axis like others', () => {
    expect(draftOf({ given: [], axes: 'seed=4,9 stars=2', keep: 'energy' })).toMatchObject({ seeds: undefined, axes: [{ name: 'seed', values: '4,9' }, { name: 'stars', values: '2' }] }) // biome-ignore format: one line
  })
  it('says what is wrong with it in the words of the page', () => {
    for (const [message, words] of [
      ['--keep takes results of cluster, separated by commas: energy', 'Tick a result to keep.'],
      ['--keep nix: there is no result nix; --keep takes results of cluster, separated', 'nix is none of the results here'],
      ['--keep solver: there are words in it; --keep takes results of cluster, separated', 'solver has words in it, and kept are numbers'],
      ['--keep seconds: seconds says what a run costs, which is no part of its digits', 'seconds says what a run costs, which is no part of its digits'],
      ['--workers says how a shard is run: give it to run', 'workers says how a sweep is computed: it is no part of a plan'],
      ['--axes needs at least one axis: name=a,b,c', 'Choose an axis.'],
      ['--keep solver: it is a text (tree), no number', 'result solver: it is a text (tree), no number'],
    ]) // biome-ignore format: one line
      expect(onThePage(message)).toBe(words)
  })
})
