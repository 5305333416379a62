import { encodeArrays } from '../files/arrays'
import { saveBlob } from '../files/download'
import type { ExportAction } from '../ui/ExportMenu'
import { describeRun } from './document'
import type { LabDefinition, RoomProps, RunRecord } from './lab'

interface Source {
  readonly lab: LabDefinition
  readonly settings: Pick<RoomProps, 'values' | 'preset'>
  /** File name without its ending. */
  readonly name: string
  /** What is in the arrays: "Masses, positions and velocities". */
  readonly contents: string
  /** The run as it stands, with its own parameters: those of the page may have moved on. */
  readonly record: () => RunRecord | Promise<RunRecord>
}

/** Ways to take the numbers of a run home: arrays, document, table. */
export function fileActions({ lab, settings, name, contents, record }: Source): ExportAction[] {
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const run = await record()
    const document = await describeRun(lab, run, settings)
    const arrays = format === 'csv' ? run.arrays : { ...run.arrays, ...run.records }
    saveBlob(
      new Blob([encodeArrays(format, arrays, lab.mainArray(settings.values), document)], { type }),
      `${name}.${format}`,
    )
  }
  return [
    {
      id: 'npz',
      label: 'Arrays (NPZ)',
      description: `${contents}, for numpy.load`,
      run: () => save('npz', 'application/zip'),
    },
    {
      id: 'json',
      label: 'Everything (JSON)',
      description: 'Parameters, result, checksum and arrays',
      run: () => save('json', 'application/json'),
    },
    { id: 'csv', label: 'Table (CSV)', description: 'The arrays as columns', run: () => save('csv', 'text/csv') },
  ]
}

/** The stage as a picture. @param capture absent while there is nothing to see */
export const pictureAction = (name: string, capture: (() => Promise<Blob>) | undefined): ExportAction => ({
  id: 'png',
  label: 'Picture (PNG)',
  description: 'The stage as it is now',
  disabled: capture === undefined,
  run: async () => {
    if (capture) saveBlob(await capture(), `${name}.png`)
  },
})
