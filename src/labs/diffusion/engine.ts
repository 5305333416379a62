import { sharedMemoryAvailable } from '../../compute/cores'
import type { JobOptions } from '../../compute/types'
import { readTrajectories } from '../../files/trajectories/readTrajectories'
import type { ReadOptions, Trajectories } from '../../files/trajectories/trajectories'
import { TrajectoryError } from '../../files/trajectories/trajectories'
import type { ElementaryFunctions } from '../../kernels/elementary'
import { elementaryFunctions } from '../../kernels/elementary'
import { loadModule } from '../../kernels/module'
import type { AnyValues } from '../../parameters/parameter'
import { ParameterError } from '../../parameters/resolve'
import type { Motion } from '../../physics/diffusion/motions'
import { expectedMsd, longTimeDiffusion } from '../../physics/diffusion/motions'
import { detectWrapping } from '../../physics/diffusion/wrapping'
import type { RunContext, RunOutcome } from '../lab'
import type { Analysis } from './analysis'
import { analyse } from './analysis'
import { parseLags } from './lags'
import type { Axes } from './measure'
import { axesOf } from './measure'
import type { DiffusionValues } from './parameters'
import type { Facts } from './result'
import { diffusesAtFit, outcome } from './result'
import type { Machine } from './trajectorySet'
import { TrajectorySet } from './trajectorySet'

/** A set of trajectories with what is known about it. */
export interface Loaded {
  readonly set: TrajectorySet
  readonly timeStep: number
  readonly units: { readonly length: string; readonly time: string }
  readonly gaps: number
  readonly hasGaps: boolean
  readonly wrapped: boolean
  readonly notices: readonly string[]
  /** The motion, where it was generated here. */
  readonly motion: Motion | undefined
}

export const machineOf = (values: DiffusionValues): Machine => ({
  workers: values.workers,
  shared: sharedMemoryAvailable(),
})

/** The motion that the parameters describe, as its kernels and curves want it. */
export function motionOf(values: DiffusionValues): Motion {
  return {
    kind: values.motion,
    dimensions: values.dimensions,
    timeStep: values.timeStep,
    diffusionCoefficient: values.diffusionCoefficient,
    stepScale: values.stepScale,
    relaxationTime: values.motion === 'langevin' && values.friction > 0 ? 1 / values.friction : values.relaxationTime,
    thermal: values.temperature,
    boxLength: values.boxLength,
    hurst: values.hurst,
    propulsionSpeed: values.propulsionSpeed,
    rotationalDiffusion: values.rotationalDiffusion,
    swimmingAxes: Math.min(2, values.dimensions),
    localisationNoise: values.localisationNoise,
    drift: [0, 1, 2].map((axis) => values.drift[axis] ?? 0),
  }
}

/** The same motion seen along some of its axes. @param still drift was taken out */
const seenAlong = (motion: Motion, { indices }: Axes, still: boolean): Motion => ({
  ...motion,
  dimensions: indices.length,
  swimmingAxes: indices.filter((axis) => axis < 2).length,
  drift: still ? [0, 0, 0] : indices.map((axis) => motion.drift[axis]),
})

export async function generateTrajectories(values: DiffusionValues, options: JobOptions = {}): Promise<Loaded> {
  const motion = motionOf(values)
  const set = await TrajectorySet.generate(motion, values, values.seed, machineOf(values), options)
  return finishLoading(
    {
      set,
      timeStep: values.timeStep,
      units: { length: values.lengthUnit, time: 's' },
      gaps: 0,
      hasGaps: false,
      wrapped: false,
      notices: [],
      motion,
    },
    values,
    options,
  )
}

/** Takes trajectories that were read from a file (or handed over) into the kernels' memory. */
export async function loadTrajectories(
  source: Trajectories,
  values: DiffusionValues,
  options: JobOptions = {},
): Promise<Loaded> {
  const notices = [...source.notices]
  const asked = source.dimensions === 0 ? [] : boxOf(values, source.dimensions)
  const edges = asked.length > 0 ? asked : source.box
  const wrapping = source.unwrapped && asked.length === 0 ? undefined : detectWrapping(source, edges)
  const found = wrapping?.axes.some(Boolean) ?? false
  const set = await TrajectorySet.load(source, machineOf(values), options.signal)
  try {
    if (asked.length > 0) {
      await set.unwrap(asked, options)
      notices.push(`Coordinates were unfolded from a box of ${asked.join(' × ')}.`)
    } else if (found && source.box && wrapping) {
      const box = source.box
      await set.unwrap(
        box.map((edge, axis) => (wrapping.axes[axis] ? edge : 0)),
        options,
      )
      notices.push(
        `Coordinates were folded into the file's periodic box of ${box.join(' × ')}; they have been unfolded.`,
      )
    } else if (found && wrapping) {
      const guess = wrapping.edges.map((edge) => Number(edge.toPrecision(4)))
      notices.push(
        `Coordinates look folded into a periodic box of about ${guess.join(' × ')}: D would come out far wrong. Give its edges as the parameter box to unfold them.`,
      )
    }
  } catch (error) {
    set.dispose()
    throw error
  }
  const timeStep = values.frameInterval > 0 ? values.frameInterval : (source.frameInterval ?? 1)
  if (values.frameInterval === 0 && source.frameInterval === undefined) {
    notices.push('The file does not say how far apart its frames are: times are counted in frames. Set frameInterval.')
  }
  const time =
    values.frameInterval > 0
      ? (source.timeUnit ?? '')
      : source.frameInterval === undefined
        ? 'frames'
        : (source.timeUnit ?? '')
  return finishLoading(
    {
      set,
      timeStep,
      units: { length: values.lengthUnit || (source.lengthUnit ?? ''), time },
      gaps: source.gaps,
      hasGaps: source.missing,
      wrapped: found || asked.length > 0,
      notices,
      motion: undefined,
    },
    values,
    options,
  )
}

async function finishLoading(loaded: Loaded, values: DiffusionValues, options: JobOptions): Promise<Loaded> {
  if (!values.removeDrift) return loaded
  try {
    await loaded.set.removeDrift({ signal: options.signal })
    return loaded
  } catch (error) {
    loaded.set.dispose()
    throw error
  }
}

/** Edges of the box as they were asked for: one for each axis of the data, or none. */
function boxOf({ box }: DiffusionValues, dimensions: number): number[] {
  if (box.length === 0 || box.every((edge) => edge === 0)) return []
  return Array.from({ length: dimensions }, (_, axis) => (box.length === 1 ? box[0] : (box[axis] ?? 0)))
}

/** Names what a set of trajectories cannot give. @throws ParameterError */
function checkAgainst({ set, hasGaps }: Loaded, values: DiffusionValues): Axes {
  const problems = []
  const lags = parseLags(values.lags)
  const beyond = lags === 'all' ? undefined : lags.find((lag) => lag >= set.frames)
  if (beyond !== undefined) {
    problems.push({
      name: 'lags',
      given: String(beyond),
      reason: `must stay below the number of frames, which is ${set.frames}`,
    })
  }
  const last = values.fitLags.at(-1)
  if (last !== undefined && last >= set.frames) {
    problems.push({
      name: 'fitLags',
      given: values.fitLags.join(','),
      reason: `must stay below the number of frames, which is ${set.frames}`,
    })
  }
  const axes = axesOf(values.axes, set.dimensions)
  if (axes.indices.length < values.axes.length && values.axes !== 'xyz') {
    problems.push({
      name: 'axes',
      given: values.axes,
      reason: `names an axis that ${set.dimensions} dimensions do not have`,
    })
  }
  if (values.method === 'fft' && hasGaps) {
    problems.push({ name: 'method', given: 'fft', reason: 'takes direct or auto where frames are missing' })
  }
  if (problems.length > 0) throw new ParameterError(problems)
  return axes
}

export interface Measured {
  readonly analysis: Analysis
  readonly facts: Facts
}

/** Says where the numbers do not mean what their names promise. */
const warnings = (analysis: Analysis): string[] =>
  diffusesAtFit(analysis)
    ? []
    : [
        'Around the lags of the fit the motion is no free diffusion: D and its error are only the slope there. Other lags can be chosen with fitLags.',
      ]

let functions: Promise<ElementaryFunctions> | undefined
const elementary = () => (functions ??= loadModule().then(elementaryFunctions))

/** Measures a loaded set as the parameters ask. @throws ParameterError naming lags or axes that are not there */
export async function measure(loaded: Loaded, values: DiffusionValues, options: JobOptions = {}): Promise<Measured> {
  const axes = checkAgainst(loaded, values)
  const { set, motion, timeStep } = loaded
  const exact = await elementary()
  const request = {
    axes,
    observed: { timeStep, gaps: loaded.hasGaps },
    lags: parseLags(values.lags),
    method: values.method,
    fitLags: values.fitLags,
  }
  const analysis = await analyse(set, request, exact, options)
  const seen = motion && seenAlong(motion, axes, values.removeDrift)
  const facts: Facts = {
    particles: set.particles,
    frames: set.frames,
    timeStep,
    fit: values.fit,
    wrapped: loaded.wrapped,
    gaps: loaded.gaps,
    notices: [...loaded.notices, ...warnings(analysis)],
    expectedMsd: seen && Float64Array.from(analysis.msd.lags, (lag) => expectedMsd(seen, lag * timeStep, exact)),
    expectedDiffusion: seen && longTimeDiffusion(seen),
    units: loaded.units,
  }
  return { analysis, facts }
}

async function openInput(readFile: NonNullable<RunContext['readFile']>, name: string): Promise<Blob> {
  try {
    return await readFile(name)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ParameterError([{ name: 'input', given: name, reason: `cannot be opened: ${reason}` }])
  }
}

/** Reads a file for a run without a page. @throws ParameterError naming `input` and where the file stops making sense */
export async function readInput(file: Blob, name: string, options: ReadOptions): Promise<Trajectories> {
  try {
    return await readTrajectories(file, name, options)
  } catch (error) {
    if (error instanceof TrajectoryError)
      throw new ParameterError([{ name: 'input', given: name, reason: `cannot be read: ${error.message}` }])
    throw error
  }
}

/** Runs from beginning to end: the command line's and the script interface's way. */
export async function runDiffusion(given: AnyValues, context: RunContext): Promise<RunOutcome> {
  const values = given as DiffusionValues
  const { signal } = context
  const start = performance.now()
  const stage = (from: number, to: number, text: string) => ({
    signal,
    onProgress: (fraction: number) => context.onProgress?.({ fraction: from + fraction * (to - from), text }),
  })
  let loaded: Loaded
  if (values.input === '') {
    loaded = await generateTrajectories(values, stage(0, 0.3, 'moving the particles'))
  } else {
    if (!context.readFile) {
      throw new ParameterError([
        {
          name: 'input',
          given: values.input,
          reason: 'names a file, which a page cannot open by itself: drop it on the diffusion lab',
        },
      ])
    }
    const file = await openInput(context.readFile, values.input)
    const source = await readInput(file, values.input, { layout: values.layout, ...stage(0, 0.3, 'reading the file') })
    loaded = await loadTrajectories(source, values, { signal })
  }
  try {
    const { analysis, facts } = await measure(loaded, values, stage(0.3, 0.9, 'measuring displacements'))
    const found = outcome(analysis, facts)
    const timing = {
      seconds: (performance.now() - start) / 1000,
      workers: loaded.set.pool.workers,
      displacementsPerSecond: analysis.displacements / Math.max(1e-6, analysis.milliseconds / 1000),
    }
    return { ...found, timing }
  } finally {
    loaded.set.dispose()
  }
}
