import { useEffect, useState, useSyncExternalStore } from 'react'

interface Session {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => unknown
  dispose(): void
}

interface View<T extends Session> {
  readonly key: string | undefined
  readonly session: T | undefined
  readonly state: ReturnType<T['snapshot']> | undefined
}

/** Holds the one open session and passes its changes on, also the change from one session to the next. */
class SessionSlot<T extends Session> {
  private readonly listeners = new Set<() => void>()
  private key: string | undefined
  private view: View<T> = { key: undefined, session: undefined, state: undefined }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  readonly snapshot = () => this.view

  private look(session: T | undefined) {
    this.view = { key: this.key, session, state: session?.snapshot() as View<T>['state'] }
    for (const listener of this.listeners) listener()
  }

  open(key: string, make: () => T) {
    if (key === this.key) return
    this.view.session?.dispose()
    this.key = key
    const session = make()
    session.subscribe(() => {
      if (this.view.session === session) this.look(session)
    })
    this.look(session)
  }

  close() {
    this.view.session?.dispose()
    this.key = undefined
    this.look(undefined)
  }
}

const nothing = { key: undefined, session: undefined, state: undefined }

/** Opens a session for a set of values, another one when the key changes, and closes it when the tab is left. */
export function useSession<T extends Session, V>(key: string, values: V, open: (values: V) => T): View<T> {
  const [slot] = useState(() => new SessionSlot<T>())
  useEffect(() => slot.open(key, () => open(values)), [slot, key, values, open])
  useEffect(() => () => slot.close(), [slot])
  const view = useSyncExternalStore(slot.subscribe, slot.snapshot)
  // What the session before has come to is not shown beside other values, not even until the effect has run.
  return view.key === key ? view : nothing
}
