import type { ReactNode } from 'react'
import { messageOf } from '../../parameters/message'
import { ExportMenu } from '../../ui/ExportMenu'
import { fileActions } from '../fileActions'
import type { RoomProps, RunOutcome } from '../lab'

/** The ways out of an experiment: files of its arrays. @param outcome computed when it is asked for */
export function ExportButton({
  room,
  name,
  outcome,
}: {
  readonly room: RoomProps
  readonly name: string
  readonly outcome: () => RunOutcome | Promise<RunOutcome>
}): ReactNode {
  const actions = fileActions({
    lab: room.lab,
    settings: room,
    name: `second-moment-resonance-${name}`,
    contents: 'All arrays',
    outcome,
  })
  return (
    <ExportMenu
      actions={actions}
      onError={(action, error) => room.notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })}
    />
  )
}
