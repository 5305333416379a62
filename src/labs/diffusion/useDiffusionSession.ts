import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomProps } from '../lab'
import { useOpened } from '../useOpened'
import type { DiffusionValues } from './parameters'
import type { SessionView } from './session'
import { DiffusionSession } from './session'

/** The room's session, following its parameters for as long as the room is open. */
export function useDiffusionSession(props: RoomProps): {
  readonly session: DiffusionSession
  readonly view: SessionView
} {
  const { lab, values, opened, notify } = props
  const [session] = useState(() => new DiffusionSession(lab, (text) => void notify({ kind: 'error', text })))
  useOpened(
    values as DiffusionValues,
    opened,
    (given) => session.update(given, true),
    (given) => session.update(given),
  )
  useEffect(() => () => session.dispose(), [session])
  return { session, view: useSyncExternalStore(session.subscribe, session.snapshot) }
}
