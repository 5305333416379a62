import type { Term } from '../term'

/** A term in German, by its English name: formula and source are the same. */
export interface GermanTerm {
  readonly name: string
  /** Other names, and the forms in which the words of the page have it. */
  readonly also?: readonly string[]
  readonly text: string
}

/** All terms of a table in German: one that is missing is an error. */
export type InGerman<T extends readonly Term[]> = Readonly<Record<T[number]['name'], GermanTerm>>
