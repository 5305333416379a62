import { useEffect } from 'react'
import type { Run } from '../experiments/run'
import type { RunView } from '../experiments/view'
import { messageOf } from '../parameters/message'
import type { Notice } from '../ui/NoticeList'
import { asIs, say } from '../words/text'
import type { RoomProps } from './lab'
import { lateNotice } from './lateNotice'

/** How long "started again" stays on screen, in ms. */
const restartNotice = 5000

type WayOn = NonNullable<Notice['action']>

interface NoticeOptions {
  /** What else than starting again helps with an error or a concern; the same function as long as nothing changed. */
  readonly wayOn?:
    | ((trouble: { readonly error: unknown; readonly concern: string | undefined }) => WayOn | undefined)
    | undefined
  /** Says nothing of starting again. */
  readonly quiet?: boolean | undefined
  /** What went wrong stands elsewhere already. */
  readonly said?: boolean | undefined
}

/** Says what happened to a run: that it started again and why, that a worker died, what went wrong and the way on. */
export function useRunNotices(
  { notify, dismiss }: Pick<RoomProps, 'notify' | 'dismiss'>,
  view: RunView<Run<unknown, never>>,
  again: () => void,
  { wayOn, quiet = false, said = false }: NoticeOptions,
) {
  const { restartedBy, deaths, error, concern } = view
  useEffect(() => {
    if (quiet || restartedBy.length === 0) return
    const id = notify({ kind: 'info', text: say('Started again: {names} changed.', { names: restartedBy.join(', ') }) })
    const timer = setTimeout(() => dismiss(id), restartNotice)
    return () => {
      clearTimeout(timer)
      dismiss(id)
    }
  }, [quiet, restartedBy, notify, dismiss])

  useEffect(() => {
    if (deaths === 0) return
    const id = notify({
      kind: 'warning',
      text:
        deaths === 1
          ? 'A worker died and was replaced. The run went on from its last completed batch; its digits are the same.'
          : say(
              'Workers died and were replaced {count} times. The run went on from its last completed batch; its digits are the same.',
              { count: deaths },
            ),
    })
    return () => dismiss(id)
  }, [deaths, notify, dismiss])

  const notice = view.run?.notice
  useEffect(() => {
    if (notice === undefined) return
    const id = notify({ kind: 'warning', text: asIs(notice) })
    return () => dismiss(id)
  }, [notice, notify, dismiss])

  const begunBy = view.origin?.begunBy
  useEffect(() => {
    if (begunBy === undefined) return
    const words = async () => {
      const { begunElsewhere } = await import('../experiments/begunElsewhere')
      return { kind: 'warning', text: begunElsewhere(begunBy) } as const
    }
    return lateNotice(words, notify, dismiss)
  }, [begunBy, notify, dismiss])

  const trouble = said ? undefined : error === undefined ? concern && asIs(concern) : messageOf(error)
  useEffect(() => {
    if (trouble === undefined) return
    const action = wayOn?.({ error, concern }) ?? ({ label: 'Start again', onClick: again } as const)
    const id = notify({ kind: 'error', text: trouble, action })
    return () => dismiss(id)
  }, [trouble, error, concern, wayOn, again, notify, dismiss])
}
