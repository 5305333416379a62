import { openPool } from '../../../compute/pool'
import type { Pool } from '../../../compute/types'
import type { OpenContext } from '../../../experiments/experiment'
import type { AdvanceOptions, Outcome, Run } from '../../../experiments/run'
import { openInSpite } from '../../../experiments/survivor'
import type { ShapedArrays } from '../../../files/arrays'
import { loadElementary } from '../../../kernels/elementary'
import { call } from '../../../kernels/exports'
import { scratchHeader } from '../../../kernels/resonanceLayout'
import { seedWords } from '../../../physics/random/philox'
import type { Galaxy } from '../../../physics/resonance/galaxy'
import {
  contrastOf,
  countJacobi,
  countRidge,
  haloDispersion,
  type JacobiCounts,
  type RidgeCounts,
  ridgeCounts,
} from '../../../physics/resonance/halo'
import { say } from '../../../words/text'
import { analyse } from '../analyse'
import { Blocks, mostWorkers } from '../blocks'
import { finite } from '../model'
import { chevronDoubts } from './doubts'
import type { ChevronValues } from './parameters'
import { evenFrom, haloGalaxy, haloSteps } from './programme'
import type { ExpectedRidge } from './ridge'
import type { ChevronSnapshot } from './snapshot'

/** Stars that one call follows from start to end. */
export const starsPerBlock = 256
/** Columns of a recorded moment. */
export const columns = ['radius', 'radialVelocity', 'angularMomentum', 'energy', 'x', 'y'] as const
export type Column = (typeof columns)[number]
export type Columns = Readonly<Record<Column, Float32Array>>

/**
 * A stellar halo in a bar that grows and slows. Blocks of stars are followed from start to end one after the other, so a map of
 * those that are done is useful early and grows sharper.
 */
export class ChevronRun implements Run<ChevronSnapshot, ChevronValues> {
  /** Moments after the first. */
  readonly moments: number
  private readonly stepsPerMoment: number
  private readonly blocks: Blocks
  /** Stars counted so far in every moment, and which blocks they are from. */
  private readonly counts: readonly RidgeCounts[]
  private readonly jacobi: JacobiCounts = { judged: 0, off: 0 }
  private readonly counted: Uint8Array
  private expected: Promise<ExpectedRidge> | undefined

  private constructor(
    readonly values: ChevronValues,
    readonly pool: Pool,
    private readonly at: {
      readonly model: number
      readonly table: number
      readonly stages: number
      readonly out: number
    },
    private readonly slots: readonly number[],
    tablePoints: number,
    private readonly galaxy: Galaxy,
  ) {
    const { moments, stepsPerMoment } = haloSteps(values)
    this.moments = moments
    this.stepsPerMoment = stepsPerMoment
    const { haloStars, seed } = values
    const [seedLow, seedHigh] = seedWords(seed)
    this.blocks = new Blocks(Math.ceil(haloStars / starsPerBlock), (block, scratch) =>
      call('resonanceHalo', {
        first: block * starsPerBlock,
        count: this.starsIn(block),
        stars: haloStars,
        seedLow,
        seedHigh,
        sigma: haloDispersion,
        table: at.table,
        points: tablePoints,
        stages: at.stages,
        steps: stepsPerMoment,
        snapshots: moments,
        model: at.model,
        out: at.out,
        scratch,
      }),
    )
    this.counts = Array.from({ length: moments + 1 }, ridgeCounts)
    this.counted = new Uint8Array(this.blocks.count)
  }

  /** @throws ComputeError, the signal's reason */
  static async create(values: ChevronValues, { environment, signal }: OpenContext): Promise<ChevronRun> {
    const { model, table, stages } = await analyse('programme', values, signal)
    const galaxy = haloGalaxy(values, await loadElementary())
    const room = mostWorkers(values.workers, environment.shared)
    const outBytes = (haloSteps(values).moments + 1) * columns.length * values.haloStars * 4
    const bytes =
      model.byteLength + table.byteLength + stages.byteLength + outBytes + room * (scratchHeader + 64) + 1024
    const pool = await openPool({ workers: values.workers, bytes, ...environment })
    try {
      const at = {
        model: pool.allocate(model.byteLength),
        table: pool.allocate(table.byteLength),
        stages: pool.allocate(stages.byteLength),
        out: pool.allocate(outBytes),
      }
      const slots = Array.from({ length: room }, () => pool.allocate(scratchHeader))
      await pool.write(at.model, model)
      await pool.write(at.table, table)
      await pool.write(at.stages, stages)
      return new ChevronRun(values, pool, at, slots, table.length / 2, galaxy)
    } catch (error) {
      pool.dispose()
      throw error
    }
  }

  get done(): number {
    return this.blocks.done
  }

  get end(): number {
    return this.blocks.count
  }

  private starsIn(block: number): number {
    return Math.min(starsPerBlock, this.values.haloStars - block * starsPerBlock)
  }

  /** Stars that are done; not all of them are the first ones. */
  get finishedStars(): number {
    const { finished, count, done } = this.blocks
    const last = count - 1
    return done * starsPerBlock - (finished[last] ? starsPerBlock - this.starsIn(last) : 0)
  }

  /** Gyr of each moment. */
  get times(): number[] {
    const { timeStep } = this.values
    return Array.from({ length: this.moments + 1 }, (_, i) => (i * this.stepsPerMoment * timeStep) / 1000)
  }

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    const { haloStars } = this.values
    try {
      await this.blocks.compute(this.pool, this.slots, most, {
        signal,
        onBlock: (block) => {
          if (this.pool.shared) void this.count([block])
          const { finishedStars } = this
          onProgress?.({
            fraction: finishedStars / haloStars,
            text: say('{finishedStars} of {haloStars} stars', { finishedStars, haloStars }),
          })
        },
      })
    } finally {
      await this.count(this.uncounted())
    }
    return this.done - before
  }

  /** Views of all columns of a moment, where the memory is shared. */
  private viewOf(moment: number): Columns | undefined {
    const entries = columns.map((name) => [name, this.inPlace(moment, name)] as const)
    return entries.every(([, view]) => view) ? (Object.fromEntries(entries) as Columns) : undefined
  }

  private uncounted(): number[] {
    const { finished } = this.blocks
    return Array.from(finished.keys()).filter((block) => finished[block] && !this.counted[block])
  }

  /** Counts the stars of blocks into the contrast of every moment and into what is known of E_J, once; at once where the memory is shared. */
  private async count(blocks: readonly number[]) {
    if (blocks.length === 0) return
    for (const block of blocks) this.counted[block] = 1
    for (let moment = 0; moment <= this.moments; moment++) {
      const energy = this.inPlace(moment, 'energy') ?? (await this.column(moment, 'energy'))
      const momentum = this.inPlace(moment, 'angularMomentum') ?? (await this.column(moment, 'angularMomentum'))
      for (const block of blocks) {
        const first = block * starsPerBlock
        countRidge(this.counts[moment], energy, momentum, first, first + this.starsIn(block))
      }
    }
    const even = evenFrom(this.values)
    if (even === undefined) return
    const before = this.viewOf(even) ?? (await this.moment(even))
    const after = this.viewOf(this.moments) ?? (await this.moment(this.moments))
    for (const block of blocks) {
      const first = block * starsPerBlock
      countJacobi(this.jacobi, this.galaxy, before, after, first, first + this.starsIn(block))
    }
  }

  private pointer(moment: number, name: Column): number {
    return this.at.out + (moment * columns.length + columns.indexOf(name)) * this.values.haloStars * 4
  }

  private inPlace(moment: number, name: Column): Float32Array | undefined {
    return this.pool.view(this.pointer(moment, name), 'float32', this.values.haloStars)
  }

  private column(moment: number, name: Column): Promise<Float32Array> {
    return this.pool.read(this.pointer(moment, name), 'float32', this.values.haloStars)
  }

  /** A copy of a recorded moment, all stars; those that are not done hold zeros. */
  async moment(moment: number): Promise<Columns> {
    const entries: [Column, Float32Array][] = []
    for (const name of columns) entries.push([name, await this.column(moment, name)])
    return Object.fromEntries(entries) as Record<Column, Float32Array>
  }

  /** Where the ridge is expected; worked out when it is first asked for. */
  ridge(): Promise<ExpectedRidge> {
    this.expected ??= openInSpite(() => analyse('ridge', this.values)).catch((error: unknown) => {
      this.expected = undefined
      throw error
    })
    return this.expected
  }

  snapshot(): ChevronSnapshot {
    return { finishedStars: this.finishedStars, contrasts: this.counts.map(contrastOf), jacobi: { ...this.jacobi } }
  }

  async outcome(): Promise<Outcome> {
    const { values, times, finishedStars } = this
    const snapshot = this.snapshot()
    const { contrasts } = snapshot
    // The numbers do not depend on what theory expects: where that cannot be had, they stand without it.
    const expected = await this.ridge().catch(() => undefined)
    const last = await this.moment(this.moments)
    const steps = (times[this.moments] * 1000) / values.timeStep
    const arrays: Record<string, ShapedArrays[string]> = {}
    for (const name of columns) arrays[name] = { data: last[name], shape: [values.haloStars] }
    return {
      result: {
        stars: values.haloStars,
        times,
        contrast: contrasts.map(({ contrast }) => finite(contrast)),
        contrastError: contrasts.map(({ error }) => finite(error)),
      },
      arrays: { ...arrays, time: { data: Float64Array.from(times), shape: [times.length], unit: 'Gyr' } },
      warnings: chevronDoubts(values, snapshot, expected),
      timing: (seconds) => ({ starStepsPerSecond: seconds > 0 ? (finishedStars * steps) / seconds : 0 }),
    }
  }

  setWorkers(workers: number): Promise<void> {
    return this.pool.resize(Math.min(workers, this.slots.length))
  }

  dispose() {
    this.pool.dispose()
  }
}
