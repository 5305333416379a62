import { wrap } from 'comlink'
import { dealer, inLanes } from '../../src/experiments/sweep/lanes'
import { laneEntry } from '../../src/labs/lanes'
import type { Case, Group } from './cases'
import type { Runs } from './runsWorker'
import { cells, sweepPlan } from './sweepPlan'

/**
 * Cells of a sweep in one lane and in several, beside the same runs by themselves on as many threads: what a cell takes more in a lane is the
 * sweep's own, and what runs lose that know nothing of each other is the machine's.
 */
export async function sweep(counts: readonly number[]): Promise<Group> {
  const plan = await sweepPlan()
  const timed = async (work: (thread: number) => Promise<unknown>, threads: number) => {
    const start = performance.now()
    await Promise.all(Array.from({ length: threads }, (_, thread) => work(thread)))
    return performance.now() - start
  }
  const about = { kernel: 'sweep', size: cells, unit: 'cells/s', work: cells }
  const threads = Array.from(
    { length: Math.max(...counts) },
    () => new Worker(new URL('./runsWorker.ts', import.meta.url), { type: 'module' }),
  )
  const hosts = threads.map((thread) => wrap<Runs>(thread))
  const alone = counts.map((workers): Case => {
    const run = () => timed((thread) => hosts[thread].drive(thread, cells, workers), workers)
    return { ...about, variant: 'runs by themselves', workers, run }
  })
  const computers = counts.map((workers) => inLanes(plan, workers, laneEntry))
  const inLane = computers.map((computer): Case => {
    const run = () => {
      let next = 0
      const deal = dealer(() => (next < cells ? next++ : undefined), () => cells - next, computer.width) // biome-ignore format: one line
      return timed(async () => {
        const take = deal()
        for (let turn = take(); turn; turn = take()) await computer.compute(turn.cell, turn.ahead)
      }, computer.width)
    }
    return { ...about, variant: 'cells in lanes', workers: computer.width, run }
  })
  return {
    cases: [...alone, ...inLane],
    dispose: () => {
      for (const computer of computers) computer.end()
      for (const thread of threads) thread.terminate()
    },
  }
}
