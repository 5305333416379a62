import { analyse } from '../analyse'
import { AnsweredRun } from '../answeredRun'
import type { ComputedEncounter } from './compute'
import type { EncounterValues } from './parameters'
import { encounterOutcome } from './result'

export type EncounterRun = AnsweredRun<ComputedEncounter, EncounterValues>

/** One passage. */
export const openEncounter = (values: EncounterValues): EncounterRun =>
  new AnsweredRun(values, (question, signal) => analyse('encounter', question, signal), encounterOutcome)
