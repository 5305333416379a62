import { TextInput } from '@mantine/core'
import { formatValue, type ListParameter, type ParameterValue, type TextParameter } from '../../parameters/parameter'
import { shown } from '../../words/language'
import { formatFields } from '../format'
import type { ControlProps } from './ControlRow'
import { ControlRow } from './ControlRow'
import styles from './controls.module.css'
import { described } from './described'
import { asWritten, useDraft } from './useDraft'
import { useFocus } from './useFocus'

/** One line of text, or numbers separated by commas; applied on Enter or on leaving the field. */
export function TextControl(
  props: ControlProps & { readonly parameter: TextParameter | ListParameter; readonly value: ParameterValue },
) {
  const { parameter, value, onCommit, ids, row, inHand } = props
  const draft = useDraft(parameter, value, onCommit)
  const { focused, onFocus, leave } = useFocus()
  const seen = inHand ?? value
  const written = draft.settled && !focused && typeof seen === 'object' ? formatFields(seen) : draft.text
  const text = draft.settled ? asWritten(parameter, written) : draft.text
  const example = parameter.kind === 'text' ? parameter.example : asWritten(parameter, formatValue(parameter.default))
  return (
    <ControlRow
      {...row}
      parameter={parameter}
      inputId={ids.input}
      meaningId={ids.meaning}
      errorId={ids.error}
      error={draft.error}
      understood={draft.understood}
      field={parameter.unit && <span className={styles.unit}>{shown(parameter.unit)}</span>}
    >
      <TextInput
        id={ids.input}
        size="xs"
        classNames={{ input: styles.textInput }}
        value={text}
        placeholder={example}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        error={draft.error !== undefined}
        aria-invalid={draft.error !== undefined}
        {...draft.settled}
        {...described(`${ids.meaning} ${ids.error}`)}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onFocus={onFocus}
        onBlur={() => {
          leave()
          draft.commit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit()
          else if (event.key === 'Escape') draft.discard()
        }}
      />
    </ControlRow>
  )
}
