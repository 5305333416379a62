import { startTransition, useCallback, useEffect, useState } from 'react'
import { useCalm } from '../../../ui/useCalm'
import type { ExpectedRidge } from './ridge'
import type { ChevronRun, Columns } from './run'

/** Time between two looks at the stars that are done, ms. */
const beat = 700

interface Shown {
  readonly run: ChevronRun
  readonly moment: number
  readonly columns: Columns
  /** Counts up with everything new. */
  readonly version: number
}

/** The stars of one moment, read again as more of them are done. @param done blocks; state: of the run */
export function useMoment(run: ChevronRun | undefined, moment: number, done: number, state: string): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
  const calm = useCalm(done, beat, state)
  useEffect(() => {
    if (!run) return
    let over = false
    run.moment(moment).then(
      (columns) => {
        // Counting and drawing them takes longer than a frame: in pieces, so that the page answers in between.
        startTransition(() => {
          if (!over) setShown((before) => ({ run, moment, columns, version: (before?.version ?? 0) + 1 }))
        })
      },
      // The run was closed in between; its successor brings its own stars.
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [run, moment, calm, state])
  return shown?.run === run ? shown : undefined
}

interface Expected {
  readonly run: ChevronRun
  readonly ridge: ExpectedRidge | undefined
  readonly error: unknown
}

/** Where theory expects the ridge of a run. `retry` asks again. */
export function useRidge(run: ChevronRun | undefined) {
  const [expected, setExpected] = useState<Expected>()
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let over = false
    const set = (ridge: ExpectedRidge | undefined, error?: unknown) => {
      if (run && !over) setExpected({ run, ridge, error })
    }
    run?.ridge().then(set, (error: unknown) => set(undefined, error))
    return () => {
      over = true
    }
  }, [run, tries])
  const retry = useCallback(() => setTries((count) => count + 1), [])
  const own = expected?.run === run ? expected : undefined
  return { ridge: own?.ridge, error: own?.error, retry }
}
