import { useEffect } from 'react'
import { messageOf } from '../../parameters/message'
import { ParameterError } from '../../parameters/resolve'
import type { RoomProps } from '../lab'
import type { Summary } from './engine'
import type { ClusterValues } from './parameters'
import { parameters } from './parameters'
import type { ClusterSession } from './session'

/** Says what went wrong in a run, with the way on: a step too long, a worker that died. */
export function useTroubleNotices(
  session: ClusterSession,
  summary: Summary | undefined,
  values: ClusterValues,
  { notify, dismiss, change }: RoomProps,
) {
  const { timeStep } = values
  const trouble = summary?.warning ?? (summary?.state === 'failed' ? messageOf(summary.error) : undefined)
  const tooLong = summary?.warning !== undefined || summary?.error instanceof ParameterError
  useEffect(() => {
    if (trouble === undefined) return
    const half = Math.max(parameters.timeStep.minimum, timeStep / 2)
    const id = notify({
      kind: 'error',
      text: trouble,
      action: tooLong
        ? {
            label: 'Halve the time step and start again',
            onClick: () => {
              change({ timeStep: half })
              session.reset(true)
            },
          }
        : { label: 'Start again', onClick: () => session.reset(true) },
    })
    return () => dismiss(id)
  }, [trouble, tooLong, timeStep, notify, dismiss, change, session])

  const replaced = summary?.replaced ?? 0
  useEffect(() => {
    if (replaced === 0) return
    const times = replaced === 1 ? 'A worker died and was replaced' : `Workers died and were replaced ${replaced} times`
    const id = notify({
      kind: 'warning',
      text: `${times}. The run went on from its last completed batch of steps; its digits are the same.`,
    })
    return () => dismiss(id)
  }, [replaced, notify, dismiss])
}
