import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { shown } from '../words/language'
import type { Text } from '../words/text'
import { ExportButton } from './ExportButton'
import styles from './pieces.module.css'

export interface ExportAction {
  readonly id: string
  readonly label: Text
  /** What is in the file. */
  readonly description?: Text
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly run: () => void | Promise<void>
}

export interface ExportMenuProps {
  readonly actions: readonly ExportAction[]
  readonly label?: Text
  /** There is nothing to take home yet: its place is kept. */
  readonly disabled?: boolean
  /** A failed export says so; without this it goes to the page's error handling. */
  readonly onError?: (action: ExportAction, error: unknown) => void
}

/** The ways out of a lab: files and pictures. */
export function ExportMenu({ actions, label, disabled = false, onError }: ExportMenuProps) {
  const start = async (action: ExportAction) => {
    try {
      await action.run()
    } catch (error) {
      if (!onError) throw error
      onError(action, error)
    }
  }
  return (
    <Menu position="top-end" withinPortal shadow="md" width={260}>
      <Menu.Target>
        <ExportButton {...(label ? { label } : {})} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action.id}
            leftSection={action.icon}
            disabled={action.disabled}
            onClick={() => void start(action)}
          >
            {shown(action.label)}
            {action.description && <small className={styles.itemDescription}>{shown(action.description)}</small>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
