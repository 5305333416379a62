import { Select, type SelectProps } from '@mantine/core'
import { useRef } from 'react'
import { own } from '../../parameters/own'
import styles from './controls.module.css'

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data' | 'renderOption' | 'allowDeselect'> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly meaning?: string | undefined }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One of many, with its meaning. Once something is chosen the keys are the run's again: Space plays and pauses. */
export function DropDown({ options, value, onChoose, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const meanings = Object.fromEntries(options.map((option) => [option.value, option.meaning]))
  return (
    <Select
      {...rest}
      ref={input}
      data={options.map(({ value: name, label }) => ({ value: name, label }))}
      value={value}
      allowDeselect={false}
      onChange={(next) => {
        if (next !== null) onChoose(next)
      }}
      onOptionSubmit={() => {
        // After the list has given the focus back to its field.
        requestAnimationFrame(() => input.current?.blur())
      }}
      renderOption={({ option }) => (
        <span className={styles.option}>
          {option.label}
          {own(meanings, option.value) && <small>{own(meanings, option.value)}</small>}
        </span>
      )}
    />
  )
}
