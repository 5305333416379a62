import { Switch } from '@mantine/core'
import type { FlagParameter } from '../../parameters/parameter'
import type { ControlProps } from './ControlRow'
import { ControlRow } from './ControlRow'
import styles from './controls.module.css'
import { KeysBack } from './KeysBack'

export function FlagControl(props: ControlProps & { readonly parameter: FlagParameter; readonly value: boolean }) {
  const { parameter, value, onCommit, ids, row } = props
  return (
    <ControlRow
      {...row}
      parameter={parameter}
      inputId={ids.input}
      meaningId={ids.meaning}
      errorId={ids.error}
      error={undefined}
      field={
        <KeysBack>
          <Switch
            id={ids.input}
            size="sm"
            checked={value}
            classNames={{ track: styles.switchTrack }}
            aria-describedby={ids.meaning}
            onChange={(event) => onCommit(event.currentTarget.checked)}
          />
        </KeysBack>
      }
    />
  )
}
