import { openHash, writeAddress } from '../../files/address'
import { handOver } from '../../rooms/handOver'
import type { RoomProps } from '../../rooms/lab'
import { say } from '../../words/text'
import type { ClusterRun } from './run'

/** Records the paths of a run's stars up to where it is, telling how far that is, and opens them in the diffusion lab. */
export async function analyseRun(
  { values, done, timeStep }: Pick<ClusterRun, 'values' | 'done' | 'timeStep'>,
  { notify, dismiss }: Pick<RoomProps, 'notify' | 'dismiss'>,
) {
  let id = ''
  let told = -1
  const tell = (fraction: number) => {
    const percent = Math.floor(fraction * 10) * 10
    if (percent === told) return
    told = percent
    if (id) dismiss(id)
    id = notify({ kind: 'info', text: say('Recording the paths of the stars: {percent} %', { percent }) })
  }
  tell(0)
  try {
    const { recordRun } = await import('./recordRun')
    const trajectories = await recordRun({ ...values, timeStep }, done, tell)
    const input = `cluster run, seed ${values.seed}`
    handOver(input, trajectories)
    openHash(writeAddress('diffusion', undefined, [['input', input]]))
  } finally {
    dismiss(id)
  }
}
