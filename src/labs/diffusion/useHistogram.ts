import { useEffect, useState } from 'react'
import { messageOf } from '../../parameters/message'
import type { RoomProps } from '../../rooms/lab'
import type { RunHandle } from '../../rooms/useRun'
import type { DisplacementHistogram } from './measure'
import type { DiffusionRun, Measured } from './run'
import type { DiffusionValues } from './values'

interface Counted {
  readonly of: Measured
  readonly histogram: DisplacementHistogram | undefined
}

/**
 * The displacements over a lag, counted anew whenever what is measured or the lag is another. The lag belongs to the room: no
 * digit of the run depends on it.
 * @returns undefined until it is there
 */
export function useHistogram(
  { session, current, view }: RunHandle<DiffusionValues, DiffusionRun>,
  lag: number,
  notify: RoomProps['notify'],
): Counted | undefined {
  const [counted, setCounted] = useState<Counted>()
  const measured = view.snapshot?.measured
  const wanted = current ? measured : undefined
  useEffect(() => {
    if (!wanted) return
    let outdated = false
    session
      .between((run) => run.histogram(lag))
      .then(
        (histogram) => {
          if (!outdated) setCounted({ of: wanted, histogram })
        },
        (error: unknown) => {
          if (!outdated) notify({ kind: 'error', text: messageOf(error) })
        },
      )
    return () => {
      outdated = true
    }
  }, [session, wanted, lag, notify])
  return counted?.of === measured ? counted : undefined
}
