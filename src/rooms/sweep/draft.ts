import { ofTheMachine } from '../../experiments/identity'
import type { Lab, Settings } from '../../experiments/lab'
import type { Axis, WrittenAxis } from '../../experiments/sweep/axis'
import { splitAxes, sweeps } from '../../experiments/sweep/axis'
import { keepable, type Plan } from '../../experiments/sweep/plan'
import type { PlanRequest } from '../../experiments/sweep/planFile'
import { replicaAxis } from '../../experiments/sweep/points'
import { own } from '../../parameters/own'
import type { NumberParameter, Parameter, ParameterValue } from '../../parameters/parameter'
import { formatValue } from '../../parameters/parameter'
import { differences } from '../../parameters/resolve'
import { t, shown as translated } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'

/** A sweep that is being set up: what a plan is asked for, as it stands in the fields. */
export interface Draft {
  /** What all cells have in common. */
  readonly given: PlanRequest['given']
  readonly axes: readonly WrittenAxis[]
  /** Replicas over seeds; absent where the experiment draws nothing. */
  readonly seeds: { readonly from: number; readonly count: number } | undefined
  readonly keep: readonly string[]
}

/** Cells that a page computes: their results, and who failed, are held in its memory. */
export const mostCellsHere = 1_000_000
/** Seeds that one point may have. */
export const mostSeeds = 100_000

const counts = ({ values }: Pick<Settings, 'values'>, parameter: Parameter) => parameter.applies?.(values) ?? true

/** Parameters that an axis can be made of, as they count now. */
export function sweepable(lab: Lab, { values, parameters }: Settings): [string, Parameter][] {
  return Object.entries(parameters).filter(
    ([name, parameter]) =>
      parameter.effect !== 'view' &&
      sweeps(parameter) &&
      name !== ofTheMachine &&
      name !== replicaAxis &&
      !lab.selecting.includes(name) &&
      counts({ values }, parameter),
  )
}

/**
 * Parameters that an axis may be changed to: none that another axis has, and at any rate its own, which may be there beside values of
 * another axis only.
 * @param plan that the draft comes to
 */
export function axisChoices(
  choices: readonly (readonly [string, Parameter])[],
  { axes }: Pick<Draft, 'axes'>,
  index: number,
  plan: Pick<Plan, 'axes'> | undefined,
): (readonly [name: string, parameter: Pick<Parameter, 'label' | 'meaning'>])[] {
  const here = axes.at(index)?.name
  const free = choices.filter(([name]) => name === here || axes.every((axis) => axis.name !== name))
  if (here === undefined || free.some(([name]) => name === here)) return free
  const parameter = plan?.axes.find(({ name }) => name === here)?.parameter
  return [[here, parameter ?? { label: asIs(here), meaning: '' }], ...free]
}

/** What is set in the lab, as a plan says what all cells have in common. */
export function commonOf(lab: Lab, { values, parameters, preset }: Settings): Draft['given'] {
  const experiment = lab.experimentOf(values)
  const differing = differences(lab, values, preset).filter(([name]) => {
    const parameter = own(parameters, name)
    if (!parameter || parameter.effect === 'view' || name === ofTheMachine) return false
    // What belongs to other experiments says nothing of this one.
    return (
      counts({ values }, parameter) || own(experiment.parameters, name) !== undefined || lab.selecting.includes(name)
    )
  })
  return [
    ...(preset === undefined ? [] : [['preset', preset] as const]),
    ...differing.map(([name, value]) => [name, formatValue(value)] as const),
  ]
}

const rounded = (value: number, integer: boolean) => (integer ? Math.round(value) : Number(value.toPrecision(2)))

/** Values that somebody may want of a parameter: all of a choice, else those around the present one, within what its slider shows. */
export function suggestion(parameter: Parameter, value: ParameterValue): string {
  if (parameter.kind === 'choice') return parameter.options.map((option) => option.value).join(',')
  if (parameter.kind === 'flag') return 'true,false'
  if (parameter.kind === 'list')
    return [...new Set(Array.isArray(value) ? value : [])].join(',') || `${parameter.minimum}`
  if (parameter.kind !== 'number') return ''
  const { integer } = parameter
  const [low, high] = [parameter.sliderMinimum ?? parameter.minimum, parameter.sliderMaximum ?? parameter.maximum]
  const here = Number(value)
  const inside = (wish: number) => Math.min(high, Math.max(low, wish))
  if (parameter.scale === 'log' && here > 0) {
    const [from, to] = [rounded(inside(here / 2), integer), rounded(inside(here * 2), integer)]
    return distinct(parameter, from, to, 5, 'log')
  }
  const [from, to] = high - low > 0 && Number.isFinite(high - low) ? [low, high] : [here - 1, here + 1]
  return distinct(parameter, tidy(parameter, from), tidy(parameter, to), 6, '')
}

/** An end that may not be one itself gives way to a number above it. */
const tidy = ({ exclusiveMinimum, minimum, maximum, integer }: NumberParameter, end: number) =>
  exclusiveMinimum && end === minimum ? rounded((maximum - minimum) / 100, integer) : end

function distinct({ integer }: NumberParameter, from: number, to: number, n: number, log: string): string {
  if (from === to) return String(from)
  // Whole numbers that lie close are all taken.
  if (integer && to - from < 2 * n) return `${from}:${to}`
  return `${from}:${to}:${n}${log}`
}

/** The draft that a plan was made from. */
export function draftOf({ given, axes, keep }: Pick<PlanRequest, 'given' | 'axes' | 'keep'>): Draft {
  const written = splitAxes(axes)
  const last = written.at(-1)
  const run = last?.name === replicaAxis ? /^(\d+):(\d+)$/.exec(last.values) : null
  const single = last?.name === replicaAxis ? /^(\d+)$/.exec(last.values) : null
  const from = Number(run?.[1] ?? single?.[1])
  return {
    given,
    axes: run || single ? written.slice(0, -1) : written,
    seeds: run || single ? { from, count: Number(run?.[2] ?? from) - from + 1 } : undefined,
    keep: keep.split(',').filter(Boolean),
  }
}

/** What a draft asks for. */
export function requested({ given, axes, seeds, keep }: Draft): PlanRequest {
  const names = new Set([...axes.map(({ name }) => name), ...(seeds ? [replicaAxis] : [])])
  const words = axes.map(({ name, values }) => `${name}=${values.replaceAll(/\s+/g, '')}`)
  if (seeds)
    words.push(`${replicaAxis}=${seeds.count === 1 ? seeds.from : `${seeds.from}:${seeds.from + seeds.count - 1}`}`)
  return { given: given.filter(([name]) => !names.has(name)), axes: words.join(' '), keep: keep.join(','), shards: 1 }
}

/** Values of an axis in words: "6 values: 0, 0.1, 0.2 … 0.5". */
export function axisInWords({ length, valueAt, parameter }: Axis): Text {
  const word = (index: number) => {
    const value = valueAt(index)
    const option = parameter.kind === 'choice' ? parameter.options.find((each) => each.value === value) : undefined
    if (typeof value === 'number' && !Number.isInteger(value)) return translated(String(Number(value.toPrecision(4))))
    return translated(option?.label ?? formatValue(value))
  }
  const shown = length <= 6 ? Array.from({ length }, (_, i) => word(i)).join(', ') : undefined
  const unit = parameter.unit ? ` ${translated(parameter.unit)}` : ''
  const list = (shown ?? `${word(0)}, ${word(1)}, ${word(2)} … ${word(length - 1)}`) + unit
  return asIs(`${t('{count} {count|value|values}', { count: length })}: ${list}`)
}

/** The first words of what a result means: what it is called. */
export function resultInWords(meaning: string): string {
  const first = /^.*?(?=[.;:]\s|,? \(|,\s[a-z]|[.;:]?$)/.exec(meaning)?.[0] ?? meaning
  // A symbol alone is no name, nor is what it holds for: "With Newton’s law: …".
  const name = first.length < 3 || condition.test(meaning) ? meaning.replace(/\.$/, '') : first
  // Not within a word.
  return name.length > 64 ? `${/^.{1,62}(?=\s)/.exec(name)?.[0] ?? name.slice(0, 62)} …` : name
}

/** What some meanings begin with, in the languages of the page. */
const condition = /^(?:With|Of|Mit|Bei|Von) [^.:]*:/

/** Whether a run with these settings draws numbers, so that seeds make a difference. */
export function draws(settings: Settings): boolean {
  const seed = own(settings.parameters, replicaAxis)
  return seed !== undefined && counts(settings, seed)
}

/** What most want to know of a run, the more so the earlier it stands here. */
const wanted = [/^estimate$/, /coefficient$/i, /^energyError$/, /fraction$/i, /diffusion$/i, /_sim$/, /^contrast$/]

/** A draft to begin with: the first number that can be swept, a few seeds, and what a run is for. */
export function firstDraft(lab: Lab, settings: Settings): Draft {
  const { values, parameters } = settings
  const choices = sweepable(lab, settings)
  const [name, parameter] =
    choices.find(([, { kind, effect = 'initial', ...rest }]) => kind === 'number' && effect === 'initial' && !('integer' in rest && rest.integer)) ?? // biome-ignore format: one line
    choices[0] ??
    []
  const results = keepable(lab.experimentOf(values).results)
    .map(([result]) => result)
    .filter((each) => own(parameters, each) === undefined)
  const kept = wanted.map((name) => results.find((each) => name.test(each))).find(Boolean) ?? results[0]
  return {
    given: commonOf(lab, settings),
    axes:
      name !== undefined && parameter
        ? [{ name, values: suggestion(parameter, own(values, name) ?? parameter.default) }]
        : [],
    seeds: draws(settings) ? { from: Number(own(values, replicaAxis) ?? 1), count: 8 } : undefined,
    keep: kept === undefined ? [] : [kept],
  }
}

/** What the page says in other words: it has no flags. */
const said: readonly (readonly [RegExp, (name: string) => Text])[] = [
  [/^--keep takes results/, () => 'Tick a result to keep.'],
  [/^--keep warnings:/, () => 'The warnings of every cell are kept anyway.'],
  [/^--keep (\S+): there is no result/, (name) => say('{name} is none of the results here', { name })],
  [/^--keep (\S+): there are words in it/, (name) => say('{name} has words in it, and kept are numbers', { name })],
  [/^--keep (\S+): \S+ says what a run costs/, (name) => say('{name} says what a run costs, which is no part of its digits', { name })], // biome-ignore format: one line
  [/^--keep (\S+) is given twice/, (name) => say('The result {name} is kept twice', { name })],
  [/^--(\w+) says how a shard is run/, (name) => say('{name} says how a sweep is computed: it is no part of a plan', { name })], // biome-ignore format: one line
  [/^--axes needs at least one axis/, () => 'Choose an axis.'],
]

/** A plan's mistake as the page says it. */
export function onThePage(message: string): string {
  for (const [pattern, words] of said) {
    const found = pattern.exec(message)
    if (found) return words(found[1] ?? '')
  }
  return message.replace(/--keep (\S+)/g, 'result $1')
}
