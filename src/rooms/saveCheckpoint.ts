import { writeCheckpoint } from '../experiments/checkpointFile'
import type { Experiment } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import type { RunSession } from '../experiments/session'
import { saveBlob } from '../files/download'
import { say } from '../words/text'

/** Takes the state of a run home as it stands. @throws Error where nothing could go on from it */
export async function saveCheckpoint(
  experiment: Pick<Experiment, 'name'>,
  session: Pick<RunSession<never, Run<unknown, never>>, 'between' | 'snapshot'>,
  name: string,
) {
  const checkpoint = await session.between(async (run) => run.checkpoint?.())
  const { origin, changedOnTheWay } = session.snapshot()
  if (!checkpoint || !origin) throw new Error(say('there is nothing to go on from'))
  if (changedOnTheWay.length > 0)
    throw new Error(
      say('the run was changed on the way ({names}), and no parameters give it again', {
        names: changedOnTheWay.join(', '),
      }),
    )
  saveBlob(
    new Blob([await writeCheckpoint(checkpoint, origin, experiment)], { type: 'application/zip' }),
    `${name}-checkpoint.npz`,
  )
}
