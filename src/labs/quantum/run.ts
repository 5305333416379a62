import { sharedMemoryAvailable } from '../../compute/cores'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { AnyValues } from '../../parameters/parameter'
import type { RunContext, RunOutcome } from '../lab'
import type { QuantumValues } from './parameters'
import { collect } from './result'
import { QuantumSimulation } from './simulation'
import { openSolver } from './solver'

/** Runs to the last sample: the command line's and the script interface's way. */
export async function runQuantum(given: AnyValues, context: RunContext): Promise<RunOutcome> {
  const values = given as QuantumValues
  const solver = await openSolver()
  try {
    const simulation = await QuantumSimulation.create(values, solver, { shared: sharedMemoryAvailable() })
    try {
      const start = performance.now()
      const total = simulation.blocks
      while (simulation.done < total) {
        context.signal?.throwIfAborted()
        // A batch holds a share of the run, so that progress is seen and records stay few.
        const batch = Math.max(64, Math.ceil(total / 100))
        const before = simulation.done
        await simulation.advance(batch, {
          ...(context.signal ? { signal: context.signal } : {}),
          onProgress: (fraction) => {
            const done = (before + fraction * Math.min(batch, total - before)) / total
            context.onProgress?.({
              fraction: done,
              text: `${Math.round(100 * done)} % of ${simulation.plan.total} samples`,
            })
          },
        })
      }
      const seconds = (performance.now() - start) / 1000
      const outcome = await collect(simulation, (await instantiateInProcess()).kernels)
      const timing = {
        seconds,
        workers: simulation.pool.workers,
        samplesPerSecond: simulation.plan.total / seconds,
      }
      return { ...outcome, timing }
    } finally {
      simulation.dispose()
    }
  } finally {
    solver.dispose()
  }
}
