import { analyse } from '../analyse'
import { AnsweredRun } from '../answeredRun'
import type { OrbitScene } from './compute'
import type { OrbitValues } from './parameters'
import { orbitOutcome } from './result'

export type OrbitRun = AnsweredRun<OrbitScene, OrbitValues>

/** One star followed. */
export const openOrbit = (values: OrbitValues): OrbitRun =>
  new AnsweredRun(
    values,
    (question, signal) => analyse('orbit', question, signal),
    ({ orbit }) => orbitOutcome(orbit),
  )
