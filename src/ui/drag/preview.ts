import { createContext } from 'react'
import type { ParameterValue } from '../../parameters/parameter'

export type Given = Readonly<Record<string, ParameterValue>>

/** Parameters that somebody has in hand: where they would be, and not applied yet. */
export interface InHand {
  readonly given: Given
  /** Why they go no further, as the end of a sentence that starts with the name. */
  readonly limit?: string | undefined
  /** Let go of and applied: it stays in sight until what was asked for is there. */
  readonly released: boolean
}

/** What is in hand in a room: a slider's thumb or something on the stage, one at a time. */
export class PreviewHub {
  private inHand: InHand | undefined
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What is in hand; the same object as long as nothing moved. */
  readonly snapshot = (): InHand | undefined => this.inHand

  /** It moves. */
  show(given: Given, limit?: string): void {
    this.set({ given, limit, released: false })
  }

  /** It was let go of, and applied. */
  release(): void {
    if (this.inHand) this.set({ ...this.inHand, limit: undefined, released: true })
  }

  /** It was given up, or what was asked for is there. */
  drop(): void {
    if (this.inHand) this.set(undefined)
  }

  private set(inHand: InHand | undefined) {
    this.inHand = inHand
    for (const listener of this.listeners) listener()
  }
}

/** Where controls and handles say what is in hand. Outside of a room nobody listens. */
export const PreviewContext = createContext(new PreviewHub())
