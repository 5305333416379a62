import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomProps } from '../lab'
import { useOpened } from '../useOpened'
import type { ClusterValues } from './parameters'
import type { SessionView } from './session'
import { ClusterSession } from './session'

/** How long "started again" stays on screen, in ms. */
const restartNotice = 5000

/** The room's session, following its parameters for as long as the room is open. */
export function useClusterSession(props: RoomProps): { readonly session: ClusterSession; readonly view: SessionView } {
  const { values, opened, autoStart, notify, dismiss } = props
  const [session] = useState(
    () =>
      new ClusterSession(autoStart ?? true, (labels) => {
        const id = notify({ kind: 'info', text: `Started again: ${labels.join(', ')} changed.` })
        setTimeout(() => dismiss(id), restartNotice)
      }),
  )
  useOpened(
    values as ClusterValues,
    opened,
    (given) => session.open(given, autoStart ?? true),
    (given) => session.update(given),
  )
  useEffect(() => () => session.dispose(), [session])
  return { session, view: useSyncExternalStore(session.subscribe, session.snapshot) }
}
