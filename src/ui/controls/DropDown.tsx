import { NativeSelect, Select, type SelectProps } from '@mantine/core'
import { useRef } from 'react'
import { shown } from '../../words/language'
import type { Text } from '../../words/text'
import { fingersOnly, narrowPage, useMedia } from '../media'
import styles from './controls.module.css'
import { described } from './described'

interface Option {
  readonly value: string
  readonly label: Text
  readonly meaning?: Text | undefined
  readonly facts?: Text | undefined
  readonly reference?: string | undefined
}

/** What an option means, in small print. */
function Meaning({ meaning, facts, reference }: Pick<Option, 'meaning' | 'facts' | 'reference'>) {
  return (
    <>
      {meaning && <small>{shown(meaning)}</small>}
      {facts && (
        <small>
          {shown(facts)} <span lang="en">{reference}</span>
        </small>
      )}
    </>
  )
}

interface Props extends Pick<SelectProps, 'id' | 'size' | 'maxDropdownHeight' | 'searchable' | 'aria-describedby'> {
  readonly label?: Text
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly labelClassName?: string | undefined
  /** The meaning of what is chosen stands below. Under a finger it always does: the system's own list has no room for it. */
  readonly explained?: boolean
}

/**
 * One of many, with its meaning. Once something is chosen the keys are the run's again: Space plays and pauses. Under a finger it is
 * the system's own list: one of the page's that opens inside the sheet made a phone's page wider than the phone, for ever anew.
 */
export function DropDown(props: Props) {
  const byFinger = useMedia(`${fingersOnly}, ${narrowPage}`)
  const { options, value, explained } = props
  const chosen = explained || byFinger ? options.find((option) => option.value === value) : undefined
  return (
    <div className={styles.choice}>
      {byFinger ? <System {...props} /> : <Listed {...props} />}
      {chosen && <Meaning {...chosen} />}
    </div>
  )
}

function System({ options, value, onChoose, labelClassName, id, label, size, ...rest }: Props) {
  return (
    <NativeSelect
      {...(id ? { id } : {})}
      label={label && shown(label)}
      {...(size ? { size } : {})}
      {...described(rest['aria-describedby'])}
      data={options.map(({ value: name, label: words }) => ({ value: name, label: shown(words) }))}
      value={value}
      onChange={(event) => {
        onChoose(event.currentTarget.value)
        event.currentTarget.blur()
      }}
      classNames={{ input: styles.systemSelect, ...(labelClassName ? { label: labelClassName } : {}) }}
    />
  )
}

function Listed({ options, value, onChoose, label: name, labelClassName, explained: _, ...others }: Props) {
  const { 'aria-describedby': ids, ...rest } = others
  const input = useRef<HTMLInputElement>(null)
  const known = new Map(options.map((option) => [option.value, option]))
  return (
    <Select
      {...rest}
      label={name && shown(name)}
      {...described(ids)}
      ref={input}
      data={options.map(({ value: name, label }) => ({ value: name, label: shown(label) }))}
      value={value}
      allowDeselect={false}
      // A list that nobody sees would be placed all the same, and the page laid out for it in the middle of being drawn.
      comboboxProps={{ keepMounted: false }}
      onChange={(next) => {
        if (next !== null) onChoose(next)
      }}
      onOptionSubmit={() => {
        // After the list has given the focus back to its field.
        requestAnimationFrame(() => input.current?.blur())
      }}
      renderOption={({ option }) => {
        return (
          <span className={styles.option}>
            {option.label}
            <Meaning {...known.get(option.value)} />
          </span>
        )
      }}
      {...(labelClassName ? { classNames: { label: labelClassName } } : {})}
    />
  )
}
