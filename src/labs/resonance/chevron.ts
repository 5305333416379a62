import { sharedMemoryAvailable } from '../../compute/cores'
import { openPool } from '../../compute/pool'
import { blocksWithScratch } from '../../compute/slots'
import type { Pool } from '../../compute/types'
import { scratchHeader, stageBlock } from '../../kernels/resonanceLayout'
import { barProgramme, chevronContrast, haloDispersion, radiusTable } from '../../physics/resonance/halo'
import { packModel, packStages } from '../../physics/resonance/kernelBlocks'
import { stagesOf } from '../../physics/resonance/orbit'
import { fromMegayears } from '../../physics/resonance/units'
import type { RunContext, RunOutcome } from '../lab'
import { finite, galaxyOf, loadElementary } from './model'
import type { ResonanceValues } from './parameters'

/** Stars that one call follows from start to end. */
export const starsPerBlock = 256
/** Columns of a snapshot. */
export const columns = ['radius', 'radialVelocity', 'angularMomentum', 'energy', 'x', 'y'] as const
export type Column = (typeof columns)[number]
/** Gyr between two snapshots, about. */
const snapshotInterval = 0.5

/**
 * A stellar halo in a bar that grows and slows. Blocks of stars are followed from start to end one after the other, so a map of
 * those that are done is useful early and grows sharper.
 */
export class HaloSimulation {
  private readonly done: Uint8Array

  private constructor(
    readonly values: ResonanceValues,
    readonly pool: Pool,
    /** Snapshots after the first. */
    readonly snapshots: number,
    private readonly stepsPerSnapshot: number,
    private readonly at: { model: number; table: number; stages: number; out: number; slots: readonly number[] },
    private readonly points: number,
  ) {
    this.done = new Uint8Array(Math.ceil(values.haloStars / starsPerBlock))
  }

  static async create(values: ResonanceValues, environment: { readonly shared: boolean }): Promise<HaloSimulation> {
    const elementary = await loadElementary()
    const galaxy = galaxyOf({ ...values, potential: 'logarithmic' }, elementary)
    const h = fromMegayears(values.timeStep)
    const snapshots = Math.max(1, Math.round(values.evolutionTime / snapshotInterval))
    const stepsPerSnapshot = Math.max(1, Math.round((values.evolutionTime * 1000) / values.timeStep / snapshots))
    const steps = snapshots * stepsPerSnapshot
    const table = radiusTable(elementary)
    const model = packModel(galaxy)
    const workers = environment.shared ? values.workers : 1
    const stageBytes = steps * stageBlock.perStep * stageBlock.bytes
    const outBytes = (snapshots + 1) * columns.length * values.haloStars * 4
    const bytes = model.byteLength + table.byteLength + stageBytes + outBytes + workers * (scratchHeader + 64) + 1024
    const pool = await openPool({ workers, bytes, shared: environment.shared })
    const at = {
      model: pool.allocate(model.byteLength),
      table: pool.allocate(table.byteLength),
      stages: pool.allocate(stageBytes),
      out: pool.allocate(outBytes),
      slots: Array.from({ length: workers }, () => pool.allocate(scratchHeader)),
    }
    const programme = barProgramme(
      galaxy,
      stagesOf(h, galaxy.patternSpeed, elementary),
      h,
      steps,
      values.barHistory,
      values.barLengthFollows,
    )
    await pool.write(at.model, model)
    await pool.write(at.table, table)
    await pool.write(
      at.stages,
      packStages(programme.stages, (stage) => programme.bars[stage]),
    )
    return new HaloSimulation(values, pool, snapshots, stepsPerSnapshot, at, table.length / 2)
  }

  /** Stars that are done; not all of them are the first ones. */
  get finishedStars(): number {
    const { haloStars } = this.values
    let stars = 0
    for (let block = 0; block < this.done.length; block++)
      if (this.done[block]) stars += Math.min(starsPerBlock, haloStars - block * starsPerBlock)
    return stars
  }

  isDone(star: number): boolean {
    return this.done[Math.floor(star / starsPerBlock)] === 1
  }

  /** Gyr of each snapshot. */
  get times(): number[] {
    const { timeStep } = this.values
    return Array.from({ length: this.snapshots + 1 }, (_, i) => (i * this.stepsPerSnapshot * timeStep) / 1000)
  }

  /** Follows the stars that are not done. @throws the signal's reason or a ComputeError; what is done is kept */
  async run(context: RunContext & { onStars?: () => void } = {}): Promise<void> {
    const { values, pool, at } = this
    const missing = Array.from(this.done.keys()).filter((block) => !this.done[block])
    const seedHigh = Math.floor(values.seed / 2 ** 32)
    await blocksWithScratch(
      pool,
      'resonanceHalo',
      missing.length,
      at.slots,
      (index, scratch) => {
        const first = missing[index] * starsPerBlock
        return [
          first,
          Math.min(starsPerBlock, values.haloStars - first),
          values.haloStars,
          values.seed >>> 0,
          seedHigh,
          haloDispersion,
          at.table,
          this.points,
          at.stages,
          this.stepsPerSnapshot,
          this.snapshots,
          at.model,
          at.out,
          scratch,
        ]
      },
      {
        signal: context.signal,
        onBlock: (index, complete) => {
          if (complete !== 1) return
          this.done[missing[index]] = 1
          context.onStars?.()
          const finished = this.finishedStars
          context.onProgress?.({
            fraction: finished / values.haloStars,
            text: `${finished} of ${values.haloStars} stars`,
          })
        },
      },
    )
  }

  /** One column of a snapshot, all stars; those that are not done hold zeros. In place where the memory is shared. */
  async column(snapshot: number, name: Column): Promise<Float32Array> {
    const { haloStars } = this.values
    const pointer = this.at.out + (snapshot * columns.length + columns.indexOf(name)) * haloStars * 4
    return this.pool.view(pointer, 'float32', haloStars) ?? (await this.pool.read(pointer, 'float32', haloStars))
  }

  dispose(): void {
    this.pool.dispose()
  }
}

/** A halo as document and files hold it, with the stars that are done. */
export async function chevronOutcome(halo: HaloSimulation): Promise<Omit<RunOutcome, 'timing'>> {
  const { haloStars } = halo.values
  const contrasts: { contrast: number; error: number }[] = []
  const arrays: Record<string, RunOutcome['arrays'][string]> = {}
  for (let snapshot = 0; snapshot <= halo.snapshots; snapshot++) {
    contrasts.push(
      chevronContrast(await halo.column(snapshot, 'energy'), await halo.column(snapshot, 'angularMomentum')),
    )
  }
  for (const name of columns) {
    arrays[name] = { data: (await halo.column(halo.snapshots, name)).slice(), shape: [haloStars] }
  }
  const { times } = halo
  return {
    result: {
      stars: haloStars,
      times,
      contrast: contrasts.map(({ contrast }) => finite(contrast)),
      contrastError: contrasts.map(({ error }) => finite(error)),
    },
    arrays: { ...arrays, time: { data: Float64Array.from(times), shape: [times.length], unit: 'Gyr' } },
  }
}

/** What it took. */
export function chevronTiming(halo: HaloSimulation, seconds: number): RunOutcome['timing'] {
  const { haloStars, timeStep } = halo.values
  const steps = (halo.times[halo.snapshots] * 1000) / timeStep
  return { seconds, workers: halo.pool.workers, starStepsPerSecond: (haloStars * steps) / seconds }
}

export async function runChevron(values: ResonanceValues, context: RunContext): Promise<RunOutcome> {
  const halo = await HaloSimulation.create(values, { shared: sharedMemoryAvailable() })
  try {
    const start = performance.now()
    await halo.run(context)
    const seconds = (performance.now() - start) / 1000
    return { ...(await chevronOutcome(halo)), timing: chevronTiming(halo, seconds) }
  } finally {
    halo.dispose()
  }
}
