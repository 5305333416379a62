/** A term of the field, in the words of somebody who explains it at the blackboard. */
export interface Term {
  readonly name: string
  /** Other names and symbols that mean the same on the page. */
  readonly also?: readonly string[]
  /** One or two plain sentences. */
  readonly text: string
  /** TeX. */
  readonly formula?: string
  /** Where more is to be read. */
  readonly source?: string
}
