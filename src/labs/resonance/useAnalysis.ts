import { type Remote, wrap } from 'comlink'
import { useEffect, useRef, useState } from 'react'
import type { Analyses, Analysis, AnalysisName } from './analysis'
import type { ResonanceValues } from './parameters'

export interface AnalysisState<N extends AnalysisName> {
  /** The newest answer, which may still be that of the values before. */
  readonly answer: Analysis<N> | undefined
  /** The values that it belongs to. */
  readonly values: ResonanceValues | undefined
  readonly error: unknown
  readonly busy: boolean
}

/**
 * Asks the analysis worker again whenever the values describe another run. While it computes, only the newest question waits:
 * a slider that moves leaves no queue behind.
 * @param run address of the run that the values describe
 */
export function useAnalysis<N extends AnalysisName>(name: N, values: ResonanceValues, run: string): AnalysisState<N> {
  const [state, setState] = useState<AnalysisState<N>>({
    answer: undefined,
    values: undefined,
    error: undefined,
    busy: true,
  })
  const asking = useRef<{ host: Remote<Analyses>; running: boolean; next: ResonanceValues | undefined }>(undefined)
  const latest = useRef(values)
  useEffect(() => {
    latest.current = values
  })

  useEffect(() => {
    const worker = new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module', name: 'analysis' })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      setState({
        answer: undefined,
        values: undefined,
        error: new Error(event.message || 'the worker could not be started'),
        busy: false,
      })
    })
    const own = { host: wrap<Analyses>(worker), running: false, next: undefined as ResonanceValues | undefined }
    asking.current = own
    return () => {
      asking.current = undefined
      worker.terminate()
    }
  }, [])

  useEffect(() => {
    const own = asking.current
    if (!own) return
    own.next = latest.current
    if (own.running) return
    const ask = async () => {
      own.running = true
      setState((before) => ({ ...before, busy: true }))
      while (own.next && asking.current === own) {
        const question = own.next
        own.next = undefined
        try {
          const answer = (await own.host[name](question)) as Analysis<N>
          if (asking.current === own)
            setState({ answer, values: question, error: undefined, busy: own.next !== undefined })
        } catch (error) {
          if (asking.current === own)
            setState({ answer: undefined, values: undefined, error, busy: own.next !== undefined })
        }
      }
      own.running = false
    }
    void ask()
  }, [name, run])

  return state
}
