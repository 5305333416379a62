import { sharedMemoryAvailable } from '../compute/cores'
import type { ShapedArrays } from '../files/arrays'
import type { Origin } from '../files/origin'
import { resolveStrictly } from '../parameters/resolve'
import { asIs } from '../words/text'
import { programChanged } from './changes'
import type { RunDocument } from './document'
import { arraysOf, composeDocument } from './document'
import type { Environment, Experiment, OpenContext } from './experiment'
import { identify } from './identity'
import type { Lab, Settings } from './lab'
import { originOf } from './origin'
import type { Checkpoint, Outcome, Progress, Run } from './run'
import { fractionOf } from './run'
import { openInSpite, Survivor } from './survivor'

export interface DriveOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly readFile?: OpenContext['readFile']
  /** Default: memory is shared where the page or Node allows it. */
  readonly environment?: Environment
  /** Where the run goes on from, in the place of its start. */
  readonly resume?: Checkpoint
  /** Told of the run's state at its end, from which it can go on. */
  readonly onCheckpoint?: (checkpoint: Checkpoint, origin: Origin) => void
  /** Most units of a batch; tests cut a run into other pieces. */
  readonly batch?: number
}

export interface Driven {
  readonly document: RunDocument
  readonly arrays: ShapedArrays
  readonly origin: Origin
  readonly experiment: Experiment
  /** What the run came to, before it became a document: its costs apart from its results. */
  readonly outcome: Outcome
}

/** A batch takes about this long, in ms: progress is seen and a cancel is heard meanwhile. */
const batchTime = 100

/**
 * Runs the experiment that names and values describe, from beginning to end: command line, script interface, sweeps and tests
 * come through here, so all give the same document and the same checksum.
 * @param form 'text' for what was typed (command line), 'typed' for what a script hands over
 * @throws ParameterError, ComputeError, or the signal's reason
 */
export async function drive(
  lab: Lab,
  given: Iterable<readonly [string, unknown]>,
  form: 'text' | 'typed',
  options: DriveOptions = {},
): Promise<Driven> {
  return driveSettings(lab, resolveStrictly(lab, given, form), options)
}

/** As `drive`, for settings that are resolved already. */
export async function driveSettings(lab: Lab, settings: Settings, options: DriveOptions = {}): Promise<Driven> {
  const { signal } = options
  signal?.throwIfAborted()
  const experiment = lab.experimentOf(settings.values)
  const context: OpenContext = {
    environment: options.environment ?? { shared: sharedMemoryAvailable() },
    ...(signal ? { signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    ...(options.readFile ? { readFile: options.readFile } : {}),
  }
  const open = () => openInSpite(() => experiment.open(settings.values, context))
  const start = performance.now()
  const survivor = new Survivor(await open(), open)
  try {
    if (options.resume) await survivor.run.restore?.(options.resume)
    await finish(survivor, experiment, options)
    const seconds = (performance.now() - start) / 1000
    const { run } = survivor
    const outcome = await run.outcome()
    const { begunBy } = options.resume ?? {}
    const changedOnTheWay = begunBy === undefined ? [] : [programChanged]
    const workers = run.pool?.workers ?? run.threads ?? 1
    const course = { seconds, workers, complete: true, changedOnTheWay, begunBy }
    const identity = identify(lab, settings)
    const document = await composeDocument(identity, outcome, course)
    const origin = originOf(identity, { document, begunBy, done: run.done, end: run.end, unit: experiment.unit })
    const checkpoint = options.onCheckpoint && (await run.checkpoint?.())
    if (checkpoint) options.onCheckpoint?.(checkpoint, origin)
    return { document, arrays: arraysOf(outcome), origin, experiment, outcome }
  } finally {
    survivor.run.dispose()
  }
}

async function finish(survivor: Survivor<Run<unknown>>, experiment: Experiment, options: DriveOptions) {
  const { signal, onProgress, batch = Number.POSITIVE_INFINITY } = options
  const told = (run: Run<unknown>) =>
    onProgress?.({
      fraction: fractionOf(run),
      text: asIs(`${experiment.unit} ${run.done} of ${run.end}`),
    })
  let cost: number | undefined
  while (survivor.run.done < survivor.run.end) {
    signal?.throwIfAborted()
    const { run } = survivor
    // Without a pace a run shares its work out by itself and tells how far it is.
    const whole = experiment.pace === undefined
    const fitting = whole ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(batchTime / (cost ?? batchTime)))
    const start = performance.now()
    const taken = await survivor.advance(Math.min(batch, fitting, run.end - run.done), {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    if (taken > 0) cost = Math.max(1e-3, (performance.now() - start) / taken)
    told(survivor.run)
  }
}
