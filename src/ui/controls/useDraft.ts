import { useState } from 'react'
import { type Checked, formatValue, type Parameter, type ParameterValue, parseValue } from '../../parameters/parameter'
import { settledField } from '../useActions'

/** Accepts what people type where a number is meant: a decimal comma, a true minus sign, blanks around it. */
export function readTyped(parameter: Parameter, typed: string): Checked {
  if (parameter.kind === 'text') return parseValue(parameter, typed)
  const plain = typed.trim().replaceAll('−', '-')
  return parseValue(parameter, parameter.kind === 'number' ? plain.replace(/^([+-]?\d*),(\d+)$/, '$1.$2') : plain)
}

export interface Draft {
  readonly text: string
  readonly error: string | undefined
  /** For the field: nothing is being typed. */
  readonly settled: { readonly [settledField]: true } | undefined
  readonly type: (text: string) => void
  /** Applies what is typed if it is right; otherwise it stays, with its error. */
  readonly commit: () => void
  readonly discard: () => void
}

/** A text, and the value (written out) over which its typing began. */
interface Typed {
  readonly text: string
  readonly over: string
}

/** What is being typed, as long as the value is still the one that it began over. */
export const typedOver = (typed: Typed | undefined, current: string): Typed | undefined =>
  typed?.over === current ? typed : undefined

/**
 * Text being typed for a value. It lives until it is applied, discarded, or the value changes from elsewhere; a wrong text is never
 * applied and never lost.
 */
export function useDraft(
  parameter: Parameter,
  value: ParameterValue,
  onCommit: (value: ParameterValue) => void,
): Draft {
  const current = formatValue(value)
  const [typed, setTyped] = useState<Typed>()
  const live = typedOver(typed, current)
  const checked = live && readTyped(parameter, live.text)
  return {
    text: live?.text ?? current,
    error: checked && !checked.ok ? checked.reason : undefined,
    settled: live ? undefined : { [settledField]: true },
    type: (text) => setTyped({ text, over: current }),
    commit: () => {
      if (!checked?.ok) return
      setTyped(undefined)
      if (formatValue(checked.value) !== current) onCommit(checked.value)
    },
    discard: () => setTyped(undefined),
  }
}
