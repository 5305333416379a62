import { formatValue, type Parameter, type ParameterValue } from '../../parameters/parameter'
import { shown, t } from '../../words/language'
import { formatField, formatFields } from '../format'
import { asWritten } from './useDraft'

/** A value as people read it, with its unit. */
export function inWords(parameter: Parameter, value: ParameterValue): string {
  if (parameter.kind === 'flag') return value === true ? t('on') : t('off')
  if (parameter.kind === 'choice')
    return shown(parameter.options.find((o) => o.value === value)?.label ?? String(value))
  const written =
    typeof value === 'number' && !(parameter.kind === 'number' && parameter.drawn)
      ? formatField(value)
      : typeof value === 'object'
        ? formatFields(value)
        : formatValue(value)
  const short = written.length > 40 ? `${written.slice(0, 39)}…` : written
  return parameter.unit
    ? `${asWritten(parameter, short)} ${shown(parameter.unit)}`
    : asWritten(parameter, short) || t('empty')
}
