import type { Plan } from '../../experiments/sweep/plan'
import { own } from '../../parameters/own'
import { readRegularFile } from '../regularFile'
import { sumOf } from './sum'

/** Opens the files that a plan's cells read, and none that has changed since. */
export const readerOf = (plan: Plan) => async (name: string) => {
  const bytes = await readRegularFile(name)
  if (own(plan.files, name) !== sumOf(bytes)) throw new Error(`${name} is not the file that the plan was made with`)
  return new Blob([bytes])
}
