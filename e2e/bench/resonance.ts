import { openPool } from '../../src/compute/pool'
import { blocksWithScratch } from '../../src/compute/slots'
import { loadElementary } from '../../src/kernels/elementary'
import { call } from '../../src/kernels/exports'
import { inputRecord, outputRecord, scratchHeader, setupBlock } from '../../src/kernels/resonanceLayout'
import { resonance } from '../../src/labs/resonance'
import type { GridValues } from '../../src/labs/resonance/grid/parameters'
import { GridRun, massSlope, smallestMass } from '../../src/labs/resonance/grid/run'
import { resolveStrictly } from '../../src/parameters/resolve'
import { type Encounter, relativeSpeed } from '../../src/physics/resonance/encounter'
import { createGalaxy, type GalaxyParameters, type PhasePoint } from '../../src/physics/resonance/galaxy'
import { packModel, packSetup, packStages } from '../../src/physics/resonance/kernelBlocks'
import { stagesOf } from '../../src/physics/resonance/orbit'
import { fromMegayears } from '../../src/physics/units'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

const parameters: GalaxyParameters = { potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }
const h = fromMegayears(0.5)
/** Steps of half a window: 4000 for an encounter, there and back. */
const half = 1000

/** Stars on nearly circular orbits between 4 and 12 kpc. */
const stars = (count: number): PhasePoint[] =>
  Array.from({ length: count }, (_, i) => {
    const radius = 4 + (8 * (i + 0.5)) / count
    const angle = 2.4 * i
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return [radius * c, radius * s, 0.1, -210 * s, 210 * c, 10]
  })

const encounters = (count: number): Encounter[] =>
  stars(count).map((star, i) => {
    const subhaloVelocity = [60 * Math.cos(i), 60 * Math.sin(i), 80] as const
    return {
      star,
      subhaloVelocity,
      offsetDirection: [0.6, 0, 0.8],
      mass: 1e8,
      impact: 2.5,
      relativeSpeed: relativeSpeed(star, subhaloVelocity),
    }
  })

/** A pool with a galaxy, the stages of a step there and back, and scratch for every worker. */
async function galaxyPool(workers: number, bytes: number) {
  const galaxy = createGalaxy(parameters, await loadElementary())
  const stages = (step: number) => packStages(stagesOf(step, galaxy.patternSpeed, galaxy.elementary), () => galaxy.bar)
  const blocks = [packModel(galaxy), stages(h), stages(-h)]
  const pool = await openPool({ workers, bytes: bytes + workers * (scratchHeader + 64) + 4096, shared: true })
  const [model, forward, backward] = blocks.map((block) => pool.allocate(block.byteLength))
  for (const [i, pointer] of [model, forward, backward].entries()) await pool.write(pointer, blocks[i])
  const slots = Array.from({ length: workers }, () => pool.allocate(scratchHeader))
  return { pool, model, forward, backward, slots }
}

/** Stars moved alone through the galaxy. */
export async function orbits(counts: readonly number[]): Promise<Group> {
  const [count, steps, plainCount] = [2048, 500, 128]
  const { pool, model, forward, slots } = await galaxyPool(Math.max(...counts), count * 48 + 64)
  const at = pool.allocate(count * 48)
  await pool.write(at, Float64Array.from(stars(count).flat()))
  const { loops, dispose } = plainLoops()
  const plainStars = stars(plainCount)
  const common = { kernel: 'resonance orbits', unit: 'star-steps/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2 across stars',
    workers,
    size: count,
    work: count * steps,
    async run() {
      const start = performance.now()
      await pool.together(
        (worker, all) => {
          const first = 8 * Math.floor((worker * count) / all / 8)
          const end = 8 * Math.floor(((worker + 1) * count) / all / 8)
          const own = { stars: at + 48 * first, count: end - first, scratch: slots[worker] }
          return call('resonanceOrbits', { ...own, steps, stages: forward, model })
        },
        { workers },
      )
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript',
    workers: 1,
    size: plainCount,
    work: plainCount * steps,
    run: () => loops.orbits(parameters, plainStars, h, steps),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}

/** Encounters of 4000 steps, simulated alone: without first order and without drawing them. */
export async function encounter(counts: readonly number[]): Promise<Group> {
  const [count, perBlock, plainCount] = [256, 16, 64]
  const recordBytes = 8 * (inputRecord.length + outputRecord.length)
  const { pool, model, forward, backward, slots } = await galaxyPool(
    Math.max(...counts),
    count * recordBytes + setupBlock.bytes + 256,
  )
  const inputs = pool.allocate(count * inputRecord.length * 8)
  const outputs = pool.allocate(count * outputRecord.length * 8)
  const setup = pool.allocate(setupBlock.bytes)
  const records = encounters(count).flatMap((e) => {
    const record = [...e.star, ...e.subhaloVelocity, ...e.offsetDirection, e.mass, e.impact, e.relativeSpeed]
    return [...record, ...new Array<number>(inputRecord.length - record.length).fill(0)]
  })
  await pool.write(inputs, Float64Array.from(records))
  await pool.write(
    setup,
    packSetup({
      window: half * h,
      timeStep: h,
      windowSteps: half,
      geometry: 'galactic',
      firstOrder: false,
      massFunction: false,
      maxwellian: false,
      librarySize: 0,
      seed: 1,
      smallestMass,
      massSlope,
      library: 0,
      model,
      forward,
      backward,
    }),
  )
  const { loops, dispose } = plainLoops()
  const common = { kernel: 'resonance encounter', unit: 'encounters/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2 across encounters',
    workers,
    size: count,
    work: count,
    async run() {
      const start = performance.now()
      await blocksWithScratch(
        pool,
        count / perBlock,
        slots,
        (block, scratch) =>
          call('resonanceEncounters', {
            inputs: inputs + block * perBlock * inputRecord.length * 8,
            outputs: outputs + block * perBlock * outputRecord.length * 8,
            count: perBlock,
            setup,
            scratch,
          }),
        { workers },
      )
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript',
    workers: 1,
    size: plainCount,
    work: plainCount,
    run: () => loops.encounters(plainCount),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}

/**
 * The lab's grid of 150 cells as a sweep, with fewer encounters in a cell than its 256. Beside the simulation it computes impulse and first
 * order, a thousand steps more, which the plain loop does not.
 */
export async function grid(counts: readonly number[]): Promise<Group> {
  const [perCell, plainCount] = [8, 48]
  const given = { task: 'grid', encounters: perCell, timeStep: 0.5, workers: Math.max(...counts) }
  const values = resolveStrictly(resonance, Object.entries(given), 'typed').values as GridValues
  const simulation = await GridRun.create(values, { environment: { shared: true } })
  // The library of stars, and that everything is compiled.
  await simulation.advance(1)
  const count = simulation.sweep.cells * perCell
  const { loops, dispose } = plainLoops()
  const common = { kernel: 'resonance grid', unit: 'encounters/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: `sweep of ${simulation.sweep.cells} cells, ${perCell} encounters each (the lab: 256)`,
    workers,
    size: count,
    work: count,
    async run() {
      simulation.sweep.forget()
      const start = performance.now()
      await simulation.sweep.run({ workers })
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript, simulation alone',
    workers: 1,
    size: plainCount,
    work: plainCount,
    run: () => loops.encounters(plainCount),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      simulation.dispose()
    },
  }
}
