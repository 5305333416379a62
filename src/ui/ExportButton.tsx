import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { shown } from '../words/language'
import type { Text } from '../words/text'
import styles from './pieces.module.css'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & { readonly label?: Text }

/** What opens the menu of ways out; disabled, what keeps its place. */
export const ExportButton = ({ label = 'Export', ...props }: Props) => (
  <Button
    {...props}
    className={styles.export}
    variant="default"
    size="sm"
    leftSection={<IconDownload size="1.05rem" aria-hidden />}
  >
    {shown(label)}
  </Button>
)
