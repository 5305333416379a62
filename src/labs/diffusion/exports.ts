import { encodeArrays } from '../../files/arrays'
import { saveBlob } from '../../files/download'
import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import { composeDocument } from '../document'
import type { LabDefinition, RoomProps, RunOutcome } from '../lab'
import type { Loaded, Measured } from './engine'
import { outcome } from './result'

/** The outcome of what is on show, as a run to the end would give it. */
export function outcomeOf(loaded: Loaded, { analysis, facts }: Measured): RunOutcome {
  const timing = {
    seconds: analysis.milliseconds / 1000,
    workers: loaded.set.pool.workers,
    displacementsPerSecond: analysis.displacements / Math.max(1e-6, analysis.milliseconds / 1000),
  }
  return { ...outcome(analysis, facts), timing }
}

/** Ways to take the measurement home. */
export function exportActions(
  lab: LabDefinition,
  loaded: Loaded,
  measured: Measured,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset'>,
  stage: StageHandle | null,
): ExportAction[] {
  const name = `second-moment-${lab.name}`
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const found = outcomeOf(loaded, measured)
    const document = await composeDocument(lab, settings, found)
    saveBlob(new Blob([encodeArrays(format, found.arrays, lab.mainArray, document)], { type }), `${name}.${format}`)
  }
  return [
    {
      id: 'npz',
      label: 'Arrays (NPZ)',
      description: 'Lags, MSD with error and D, for numpy.load',
      run: () => save('npz', 'application/zip'),
    },
    {
      id: 'json',
      label: 'Everything (JSON)',
      description: 'Parameters, result, checksum and arrays',
      run: () => save('json', 'application/json'),
    },
    { id: 'csv', label: 'Table (CSV)', description: 'The arrays as columns', run: () => save('csv', 'text/csv') },
    {
      id: 'png',
      label: 'Picture (PNG)',
      description: 'The stage as it is now',
      run: async () => {
        if (stage) saveBlob(await stage.capture(), `${name}.png`)
      },
    },
  ]
}
