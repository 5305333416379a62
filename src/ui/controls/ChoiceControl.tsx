import { SegmentedControl } from '@mantine/core'
import { useRef } from 'react'
import type { ChoiceParameter } from '../../parameters/parameter'
import type { ControlProps } from './ControlRow'
import { ControlRow } from './ControlRow'
import styles from './controls.module.css'
import { DropDown } from './DropDown'

/** Few short options stand side by side; more, or longer ones, drop down with their meanings. */
export function ChoiceControl(props: ControlProps & { readonly parameter: ChoiceParameter; readonly value: string }) {
  const { parameter, value, onCommit, ids, row } = props
  const { options } = parameter
  const pointed = useRef(false)
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  const together = options.length <= 4 && letters <= 30
  const data = options.map(({ value, label }) => ({ value, label }))
  return (
    <ControlRow
      {...row}
      parameter={parameter}
      inputId={ids.input}
      meaningId={ids.meaning}
      errorId={ids.error}
      error={undefined}
      labelsGroup={together}
    >
      {together ? (
        <SegmentedControl
          size="xs"
          fullWidth
          data={data}
          value={value}
          onPointerDown={() => {
            pointed.current = true
          }}
          onKeyDown={() => {
            pointed.current = false
          }}
          onChange={(next) => {
            onCommit(next)
            // Chosen with a finger or a mouse: the keys are the run's again. Whoever goes through them by arrow keys stays there.
            if (pointed.current && document.activeElement instanceof HTMLElement) document.activeElement.blur()
          }}
          aria-labelledby={ids.input}
          aria-describedby={ids.meaning}
          classNames={{ root: styles.segments, indicator: styles.segmentIndicator, label: styles.segmentLabel }}
        />
      ) : (
        <DropDown
          id={ids.input}
          size="xs"
          options={options}
          value={value}
          onChoose={onCommit}
          searchable={options.length > 8}
          maxDropdownHeight={320}
          aria-describedby={ids.meaning}
        />
      )}
    </ControlRow>
  )
}
