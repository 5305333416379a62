import { readdirSync, readFileSync } from 'node:fs'
import type { Plan } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import type { PlanOutline } from '../../experiments/sweep/planFile'
import { readOutline } from '../../experiments/sweep/planFile'
import type { Arguments } from '../arguments'
import { UsageError } from '../arguments'
import type { CommandOutcome } from '../command'
import type { OutputFile } from '../outputFile'
import type { ProgressOutput } from '../progress'
import { reasonOf } from '../reason'
import { thisBuild } from './build'
import type { Variables } from './engines'
import type { Results } from './results'
import { readResults } from './results'
import { sumOf } from './sum'

/** What a command of sweeps needs of the process it runs in. */
export type SweepSurroundings = OutputFile &
  ProgressOutput & {
    /** Aborted by the first signal. */
    readonly stop: AbortSignal
    readonly variables: Variables
  }

/** Exit statuses besides 0 and those of every command. */
export const status = { contradicts: 65, cellFailed: 70, stopped: 75 } as const

export const done = (text: string): CommandOutcome => ({ status: 0, text: `${text}\n` })

/** The words a command takes, all of them. @throws UsageError */
export function wordsOf({ words }: Arguments, ...names: readonly string[]): string[] {
  if (words.length > names.length) throw new UsageError(`unexpected "${words[names.length]}"`)
  if (words.length < names.length) throw new UsageError(`name the ${names[words.length]}`)
  return [...words]
}

/** The flags a command takes, by name. @throws UsageError for any other */
export function flagsOf(
  { given, out }: Arguments,
  ...names: readonly string[]
): Readonly<Record<string, string | undefined>> {
  const known = ['out', ...names].map((name) => `--${name}`).join(', ')
  for (const [name] of given)
    if (!names.includes(name)) throw new UsageError(`--${name} is not known here: it takes ${known}`)
  return { ...Object.fromEntries(given), out }
}

export function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} ${text}: it takes a whole number`)
  return Number(text)
}

/** A plan with its lab, to be computed. @throws UsageError, PlanError */
export const openPlan = (file: string): Promise<Plan> =>
  reading(file, async (text) => {
    const [{ readPlan }, { openLab }] = await Promise.all([import('../../experiments/sweep/plan'), import('../labs')])
    return readPlan(text, openLab, await thisBuild())
  })

/** What can be told of a plan at once. @throws UsageError, PlanError */
export const openOutline = (file: string): Promise<PlanOutline> =>
  reading(file, async (text) => readOutline(text, await thisBuild(), sumOf))

async function reading<T>(file: string, read: (text: string) => Promise<T>): Promise<T> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`)
  }
  try {
    return await read(text)
  } catch (error) {
    if (error instanceof PlanError) throw new PlanError(`${file}: ${error.message}`)
    throw error
  }
}

/** What stands in a folder of results. @throws UsageError */
export async function resultsOf(plan: PlanOutline, folder: string): Promise<Results> {
  try {
    readdirSync(folder)
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}`)
  }
  return readResults(plan, folder)
}
