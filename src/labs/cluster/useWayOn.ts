import { useCallback } from 'react'
import { integrators } from '../../physics/integrators'
import type { RoomProps } from '../../rooms/lab'
import { say, type Text } from '../../words/text'
import type { ClusterValues } from './parameters'
import { isOfTimeStep, mendingOf } from './stepping'

/** What else than starting again helps a run that went wrong: another integrator, or half the time step. */
export function useWayOn(
  session: { startAnewOnChange(): void },
  { integrator, accuracy, solver, stars, timeStep }: ClusterValues,
  change: RoomProps['change'],
) {
  return useCallback(
    ({ error, concern }: { readonly error: unknown; readonly concern: string | undefined }) => {
      if (concern === undefined && !isOfTimeStep(error)) return undefined
      const mending = mendingOf({ integrator, accuracy, solver, stars, timeStep })
      const label: Text =
        'integrator' in mending
          ? say('Take {integrator} and start again', { integrator: integrators[mending.integrator].label })
          : 'Halve the time step and start again'
      return {
        label,
        onClick: () => {
          session.startAnewOnChange()
          change(mending)
        },
      }
    },
    [session, change, integrator, accuracy, solver, stars, timeStep],
  )
}
