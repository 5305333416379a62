import { useEffect, useRef } from 'react'
import type { Described } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import { beginningOf } from '../files/address'
import type { Notice } from '../ui/NoticeList'
import { asIs, say, type Text } from '../words/text'
import type { RoomProps, Shareable } from './lab'
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
    const id = notify(compared(sum, own))
    return () => dismiss(id)
  }, [sum, own, local, notify, dismiss])
}

/** What is said of the sender's digits. @param own undefined where this run's hold for one machine only */
function compared(sum: string, own: string | undefined): Omit<Notice, 'id'> {
  if (own === sum)
    return { kind: 'info', text: say('The same digits as the sender’s: checksum {sum}…', { sum }) } as const
  if (own === undefined) {
    const text: Text =
      'Not compared with the sender’s digits: with this way of computing, the last ones depend on the machine. The numbers agree within the error that is shown.'
    return { kind: 'info', text } as const
  }
  const text = say(
    'Other digits than the sender’s: checksum {own}… here, {sum}… there. Either not every value of the address could be taken as given, or the two pages are not of the same version.',
    { own, sum },
  )
  return { kind: 'warning', text } as const
}
