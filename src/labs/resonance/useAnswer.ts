import type { ExperimentDefinition } from '../../experiments/experiment'
import type { RoomProps } from '../../rooms/lab'
import { type RunHandle, useRun } from '../../rooms/useRun'
import type { AnsweredRun } from './answeredRun'

/** An answer follows the parameters, whatever the address says about playing: there is nothing of it to be played. */
export const useAnswer = <A, V>(
  room: RoomProps,
  experiment: ExperimentDefinition<V, AnsweredRun<A, V>>,
): RunHandle<V, AnsweredRun<A, V>> => useRun({ ...room, autoStart: undefined }, experiment)
