import { memo, useContext, useId, useSyncExternalStore } from 'react'
import { own } from '../../parameters/own'
import { formatValue, type Parameter, type ParameterValue } from '../../parameters/parameter'
import { PreviewContext } from '../drag/preview'
import { ChoiceControl } from './ChoiceControl'
import type { ControlProps } from './ControlRow'
import { FlagControl } from './FlagControl'
import { inWords } from './inWords'
import { NumberControl } from './NumberControl'
import type { SliderAnnotation } from './SliderZones'
import { TextControl } from './TextControl'

interface Props {
  readonly name: string
  readonly parameter: Parameter
  readonly value: ParameterValue
  /** The preset's or the parameter's own default. */
  readonly standard: ParameterValue
  readonly onChange: (given: Record<string, ParameterValue>) => void
  readonly annotation: SliderAnnotation | undefined
}

/** The control of one parameter, chosen by its kind. */
export const Control = memo(function Control({ name, parameter, value, standard, onChange, annotation }: Props) {
  const id = useId()
  const previews = useContext(PreviewContext)
  const inHand = useSyncExternalStore(previews.subscribe, () => {
    const { given = {} } = previews.snapshot() ?? {}
    return own(given, name)
  })
  const changed = formatValue(value) !== formatValue(standard)
  const common: ControlProps = {
    ids: { input: `${id}-input`, meaning: `${id}-meaning`, error: `${id}-error` },
    row: {
      standard: changed ? inWords(parameter, standard) : undefined,
      onReset: () => onChange({ [name]: standard }),
    },
    onCommit: (next) => {
      previews.release()
      onChange({ [name]: next })
    },
    onPreview: (next) => (next === undefined ? previews.drop() : previews.show({ [name]: next })),
    annotation,
    inHand,
  }
  switch (parameter.kind) {
    case 'number':
      return <NumberControl {...common} parameter={parameter} value={Number(value)} />
    case 'choice':
      return <ChoiceControl {...common} parameter={parameter} value={String(value)} />
    case 'flag':
      return <FlagControl {...common} parameter={parameter} value={value === true} />
    case 'text':
    case 'list':
      return <TextControl {...common} parameter={parameter} value={value} />
  }
})
