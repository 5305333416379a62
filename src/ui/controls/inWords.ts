import { formatValue, type Parameter, type ParameterValue } from '../../parameters/parameter'
import { shown } from '../../words/language'
import { formatField, formatFields } from '../format'
import { asWritten } from './useDraft'

/** A value as people read it, with its unit. @param say in which language; default: the page's */
export function inWords(parameter: Parameter, value: ParameterValue, say: (text: string) => string = shown): string {
  if (parameter.kind === 'flag') return say(value === true ? 'on' : 'off')
  if (parameter.kind === 'choice') return say(parameter.options.find((o) => o.value === value)?.label ?? String(value))
  const written =
    typeof value === 'number' && !(parameter.kind === 'number' && parameter.drawn)
      ? formatField(value)
      : typeof value === 'object'
        ? formatFields(value)
        : formatValue(value)
  const short = written.length > 40 ? `${written.slice(0, 39)}…` : written
  const number = say === shown ? asWritten(parameter, short) : short
  return parameter.unit ? `${number} ${say(parameter.unit)}` : number || say('empty')
}
