import type { Settings } from '../experiments/lab'
import type { Differing } from '../files/address'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import { formatField } from '../ui/format'
import { seriesToken } from '../ui/theme/tokens'
import { shown } from '../words/language'
import { asIs, type Text } from '../words/text'

/** Runs beside the one that is shown, at most. */
export const mostRivals = 2

/** The colour of a run's curves where several stand beside each other, in every chart. @param place 0 for the first */
export const colourOf = (place: number) => seriesToken([0, 3, 4][place])

/** Options whose words say nothing without those of their parameter. */
const sayNothing: ReadonlySet<string> = new Set<Text>(['None', 'Automatic', 'Off', 'On', 'All'])

/** A value as people call it: the words of an option, or label and number. */
function wordsFor(name: string, { values, parameters }: Settings, exactly: boolean): string {
  const value = own(values, name)
  const parameter = own(parameters, name)
  if (value === undefined || !parameter) return name
  if (parameter.kind === 'choice') {
    const option = parameter.options.find((option) => option.value === value)?.label ?? formatValue(value)
    return sayNothing.has(option) ? `${shown(parameter.label)}: ${shown(option)}` : shown(option)
  }
  const unit = parameter.kind === 'number' && parameter.unit ? ` ${shown(parameter.unit)}` : ''
  const said = exactly || typeof value !== 'number' ? shown(formatValue(value)) : formatField(value)
  return `${shown(parameter.label)} ${said}${unit}`
}

/** What to call runs beside each other: each by the parameters in which any of them differ. The first is the one that leads. */
export function namesOf(leading: Settings, rivals: readonly Settings[], duel: readonly Differing[]): Text[] {
  const differing = [...new Set(duel.flatMap((run) => run.map(([name]) => name)))]
  const runs = [leading, ...rivals]
  const named = (exactly: boolean) =>
    runs.map((settings) => asIs(differing.map((name) => wordsFor(name, settings, exactly)).join(', ')))
  const short = named(false)
  return new Set(short).size === runs.length ? short : named(true)
}

/** What a set of values differs in from another, as an address says it. */
export const differingFrom = (values: Settings['values'], leading: Settings['values']): Differing =>
  Object.entries(values).flatMap(([name, value]): Differing => {
    const other = own(leading, name)
    return name === 'workers' || (other !== undefined && formatValue(other) === formatValue(value))
      ? []
      : [[name, formatValue(value)]]
  })
