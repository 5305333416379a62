import { sharedMemoryAvailable } from '../../compute/cores'
import { WorkerDiedError } from '../../compute/errors'
import type { ShapedArrays } from '../../files/arrays'
import type { ElementaryFunctions } from '../../kernels/elementary'
import type { AnyValues } from '../../parameters/parameter'
import type { Json, RunContext, RunOutcome } from '../lab'
import { GridSimulation } from './grid'
import { compare, gridArrays, gridResult } from './gridResult'
import { loadElementary } from './model'
import { computeEncounter, computeOrbit, computeResonances } from './orbitTasks'
import { encounterOutcome, orbitOutcome, resonancesOutcome, type Untimed } from './outcomes'
import type { ResonanceValues } from './parameters'

/** Runs one task to its end: the command line's and the script interface's way. */
export async function runResonance(given: AnyValues, context: RunContext): Promise<RunOutcome> {
  const values = given as ResonanceValues
  context.signal?.throwIfAborted()
  switch (values.task) {
    case 'orbit':
      return timed((elementary) => orbitOutcome(computeOrbit(values, elementary)))
    case 'resonances':
      return timed((elementary) => resonancesOutcome(computeResonances(values, elementary)))
    case 'encounter':
      return timed((elementary) => encounterOutcome(computeEncounter(values, elementary)))
    case 'grid':
      return runGrid(values, context)
    case 'population':
      return (await import('./population')).runPopulation(values, context)
    case 'chevron':
      return (await import('./chevron')).runChevron(values, context)
  }
}

async function timed(work: (elementary: ElementaryFunctions) => Untimed): Promise<RunOutcome> {
  const start = performance.now()
  const outcome = work(await loadElementary())
  return { ...outcome, timing: { seconds: (performance.now() - start) / 1000, workers: 1 } }
}

/** Runs a grid to its end; a worker that dies on the way costs its cell a second try. */
async function finishGrid(
  grid: GridSimulation,
  context: RunContext,
  share: readonly [number, number],
  workers?: number,
) {
  const [from, to] = share
  for (let deaths = 0; ; deaths++) {
    try {
      await grid.run({
        signal: context.signal,
        workers,
        onProgress: ({ finished, cells, secondsLeft }) =>
          context.onProgress?.({
            fraction: from + ((to - from) * finished) / cells,
            text: `${finished} of ${cells} cells${secondsLeft === undefined ? '' : `, ${Math.ceil(secondsLeft)} s left`}`,
          }),
      })
      return
    } catch (error) {
      if (!(error instanceof WorkerDiedError) || deaths === 2) throw error
    }
  }
}

async function runGrid(values: ResonanceValues, context: RunContext): Promise<RunOutcome> {
  const grid = await GridSimulation.create(values, { shared: sharedMemoryAvailable() })
  try {
    const start = performance.now()
    await finishGrid(grid, context, values.compareSerial ? [0, 0.4] : [0, 1])
    const seconds = (performance.now() - start) / 1000
    const arrays = gridArrays(grid)
    const result = gridResult(grid)
    const workers = grid.workers
    const records: ShapedArrays = {
      runtime_seconds: { data: Float64Array.of(seconds), shape: [], unit: 's' },
      n_processes: { data: Int32Array.of(workers), shape: [] },
    }
    const rate = grid.sweep.cells * values.encounters
    const timing = { seconds, workers, encountersPerSecond: rate / seconds }
    if (!values.compareSerial) return { result, arrays, records, timing }
    grid.sweep.forget()
    const restart = performance.now()
    await finishGrid(grid, context, [0.4, 1], 1)
    const serialSeconds = (performance.now() - restart) / 1000
    const speedUp = serialSeconds / seconds
    return {
      result: { ...result, comparison: { ...compare(gridArrays(grid), arrays) } as unknown as Json },
      arrays,
      records,
      timing: { ...timing, serialSeconds, speedUp, efficiency: speedUp / workers },
    }
  } finally {
    grid.dispose()
  }
}
