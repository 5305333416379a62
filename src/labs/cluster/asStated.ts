import type { AnyValues } from '../../parameters/parameter'
import { isGiven } from './bodies'
import { type ClusterValues, parameters } from './parameters'

/** As few-body problems are stated: G = 1, Newton's law, steps that a unit of time has a hundred of. */
const stated = {
  units: 'natural',
  softeningLength: 0,
  timeStep: 0.01,
  speed: 0.3,
  trails: 'on',
} as const satisfies Partial<ClusterValues>

/**
 * A choice by hand with what belongs to it: a problem of a few bodies comes as it is stated, and whoever leaves it for drawn stars finds what is
 * usual for these. What is chosen beside the model stays as it was chosen.
 */
export function asStated(change: AnyValues, before: Pick<ClusterValues, 'model'>): AnyValues {
  if (change.model === undefined) return change
  const [was, is] = [isGiven(before.model), isGiven(change.model)]
  if (was === is) return change
  const usual = Object.fromEntries(
    Object.keys(stated).map((name) => [name, parameters[name as keyof typeof stated].default]),
  )
  return { ...(is ? stated : usual), ...change }
}
