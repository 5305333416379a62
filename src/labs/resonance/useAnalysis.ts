import { useCallback, useEffect, useRef, useState } from 'react'
import { DisposedError, SupersededError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { Analyses, Analysis, AnalysisName } from './analysis'
import type { ResonanceValues } from './parameters'

export interface AnalysisState<N extends AnalysisName> {
  /** The newest answer, which may still be that of the values before while `busy`; none where the newest question failed. */
  readonly answer: Analysis<N> | undefined
  /** The values that it belongs to. */
  readonly values: ResonanceValues | undefined
  readonly error: unknown
  readonly busy: boolean
}

/**
 * Asks the analysis worker again whenever the values describe another run. While it computes, only the newest question waits:
 * a slider that moves leaves no queue behind. `retry` asks the same again, and gives up what does not come to an end.
 */
export function useAnalysis<N extends AnalysisName>(
  name: N,
  values: ResonanceValues,
  run: string,
): AnalysisState<N> & { readonly retry: () => void } {
  const [state, setState] = useState<AnalysisState<N>>({
    answer: undefined,
    values: undefined,
    error: undefined,
    busy: true,
  })
  const [tries, setTries] = useState(0)
  const service = useRef<Service<Analyses>>(undefined)
  const asked = useRef(0)
  const patience = useRef(new AbortController())
  const latest = useRef(values)
  useEffect(() => {
    latest.current = values
  })

  useEffect(() => {
    const own = new Service<Analyses>('analysis', {
      inBrowser: () =>
        new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
    })
    service.current = own
    return () => {
      service.current = undefined
      own.dispose()
    }
  }, [])

  useEffect(() => {
    const number = ++asked.current
    const { signal } = patience.current
    const newest = () => number === asked.current
    const question = latest.current
    const ask = async (own: Service<Analyses>) => {
      setState((before) => ({ ...before, error: undefined, busy: true }))
      try {
        const answer = await own.ask(name, question, { newest: true, signal })
        setState({ answer, values: question, error: undefined, busy: !newest() })
      } catch (error) {
        if (signal.aborted || error instanceof SupersededError || error instanceof DisposedError) return
        setState({ answer: undefined, values: undefined, error, busy: !newest() })
      }
    }
    if (service.current) void ask(service.current)
  }, [name, run, tries])

  const retry = useCallback(() => {
    patience.current.abort()
    patience.current = new AbortController()
    setTries((count) => count + 1)
  }, [])
  return { ...state, retry }
}
