import { useState } from 'react'
import { formatValue, type Parameter, type ParameterValue } from '../../parameters/parameter'
import { readTyped } from '../../parameters/typed'
import { decimalComma, shown } from '../../words/language'
import { settledField } from '../useActions'

export interface Draft {
  readonly text: string
  readonly error: string | undefined
  /** How something was read that is not written as it will stand: "2000 Myr" of 2 Gyr. */
  readonly understood: string | undefined
  /** For the field: nothing is being typed. */
  readonly settled: { readonly [settledField]: true } | undefined
  /** @param taken the value, where it is taken already: what is typed goes on over it */
  readonly type: (text: string, taken?: ParameterValue) => void
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

/** Numbers as they stand in a field, in the page's language: with a comma in German, and then semicolons between them. */
export function asWritten({ kind }: Pick<Parameter, 'kind'>, written: string): string {
  if (!decimalComma() || (kind !== 'number' && kind !== 'list')) return written
  return (kind === 'list' ? written.replaceAll(/,\s*/g, '; ') : written).replaceAll('.', ',')
}

/** A typed number, or a list of them, as it was read, with its unit, unless it stands there as it was typed. */
export function understoodAs(parameter: Parameter, text: string, value: ParameterValue): string | undefined {
  if (parameter.kind !== 'number' && parameter.kind !== 'list') return undefined
  const written = typeof value === 'object' ? value.join(', ') : formatValue(value)
  const asTyped =
    typeof value === 'object'
      ? text
          .split(',')
          .map((part) => part.trim())
          .join(', ')
      : text.trim()
  const own = asWritten(parameter, written)
  if (asTyped === written || asTyped === own || Number(text) === value) return undefined
  return parameter.unit ? `${own} ${shown(parameter.unit)}` : own
}

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
  const checked = live && readTyped(parameter, live.text, decimalComma())
  return {
    text: live?.text ?? current,
    error: checked && !checked.ok ? shown(checked.reason) : undefined,
    understood: checked?.ok ? understoodAs(parameter, live?.text ?? '', checked.value) : undefined,
    settled: live ? undefined : { [settledField]: true },
    type: (text, taken) => setTyped({ text, over: taken === undefined ? current : formatValue(taken) }),
    commit: () => {
      if (!checked?.ok) return
      setTyped(undefined)
      if (formatValue(checked.value) !== current) onCommit(checked.value)
    },
    discard: () => setTyped(undefined),
  }
}
