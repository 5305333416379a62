import { openHash, writeAddress } from '../../files/address'
import { saveBlob } from '../../files/download'
import { leaveTrajectories } from '../../files/trajectories/handover'
import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import { fileActions, pictureAction } from '../fileActions'
import type { LabDefinition, RoomProps } from '../lab'
import type { ClusterEngine } from './engine'
import { recordRun } from './recordRun'

/** Length of a recorded clip, in seconds. */
const clipSeconds = 8

/** Ways to take the run home, as it stands now. */
export function exportActions(
  lab: LabDefinition,
  engine: ClusterEngine,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset' | 'notify' | 'dismiss'>,
  stage: StageHandle | null,
): ExportAction[] {
  const name = `second-moment-${lab.name}-${engine.simulation.step}`
  const clip: ExportAction = {
    id: 'clip',
    label: 'Video clip (WebM)',
    description: `The next ${clipSeconds} seconds of the stage`,
    disabled: !stage?.canRecord,
    run: async () => {
      if (!stage) return
      const id = settings.notify({ kind: 'info', text: `Recording ${clipSeconds} seconds of the stage …` })
      try {
        saveBlob(await stage.record(clipSeconds), `${name}.webm`)
      } finally {
        settings.dismiss(id)
      }
    },
  }
  const analyse: ExportAction = {
    id: 'analyse',
    label: 'Analyse this run',
    description: 'How far the stars move with time, in the diffusion lab',
    run: async () => {
      const { simulation, values } = engine
      const steps = simulation.step
      let id = ''
      let told = -1
      const tell = (fraction: number) => {
        const percent = Math.floor(fraction * 10) * 10
        if (percent === told) return
        told = percent
        if (id) settings.dismiss(id)
        id = settings.notify({ kind: 'info', text: `Recording the paths of the stars: ${percent} %` })
      }
      tell(0)
      try {
        const trajectories = await recordRun({ ...values, timeStep: simulation.timeStep }, steps, tell)
        const input = `cluster run, seed ${values.seed}`
        leaveTrajectories({ name: input, trajectories })
        openHash(writeAddress('diffusion', undefined, [['input', input]]))
      } finally {
        settings.dismiss(id)
      }
    },
  }
  const contents = 'Masses, positions, velocities and samples'
  return [
    ...fileActions({ lab, settings, name, contents, record: () => engine.record() }),
    pictureAction(name, stage ? () => stage.capture() : undefined),
    clip,
    analyse,
  ]
}
