import { describe, expect, it } from 'vitest'
import { bindAxis } from '../experiments/sweep/axis'
import { cellSettings, keepable, makePlan } from '../experiments/sweep/plan'
import { own } from '../parameters/own'
import { resolve } from '../parameters/resolve'
import {
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
    expect(onThePage('--keep takes results of cluster, separated by commas: energy')).toBe('Tick a result to keep: there are results of cluster, separated by commas: energy') // biome-ignore format: one line
    expect(onThePage('--keep solver: there are words in it; --keep takes results of cluster, separated')).toBe('result solver: there are words in it') // biome-ignore format: one line
    expect(onThePage('--keep solver: it is a text (tree), no number')).toBe('result solver: it is a text (tree), no number') // biome-ignore format: one line
  })
})
