import type { Settings } from '../experiments/lab'
import type { Differing } from '../files/address'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import { seriesToken } from '../ui/theme/tokens'
import { shown } from '../words/language'
import { asIs, type Text } from '../words/text'

/** Runs beside the one that is shown, at most. */
export const mostRivals = 2

/** The colour of a run's curves where several stand beside each other, in every chart. @param place 0 for the first */
export const colourOf = (place: number) => seriesToken([0, 3, 4][place])

/** A value as people call it: the words of an option, or label and number. */
function wordsFor(name: string, { values, parameters }: Settings): string {
  const value = own(values, name)
  const parameter = own(parameters, name)
  if (value === undefined || !parameter) return name
  if (parameter.kind === 'choice')
    return shown(parameter.options.find((option) => option.value === value)?.label ?? formatValue(value))
  const unit = parameter.kind === 'number' && parameter.unit ? ` ${shown(parameter.unit)}` : ''
  return `${shown(parameter.label)} ${shown(formatValue(value))}${unit}`
}

/** What to call runs beside each other: each by the parameters in which any of them differ. The first is the one that leads. */
export function namesOf(leading: Settings, rivals: readonly Settings[], duel: readonly Differing[]): Text[] {
  const differing = [...new Set(duel.flatMap((run) => run.map(([name]) => name)))]
  return [leading, ...rivals].map((settings) => asIs(differing.map((name) => wordsFor(name, settings)).join(', ')))
}

/** What a set of values differs in from another, as an address says it. */
export const differingFrom = (values: Settings['values'], leading: Settings['values']): Differing =>
  Object.entries(values).flatMap(([name, value]): Differing => {
    const other = own(leading, name)
    return name === 'workers' || (other !== undefined && formatValue(other) === formatValue(value))
      ? []
      : [[name, formatValue(value)]]
  })
