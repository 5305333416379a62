import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { Climb, Ladder, LadderMachine, Rung } from '../../experiments/ladder'
import { sideBySide, together } from '../../experiments/ladder'
import { call } from '../../kernels/exports'
import { callLadder, loadLadder } from '../../kernels/ladder'
import { cellRecord, inputRecord, outputRecord, scratchHeader } from '../../kernels/resonanceLayout'
import { resolveStrictly } from '../../parameters/resolve'
import { packSetup, type SetupValues } from '../../physics/resonance/kernelBlocks'
import { say } from '../../words/text'
import { resonance } from '.'
import type { GridValues } from './grid/parameters'
import { galaxyParametersOf } from './model'

/** The cell of a grid that is computed: M☉, kpc, km/s. */
const cell = { mass: 1e7, impact: 2.5, velocity: 100 }

/** Encounters that a worker takes through their steps side by side. */
const perGroup = 8

/** How many times as long the steps of the last rung are: the longest that the lab takes. */
const longer = 4

function valuesOf(encounters: number, seed: number, { workers }: LadderMachine): GridValues {
  const given = { task: 'grid', encounters, seed, workers }
  return resolveStrictly(resonance, Object.entries(given), 'typed').values as GridValues
}

/** The encounters of a worker: whole groups. */
function shareOf(count: number, worker: number, workers: number) {
  // ladder: encounters workers
  const groups = Math.ceil(count / perGroup)
  const first = perGroup * Math.floor((worker * groups) / workers)
  const next = perGroup * Math.floor(((worker + 1) * groups) / workers)
  return { first, count: Math.min(next, count) - first }
  // ladder: end
}

/** What encounters came to: all ΔE_J, then all ΔI_s. */
async function kicks(pool: Pool, outputs: number, count: number): Promise<Float64Array> {
  const { length, place } = outputRecord
  const records = await pool.read(outputs, 'float64', count * length)
  const column = (at: number) => Float64Array.from({ length: count }, (_, k) => records[k * length + at])
  return sideBySide([column(place.simulatedEnergy), column(place.simulatedAction)])
}

/** Stars of the bar's resonance, each passed by a dark subhalo. */
export const encounters: Ladder = {
  name: 'encounters',
  title: 'Encounters with subhaloes',
  pieces: 'encounters',
  problem: ({ encounters }) =>
    say('{encounters} stars trapped by the bar, each passed by a subhalo, in 4000 steps of 0.5 Myr', { encounters }),
  work: ({ encounters }) => encounters,
  rungs: [
    {
      name: 'plain',
      label: 'Plain TypeScript',
      meaning: 'Star after star, step after step: drifts and kicks of a fourth-order scheme.',
      lines: { file: 'physics/resonance/encounter.ts', name: 'encounters plain' },
    },
    {
      name: 'scalar',
      label: 'WebAssembly, scalar',
      meaning: 'The same loop, compiled ahead.',
      lines: { file: 'kernels/assembly/ladder.ts', name: 'encounters scalar' },
    },
    {
      name: 'vector',
      label: 'WebAssembly SIMD',
      meaning: 'Two stars at a time, and four such pairs side by side: while one waits for a root, the others go on.',
      lines: { file: 'kernels/assembly/resonance/encounter.ts', name: 'encounters vector' },
    },
    {
      name: 'workers',
      label: 'All workers',
      meaning: 'Each worker takes its share of the stars, in groups of eight.',
      lines: { file: 'labs/resonance/ladder.ts', name: 'encounters workers' },
      shared: true,
    },
    {
      name: 'longSteps',
      label: 'Longer steps',
      meaning: 'Steps of 2 Myr, the longest that the lab takes: a quarter of the work, at the error of the scheme.',
      lines: { file: 'labs/resonance/ladder.ts', name: 'encounters long steps' },
      shared: true,
      other: true,
    },
  ],
  // Energies: actions have another unit.
  compared: (values) => values.subarray(0, values.length / 2),
  async open({ encounters: count, seed }, machine): Promise<Climb> {
    // What a run is made of is one file of the page; imported here by itself, its parts would become many.
    const { placeGrid } = await import('./grid/run')
    const values = valuesOf(count, seed, machine)
    const inputBytes = 8 * inputRecord.length * count
    const outputBytes = 8 * outputRecord.length * count
    const grid = await placeGrid(values, machine, 4096)
    const { pool, scratch, slot } = grid
    const { timeStep, windowSteps } = grid.setup
    let scalarPool: Pool | undefined
    const dispose = () => {
      pool.dispose()
      scalarPool?.dispose()
    }
    try {
      await grid.prepare()
      const put = async (where: Pool, data: ArrayBufferView) => {
        const at = where.allocate(data.byteLength)
        await where.write(at, data)
        return at
      }
      const setupOf = (change: Partial<SetupValues>) => packSetup({ ...grid.setup, firstOrder: false, ...change })
      const standard = await put(pool, setupOf({}))
      // Windows of no length: stars and subhaloes are drawn as in a cell of the lab, and nothing flies.
      const still = await put(pool, setupOf({ windowSteps: 0 }))
      const record = pool.allocate(cellRecord.bytes)
      await pool.blocks(1, () =>
        call('resonanceCell', { cell: 0, encounters: count, ...cell, setup: still, slot, record }),
      )
      const inputs = slot + scratchHeader
      const outputs = inputs + inputBytes
      // ladder: encounters long steps
      const h = longer * timeStep
      const long = await put(
        pool,
        setupOf({
          timeStep: h,
          windowSteps: windowSteps / longer,
          forward: await put(pool, grid.stages(h)),
          backward: await put(pool, grid.stages(-h)),
        }),
      )
      // ladder: end
      const rung = (setup: number): Rung => ({
        async pass(workers, signal) {
          await pool.write(outputs, new Uint8Array(outputBytes))
          const some = (worker: number, all: number) => {
            const share = shareOf(count, worker, all)
            return call('resonanceEncounters', {
              inputs: inputs + 8 * inputRecord.length * share.first,
              outputs: outputs + 8 * outputRecord.length * share.first,
              count: share.count,
              setup,
              scratch: scratch[worker],
            })
          }
          return together(pool, some, workers, signal)
        },
        read: () => kicks(pool, outputs, count),
      })
      const records = await pool.read(inputs, 'float64', inputRecord.length * count)
      const bytes = inputBytes + outputBytes + 4096
      const bare = await openPool({ ...machine, workers: 1, bytes, module: loadLadder })
      scalarPool = bare
      const model = await put(bare, grid.model)
      const forward = await put(bare, grid.stages(timeStep))
      const backward = await put(bare, grid.stages(-timeStep))
      const at = {
        inputs: await put(bare, records),
        outputs: bare.allocate(outputBytes),
        setup: await put(bare, setupOf({ model, forward, backward })),
        scratch: bare.allocate(96),
      }
      const scalar: Rung = {
        async pass(_, signal) {
          await bare.write(at.outputs, new Uint8Array(outputBytes))
          return together(bare, () => callLadder('encountersScalar', { ...at, count }), 1, signal)
        },
        read: () => kicks(bare, at.outputs, count),
      }
      return {
        plain: { kind: 'encounters', galaxy: galaxyParametersOf(values), records, timeStep, windowSteps },
        rungs: [scalar, rung(standard), rung(standard), rung(long)],
        setWorkers: (workers) => pool.resize(Math.min(workers, scratch.length)),
        dispose,
      }
    } catch (error) {
      dispose()
      throw error
    }
  },
}
