import type { JobOptions } from '../../../compute/types'
import type { OpenContext } from '../../../experiments/experiment'
import { openFile } from '../../../experiments/openFile'
import type { NamedFile } from '../../../files/trajectories/together'
import { ParameterError } from '../../../parameters/resolve'
import { say } from '../../../words/text'
import type { Known } from '../known'
import { inputNames } from '../parameters'
import { checkTrajectories, DiffusionRun } from '../run'
import { TrajectorySet } from '../trajectorySet'
import type { DiffusionValues } from '../values'
import type { Contents } from './contents'
import { readingOf } from './contents'
import type { Description } from './describe'
import { describeContents } from './describe'
import { readContents } from './reader'

/** Share of the time that reading a file takes, out of all. */
const reading = 0.3

/** Trajectories from a file. */
export class FileRun extends DiffusionRun {
  protected readonly firstStage = 'taking the positions over' as const
  protected readonly milestones = [reading, 0.4, 0.9, 1] as const

  private constructor(
    set: TrajectorySet,
    values: DiffusionValues,
    private readonly description: Description,
    /** Until its positions have been taken over: they need as much memory again. */
    private contents: Contents | undefined,
    private readonly readAgain: (options: JobOptions) => Promise<Contents>,
  ) {
    super(set, values)
  }

  /** @throws ParameterError naming `input` and where the file stops making sense, or what it does not have; MemoryError */
  static async create(values: DiffusionValues, context: OpenContext): Promise<FileRun> {
    const { environment, signal, onProgress } = context
    const { input, workers } = values
    const files = await openInput(context.readFile, input)
    const read = (options: JobOptions) => readContents(files, { ...readingOf(values), ...options })
    const contents = await read({
      ...(signal ? { signal } : {}),
      onProgress: (fraction) =>
        onProgress?.({ fraction: reading * fraction, text: say('reading {typed}', { typed: input }) }),
    })
    const { trajectories } = contents
    const problems = checkTrajectories(values, trajectories)
    if (problems.length > 0) throw new ParameterError(problems)
    const set = await TrajectorySet.reserve(trajectories, { workers, ...environment })
    return new FileRun(set, values, describeContents(contents, values), contents, read)
  }

  protected get known(): Known {
    const { known } = this.description
    const { lengthUnit, timeUnit } = this.values
    const { length, time } = known.units
    return { ...known, units: { length: lengthUnit || length, time: timeUnit || time } }
  }

  protected async place(options: JobOptions) {
    const { set, description } = this
    const { signal } = options
    const { trajectories } = this.contents ?? (await this.readAgain({ signal }))
    await set.describe()
    await set.take(trajectories, { signal })
    if (description.unfold) await set.unwrap(description.unfold, options)
    this.contents = undefined
  }

  protected expect() {
    return Promise.resolve(undefined)
  }
}

/** The file of that name, or the files whose names are separated by commas. */
async function openInput(readFile: OpenContext['readFile'], input: string): Promise<NamedFile[]> {
  const open = async (name: string): Promise<NamedFile> => ({
    name,
    file: await openFile(readFile, 'input', name, input),
  })
  const names = inputNames(input)
  if (names.length === 1) return [await open(input)]
  // A file may have a comma in its name.
  const single = await open(input).catch(() => undefined)
  return single ? [single] : Promise.all(names.map(open))
}
