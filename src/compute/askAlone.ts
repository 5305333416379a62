import { say } from '../words/text'
import { WorkerDiedError } from './errors'
import type { Answers, CallOptions } from './service'
import { Service } from './service'
import type { ThreadEntry } from './thread'

/**
 * Asks a worker of its own, which ends with the answer or when it is cancelled.
 * @param what could not be done where it died, in words: "the file could not be read"
 */
export async function askAlone<A extends Answers, N extends keyof A & string>(
  service: { readonly name: string; readonly entry: ThreadEntry; readonly what: string },
  question: N,
  about: Parameters<A[N]>[0],
  options: CallOptions,
): Promise<Awaited<ReturnType<A[N]>>> {
  const alone = new Service<A>(service.name, service.entry)
  try {
    return await alone.ask(question, about, options)
  } catch (error) {
    if (!(error instanceof WorkerDiedError)) throw error
    const why = say('{what}: {reason}, perhaps for lack of memory', { what: service.what, reason: error.message })
    throw new Error(why, { cause: error })
  } finally {
    alone.dispose()
  }
}
