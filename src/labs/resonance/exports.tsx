import type { ReactNode } from 'react'
import { encodeArrays } from '../../files/arrays'
import { saveBlob } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { ExportMenu } from '../../ui/ExportMenu'
import { composeDocument } from '../document'
import type { RoomProps, RunOutcome } from '../lab'

/** The ways out of an experiment: files of its arrays. @param outcome computed when it is asked for */
export function ExportButton({
  room,
  name,
  mainArray,
  outcome,
}: {
  readonly room: RoomProps
  readonly name: string
  readonly mainArray: string
  readonly outcome: () => RunOutcome | Promise<RunOutcome>
}): ReactNode {
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const done = await outcome()
    const document = await composeDocument(room.lab, room, done)
    const arrays = format === 'csv' ? { [mainArray]: done.arrays[mainArray] } : { ...done.arrays, ...done.records }
    const bytes = encodeArrays(format, arrays, mainArray, document)
    saveBlob(new Blob([bytes], { type }), `second-moment-resonance-${name}.${format}`)
  }
  return (
    <ExportMenu
      actions={[
        {
          id: 'npz',
          label: 'Arrays (NPZ)',
          description: 'For numpy.load, without pickle',
          run: () => save('npz', 'application/zip'),
        },
        {
          id: 'json',
          label: 'Everything (JSON)',
          description: 'Parameters, result, checksum and arrays',
          run: () => save('json', 'application/json'),
        },
        { id: 'csv', label: 'Table (CSV)', description: mainArray, run: () => save('csv', 'text/csv') },
      ]}
      onError={(action, error) => room.notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })}
    />
  )
}
