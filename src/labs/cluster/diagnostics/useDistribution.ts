import { useEffect, useRef, useState } from 'react'
import { Service } from '../../../compute/service'
import type { RunSession } from '../../../experiments/session'
import { messageOf } from '../../../parameters/message'
import type { Text } from '../../../words/text'
import type { ClusterValues } from '../parameters'
import type { ClusterRun, ClusterSnapshot } from '../run'
import type { Distributions } from './distributions'
import { speedsFrom } from './speedsFrom'

/** It is started with the first question, and stays. */
const service = new Service<Distributions>('diagnostics', {
  inBrowser: () => new Worker(new URL('./distributionsWorker.ts', import.meta.url), { type: 'module', name: 'counts' }),
})

/** What was counted, and at which step. */
export interface Counted<T> {
  readonly run: ClusterRun
  readonly done: number
  readonly found: T | undefined
  /** Why there is nothing. */
  readonly trouble?: Text
}

type Found<N extends keyof Distributions> = NonNullable<ReturnType<Distributions[N]>>

export interface Asking {
  readonly session: RunSession<ClusterValues, ClusterRun>
  readonly run: ClusterRun
  /** It is counted anew whenever that is another one. */
  readonly snapshot: ClusterSnapshot
}

/** Counts the stars of a run as it goes on, one time after the other, on a thread of its own that reads them in place. */
export function useDistribution<N extends keyof Distributions>(
  name: N,
  { session, run, snapshot }: Asking,
): Counted<Found<N>> | undefined {
  const [counted, setCounted] = useState<Counted<Found<N>>>()
  const ask = useRef<() => Promise<void>>(undefined)
  useEffect(() => {
    let over = false
    let busy = false
    let again = false
    const count = () =>
      session.between(async (each) => {
        // Another one is open by now.
        if (each !== run) return { run, done: each.done, found: undefined }
        const stars = { ...(await each.asStars()), drawnFrom: speedsFrom(each.values) }
        const found = (await service.ask(name, stars)) as Found<N> | undefined
        return { run, done: each.done, found }
      })
    ask.current = async () => {
      again = busy
      if (busy) return
      busy = true
      do {
        again = false
        const answer = await count().catch((error: unknown) => ({
          run,
          done: run.done,
          found: undefined,
          trouble: messageOf(error),
        }))
        if (over) return
        setCounted(answer)
      } while (again)
      busy = false
    }
    return () => {
      over = true
    }
  }, [name, session, run])
  useEffect(() => void ask.current?.(), [name, session, run, snapshot])
  return counted?.run === run ? counted : undefined
}
