import { openPool } from '../../../compute/pool'
import type { Pool } from '../../../compute/types'
import type { OpenContext } from '../../../experiments/experiment'
import type { AdvanceOptions, Outcome, Run } from '../../../experiments/run'
import { loadElementary } from '../../../kernels/elementary'
import { call } from '../../../kernels/exports'
import { scratchHeader, setupBlock, stageBlock, stagesPerStep } from '../../../kernels/resonanceLayout'
import { ParameterError } from '../../../parameters/resolve'
import { seedWords } from '../../../physics/random/philox'
import { packModel, packSetup, packStages } from '../../../physics/resonance/kernelBlocks'
import { stagesOf } from '../../../physics/resonance/orbit'
import { fromMegayears, gigayearsPerTimeUnit } from '../../../physics/units'
import type { Text } from '../../../words/text'
import { analyse } from '../analyse'
import { Blocks, mostWorkers } from '../blocks'
import { galaxyOf } from '../model'
import { populationDoubts } from './doubts'
import type { PopulationValues } from './parameters'
import { type PopulationSnapshot, populationOutcome } from './result'
import type { PopulationTheory } from './theory'

/** Time between two kicks of a real orbit, and step of a pendulum, Myr. */
const kickInterval = 10
const pendulumStep = 2
/** Stars per block. */
const blockStars = 32

/** One of the run's units: the blocks of a kernel, and what is read when they are there. */
interface Stage {
  readonly text: Text
  /** Its part of the whole, from 0 to 1. */
  readonly share: readonly [number, number]
  readonly blocks: Blocks
  readonly keep: () => Promise<void>
}

/**
 * Trapped stars that a population of subhaloes shakes: theory first, then three stages on all workers (stars that are trapped,
 * their orbits with random kicks, pendulums with a random torque). A stage that is cut short goes on with the blocks it lacks.
 */
export class PopulationRun implements Run<PopulationSnapshot, PopulationValues> {
  done = 0
  private orbits: readonly number[] | undefined
  private langevin: readonly number[] | undefined
  private stages: readonly Stage[] = []

  private constructor(
    readonly values: PopulationValues,
    readonly pool: Pool,
    private readonly theory: PopulationTheory,
    private readonly slots: readonly number[],
  ) {}

  /** @throws ParameterError where no star could be trapped, ComputeError, the signal's reason */
  static async create(values: PopulationValues, { environment, signal }: OpenContext): Promise<PopulationRun> {
    const theory = await analyse('population', values, signal)
    if ('refused' in theory) throw new ParameterError([theory.refused])
    const galaxy = galaxyOf(values, await loadElementary())
    const { trappedStars: stars } = values
    const h = fromMegayears(values.timeStep)
    const model = packModel(galaxy)
    const stages = packStages(stagesOf(h, galaxy.patternSpeed, galaxy.elementary), () => galaxy.bar)
    const room = mostWorkers(values.workers, environment.shared)
    const stepBytes = stageBlock.bytes * stagesPerStep
    const bytes = model.byteLength + stepBytes + setupBlock.bytes + stars * 64 + room * (scratchHeader + 64) + 1024
    const pool = await openPool({ workers: values.workers, bytes, ...environment })
    try {
      const at = {
        model: pool.allocate(model.byteLength),
        forward: pool.allocate(stepBytes),
        setup: pool.allocate(setupBlock.bytes),
        stars: pool.allocate(stars * 48),
        orbits: pool.allocate(stars * 8),
        pendulums: pool.allocate(stars * 8),
      }
      const slots = Array.from({ length: room }, () => pool.allocate(scratchHeader))
      const setup = packSetup({
        window: 0,
        timeStep: h,
        windowSteps: 0,
        geometry: 'galactic',
        firstOrder: false,
        massFunction: false,
        maxwellian: false,
        librarySize: stars,
        seed: values.seed,
        smallestMass: 1,
        massSlope: -1.9,
        library: at.stars,
        model: at.model,
        forward: at.forward,
        backward: at.forward,
      })
      await pool.write(at.model, model)
      await pool.write(at.forward, stages)
      await pool.write(at.setup, setup)
      const run = new PopulationRun(values, pool, theory, slots)
      run.stages = run.plan(at, h)
      return run
    } catch (error) {
      pool.dispose()
      throw error
    }
  }

  get end(): number {
    return this.stages.length
  }

  private plan(
    at: Readonly<Record<'model' | 'forward' | 'setup' | 'stars' | 'orbits' | 'pendulums', number>>,
    h: number,
  ): readonly Stage[] {
    const { values, theory } = this
    const { island, diffusion } = theory
    const { trappedStars: stars, horizon, seed } = values
    const [seedLow, seedHigh] = seedWords(seed)
    const count = Math.ceil(stars / blockStars)
    const first = (block: number) => block * blockStars
    const size = (block: number) => Math.min(blockStars, stars - first(block))
    const steps = Math.max(1, Math.round(kickInterval / values.timeStep))
    const interval = steps * h
    const intervals = Math.ceil((horizon / gigayearsPerTimeUnit - 1e-9) / interval)
    const kick = Math.sqrt((diffusion.velocity * gigayearsPerTimeUnit * interval) / 3)
    const duration = fromMegayears(pendulumStep)
    const pendulumSteps = Math.ceil((horizon * 1000) / pendulumStep)
    const noise = Math.sqrt(2 * diffusion.action * gigayearsPerTimeUnit * duration)
    return [
      {
        text: 'preparing trapped stars',
        share: [0, 0.2],
        blocks: new Blocks(count, (block, scratch) =>
          call('resonanceLibrary', {
            out: at.stars,
            first: first(block),
            count: size(block),
            setup: at.setup,
            scratch,
          }),
        ),
        keep: () => Promise.resolve(),
      },
      {
        text: 'following orbits',
        share: [0.2, 0.8],
        blocks: new Blocks(count, (block, scratch) =>
          call('resonanceKicked', {
            stars: at.stars,
            escapes: at.orbits,
            first: first(block),
            count: size(block),
            intervals,
            steps,
            kick,
            seedLow,
            seedHigh,
            stages: at.forward,
            model: at.model,
            scratch,
          }),
        ),
        keep: async () => {
          this.orbits = await this.survivors(at.orbits, interval * gigayearsPerTimeUnit)
        },
      },
      {
        text: 'following pendulums',
        share: [0.8, 1],
        blocks: new Blocks(count, (block, scratch) =>
          call('resonanceLangevin', {
            escapes: at.pendulums,
            first: first(block),
            count: size(block),
            steps: pendulumSteps,
            duration,
            g: island.coefficientG,
            psi: island.coefficientPsi,
            noise,
            halfWidth: island.halfWidth,
            side: island.stableAngle > 0 ? 1 : -1,
            seedLow,
            seedHigh,
            scratch,
          }),
        ),
        keep: async () => {
          this.langevin = await this.survivors(at.pendulums, pendulumStep / 1000)
        },
      },
    ]
  }

  /** Fraction of stars that have not escaped by each time. @param unit Gyr per count of escape, −1 for never */
  private async survivors(pointer: number, unit: number): Promise<number[]> {
    const escapes = await this.pool.read(pointer, 'float64', this.values.trappedStars)
    return this.theory.times.map((time) => {
      let left = 0
      for (const escape of escapes) if (escape < 0 || (escape + 1) * unit > time) left++
      return left / escapes.length
    })
  }

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    const until = Math.min(this.end, before + most)
    while (this.done < until) {
      const { text, share, blocks, keep } = this.stages[this.done]
      const [from, to] = share
      const tell = () => onProgress?.({ fraction: from + ((to - from) * blocks.done) / blocks.count, text })
      tell()
      await blocks.compute(this.pool, this.slots, blocks.count, { signal, onBlock: tell })
      await keep()
      this.done++
    }
    return this.done - before
  }

  snapshot(): PopulationSnapshot {
    const { theory, orbits, langevin } = this
    return { theory, orbits, langevin }
  }

  outcome(): Promise<Outcome> {
    const snapshot = this.snapshot()
    return Promise.resolve({ ...populationOutcome(snapshot), warnings: populationDoubts(this.values, snapshot) })
  }

  setWorkers(workers: number): Promise<void> {
    return this.pool.resize(Math.min(workers, this.slots.length))
  }

  dispose() {
    this.pool.dispose()
  }
}
