import { useEffect, useRef } from 'react'
import type { Described } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import { beginningOf } from '../files/address'
import { asIs, say, type Text } from '../words/text'
import type { RoomProps, Shareable } from './lab'
import { lateNotice } from './lateNotice'
import type { RunHandle } from './useRun'

type Shown = Pick<RunHandle<never, Run<unknown, never>>, 'view' | 'current'>

/** What the checksum says, or when it will. */
export function noteOf({ view, current }: Shown, { unit }: Pick<Described, 'unit'>): Text {
  if (view.state === 'refused')
    return 'These numbers are from the run before: the one that the address describes cannot be had.'
  if (!current) return 'These numbers are from the run before: the one that the address describes is on its way.'
  const { changedOnTheWay: changed, document, end } = view
  if (changed.length > 0)
    return changed.length > 1
      ? say('The {names} were changed on the way: start again for the run that the address describes.', {
          names: changed.join(', '),
        })
      : say('The {name} was changed on the way: start again for the run that the address describes.', {
          name: changed[0],
        })
  if (document?.checksum) return 'The same address gives this checksum on every machine, for any number of workers.'
  if (view.run?.digitsNote) return asIs(view.run.digitsNote)
  if (end <= 1) return 'The checksum appears with the result.'
  return say('The checksum appears when the run ends, at {unit} {end}.', { unit, end })
}

/**
 * A run and the pages it is sent to: tells the shell what goes along with its address, and says at its end whether it has the digits
 * that whoever sent the address had.
 */
export function useShared<V, R extends Run<unknown, V>>(
  { session, view, asked, current }: RunHandle<V, R>,
  { values, sum, offer, notify, dismiss }: Pick<RoomProps, 'values' | 'sum' | 'offer' | 'notify' | 'dismiss'>,
  { unit }: Pick<Described, 'unit'>,
  { headline, picture, charts }: Pick<Shareable, 'headline' | 'picture' | 'charts'>,
) {
  const { address } = asked
  const latest = useRef({ values, headline, picture, charts })
  useEffect(() => {
    latest.current = { values, headline, picture, charts }
  }, [values, headline, picture, charts])
  useEffect(() => {
    offer(() => {
      const shown = session.snapshot()
      const { identity, done, moments, document, state, origin } = shown
      const here = identity?.address === address && state !== 'preparing' && state !== 'refused'
      return {
        session,
        current: here,
        ...latest.current,
        origin,
        moment: here && done > 0 && moments.length > 0 ? { done, unit } : undefined,
        checksum: here ? document?.checksum : undefined,
        note: noteOf({ view: shown, current: here }, { unit }),
      }
    })
    return () => offer(undefined)
  }, [offer, session, address, unit])

  const document = current ? view.document : undefined
  const own = document?.checksum === undefined ? undefined : beginningOf(document.checksum)
  const local = document?.digits === 'this machine'
  useEffect(() => {
    if (sum === undefined || (own === undefined && !local)) return
    return lateNotice(async () => (await import('./compared')).compared(sum, own), notify, dismiss)
  }, [sum, own, local, notify, dismiss])
}
