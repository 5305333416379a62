import type { Endpoint } from 'comlink'

/** What differs between a browser and Node. */
export interface Body {
  readonly endpoint: Endpoint
  /** The lock that the worker is to hold; empty where its end is told otherwise. */
  readonly life: string
  watch(onGone: (reason: string) => void, onMessage: (message: unknown) => void): void
  /** Waits for the lock `life`; only once the worker holds it. */
  watchLife(onGone: (reason: string) => void): void
  /** Ends worker and watches. */
  terminate(): void
  /** Whether the process is to wait for it. */
  occupy(occupied: boolean): void
}
