import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../../words/language'
import styles from './layout.module.css'

interface SheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The parameters of a narrow page: a sheet from below, there also while it is closed. */
export function Sheet({ opened, onClose, children }: SheetProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="72%"
      title={t('Parameters')}
      keepMounted
      closeButtonProps={{ 'aria-label': t('Close the parameters'), size: 'lg' }}
      classNames={{ content: styles.sheet, header: styles.sheetHeader, body: styles.sheetBody }}
      overlayProps={{ backgroundOpacity: 0.35 }}
    >
      {children}
    </Drawer>
  )
}
