import { openPool } from '../../compute/pool'
import { blocksWithScratch } from '../../compute/slots'
import { Sweep, type SweepAxis, type SweepPlan, type SweepRunOptions, sweepBytes } from '../../compute/sweep'
import type { Pool } from '../../compute/types'
import {
  cellRecord,
  inputRecord,
  outputRecord,
  scratchHeader,
  setupBlock,
  slotBytes,
  stageBlock,
} from '../../kernels/resonanceLayout'
import { packModel, packSetup, packStages } from '../../physics/resonance/kernelBlocks'
import { stagesOf } from '../../physics/resonance/orbit'
import { fromMegayears } from '../../physics/resonance/units'
import { galaxyOf, loadElementary } from './model'
import { type ResonanceValues, windowSteps } from './parameters'

/** Stars of the library that encounters take in turn. */
export const librarySize = 256
/** Library stars that one call computes. */
const starsPerBlock = 8
/** Smallest mass and slope of the mass function, M☉. */
export const smallestMass = 1e5
export const massSlope = -1.9

export const axesOf = (values: ResonanceValues): readonly SweepAxis[] => [
  { name: 'mass', values: values.masses, unit: 'M☉' },
  { name: 'impact', values: values.impacts, unit: 'kpc' },
  { name: 'velocity', values: values.velocities, unit: 'km/s' },
]

/** One encounter of a cell, in numbers. */
export interface Sample {
  readonly simulatedEnergy: Float64Array
  readonly impulseEnergy: Float64Array
}

/**
 * The grid of encounters: a library of trapped stars, then a sweep over mass, impact parameter and velocity. Runs in Node and
 * in the page alike; what is finished survives a cancel or the death of a worker.
 */
export class GridSimulation {
  private libraryDone = 0

  private constructor(
    readonly values: ResonanceValues,
    readonly pool: Pool,
    readonly sweep: Sweep,
    private readonly library: number,
    private readonly setup: number,
    private readonly scratch: readonly number[],
    private readonly sampleSlot: number,
    /** Lays the shared blocks out again, after a worker took them with it. */
    private readonly lay: () => Promise<void>,
  ) {}

  static async create(values: ResonanceValues, environment: { readonly shared: boolean }): Promise<GridSimulation> {
    const elementary = await loadElementary()
    const galaxy = galaxyOf(values, elementary)
    const h = fromMegayears(values.timeStep)
    const half = windowSteps(values)
    const model = packModel(galaxy)
    const stages = (step: number) => packStages(stagesOf(step, galaxy.patternSpeed, elementary), () => galaxy.bar)
    const workers = environment.shared ? values.workers : 1
    const slot = slotBytes(values.encounters)
    const stepBytes = stageBlock.bytes * stageBlock.perStep
    const blocks = model.byteLength + 2 * stepBytes + setupBlock.bytes + librarySize * 48 + 64 * 8
    const bytes =
      blocks +
      workers * (scratchHeader + 64) +
      slot +
      64 +
      sweepBytes({ slotBytes: slot, recordLength: cellRecord.length }, workers)
    const pool = await openPool({ workers, bytes, shared: environment.shared })
    const address = {
      model: pool.allocate(model.byteLength),
      forward: pool.allocate(stepBytes),
      backward: pool.allocate(stepBytes),
      setup: pool.allocate(setupBlock.bytes),
      library: pool.allocate(librarySize * 48),
    }
    const setup = packSetup({
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
    })
    const lay = async () => {
      await pool.write(address.model, model)
      await pool.write(address.forward, stages(h))
      await pool.write(address.backward, stages(-h))
      await pool.write(address.setup, setup)
    }
    const plan: SweepPlan = {
      axes: axesOf(values),
      kernel: 'resonanceCell',
      recordLength: cellRecord.length,
      slotBytes: slot,
      args: ({ index, values: [mass, impact, velocity] }, scratch, record) => [
        index,
        values.encounters,
        mass,
        impact,
        velocity,
        address.setup,
        scratch,
        record,
      ],
    }
    const scratch = Array.from({ length: workers }, () => pool.allocate(scratchHeader))
    const sampleSlot = pool.allocate(slot)
    const sweep = new Sweep(pool, plan)
    return new GridSimulation(values, pool, sweep, address.library, address.setup, scratch, sampleSlot, lay)
  }

  get workers(): number {
    return this.pool.workers
  }

  /** Computes the library, once. It is short: stars of a few thousand steps. */
  private async prepare({ signal, workers }: SweepRunOptions): Promise<void> {
    const blocks = librarySize / starsPerBlock
    if (this.libraryDone === blocks) return
    await this.lay()
    await blocksWithScratch(
      this.pool,
      'resonanceLibrary',
      blocks,
      this.scratch,
      (block, scratch) => [this.library, block * starsPerBlock, starsPerBlock, this.setup, scratch],
      { signal, workers },
    )
    this.libraryDone = blocks
  }

  /** Computes what is missing. @throws the signal's reason or a ComputeError; finished cells are kept */
  async run(options: SweepRunOptions = {}): Promise<void> {
    await this.guarded(async () => {
      await this.prepare(options)
      await this.sweep.run(options)
    })
  }

  /** Computes one cell again. */
  async rerun(cell: number, options: SweepRunOptions = {}): Promise<void> {
    await this.guarded(async () => {
      await this.prepare(options)
      await this.sweep.rerun(cell, options)
    })
  }

  /** |ΔE_J| of every encounter of a cell, (km/s)²: simulated and by the impulse approximation. */
  async sample(cell: number, signal?: AbortSignal): Promise<Sample> {
    const { encounters } = this.values
    return this.guarded(async () => {
      await this.prepare({ signal })
      const record = this.sampleSlot
      // The record goes where the sorting room is: its numbers are known already, the outputs are what is wanted.
      const room = record + scratchHeader + encounters * 8 * (inputRecord.length + outputRecord.length)
      const args = this.sweep.cellArguments(
        cell,
        this.sampleSlot,
        encounters >= cellRecord.length ? room : this.scratch[0],
      )
      await this.pool.blocks('resonanceCell', 1, () => args, { signal })
      const start = record + scratchHeader + encounters * 8 * inputRecord.length
      const outputs = await this.pool.read(start, 'float64', encounters * outputRecord.length)
      const column = (offset: number) =>
        Float64Array.from({ length: encounters }, (_, k) => Math.abs(outputs[k * outputRecord.length + offset]))
      return {
        simulatedEnergy: column(outputRecord.simulatedEnergy),
        impulseEnergy: column(outputRecord.impulseEnergy),
      }
    })
  }

  /** Where the memory was the worker's own and died with it, the library has to be made again. */
  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!this.pool.shared) this.libraryDone = 0
      throw error
    }
  }

  dispose(): void {
    this.pool.dispose()
  }
}
