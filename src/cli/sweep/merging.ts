import { Merged } from '../../experiments/sweep/merged'
import type { Arguments } from '../arguments'
import { UsageError } from '../arguments'
import type { CommandOutcome } from '../command'
import { probeOutput, writeWhole } from '../outputFile'
import type { SweepSurroundings } from './asked'
import { done, flagsOf, openPlan, resultsOf, wordsOf } from './asked'
import { eachRecord } from './results'

/** Puts all shards of a plan together in one file. @throws UsageError, PlanError, RefusedError */
export async function merge(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
  const [file, folder] = wordsOf(asked, 'plan', 'folder of the results')
  const { out } = flagsOf(asked)
  if (out === undefined || !out.toLowerCase().endsWith('.npz')) throw new UsageError('merge needs --out FILE.npz')
  const plan = await openPlan(file)
  const results = await resultsOf(plan, folder)
  await probeOutput(out)
  const merged = new Merged(plan)
  await eachRecord(plan, folder, results, (record) => merged.add(record))
  const { bytes, checksum } = await merged.archive()
  await writeWhole(out, bytes, surroundings)
  const failed = merged.failed > 0 ? `, ${merged.failed} of them failed (cellErrors, cellMessages)` : ''
  return done(`${out}: ${plan.cells} cells${failed}, ${checksum}`)
}
