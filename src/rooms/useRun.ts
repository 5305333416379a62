import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ExperimentDefinition } from '../experiments/experiment'
import type { Identity } from '../experiments/identity'
import { identify } from '../experiments/identity'
import type { Run } from '../experiments/run'
import type { RunSession } from '../experiments/session'
import type { RunView } from '../experiments/view'
import { enter, leave, sessionOf } from './keptRuns'
import type { RoomProps } from './lab'
import { recallMoment } from './reload'

/** A run as a room holds it. */
export interface RunHandle<V, R extends Run<unknown, V>> {
  readonly session: RunSession<V, R>
  readonly view: RunView<R>
  /** The run that the parameters describe, whether or not it is there yet. */
  readonly asked: Identity
  /** Whether what is shown belongs to the parameters as they are now: false from the very frame in which one changes. */
  readonly current: boolean
}

/** The run of an experiment, following the room's parameters for as long as it is open, and kept when it is left. */
export function useRun<V, R extends Run<unknown, V>>(
  props: RoomProps,
  experiment: ExperimentDefinition<V, R>,
): RunHandle<V, R> {
  const { lab, values, parameters, preset, rivals, opened, autoStart, at, leaveMoment } = props
  const session = sessionOf(lab, experiment)
  const view = useSyncExternalStore(session.subscribe, session.snapshot)
  const settings = useMemo(() => ({ values, parameters, preset, rivals }), [values, parameters, preset, rivals])
  const asked = useMemo(() => identify(lab, settings), [lab, settings])

  useEffect(() => {
    enter(lab, experiment)
    return () => leave(lab, experiment)
  }, [lab, experiment])

  const seen = useRef<{ readonly session: unknown; readonly opened: number }>(undefined)
  useEffect(() => {
    const { current: before } = seen
    seen.current = { session, opened }
    if (before?.session === session && before.opened === opened) session.follow(settings)
    else {
      const moment = recallMoment(lab, experiment, asked.address)
      if (at !== undefined) session.open(settings, false, at)
      else if (moment) session.open(settings, moment.playing, moment.done)
      else session.open(settings, autoStart)
    }
  }, [session, settings, opened, autoStart, at, lab, experiment, asked])

  const moved = at !== undefined && view.state === 'running'
  useEffect(() => {
    if (moved) leaveMoment()
  }, [moved, leaveMoment])

  const current = view.identity?.address === asked.address && view.state !== 'preparing' && view.state !== 'refused'
  return { session, view, asked, current }
}
