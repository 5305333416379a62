import { encodeArrays } from '../../files/arrays'
import { saveBlob } from '../../files/download'
import type { ExportAction } from '../../ui/ExportMenu'
import { composeDocument } from '../document'
import type { LabDefinition, RoomProps } from '../lab'
import type { QuantumEngine } from './engine'

/** Ways to take the run home, as it stands now. */
export function exportActions(
  lab: LabDefinition,
  engine: QuantumEngine,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset'>,
  picture: (() => Promise<Blob>) | undefined,
): ExportAction[] {
  const name = `second-moment-${lab.name}`
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const outcome = await engine.outcome()
    const document = await composeDocument(lab, settings, outcome)
    saveBlob(new Blob([encodeArrays(format, outcome.arrays, lab.mainArray, document)], { type }), `${name}.${format}`)
  }
  return [
    {
      id: 'npz',
      label: 'Arrays (NPZ)',
      description: 'History, density and levels, for numpy.load',
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
      disabled: picture === undefined,
      run: async () => {
        if (picture) saveBlob(await picture(), `${name}.png`)
      },
    },
  ]
}
