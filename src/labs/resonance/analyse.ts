import { besideAPage } from '../../compute/cores'
import { Service, spareServices } from '../../compute/service'
import type { Analyses, Analysis, AnalysisName, Question } from './analysis'

const entry = {
  inBrowser: () => new Worker(new URL('./analysisWorker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
}

const spares = spareServices<Analyses>()

/**
 * Asks for something that no kernel computes: in a page a worker answers, one of its own where others are being asked, too; in
 * Node, where nothing else is going on, it is computed in place.
 * @throws the signal's reason, WorkerDiedError, WorkerStartError, or what went wrong
 */
export async function analyse<N extends AnalysisName>(
  name: N,
  question: Question<N>,
  signal?: AbortSignal,
): Promise<Analysis<N>> {
  signal?.throwIfAborted()
  if (!besideAPage) {
    const { analyses } = await import('./analysis')
    // One name, one pair of question and answer; the compiler does not see that through a table.
    const answer = analyses[name] as (question: Question<N>) => Promise<Analysis<N>>
    return answer(question)
  }
  const service = spares.take() ?? new Service<Analyses>('analysis', entry)
  try {
    return await service.ask(name, question, signal ? { signal } : {})
  } finally {
    spares.keep(service)
  }
}
