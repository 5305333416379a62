import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { integer, real } from '../../parameters/parameter'
import { readTyped } from '../../parameters/typed'
import { decimalComma, shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { asWritten, useDraft } from './useDraft'

interface NumberFieldProps {
  readonly label: Text
  /** The label stands elsewhere, and belongs to this id. */
  readonly id?: string
  readonly unit?: string
  readonly value: number
  /** Default: any number. */
  readonly minimum?: number
  readonly maximum?: number
  readonly integer?: boolean
  /** Each right number is taken while it is typed, as where what it comes to stands beside the field. */
  readonly atOnce?: boolean
  readonly className?: string | undefined
  readonly onCommit: (value: number) => void
}

/** So far a number goes that nothing else bounds. */
const any = 1e30

/**
 * A field for one number that is no parameter of a run. It reads what people type as the parameters' fields do, and takes it with Enter, or
 * when it is left; what is wrong stays, with the reason.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, id, unit, value, minimum = -any, maximum = any, className, atOnce, onCommit } = props
  const parameter = useMemo(
    () =>
      (props.integer ? integer : real)({
        ...{ label, meaning: '', group: '', default: minimum, minimum, maximum },
        ...(unit ? { unit } : {}),
      }),
    [props.integer, label, unit, minimum, maximum],
  )
  // What is shown is rounded: left as it stands, it changes nothing. A whole number may be a name.
  const asShown = (number: number) => (props.integer ? number : Number(number.toPrecision(5)))
  const rounded = asShown(value)
  const draft = useDraft(parameter, rounded, (next) => onCommit(Number(next)))
  return (
    <TextInput
      size="xs"
      {...(id === undefined ? { label: unit ? `${shown(label)} (${shown(unit)})` : shown(label) } : { id })}
      className={className}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      value={draft.settled ? asWritten(parameter, draft.text) : draft.text}
      error={draft.error && shown(draft.error)}
      description={draft.understood && t('read as {understood}', { understood: draft.understood })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={({ currentTarget: { value: text } }) => {
        const read = atOnce ? readTyped(parameter, text, decimalComma()) : undefined
        const taken = read?.ok ? Number(read.value) : undefined
        // The text stays as it is while it grows: of 1e10 the page would otherwise make 100 at 1e1.
        draft.type(text, taken === undefined ? undefined : asShown(taken))
        if (taken !== undefined && taken !== value) onCommit(taken)
      }}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit()
        // What is taken at once has nothing to be given up.
        else if (event.key === 'Escape' && !draft.settled && (!atOnce || draft.error)) {
          draft.discard()
          event.stopPropagation()
        }
      }}
    />
  )
}
