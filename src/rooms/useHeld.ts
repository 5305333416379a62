import { useState } from 'react'
import type { Run } from '../experiments/run'
import type { RunView } from '../experiments/view'
import type { RunHandle } from './useRun'

type Held<R extends Run<unknown, never>> = Pick<RunView<R>, 'identity' | 'run' | 'snapshot'>

/**
 * Keeps the run before in sight, greyed and under its own name, for as long as the one that is asked for has nothing to show
 * yet: where emptiness would flicker. It may be that of another experiment in the same room.
 */
export function useHeld<V, R extends Run<unknown, V>>(
  handle: RunHandle<V, R>,
  ready: (view: RunView<R>) => boolean,
): RunHandle<V, R> {
  const { view } = handle
  const [held, hold] = useState<Held<R>>()
  if (ready(view)) {
    const { identity, run, snapshot } = view
    if (held?.snapshot !== snapshot || held?.identity !== identity) hold({ identity, run, snapshot })
    return handle
  }
  if (!held) return handle
  return { ...handle, current: false, view: { ...view, ...held, document: undefined } }
}
