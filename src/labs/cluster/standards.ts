import { fewBodyCounts } from '../../physics/cluster/fewBodyCounts'

/** What every model of a few bodies is stated with: G = 1, Newton's law, steps that a unit of time has a hundred of; and how it is watched. */
const stated = { units: 'natural', softeningLength: 0, timeStep: 0.01, speed: 0.3, trails: 'on' } as const

/** Two clusters of a few hundred stars, each of them in balance. */
const colliding = { radius: 1, virialRatio: 0.5, timeStep: 0.01, softeningLength: 0.05 } as const

/** A small disc: a turn at two scale lengths takes some sixty million years. */
const turning = { radius: 3, timeStep: 0.05, softeningLength: 0.3 } as const

/** A cluster of a few parsecs. */
const brought = { timeStep: 0.01, softeningLength: 0.01 } as const

/** What models come with where that is not the usual default. */
const standards: readonly (readonly [model: string, values: Readonly<Record<string, number | string>>])[] = [
  ...Object.keys(fewBodyCounts).map((model) => [model, stated] as const),
  ['twoClusters', colliding],
  ['disk', turning],
  ['file', brought],
]

/** Defaults of a parameter beside the models that bring their own. */
export const byModel = (name: string) => ({
  parameter: 'model',
  values: Object.fromEntries(
    standards.flatMap(([model, values]) =>
      Object.entries(values).flatMap(([each, value]) => (each === name ? [[model, value] as const] : [])),
    ),
  ),
})
