import { sharedMemoryAvailable } from '../../compute/cores'
import { openPool } from '../../compute/pool'
import { blocksWithScratch } from '../../compute/slots'
import { scratchHeader, setupBlock, stageBlock } from '../../kernels/resonanceLayout'
import { packModel, packSetup, packStages } from '../../physics/resonance/kernelBlocks'
import { stagesOf } from '../../physics/resonance/orbit'
import { corotationIsland } from '../../physics/resonance/pendulum'
import { diffusion, orbitAverages, survivalFokkerPlanck } from '../../physics/resonance/population'
import { createRadialSolver } from '../../physics/resonance/radialOrbit'
import { fromMegayears, gigayearsPerTimeUnit } from '../../physics/resonance/units'
import type { RunContext, RunOutcome } from '../lab'
import { galaxyOf, loadElementary } from './model'
import type { ResonanceValues } from './parameters'

/** The radial action whose island stands for the trapped stars, kpc km/s: that of the library's stars. */
const representativeAction = 300
/** Time between two kicks of a real orbit, and step of a pendulum, Myr. */
const kickInterval = 10
const pendulumStep = 2
/** Stars per block. */
const blockStars = 32
/** Times at which survival is told, start included. */
const samples = 41

export interface PopulationOutcome {
  readonly diffusion: ReturnType<typeof diffusion>
  readonly halfWidth: number
  /** Gyr. */
  readonly times: readonly number[]
  /** Fraction still trapped: Fokker–Planck, random pendulums, real orbits. */
  readonly fokkerPlanck: readonly number[]
  readonly langevin: readonly number[]
  readonly orbits: readonly number[]
}

/** Coefficients and the Fokker–Planck solution: no workers needed. */
export async function populationTheory(values: ResonanceValues) {
  const elementary = await loadElementary()
  const galaxy = galaxyOf(values, elementary)
  const solver = createRadialSolver(galaxy)
  const island = corotationIsland(solver, representativeAction)
  const coefficients = diffusion(
    galaxy,
    orbitAverages(solver, island),
    island.halfWidth,
    values.subhaloFraction,
    values.maximumMass,
  )
  const times = Array.from({ length: samples }, (_, i) => (values.horizon * i) / (samples - 1))
  const scaled = times.map((time) => (coefficients.action * time) / (island.halfWidth * island.halfWidth))
  return { galaxy, island, diffusion: coefficients, times, fokkerPlanck: survivalFokkerPlanck(scaled) }
}

/** Fraction of stars that have not escaped by each time. @param unit Gyr per count of `escapes`, −1 for never */
function survivors(escapes: Float64Array, unit: number, times: readonly number[]): number[] {
  return times.map((time) => {
    let left = 0
    for (const escape of escapes) if (escape < 0 || (escape + 1) * unit > time) left++
    return left / escapes.length
  })
}

/** All three solvers. @throws the signal's reason or a ComputeError */
export async function computePopulation(
  values: ResonanceValues,
  { signal, onProgress }: RunContext,
): Promise<PopulationOutcome & { workers: number }> {
  const theory = await populationTheory(values)
  const { galaxy, island } = theory
  const { elementary } = galaxy
  const stars = values.trappedStars
  const h = fromMegayears(values.timeStep)
  const steps = Math.max(1, Math.round(kickInterval / values.timeStep))
  const interval = steps * h
  const intervals = Math.ceil((values.horizon / gigayearsPerTimeUnit - 1e-9) / interval)
  const shared = sharedMemoryAvailable()
  const workers = shared ? values.workers : 1
  const model = packModel(galaxy)
  const stages = packStages(stagesOf(h, galaxy.patternSpeed, elementary), () => galaxy.bar)
  const stepBytes = stageBlock.bytes * stageBlock.perStep
  const bytes = model.byteLength + stepBytes + setupBlock.bytes + stars * 64 + workers * (scratchHeader + 64) + 1024
  const pool = await openPool({ workers, bytes, shared })
  try {
    const at = {
      model: pool.allocate(model.byteLength),
      forward: pool.allocate(stepBytes),
      setup: pool.allocate(setupBlock.bytes),
      stars: pool.allocate(stars * 48),
      escapes: pool.allocate(stars * 8),
    }
    const slots = Array.from({ length: workers }, () => pool.allocate(scratchHeader))
    await pool.write(at.model, model)
    await pool.write(at.forward, stages)
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
    await pool.write(at.setup, setup)
    const seedLow = values.seed >>> 0
    const seedHigh = Math.floor(values.seed / 2 ** 32)
    const count = Math.ceil(stars / blockStars)
    const first = (block: number) => block * blockStars
    const size = (block: number) => Math.min(blockStars, stars - first(block))
    const tell = (from: number, to: number, text: string) => ({
      signal,
      onProgress: (fraction: number) => onProgress?.({ fraction: from + (to - from) * fraction, text }),
    })
    await blocksWithScratch(
      pool,
      'resonanceLibrary',
      count,
      slots,
      (block, scratch) => [at.stars, first(block), size(block), at.setup, scratch],
      tell(0, 0.2, 'preparing trapped stars'),
    )
    const kick = Math.sqrt((theory.diffusion.velocity * gigayearsPerTimeUnit * interval) / 3)
    await blocksWithScratch(
      pool,
      'resonanceKicked',
      count,
      slots,
      (block, scratch) => [
        at.stars,
        at.escapes,
        first(block),
        size(block),
        intervals,
        steps,
        kick,
        seedLow,
        seedHigh,
        at.forward,
        at.model,
        scratch,
      ],
      tell(0.2, 0.8, 'following orbits'),
    )
    const orbits = survivors(
      await pool.read(at.escapes, 'float64', stars),
      interval * gigayearsPerTimeUnit,
      theory.times,
    )
    const duration = fromMegayears(pendulumStep)
    const pendulumSteps = Math.ceil((values.horizon * 1000) / pendulumStep)
    const noise = Math.sqrt(2 * theory.diffusion.action * gigayearsPerTimeUnit * duration)
    await blocksWithScratch(
      pool,
      'resonanceLangevin',
      count,
      slots,
      (block, scratch) => [
        at.escapes,
        first(block),
        size(block),
        pendulumSteps,
        duration,
        island.coefficientG,
        island.coefficientPsi,
        noise,
        island.halfWidth,
        island.stableAngle > 0 ? 1 : -1,
        seedLow,
        seedHigh,
        scratch,
      ],
      tell(0.8, 1, 'following pendulums'),
    )
    const langevin = survivors(await pool.read(at.escapes, 'float64', stars), pendulumStep / 1000, theory.times)
    return {
      diffusion: theory.diffusion,
      halfWidth: island.halfWidth,
      times: theory.times,
      fokkerPlanck: theory.fokkerPlanck,
      langevin,
      orbits,
      workers: pool.workers,
    }
  } finally {
    pool.dispose()
  }
}

/** A population as document and files hold it. */
export function populationOutcome(computed: PopulationOutcome): Omit<RunOutcome, 'timing'> {
  const { diffusion: found } = computed
  const list = (data: readonly number[], unit?: string) => ({
    data: Float64Array.from(data),
    shape: [data.length],
    ...(unit ? { unit } : {}),
  })
  return {
    result: {
      velocityDiffusion: found.velocity,
      actionDiffusion: found.action,
      energyDiffusion: found.energy,
      diffusionTime: Number.isFinite(found.time) ? found.time : null,
      survival: {
        times: computed.times,
        fokkerPlanck: computed.fokkerPlanck,
        langevin: computed.langevin,
        orbits: computed.orbits,
      },
    },
    arrays: {
      time: list(computed.times, 'Gyr'),
      survivalFokkerPlanck: list(computed.fokkerPlanck),
      survivalLangevin: list(computed.langevin),
      survivalOrbits: list(computed.orbits),
    },
  }
}

export async function runPopulation(values: ResonanceValues, context: RunContext): Promise<RunOutcome> {
  const start = performance.now()
  const { workers, ...computed } = await computePopulation(values, context)
  return { ...populationOutcome(computed), timing: { seconds: (performance.now() - start) / 1000, workers } }
}
