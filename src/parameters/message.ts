import { asIs, type Text } from '../words/text'
import { ParameterError, problemInWords } from './problem'

/** What to tell people about anything that was thrown. */
export function messageOf(error: unknown): Text {
  if (error instanceof ParameterError) return asIs(error.problems.map(problemInWords).join('; '))
  if (error instanceof Error) return error.message as Text
  return typeof error === 'string' ? (error as Text) : 'something unexpected happened'
}
