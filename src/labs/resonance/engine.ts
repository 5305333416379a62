import { sharedMemoryAvailable } from '../../compute/cores'
import { WorkerDiedError } from '../../compute/errors'
import type { ShapedArrays } from '../../files/arrays'
import type { AnyValues } from '../../parameters/parameter'
import { gigayearsPerTimeUnit } from '../../physics/resonance/units'
import type { Json, RunContext, RunOutcome } from '../lab'
import { GridSimulation } from './grid'
import { compare, gridArrays, gridResult } from './gridResult'
import { finite, loadElementary } from './model'
import { computeEncounter, computeOrbit, computeResonances } from './orbitTasks'
import type { ResonanceValues } from './parameters'

/** Runs one task to its end: the command line's and the script interface's way. */
export async function runResonance(given: AnyValues, context: RunContext): Promise<RunOutcome> {
  const values = given as ResonanceValues
  context.signal?.throwIfAborted()
  switch (values.task) {
    case 'orbit':
      return timed(async () => orbitOutcome(values))
    case 'resonances':
      return timed(async () => resonancesOutcome(values))
    case 'encounter':
      return timed(async () => encounterOutcome(values))
    case 'grid':
      return runGrid(values, context)
    case 'population':
      return (await import('./population')).runPopulation(values, context)
    case 'chevron':
      return (await import('./chevron')).runChevron(values, context)
  }
}

type Untimed = Omit<RunOutcome, 'timing'>

async function timed(work: () => Promise<Untimed>): Promise<RunOutcome> {
  const start = performance.now()
  const outcome = await work()
  return { ...outcome, timing: { seconds: (performance.now() - start) / 1000, workers: 1 } }
}

async function orbitOutcome(values: ResonanceValues): Promise<Untimed> {
  const orbit = computeOrbit(values, await loadElementary())
  const { period, action, trapped } = orbit.libration
  const points = orbit.jacobiErrors.length
  const arrays: ShapedArrays = {
    path: { data: orbit.path, shape: [points, 6], unit: 'kpc, km/s' },
    time: { data: Float64Array.from({ length: points }, (_, i) => i * orbit.interval), shape: [points], unit: 'Gyr' },
    jacobiError: { data: orbit.jacobiErrors, shape: [points] },
  }
  return {
    result: {
      finalState: orbit.finalState,
      jacobiIntegral: orbit.jacobiIntegral,
      maximumJacobiError: orbit.maximumJacobiError,
      librationPeriod: finite(period === undefined ? undefined : period * gigayearsPerTimeUnit),
      librationAction: finite(action),
      trapped,
    },
    arrays,
  }
}

async function resonancesOutcome(values: ResonanceValues): Promise<Untimed> {
  const found = computeResonances(values, await loadElementary())
  const islands = found.islands.map((island) => ({
    radialAction: island.orbit.radialAction,
    angularMomentum: island.orbit.angularMomentum,
    energy: island.orbit.energy,
    pericentre: island.orbit.pericentre,
    apocentre: island.orbit.apocentre,
    radialFrequency: island.orbit.radialFrequency,
    coefficientG: island.coefficientG,
    coefficientPsi: island.coefficientPsi,
    librationPeriod: finite(island.librationPeriod * gigayearsPerTimeUnit),
    halfWidth: finite(island.halfWidth),
  }))
  const lagrange = Object.fromEntries(
    Object.entries(found.lagrange).map(([name, { x, y, jacobiIntegral }]): [string, Json] => [
      name,
      { x, y, jacobiIntegral },
    ]),
  )
  const islandColumns = Object.fromEntries(
    (['radialAction', 'angularMomentum', 'energy', 'coefficientG', 'coefficientPsi', 'halfWidth'] as const).map(
      (name) => [
        name,
        { data: Float64Array.from(islands, (island) => island[name] ?? Number.NaN), shape: [islands.length] },
      ],
    ),
  )
  return {
    result: {
      corotation: finite(found.corotation),
      innerLindblad: found.innerLindblad,
      outerLindblad: finite(found.outerLindblad),
      innerFourToOne: finite(found.innerFourToOne),
      outerFourToOne: finite(found.outerFourToOne),
      lagrange,
      islands,
      withoutResonance: found.missing,
    },
    arrays: islandColumns,
  }
}

async function encounterOutcome(values: ResonanceValues): Promise<Untimed> {
  const { simulated, impulse, firstOrder, encounter, flags, kick, impulsiveness, moments } = computeEncounter(
    values,
    await loadElementary(),
  )
  const series = (unit: string, of: (moment: (typeof moments)[number]) => number) => ({
    data: Float64Array.from(moments, of),
    shape: [moments.length],
    unit,
  })
  return {
    result: {
      simulated: { deltaEJ: simulated.deltaEJ, deltaIs: simulated.deltaIs },
      impulse: { deltaEJ: finite(impulse.deltaEJ), deltaIs: finite(impulse.deltaIs) },
      firstOrder: { deltaEJ: firstOrder.deltaEJ },
      relativeSpeed: encounter.relativeSpeed,
      kick: finite(kick),
      impulsiveness: finite(impulsiveness),
      flags,
    },
    arrays: {
      time: series('Gyr', ({ time }) => time * gigayearsPerTimeUnit),
      distance: series('kpc', ({ distance }) => distance),
      jacobiIntegral: series('(km/s)²', (moment) => moment.jacobiIntegral),
      angularMomentum: series('kpc km/s', (moment) => moment.angularMomentum),
    },
  }
}

/** Runs a grid to its end; a worker that dies on the way costs its cell a second try. */
async function finishGrid(
  grid: GridSimulation,
  context: RunContext,
  share: readonly [number, number],
  workers?: number,
) {
  const [from, to] = share
  for (let deaths = 0; ; deaths++) {
    try {
      await grid.run({
        signal: context.signal,
        workers,
        onProgress: ({ finished, cells, secondsLeft }) =>
          context.onProgress?.({
            fraction: from + ((to - from) * finished) / cells,
            text: `${finished} of ${cells} cells${secondsLeft === undefined ? '' : `, ${Math.ceil(secondsLeft)} s left`}`,
          }),
      })
      return
    } catch (error) {
      if (!(error instanceof WorkerDiedError) || deaths === 2) throw error
    }
  }
}

async function runGrid(values: ResonanceValues, context: RunContext): Promise<RunOutcome> {
  const grid = await GridSimulation.create(values, { shared: sharedMemoryAvailable() })
  try {
    const start = performance.now()
    await finishGrid(grid, context, values.compareSerial ? [0, 0.4] : [0, 1])
    const seconds = (performance.now() - start) / 1000
    const arrays = gridArrays(grid)
    const result = gridResult(grid)
    const workers = grid.workers
    const records: ShapedArrays = {
      runtime_seconds: { data: Float64Array.of(seconds), shape: [], unit: 's' },
      n_processes: { data: Int32Array.of(workers), shape: [] },
    }
    const rate = grid.sweep.cells * values.encounters
    const timing = { seconds, workers, encountersPerSecond: rate / seconds }
    if (!values.compareSerial) return { result, arrays, records, timing }
    grid.sweep.forget()
    const restart = performance.now()
    await finishGrid(grid, context, [0.4, 1], 1)
    const serialSeconds = (performance.now() - restart) / 1000
    const speedUp = serialSeconds / seconds
    return {
      result: { ...result, comparison: { ...compare(gridArrays(grid), arrays) } as unknown as Json },
      arrays,
      records,
      timing: { ...timing, serialSeconds, speedUp, efficiency: speedUp / workers },
    }
  } finally {
    grid.dispose()
  }
}
