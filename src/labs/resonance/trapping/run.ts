import { analyse } from '../analyse'
import { AnsweredRun } from '../answeredRun'
import type { Islands } from './compute'
import { trappingDoubts } from './doubts'
import type { TrappingValues } from './parameters'
import { islandsOutcome } from './result'

export type TrappingRun = AnsweredRun<Islands, TrappingValues>

/** Resonances, islands, and a star beside them. */
export const openTrapping = (values: TrappingValues): TrappingRun =>
  new AnsweredRun(
    values,
    (question, signal) => analyse('trapping', question, signal),
    (islands) => ({ ...islandsOutcome(islands.resonances), warnings: trappingDoubts(islands, values) }),
  )
