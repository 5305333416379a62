import { writeAddress } from '../../files/address'
import { encodeArrays } from '../../files/arrays'
import { saveBlob } from '../../files/download'
import { leaveTrajectories } from '../../files/trajectories/handover'
import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import { composeDocument } from '../document'
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
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const outcome = await engine.outcome()
    const document = await composeDocument(lab, settings, outcome)
    saveBlob(new Blob([encodeArrays(format, outcome.arrays, lab.mainArray, document)], { type }), `${name}.${format}`)
  }
  const picture: ExportAction = {
    id: 'png',
    label: 'Picture (PNG)',
    description: 'The stage as it is now',
    run: async () => {
      if (stage) saveBlob(await stage.capture(), `${name}.png`)
    },
  }
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
        location.hash = writeAddress('diffusion', undefined, [['input', input]])
      } finally {
        settings.dismiss(id)
      }
    },
  }
  return [
    {
      id: 'npz',
      label: 'Arrays (NPZ)',
      description: 'Masses, positions, velocities and samples, for numpy.load',
      run: () => save('npz', 'application/zip'),
    },
    {
      id: 'json',
      label: 'Everything (JSON)',
      description: 'Parameters, result, checksum and arrays',
      run: () => save('json', 'application/json'),
    },
    { id: 'csv', label: 'Table (CSV)', description: 'The arrays as columns', run: () => save('csv', 'text/csv') },
    picture,
    clip,
    analyse,
  ]
}
