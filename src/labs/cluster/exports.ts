import { openHash, writeAddress } from '../../files/address'
import type { RoomProps } from '../../rooms/lab'
import type { ExportAction } from '../../ui/ExportMenu'
import { say } from '../../words/text'
import type { ClusterRun } from './run'

interface Source extends Pick<RoomProps, 'notify' | 'dismiss'> {
  readonly run: ClusterRun
  /** Whether the stage can be filmed here. */
  readonly filmed: boolean
  /** Asks what is to be filmed. */
  readonly film: () => void
}

/** What can be taken home of the stage, and the way to the diffusion lab. */
export function stageExports({ run, filmed, film, notify, dismiss }: Source): ExportAction[] {
  const clip: ExportAction = {
    id: 'clip',
    label: 'Video clip',
    description: 'The stage from now on, or some steps of the run',
    disabled: !filmed,
    run: film,
  }
  const analyse: ExportAction = {
    id: 'analyse',
    label: 'Analyse this run',
    description: 'How far the stars move with time, in the diffusion lab',
    run: async () => {
      const { values, done, timeStep } = run
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
        const [{ recordRun }, { handOver }] = await Promise.all([import('./recordRun'), import('../../rooms/handOver')])
        const trajectories = await recordRun({ ...values, timeStep }, done, tell)
        const input = `cluster run, seed ${values.seed}`
        handOver(input, trajectories)
        openHash(writeAddress('diffusion', undefined, [['input', input]]))
      } finally {
        dismiss(id)
      }
    },
  }
  return [clip, analyse]
}
