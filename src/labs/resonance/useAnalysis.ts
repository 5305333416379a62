import { useCallback, useEffect, useRef, useState } from 'react'
import { DisposedError, SupersededError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { Analyses, Analysis, AnalysisName } from './analysis'
import type { ResonanceValues } from './parameters'

export interface AnalysisState<N extends AnalysisName> {
  /** The newest answer, which may still be that of the values before while `busy`; none where the newest question failed. */
  readonly answer: Analysis<N> | undefined
  readonly error: unknown
  readonly busy: boolean
}

/**
 * Asks the analysis worker again whenever one of the named values changes. While it computes, only the newest question waits:
 * a slider that moves leaves no queue behind. `retry` asks the same again, and gives up what does not come to an end.
 */
export function useAnalysis<N extends AnalysisName>(
  name: N,
  values: ResonanceValues,
  dependsOn: readonly (keyof ResonanceValues)[],
): AnalysisState<N> & { readonly retry: () => void } {
  const [state, setState] = useState<AnalysisState<N>>({ answer: undefined, error: undefined, busy: true })
  const [tries, setTries] = useState(0)
  const service = useRef<Service<Analyses>>(undefined)
  const asked = useRef(0)
  const patience = useRef(new AbortController())
  const key = JSON.stringify(dependsOn.map((each) => values[each]))
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
    const question = ++asked.current
    const { signal } = patience.current
    const newest = () => question === asked.current
    const ask = async (own: Service<Analyses>) => {
      setState((before) => ({ ...before, error: undefined, busy: true }))
      try {
        const answer = await own.ask(name, latest.current, { newest: true, signal })
        setState({ answer, error: undefined, busy: !newest() })
      } catch (error) {
        if (signal.aborted || error instanceof SupersededError || error instanceof DisposedError) return
        setState({ answer: undefined, error, busy: !newest() })
      }
    }
    if (service.current) void ask(service.current)
  }, [name, key, tries])

  const retry = useCallback(() => {
    patience.current.abort()
    patience.current = new AbortController()
    setTries((count) => count + 1)
  }, [])
  return { ...state, retry }
}
