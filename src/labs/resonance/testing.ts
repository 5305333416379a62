// What the tests of this lab share.
import type { ExperimentDefinition } from '../../experiments/experiment'
import type { Run } from '../../experiments/run'
import type { SessionOptions } from '../../experiments/session'
import { RunSession } from '../../experiments/session'
import { settingsOf } from '../../experiments/testing'
import { resonance } from '.'

export type Given = Readonly<Record<string, unknown>>

export const settings = (given: Given) => settingsOf(resonance, given)

/** A session of one of the lab's experiments, opened with the parameters that a test cares about. */
export function openSession<V, R extends Run<unknown, V>>(
  experiment: ExperimentDefinition<V, R>,
  given: Given,
  options: SessionOptions = {},
): RunSession<V, R> {
  const session = new RunSession<V, R>(resonance, experiment, options)
  session.open(settings(given))
  return session
}
