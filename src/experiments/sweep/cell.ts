import { DisposedError, MemoryError, WorkerDiedError, WorkerStartError } from '../../compute/errors'
import { UnsupportedError } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { say } from '../../words/text'
import type { DriveOptions } from '../drive'
import { driveSettings } from '../drive'
import { ofTheMachine } from '../identity'
import type { Settings } from '../lab'
import type { Json } from '../run'
import type { Plan } from './plan'
import { cellSettings } from './plan'
import { PlanError } from './planError'

/** A kept result of one cell: a number, or a vector of them; null for what is not a number, or is not there. */
export type KeptValue = null | number | readonly (number | null)[]

/** What is kept of a cell. A cell that fails is a record, too; nothing in it says where or when it was computed. */
export interface CellRecord {
  readonly cell: number
  /** In the order of the plan's `keep`. Absent where the cell failed. */
  readonly values?: readonly KeptValue[]
  /** Absent: none. */
  readonly warnings?: readonly string[]
  /** Why it failed, in one line. */
  readonly error?: string
}

/** The longest vector that one result may have. */
export const longestVector = 4096
/** The longest sentence that is kept. */
const longestText = 500

/** Something is wrong with the machine and not with the cell: elsewhere, or later, it may well succeed. */
export class CellInterruptedError extends Error {
  override readonly name = 'CellInterruptedError'
}

export interface CellOptions extends Pick<DriveOptions, 'signal' | 'readFile' | 'environment'> {
  /** Workers for this one cell. Default: the experiment's own default. */
  readonly workers?: number
}

/**
 * One cell: the run that the same names and values give on the command line, or at an address, by the same driver.
 * @throws CellInterruptedError where the machine is to blame, PlanError where a result cannot be kept, or the signal's reason
 */
export async function computeCell(plan: Plan, cell: number, options: CellOptions): Promise<CellRecord> {
  const { signal, environment, readFile, workers } = options
  let unreadable: { readonly error: unknown } | undefined
  const readWell = async (name: string) => {
    if (!readFile) throw new Error(say('there are no files here'))
    try {
      return await readFile(name)
    } catch (error) {
      unreadable = { error }
      throw error
    }
  }
  try {
    const settings = onWorkers(cellSettings(plan, cell), workers)
    const { outcome } = await driveSettings(plan.lab, settings, {
      ...(signal ? { signal } : {}),
      ...(environment ? { environment } : {}),
      readFile: readWell,
    })
    const { result, lookedUp, costs = {}, warnings = [] } = outcome
    const values = plan.keep.map((path) => keptValue(path, { ...result, ...lookedUp }, costs))
    return { cell, values, ...(warnings.length > 0 ? { warnings: warnings.map(inOneLine) } : {}) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof PlanError) throw error
    if (unreadable) throw new CellInterruptedError(messageOf(unreadable.error), { cause: error })
    if (isOfTheMachine(error)) throw new CellInterruptedError(messageOf(error), { cause: error })
    return { cell, error: inOneLine(messageOf(error)) }
  }
}

const onWorkers = (settings: Settings, workers: number | undefined): Settings =>
  workers === undefined || !Object.hasOwn(settings.values, ofTheMachine)
    ? settings
    : { ...settings, values: { ...settings.values, [ofTheMachine]: workers } }

/** Engines say in their own words that there is no memory left. */
const lacksMemory = /allocat|memory|array length/i

const isOfTheMachine = (error: unknown) =>
  [MemoryError, WorkerDiedError, WorkerStartError, DisposedError, UnsupportedError].some(
    (kind) => error instanceof kind,
  ) ||
  (error instanceof RangeError && lacksMemory.test(error.message))

function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line
}

/** What a path leads to in a result, as numbers. @throws PlanError where it is none, or costs */
export function keptValue(
  path: string,
  result: Readonly<Record<string, Json>>,
  costs: Readonly<Record<string, Json>>,
): KeptValue {
  const [head, ...rest] = path.split('.')
  if (Object.hasOwn(costs, head))
    throw new PlanError(`--keep ${path}: ${head} says what a run costs, which is no part of its digits`)
  let found: Json | undefined = own(result, head)
  for (const step of rest) {
    if (found === undefined || found === null) break
    if (typeof found !== 'object') throw new PlanError(`--keep ${path}: ${head} has no part ${step}`)
    found = own(found as Readonly<Record<string, Json>>, step)
  }
  // A result that is not there in every cell (an error of what is not used) is no mistake.
  if (found === undefined || found === null) return null
  if (typeof found === 'object') {
    const numbers: (number | null)[] = []
    flatten(path, found, numbers)
    if (numbers.length > longestVector)
      throw new PlanError(`--keep ${path}: it has ${numbers.length} numbers, and ${longestVector} are possible`)
    return numbers
  }
  return numberOf(path, found)
}

function flatten(path: string, value: Json, into: (number | null)[]) {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) flatten(path, part, into)
  else into.push(value === null ? null : numberOf(path, value))
}

function numberOf(path: string, value: boolean | number | string): number | null {
  if (typeof value === 'string') throw new PlanError(`--keep ${path}: it is a text (${value.slice(0, 40)}), no number`)
  const number = Number(value)
  // Minus zero prints as zero, and is kept as what is read again.
  return Number.isFinite(number) ? number + 0 : null
}
