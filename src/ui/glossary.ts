import { createContext } from 'react'

/** A term and what it means, in plain sentences. */
export interface Explanation {
  readonly name: string
  readonly also?: readonly string[]
  readonly text: string
  /** TeX. */
  readonly formula?: string
  readonly source?: string
}

/** A piece of a text, and what it means where that has to be said. */
export interface Piece {
  readonly text: string
  readonly explanation?: Explanation
}

export type Finder = (text: string) => readonly Piece[]

/** Fetches what explains the words of the open lab; the same function as long as it is the same lab. */
export type LoadGlossary = () => Promise<readonly Explanation[]>

/** Where explanations come from; without one, words are only words. */
export const GlossaryContext = createContext<LoadGlossary | undefined>(undefined)
