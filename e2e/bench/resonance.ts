import { openPool } from '../../src/compute/pool'
import { blocksWithScratch } from '../../src/compute/slots'
import { scratchHeader } from '../../src/kernels/resonanceLayout'
import { resonance } from '../../src/labs/resonance'
import { GridSimulation } from '../../src/labs/resonance/grid'
import { galaxyOf, loadElementary } from '../../src/labs/resonance/model'
import type { ResonanceValues } from '../../src/labs/resonance/parameters'
import { resolveStrictly } from '../../src/parameters/resolve'
import { packModel, packStages } from '../../src/physics/resonance/kernelBlocks'
import { stagesOf } from '../../src/physics/resonance/orbit'
import { fromMegayears } from '../../src/physics/resonance/units'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'
import { encounterSteps } from './plainEncounter'

const unit = 'steps/s'
const valuesOf = (given: object) => resolveStrictly(resonance, Object.entries(given), 'typed').values as ResonanceValues

/** Steps per encounter on the grid: those of the plain loop, and a thousand more for the first order. */
const gridSteps = encounterSteps + 1000
const cells = 8
const encountersPerCell = 64

/** Encounters of a subhalo with a star: the plain loop against a grid of cells. */
export async function encounters(counts: readonly number[]): Promise<Group> {
  const values = valuesOf({
    task: 'grid',
    masses: [1e7],
    impacts: Array.from({ length: cells }, (_, i) => 1 + i),
    velocities: [50],
    encounters: encountersPerCell,
    workers: Math.max(...counts),
  })
  const grid = await GridSimulation.create(values, { shared: true })
  // The library of stars is computed once, before the clock starts.
  await grid.rerun(0)
  const { loops, dispose } = plainLoops()
  const size = cells * encountersPerCell
  const some = 24
  const plain: Case = {
    kernel: 'encounter',
    variant: 'plain TypeScript',
    workers: 1,
    size,
    unit,
    work: some * encounterSteps,
    run: () => loops.encounter(some),
  }
  const kernel = (workers: number): Case => ({
    kernel: 'encounter',
    variant: 'f64x2 across stars, grid with first order',
    workers,
    size,
    unit,
    work: size * gridSteps,
    async run() {
      grid.sweep.forget()
      const start = performance.now()
      await grid.run({ workers })
      return performance.now() - start
    },
  })
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      grid.dispose()
    },
  }
}

/** Orbits of stars alone in the barred galaxy. */
export async function orbits(counts: readonly number[]): Promise<Group> {
  const values = valuesOf({ task: 'orbit' })
  const elementary = await loadElementary()
  const galaxy = galaxyOf(values, elementary)
  const stars = 2048
  const steps = 1000
  const perBlock = 64
  const workers = Math.max(...counts)
  const pool = await openPool({ workers, bytes: stars * 48 + workers * (scratchHeader + 64) + 4096, shared: true })
  const model = packModel(galaxy)
  const stages = packStages(stagesOf(fromMegayears(0.5), galaxy.patternSpeed, elementary), () => galaxy.bar)
  const at = {
    model: pool.allocate(model.byteLength),
    stages: pool.allocate(stages.byteLength),
    stars: pool.allocate(stars * 48),
  }
  const slots = Array.from({ length: workers }, () => pool.allocate(scratchHeader))
  await pool.write(at.model, model)
  await pool.write(at.stages, stages)
  const start = Array.from({ length: stars }, (_, i) => [0, 9.69, 0, -90 - (55 * i) / stars, 0, 0])
  await pool.write(at.stars, Float64Array.from(start.flat()))
  const { loops, dispose } = plainLoops()
  const some = 20
  const plain: Case = {
    kernel: 'orbit',
    variant: 'plain TypeScript',
    workers: 1,
    size: stars,
    unit,
    work: some * encounterSteps,
    run: () => loops.encounter(some),
  }
  const kernel = (count: number): Case => ({
    kernel: 'orbit',
    variant: 'f64x2 across stars',
    workers: count,
    size: stars,
    unit,
    work: stars * steps,
    async run() {
      const begin = performance.now()
      await blocksWithScratch(
        pool,
        'resonanceOrbits',
        stars / perBlock,
        slots,
        (block, scratch) => [at.stars + block * perBlock * 48, perBlock, steps, at.stages, at.model, scratch],
        { workers: count },
      )
      return performance.now() - begin
    },
  })
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}
