import { programChanged } from '../experiments/changes'
import { writeCheckpoint } from '../experiments/checkpointFile'
import type { Experiment } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import type { RunSession } from '../experiments/session'
import { saveBlob } from '../files/download'
import { say } from '../words/text'

/**
 * Saves the moment at which a run stands as a file, from which it can go on.
 * @throws Error where no parameters describe the run
 */
export async function keepCheckpoint(
  experiment: Pick<Experiment, 'name'>,
  session: Pick<RunSession<never, Run<unknown, never>>, 'between' | 'snapshot'>,
  name: string,
): Promise<void> {
  const checkpoint = await session.between(async (run) => run.checkpoint?.())
  const { origin, changedOnTheWay } = session.snapshot()
  if (!checkpoint || !origin) throw new Error(say('there is nothing to go on from'))
  // What another version of the program has begun goes on to say so.
  const names = changedOnTheWay.filter((each) => each !== programChanged).join(', ')
  if (names !== '')
    throw new Error(say('the run was changed on the way ({names}), and no parameters give it again', { names }))
  const file = await writeCheckpoint(checkpoint, origin, experiment, import.meta.env.program as string)
  saveBlob(new Blob([file], { type: 'application/zip' }), `${name}-checkpoint.npz`)
}
