import { positionOf } from '../../compute/sweep'
import { sha256 } from '../../files/checksum'
import { own } from '../../parameters/own'
import type { Parameter, ParameterValue } from '../../parameters/parameter'
import { formatValue } from '../../parameters/parameter'
import type { Problem } from '../../parameters/resolve'
import { describeProblem, ParameterError, resolve, resolveStrictly, shorten } from '../../parameters/resolve'
import { say } from '../../words/text'
import type { Experiment, ResultField } from '../experiment'
import { ofTheMachine } from '../identity'
import type { Lab, Settings } from '../lab'
import type { Axis, WrittenAxis } from './axis'
import { bindAxis, refusal, splitAxes } from './axis'
import { PlanError } from './planError'
import type { Build, Fields, PlanRequest } from './planFile'
import { fieldsOf, mostShards, planVersion, requestOf, wasChanged } from './planFile'

/** A grid of runs: one experiment, what all have in common, what differs, and what is kept of each. */
export interface Plan {
  readonly lab: Lab
  readonly experiment: Experiment
  /** In alphabetical order, each written as the program writes it. */
  readonly given: readonly (readonly [name: string, value: string])[]
  readonly axes: readonly Axis[]
  readonly keep: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly cells: number
  readonly shards: number
  readonly build: Build
  /** SHA-256 of everything that decides the digits: all of the above but the shards. */
  readonly hash: string
  /** What should be known of it, a sentence each. */
  readonly warnings: readonly string[]
}

/** Cells that one plan may have. */
export const mostCells = 10_000_000
/** Combinations of values that are tried before anything is computed. */
const mostCorners = 512

/**
 * Makes a plan, and finds what is wrong with it before anything is computed.
 * @throws PlanError in one line
 */
export async function makePlan(lab: Lab, request: PlanRequest, build: Build): Promise<Plan> {
  const { given, shards, files = {} } = request
  const written = splitAxes(request.axes)
  const base = baseOf(given, written)
  const axes = await bindAxes(lab, base, written)
  const cells = axes.reduce((product, { length }) => product * length, 1)
  if (cells > mostCells)
    throw new PlanError(
      say('the axes {product} make {cells} cells; {mostCells} are possible', {
        ...{ product: axes.map(({ length }) => length).join(' × '), cells, mostCells },
      }),
    )
  if (!Number.isInteger(shards) || shards < 1 || shards > Math.min(cells, mostShards))
    throw new PlanError(`--shards takes a whole number from 1 to ${Math.min(cells, mostShards)} here`)

  const { experiment, values, warnings } = tryCorners(lab, base, axes)
  const canonical = base
    .map(([name, text]) => [name, name === 'preset' ? text : formatValue(own(values, name) ?? text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const parts = {
    lab,
    experiment,
    given: canonical,
    axes,
    keep: keptNames(request.keep, lab, experiment),
    files,
    build,
  }
  const hash = await sha256(new TextEncoder().encode(JSON.stringify(decidingFields(parts))))
  return { ...parts, cells, shards, hash, warnings }
}

/** What is the same in all cells; nothing of it may be an axis, or say where it is computed. */
function baseOf(given: PlanRequest['given'], axes: readonly WrittenAxis[]) {
  for (const [name] of given) {
    if (name === ofTheMachine) throw new PlanError(`--${name} says how a shard is run: give it to run`)
    if (axes.some((axis) => axis.name === name))
      throw new PlanError(say('{name} is set for all cells, and an axis, too', { name }))
  }
  return given
}

const resolveWith = (lab: Lab, base: PlanRequest['given'], values: Iterable<readonly [string, ParameterValue]>) =>
  resolve(lab, [...base, ...inText(values)], 'text')

/** As they are typed: a number of a list is then a list of one. */
const inText = (values: Iterable<readonly [string, ParameterValue]>) =>
  Array.from(values, ([name, value]) => [name, formatValue(value)] as const)

/** Finds each axis' parameter: the lab's own, or one that other values, of axes among them, bring with them. */
async function bindAxes(lab: Lab, base: PlanRequest['given'], written: readonly WrittenAxis[]): Promise<Axis[]> {
  const bound = new Map<string, Axis>()
  const find = (name: string): Parameter | undefined => {
    const common = own(lab.parameters, name)
    if (common) return common
    const choices = [...bound.values()].filter(({ parameter }) => parameter.kind !== 'number')
    for (const corner of cornersOf(choices)) {
      const derived = own(resolveWith(lab, base, corner).parameters, name)
      if (derived) return derived
    }
    return undefined
  }
  // Those first that a lab has of itself: others come with their values.
  for (const axis of written.toSorted(
    (a, b) => Number(!own(lab.parameters, a.name)) - Number(!own(lab.parameters, b.name)),
  )) {
    const { name } = axis
    if (name === ofTheMachine) throw refusal(name, 'the digits do not depend on it')
    if (lab.selecting.includes(name))
      throw refusal(
        name,
        say('it selects the experiment, which is the same in all cells: give it as --{name}', { name }),
      )
    const parameter = find(name)
    if (!parameter)
      throw refusal(name, say('{name} is not a parameter of {lab}', { name: shorten(name), lab: lab.name }))
    bound.set(name, await bindAxis(axis, parameter, mostCells))
  }
  return written.map(({ name }) => bound.get(name) as Axis)
}

/** Values at the ends of number axes, and all of the others: every combination, or where these are too many, each axis by itself. */
function cornersOf(axes: readonly Axis[]): (readonly [string, ParameterValue])[][] {
  const tried = axes.map(({ name, parameter, length, valueAt }) => {
    const indices = parameter.kind === 'number' ? [...new Set([0, length - 1])] : Array.from({ length }, (_, i) => i)
    return indices.map((index) => [name, valueAt(index)] as const)
  })
  const count = tried.reduce((product, { length }) => product * length, 1)
  if (count <= mostCorners)
    return tried.reduce<(readonly [string, ParameterValue])[][]>(
      (corners, ends) => corners.flatMap((corner) => ends.map((end) => [...corner, end])),
      [[]],
    )
  const first = tried.map(([end]) => end)
  return tried.flatMap((ends, axis) =>
    ends.slice(0, mostCorners).map((end) => first.map((other, i) => (i === axis ? end : other))),
  )
}

/** Whether the axes' ends can be had: where none of them can, or an axis never counts, there is nothing to sweep. */
function tryCorners(lab: Lab, base: PlanRequest['given'], axes: readonly Axis[]) {
  const tried = cornersOf(axes).map((corner) => resolveWith(lab, base, corner))
  const good = tried.filter(({ problems }) => problems.length === 0)
  const [best] = good
  if (!best) throw new PlanError(describeProblems(tried[0].problems))
  const experiment = lab.experimentOf(best.values)
  for (const { name } of axes)
    if (
      !good.some(
        ({ values, parameters }) => own(parameters, name)?.applies?.(values) ?? Object.hasOwn(parameters, name),
      )
    )
      throw refusal(name, say('{name} does not apply in any cell of this plan', { name }))
  const bad = tried.find(({ problems }) => problems.length > 0)
  const warnings = bad ? [say('some cells will fail: {problems}', { problems: describeProblems(bad.problems) })] : []
  return {
    experiment,
    values: Object.assign({}, ...good.toReversed().map(({ values }) => values)) as typeof best.values,
    warnings,
  }
}

const describeProblems = (problems: readonly Problem[]) => problems.map(describeProblem).join('; ')

/** What of the results can be kept: each as a whole, or of those that have words the parts that have none. */
export const keepable = (results: Experiment['results']): [path: string, ResultField][] =>
  Object.entries(results).flatMap(([name, field]): [string, ResultField][] =>
    field.is === undefined ? [[name, field]] : (field.parts ?? []).map((part) => [`${name}.${part}`, field]),
  )

/** The results to keep, in the order given. A path leads into a result that has parts: `lagrangianRadii.50`. */
function keptNames(text: string, lab: Lab, { name, results }: Experiment): string[] {
  const which = lab.experiments.length > 1 ? `${lab.name}, ${name}` : lab.name
  const takes = `--keep takes results of ${which}, separated by commas: ${keepable(results)
    .map(([path]) => path)
    .join(', ')}`
  const names = text
    .split(',')
    .map((kept) => kept.trim())
    .filter(Boolean)
  if (names.length === 0) throw new PlanError(takes)
  for (const [i, kept] of names.entries()) {
    const [head] = kept.split('.')
    if (head === 'warnings') throw new PlanError('--keep warnings: the warnings of every cell are kept anyway')
    const field = own(results, head)
    if (!field) throw new PlanError(`--keep ${shorten(kept)}: there is no result ${shorten(head)}; ${takes}`)
    if (field.is === 'cost')
      throw new PlanError(`--keep ${kept}: ${head} says what a run costs, which is no part of its digits`)
    if (field.is === 'words' && kept === head)
      throw new PlanError(`--keep ${kept}: there are words in it, and kept are numbers; ${takes}`)
    if (names.indexOf(kept) < i) throw new PlanError(`--keep ${shorten(kept)} is given twice`)
  }
  return names
}

type Deciding = Pick<Plan, 'lab' | 'experiment' | 'given' | 'axes' | 'keep' | 'files' | 'build'>

/** Everything that decides the digits, in the order in which it is hashed and written. */
const decidingFields = ({ lab, experiment, given, axes, keep, files, build }: Deciding) => ({
  plan: planVersion,
  lab: lab.name,
  experiment: experiment.name,
  parameters: Object.fromEntries(given),
  axes: axes.map(({ text }) => text),
  keep,
  ...(Object.keys(files).length > 0 ? { files } : {}),
  program: build.program,
  kernels: build.kernels,
})

/** A plan as a file: JSON, the same bytes for the same plan. */
export const planText = (plan: Plan): string =>
  `${JSON.stringify({ ...decidingFields(plan), cells: plan.cells, shards: plan.shards, hash: plan.hash }, null, 2)}\n`

/** What a merged file says of its plan: nothing of how it was computed. */
export const planFields = (plan: Plan) => ({ ...decidingFields(plan), hash: plan.hash })

/** Finds a lab by its name; it may have to be fetched. */
type LabOf = (name: string) => Lab | undefined | Promise<Lab | undefined>

/**
 * Reads a plan's file and holds it against this build.
 * @throws PlanError where it is none, was changed, or was made by another build
 */
export async function readPlan(text: string, labOf: LabOf, build: Build): Promise<Plan> {
  const fields = fieldsOf(text, build)
  const plan = await planOfFields(fields, labOf, build)
  // Written again it must be what it was: whatever else stands in the file would count for nothing.
  if (own(fields, 'hash') !== plan.hash || JSON.stringify(fields) !== JSON.stringify(JSON.parse(planText(plan))))
    throw wasChanged()
  return plan
}

/**
 * The plan that its fields describe.
 * @param build that it is to be of, whatever the fields say
 */
export async function planOfFields(fields: Fields, labOf: LabOf, build: Build): Promise<Plan> {
  const { lab: name, ...request } = requestOf(fields)
  const lab = await labOf(name)
  if (!lab) throw new PlanError(say('it is no plan: there is no lab {name}', { name: shorten(name) }))
  return makePlan(lab, request, build)
}

/** The parameters of one cell, by axis. */
export function cellValues(
  { axes }: Pick<Plan, 'axes'>,
  cell: number,
): (readonly [name: string, value: ParameterValue])[] {
  const position = positionOf(
    axes.map(({ length }) => length),
    cell,
  )
  return axes.map(({ name, valueAt }, axis) => [name, valueAt(position[axis])])
}

/** The settings of one cell, as the command line has them for the same names and values. @throws ParameterError */
export function cellSettings(plan: Pick<Plan, 'lab' | 'experiment' | 'given' | 'axes'>, cell: number): Settings {
  const settings = resolveStrictly(plan.lab, [...plan.given, ...inText(cellValues(plan, cell))], 'text')
  const { name } = plan.lab.experimentOf(settings.values)
  if (name === plan.experiment.name) return settings
  const reason = say('belong to the experiment {name}, and the plan to {other}', {
    ...{ name, other: plan.experiment.name },
  })
  throw new ParameterError([{ name: 'the parameters of this cell', given: '', reason }])
}

/** A cell in words: "cell 17 (virialRatio=0.1 stars=256 seed=3)". */
export const describeCell = (plan: Pick<Plan, 'axes'>, cell: number): string =>
  `cell ${cell} (${cellValues(plan, cell)
    .map(([name, value]) => `${name}=${formatValue(value)}`)
    .join(' ')})`
