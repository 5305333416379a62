import { shown } from '../words/language'
import { asIs, say, type Text } from '../words/text'
import type { ParameterValue } from './parameter'

/** One name that could not be taken as given. */
export interface Problem {
  readonly name: string
  /** What was given, shortened for display. */
  readonly given: string
  /** What is wrong, as the end of a sentence that starts with the name: "takes a number from 0 to 10". */
  readonly reason: Text
  /** Where values contradict each other: every parameter that takes part. */
  readonly involves?: readonly string[]
  /** Other values that would do, to be offered. */
  readonly remedies?: readonly Offer[]
}

/** Values of other parameters with which something can be had that cannot be had as it is. */
export interface Offer {
  /** What it does: "Put it into a box from −1.58 to 1.58". */
  readonly label: Text
  readonly values: Readonly<Record<string, ParameterValue>>
}

/** Bad input: names the parameters and what each accepts. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('; '))
    this.problems = problems
  }
}

export const describeProblem = ({ name, given, reason }: Problem): Text =>
  given === '' ? asIs(`${name} ${reason}`) : say('{name}={given}: {name} {reason}', { name, given, reason })

/** The same in the page's language. */
export const problemInWords = (problem: Problem): string =>
  describeProblem({ ...problem, reason: shown(problem.reason) })

/** Shortens what somebody typed to what fits in a message. */
export function shorten(given: unknown): string {
  let source: string
  try {
    // JSON has no words for what is no finite number.
    const plain = typeof given === 'string' || typeof given === 'number'
    source = plain ? String(given) : (JSON.stringify(given) ?? String(given))
  } catch {
    source = typeof given
  }
  return source.length > 60 ? `${source.slice(0, 57)}…` : source
}
