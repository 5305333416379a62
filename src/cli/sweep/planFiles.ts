import { createHash } from 'node:crypto'
import type { Plan } from '../../experiments/sweep/plan'
import { own } from '../../parameters/own'
import { readRegularFile } from '../regularFile'

/** The SHA-256 of a file, as a plan has it. */
export const sumOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Opens the files that a plan's cells read, and none that has changed since. */
export const readerOf = (plan: Plan) => async (name: string) => {
  const bytes = await readRegularFile(name)
  if (own(plan.files, name) !== sumOf(bytes)) throw new Error(`${name} is not the file that the plan was made with`)
  return new Blob([bytes])
}
