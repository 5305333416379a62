import { WorkerDiedError } from '../../../compute/errors'
import { openPool } from '../../../compute/pool'
import { cellCount, Sweep, type SweepAxis, type SweepPlan, sweepBytes } from '../../../compute/sweep'
import type { Pool } from '../../../compute/types'
import type { Environment, OpenContext } from '../../../experiments/experiment'
import type { Adapted, AdvanceOptions, Outcome, Run } from '../../../experiments/run'
import { loadElementary } from '../../../kernels/elementary'
import { call } from '../../../kernels/exports'
import {
  cellRecord,
  inputRecord,
  outputRecord,
  scratchHeader,
  setupBlock,
  slotBytes,
  stageBlock,
  stagesPerStep,
} from '../../../kernels/resonanceLayout'
import { packModel, packSetup, packStages, type SetupValues } from '../../../physics/resonance/kernelBlocks'
import type { LibraryCheck } from '../../../physics/resonance/library'
import { stagesOf } from '../../../physics/resonance/orbit'
import { fromMegayears } from '../../../physics/units'
import { say, type Text } from '../../../words/text'
import { analyse } from '../analyse'
import { Blocks, mostWorkers } from '../blocks'
import { galaxyOf } from '../model'
import { windowSteps } from '../parameters'
import { gridDoubts } from './doubts'
import type { GridValues } from './parameters'
import { type ArrayComparison, compare, gridOutcome } from './result'

/** Stars of the library that encounters take in turn. */
const librarySize = 256
/** Library stars that one call computes. */
const starsPerBlock = 8
/** Smallest mass and slope of the mass function, M☉. */
export const smallestMass = 1e5
export const massSlope = -1.9

export const axesOf = (values: Pick<GridValues, 'masses' | 'impacts' | 'velocities'>): readonly SweepAxis[] => [
  { name: 'mass', values: values.masses, unit: 'M☉' },
  { name: 'impact', values: values.impacts, unit: 'kpc' },
  { name: 'velocity', values: values.velocities, unit: 'km/s' },
]

const sizesOf = ({ encounters }: GridValues) => ({ slotBytes: slotBytes(encounters), recordLength: cellRecord.length })

/**
 * A pool with what the cells of a grid share: galaxy, steps, setup, library, scratch. `prepare` lays it out and computes the library.
 * @param more bytes of what else the pool has to hold @throws ComputeError
 */
export async function placeGrid(values: GridValues, environment: Environment, more: number) {
  const elementary = await loadElementary()
  const galaxy = galaxyOf(values, elementary)
  const h = fromMegayears(values.timeStep)
  const half = windowSteps(values)
  const model = packModel(galaxy)
  const stages = (step: number) => packStages(stagesOf(step, galaxy.patternSpeed, elementary), () => galaxy.bar)
  const room = mostWorkers(values.workers, environment.shared)
  const slot = slotBytes(values.encounters)
  const stepBytes = stageBlock.bytes * stagesPerStep
  const blocks = model.byteLength + 2 * stepBytes + setupBlock.bytes + librarySize * 48 + 64 * 8
  const bytes = blocks + room * (scratchHeader + 64) + slot + 64 + more
  const pool = await openPool({ workers: values.workers, bytes, ...environment })
  try {
    const address = {
      model: pool.allocate(model.byteLength),
      forward: pool.allocate(stepBytes),
      backward: pool.allocate(stepBytes),
      setup: pool.allocate(setupBlock.bytes),
      library: pool.allocate(librarySize * 48),
    }
    const setup: SetupValues = {
      window: half * h,
      timeStep: h,
      windowSteps: half,
      geometry: values.geometry,
      firstOrder: true,
      massFunction: values.massSource === 'massFunction',
      maxwellian: values.velocitySource === 'maxwellian',
      librarySize,
      seed: values.seed,
      smallestMass,
      massSlope,
      ...address,
    }
    const scratch = Array.from({ length: room }, () => pool.allocate(scratchHeader))
    const library = new Blocks(librarySize / starsPerBlock, (block, piece) =>
      call('resonanceLibrary', {
        out: address.library,
        first: block * starsPerBlock,
        count: starsPerBlock,
        setup: address.setup,
        scratch: piece,
      }),
    )
    /** Computes the library, once. It is short: stars of a few thousand steps. */
    const prepare = async (signal?: AbortSignal) => {
      if (library.done === library.count) return
      await pool.write(address.model, model)
      await pool.write(address.forward, stages(h))
      await pool.write(address.backward, stages(-h))
      await pool.write(address.setup, packSetup(setup))
      await library.compute(pool, scratch, library.count, { signal })
    }
    /** After a worker took the memory with it. */
    const forget = () => library.forget()
    return { pool, setup, address, scratch, slot: pool.allocate(slot), model, stages, prepare, forget }
  } catch (error) {
    pool.dispose()
    throw error
  }
}
type PlacedGrid = Awaited<ReturnType<typeof placeGrid>>

/** The encounters of one cell, in numbers. */
export interface Sample {
  readonly simulatedEnergy: Float64Array
  readonly impulseEnergy: Float64Array
}

/** All cells computed once: on all workers, or on one. */
export interface Pass {
  readonly sweep: Sweep
  /** Spent on its cells, over all its pieces. */
  seconds: number
}

export interface GridSnapshot {
  /** Cells of the grid that are finished. */
  readonly finished: number
  /** Of the second pass; undefined where none is asked for. */
  readonly compared: number | undefined
  readonly parallelSeconds: number
  readonly serialSeconds: number
  /** The two passes against each other, when both are complete. */
  readonly comparison: Readonly<Record<string, ArrayComparison>> | undefined
}

/** How far a pass is. */
const progressInWords = ({ finishedCells: finished, cells }: Sweep, left: number | undefined): Text =>
  left === undefined
    ? say('{finished} of {cells} cells', { finished, cells })
    : say('{finished} of {cells} cells, {left} s left', { finished, cells, left: Math.ceil(left) })

/**
 * The grid of encounters: a library of trapped stars, then a sweep over mass, impact parameter and velocity; where it is asked
 * for, a second sweep on one worker, to be compared bit by bit. What is finished survives a cancel or the death of a worker.
 */
export class GridRun implements Run<GridSnapshot, GridValues> {
  /** Records are kept by the page; what a worker's memory took along is laid out and computed again. */
  readonly survives = true
  readonly parallel: Pass
  /** Made when it is asked for. */
  serial: Pass | undefined
  private comparison: GridSnapshot['comparison']
  private compares: boolean
  readonly pool: Pool
  private readonly plan: SweepPlan

  private constructor(
    readonly values: GridValues,
    private readonly placed: PlacedGrid,
    /** Whether the library's stars are trapped in this galaxy. */
    readonly libraryCheck: LibraryCheck,
  ) {
    const { pool, address, scratch } = placed
    this.pool = pool
    this.plan = {
      axes: axesOf(values),
      ...sizesOf(values),
      callOf: ({ index, values: [mass, impact, velocity] }, slot, record) => {
        const { setup } = address
        const encounters = { encounters: values.encounters, mass, impact, velocity }
        return call('resonanceCell', { cell: index, ...encounters, setup, slot, record })
      },
    }
    this.compares = values.compareSerial
    this.parallel = { sweep: new Sweep(pool, this.plan, scratch.length), seconds: 0 }
  }

  /** @throws ComputeError, the signal's reason */
  static async create(values: GridValues, { environment, signal }: OpenContext): Promise<GridRun> {
    const libraryCheck = await analyse('library', values, signal)
    const sizes = sizesOf(values)
    const room = mostWorkers(values.workers, environment.shared)
    const placed = await placeGrid(values, environment, sweepBytes(sizes, room) + sweepBytes(sizes, 1))
    try {
      return new GridRun(values, placed, libraryCheck)
    } catch (error) {
      placed.pool.dispose()
      throw error
    }
  }

  /** Workers that the parallel pass has had. */
  workers = 0

  /** The grid itself. */
  get sweep(): Sweep {
    return this.parallel.sweep
  }

  get done(): number {
    return this.sweep.finishedCells + (this.compares ? (this.serial?.sweep.finishedCells ?? 0) : 0)
  }

  get end(): number {
    return cellCount(this.plan.axes) * (this.compares ? 2 : 1)
  }

  async advance(most: number, options: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    await this.guarded(async () => {
      await this.placed.prepare(options.signal)
      if (this.sweep.finishedCells < this.sweep.cells) {
        this.workers = this.pool.workers
        await this.compute(this.parallel, most, undefined, options)
      }
      const left = most - (this.done - before)
      if (left > 0 && this.compares) await this.compute(this.second(), left, 1, options)
    })
    return this.done - before
  }

  private second(): Pass {
    this.serial ??= { sweep: new Sweep(this.pool, this.plan, 1), seconds: 0 }
    return this.serial
  }

  /** Computes up to `most` cells of a pass that are missing. */
  private async compute(pass: Pass, most: number, workers: number | undefined, options: AdvanceOptions) {
    const { signal, onProgress } = options
    const { sweep } = pass
    let left: number | undefined
    const tell = () =>
      onProgress?.({
        fraction: this.done / this.end,
        text: progressInWords(sweep, left),
      })
    const start = performance.now()
    try {
      await sweep.run({
        most,
        ...(signal ? { signal } : {}),
        ...(workers === undefined ? {} : { workers }),
        onCell: tell,
        onProgress: ({ secondsLeft }) => {
          left = secondsLeft
          tell()
        },
      })
    } finally {
      pass.seconds += (performance.now() - start) / 1000
    }
  }

  /** Computes one cell again: its record stays until the new one is there. */
  async rerun(cell: number): Promise<void> {
    await this.inquire(async () => {
      await this.placed.prepare()
      await this.sweep.rerun(cell)
    })
  }

  /** |ΔE_J| of every encounter of a cell, (km/s)²: simulated and by the impulse approximation. */
  async sample(cell: number): Promise<Sample> {
    const { encounters } = this.values
    return this.inquire(async () => {
      await this.placed.prepare()
      const { slot: record, scratch } = this.placed
      // The record goes where the sorting room is: its numbers are known already, the outputs are what is wanted.
      const room = record + scratchHeader + encounters * 8 * (inputRecord.length + outputRecord.length)
      const cellCall = this.sweep.cellCall(cell, record, encounters >= cellRecord.length ? room : scratch[0])
      await this.pool.blocks(1, () => cellCall)
      const start = record + scratchHeader + encounters * 8 * inputRecord.length
      const outputs = await this.pool.read(start, 'float64', encounters * outputRecord.length)
      const column = (offset: number) =>
        Float64Array.from({ length: encounters }, (_, k) => Math.abs(outputs[k * outputRecord.length + offset]))
      return {
        simulatedEnergy: column(outputRecord.place.simulatedEnergy),
        impulseEnergy: column(outputRecord.place.impulseEnergy),
      }
    })
  }

  /** Asks something between two batches, a second time where the first died with its worker. */
  private async inquire<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await this.guarded(question)
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      return this.guarded(question)
    }
  }

  /** Where the memory was the worker's own and died with it, the library has to be made again. */
  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof WorkerDiedError && error.memoryLost) this.placed.forget()
      throw error
    }
  }

  /** Whether there is to be a second pass is all that can be changed on the way. */
  adapt({ compareSerial }: GridValues, changed: readonly string[]): Promise<Adapted> {
    if (changed.some((name) => name !== 'compareSerial')) return Promise.resolve('restart')
    this.compares = compareSerial
    return Promise.resolve('same')
  }

  setWorkers(workers: number): Promise<void> {
    return this.pool.resize(Math.min(workers, this.placed.scratch.length))
  }

  snapshot(): GridSnapshot {
    const { parallel, serial, compares } = this
    return {
      finished: this.sweep.finishedCells,
      compared: compares ? (serial?.sweep.finishedCells ?? 0) : undefined,
      parallelSeconds: parallel.seconds,
      serialSeconds: serial?.seconds ?? 0,
      comparison: this.compared(),
    }
  }

  /** Worked out once, when both passes are complete. */
  private compared(): GridSnapshot['comparison'] {
    if (!this.compares || this.done < this.end || !this.serial) return undefined
    const { values, parallel, serial } = this
    this.comparison ??= compare({ values, sweep: serial.sweep }, { values, sweep: parallel.sweep })
    return this.comparison
  }

  outcome(): Promise<Outcome> {
    const { values, workers, parallel, serial } = this
    const seconds = { parallel: parallel.seconds, serial: serial?.seconds ?? 0 }
    const cells = { values, sweep: parallel.sweep }
    const outcome = gridOutcome(cells, { seconds, workers, comparison: this.compared() })
    return Promise.resolve({ ...outcome, warnings: gridDoubts(cells, this.libraryCheck) })
  }

  dispose(): void {
    this.pool.dispose()
  }
}
