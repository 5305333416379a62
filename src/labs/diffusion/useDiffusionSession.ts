import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomProps } from '../lab'
import type { DiffusionValues } from './parameters'
import type { SessionView } from './session'
import { DiffusionSession } from './session'

/** The room's session, following its parameters for as long as the room is open. */
export function useDiffusionSession(props: RoomProps): {
  readonly session: DiffusionSession
  readonly view: SessionView
} {
  const { values, notify } = props
  const [session] = useState(() => new DiffusionSession((text) => void notify({ kind: 'error', text })))
  useEffect(() => session.update(values as DiffusionValues), [session, values])
  useEffect(() => () => session.dispose(), [session])
  return { session, view: useSyncExternalStore(session.subscribe, session.snapshot) }
}
