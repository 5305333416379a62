import { own } from '../parameters/own'
import type { AnyValues, Parameter, ParameterTable } from '../parameters/parameter'
import type { Preset, Resolved, Schema } from '../parameters/resolve'
import type { Text } from '../words/text'
import type { Experiment, ResultField } from './experiment'

/** How a lab with several experiments tells which one is meant. */
export interface Selection {
  /** The parameters it is read from: `task`, `experiment`, `input`. */
  readonly parameters: ParameterTable
  /** Name of the experiment. */
  readonly experiment: (values: AnyValues) => string
}

/** What is to be known of a lab before it is opened. */
export interface About {
  /** In the address and on the command line, e.g. "cluster". */
  readonly name: string
  readonly title: Text
  /** One sentence for the rail's tooltip and the command line's help. */
  readonly summary: Text
  /** Its picture in the rail: SVG path data on a 24 × 24 grid, drawn as strokes. Plain data, because Node loads this too. */
  readonly icon: string
}

/** A lab without its room: a schema made of its experiments'. */
export interface Lab extends Schema, About {
  readonly presets: Readonly<Record<string, Preset>>
  readonly experiments: readonly Experiment[]
  /** What the fields of their results mean, all together. */
  readonly results: Readonly<Record<string, ResultField>>
  /** The experiment that a set of values describes. */
  readonly experimentOf: (values: AnyValues) => Experiment
  /** Bytes that the run which a set of values describes takes, where its experiment tells. */
  readonly memory: (values: AnyValues) => number | Promise<number> | undefined
  /** Names of the parameters that select the experiment. */
  readonly selecting: readonly string[]
}

interface LabParts extends About {
  readonly experiments: readonly Experiment[]
  /** Absent where there is one experiment. */
  readonly selection?: Selection
  /** The order in which parameters are shown and written; those that are not named follow. */
  readonly order?: readonly string[]
}

/** Makes one schema of a lab's experiments: a parameter applies where its experiment is the one that is meant. */
export function composeLab({ selection, order = [], ...parts }: LabParts): Lab {
  const { experiments } = parts
  const find = (name: string) => experiments.find((experiment) => experiment.name === name) ?? experiments[0]
  const experimentOf = (values: AnyValues) => (selection ? find(selection.experiment(values)) : experiments[0])

  const described = new Map<string, { readonly parameter: Parameter; readonly holders: Set<Experiment> }>()
  for (const [name, parameter] of Object.entries(selection?.parameters ?? {}))
    described.set(name, { parameter, holders: new Set(experiments) })
  for (const experiment of experiments) {
    for (const [name, parameter] of Object.entries(experiment.parameters)) {
      const known = described.get(name)
      if (known && known.parameter !== parameter)
        throw new Error(`two experiments of the lab ${parts.name} describe ${name} differently`)
      if (known) known.holders.add(experiment)
      else described.set(name, { parameter, holders: new Set([experiment]) })
    }
  }
  const among = (holders: ReadonlySet<Experiment>, parameter: Parameter): Parameter => {
    if (holders.size === experiments.length) return parameter
    const { applies } = parameter
    return {
      ...parameter,
      applies: (values) => holders.has(experimentOf(values as AnyValues)) && (applies?.(values) ?? true),
    }
  }
  const names = [...new Set([...order.filter((name) => described.has(name)), ...described.keys()])]
  const parameters = Object.fromEntries(
    names.map((name) => {
      const { parameter, holders } = described.get(name) as { parameter: Parameter; holders: Set<Experiment> }
      return [name, among(holders, parameter)]
    }),
  )
  return {
    ...parts,
    parameters,
    presets: Object.fromEntries(experiments.flatMap(({ presets = {} }) => Object.entries(presets))),
    results: Object.fromEntries(experiments.flatMap(({ results }) => Object.entries(results))),
    ...(experiments.some(({ derived }) => derived)
      ? { derived: (values: AnyValues) => experimentOf(values).derived?.(values) ?? {} }
      : {}),
    check: (values) => experimentOf(values).check?.(values) ?? [],
    experimentOf,
    memory: (values) => experimentOf(values).memory?.(values),
    selecting: Object.keys(selection?.parameters ?? {}),
  }
}

/** Parameters as they are set: what the page, the command line and a script hand to an experiment. */
export type Settings = Pick<Resolved, 'values' | 'parameters' | 'preset'> & {
  /** What runs beside it, on its clock. */
  readonly rivals?: readonly Settings[]
}

/** The values that count for the experiment they describe: all but the page's own and those that do not apply. */
export function countingValues({ values, parameters }: Pick<Settings, 'values' | 'parameters'>): AnyValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const parameter = own(parameters, name)
      return parameter && parameter.effect !== 'view' && (parameter.applies?.(values) ?? true)
    }),
  )
}
