import type { ReactNode } from 'react'
import { messageOf } from '../../parameters/message'
import { ExportMenu } from '../../ui/ExportMenu'
import { fileActions } from '../fileActions'
import type { RoomProps, RunRecord } from '../lab'

/** The ways out of an experiment: files of its arrays. @param record what the experiment has come to, put together when it is asked for */
export function ExportButton({
  room,
  name,
  record,
}: {
  readonly room: RoomProps
  readonly name: string
  readonly record: () => RunRecord | Promise<RunRecord>
}): ReactNode {
  const actions = fileActions({
    lab: room.lab,
    settings: room,
    name: `second-moment-resonance-${name}`,
    contents: 'All arrays',
    record,
  })
  return (
    <ExportMenu
      actions={actions}
      onError={(action, error) => room.notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })}
    />
  )
}
