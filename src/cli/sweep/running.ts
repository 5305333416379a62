import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { Arguments } from '../arguments'
import { UsageError } from '../arguments'
import type { CommandOutcome } from '../command'
import { progressBar } from '../progress'
import { reasonOf } from '../reason'
import type { SweepSurroundings } from './asked'
import { done, flagsOf, openPlan, status, wordsOf } from './asked'
import { computerOf } from './computers'
import { shareOf, workersOf } from './engines'
import type { ShardOutcome } from './runShard'
import { placeOf, runShard } from './runShard'

/** Computes the shards of a plan that are this process'. @throws UsageError, PlanError, ContradictionError */
export async function run(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
  const { stop, variables } = surroundings
  const [file] = wordsOf(asked, 'plan')
  const { out, shard, workers: threads } = flagsOf(asked, 'shard', 'workers')
  if (out === undefined) throw new UsageError('run needs --out FOLDER: where the results go')
  const workers = workersOf(threads, variables, availableParallelism())
  const plan = await openPlan(file)
  const share = shareOf(shard, variables, plan.shards, plan.cells)
  if (share.shards.length === 0) return done(`${share.by} leaves no shard of ${share.of} to this process`)

  const lines: string[] = []
  let worst = 0
  for (const shard of share.shards) {
    const bar = progressBar(surroundings)
    const told = `shard ${shard}/${share.of}`
    try {
      const outcome = await runShard(plan, shard, share.of, {
        folder: out,
        prepare: () => prepareFolder(out),
        stop,
        computer: (cells) => computerOf(plan, workers, cells),
        onProgress: (done, count) => bar.show({ fraction: done / count, text: `cell ${done} of ${count}, ${told}` }),
      })
      const place = placeOf(out, shard, share.of)
      if (outcome.state === 'stopped')
        return {
          status: status.stopped,
          text: `${told} was stopped and saved after ${outcome.records} cells: run it again to go on`,
        }
      if (outcome.failed > 0) worst = status.cellFailed
      lines.push(describeOutcome(place, outcome))
    } finally {
      bar.end()
    }
  }
  return worst === 0 ? done(lines.join('\n')) : { status: worst, text: lines.join('; ') }
}

function describeOutcome(place: string, { state, records, failed, failure }: ShardOutcome): string {
  if (failed > 0)
    return `${failure === undefined ? '' : `${failure}; `}${failed} of ${records} cells of ${place} failed`
  return `${place}: ${records} cells${state === 'was done' ? ', was done already' : ''}`
}

/** Makes the folder of the results where it is not there, and finds out whether files can be written in it. @throws UsageError */
function prepareFolder(folder: string) {
  const refuse = (reason: string) => new UsageError(`--out ${folder} cannot be written: ${reason}`)
  const probe = `${folder}/.${process.pid}.probe`
  try {
    makeFolder(resolve(folder))
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw refuse(code === 'EEXIST' || code === 'ENOTDIR' ? 'it is no folder' : reasonOf(error))
  }
}

/** With those above it. Node's own way to do so has been seen never to return where the system has no such file (/proc). */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
