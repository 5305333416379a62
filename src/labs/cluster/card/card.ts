import { Service } from '../../../compute/service'
import type { CardAnswers } from './cardWorker'
import type { SharedStars } from './serveStars'

/** A graphics card at work for one run. */
export interface Card {
  /** What it calls itself. */
  readonly adapter: string
  /** Rejects when it fails or is gone; settles in no other way. */
  readonly failed: Promise<never>
  dispose(): void
}

/** @throws Error that says why there is none */
export type OpenCard = (shared: SharedStars) => Promise<Card>

/** The card of this browser, in a thread of its own. */
export const openCard: OpenCard = async (shared) => {
  if (typeof Worker === 'undefined') throw new Error('outside of a browser there is none')
  const service = new Service<CardAnswers>('graphics card', {
    inBrowser: () => new Worker(new URL('./cardWorker.ts', import.meta.url), { type: 'module', name: 'card' }),
  })
  try {
    const adapter = await service.ask('open', shared.stars)
    return { adapter, failed: service.ask('compute', shared), dispose: () => service.dispose() }
  } catch (error) {
    service.dispose()
    throw error
  }
}
