import { openHash, writeAddress } from '../../files/address'
import { saveBlob } from '../../files/download'
import type { RoomProps } from '../../rooms/lab'
import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import type { ClusterRun } from './run'

/** Length of a recorded clip, in seconds. */
const clipSeconds = 8

interface Source extends Pick<RoomProps, 'notify' | 'dismiss'> {
  readonly run: ClusterRun
  readonly stage: StageHandle | null
  /** File name without its ending. */
  readonly name: string
}

/** What can be taken home of the stage, and the way to the diffusion lab. */
export function stageExports({ run, stage, name, notify, dismiss }: Source): ExportAction[] {
  const clip: ExportAction = {
    id: 'clip',
    label: 'Video clip (WebM)',
    description: `The next ${clipSeconds} seconds of the stage`,
    disabled: !stage?.canRecord,
    run: async () => {
      if (!stage) return
      const id = notify({ kind: 'info', text: `Recording ${clipSeconds} seconds of the stage …` })
      try {
        saveBlob(await stage.record(clipSeconds), `${name}.webm`)
      } finally {
        dismiss(id)
      }
    },
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
        id = notify({ kind: 'info', text: `Recording the paths of the stars: ${percent} %` })
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
