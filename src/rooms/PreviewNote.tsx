import { own } from '../parameters/own'
import type { Parameter, ParameterValue } from '../parameters/parameter'
import { formatNumber } from '../ui/format'
import type { Preview } from './preview'
import styles from './Room.module.css'

/** A value in words: few digits, with its unit. */
function inWords(parameter: Parameter | undefined, value: ParameterValue): string {
  const text =
    typeof value === 'number'
      ? formatNumber(value, 4)
      : typeof value === 'object'
        ? value.map((each) => formatNumber(each, 4)).join(', ')
        : String(value)
  return parameter?.unit ? `${text} ${parameter.unit}` : text
}

interface NoteProps {
  readonly preview: Preview
  /** What comes of it at first sight. */
  readonly words?: string | undefined
}

/** Says that what is dashed is a preview, and of what. */
export function PreviewNote({ preview, words }: NoteProps) {
  const { given, parameters, limit, released } = preview
  const what = Object.entries(given).map(([name, value]) => {
    const parameter = own(parameters, name)
    return `${parameter?.label ?? name} ${inWords(parameter, value)}`
  })
  return (
    <div className={styles.preview} data-preview data-sm-interface>
      <p>
        <b>Preview</b> {what.join(', ')}
        {words && ` · ${words}`}
      </p>
      <p role="status">{limit}</p>
      {!limit && <p>{released ? 'The run is on its way.' : 'The run follows when you let go.'}</p>}
    </div>
  )
}
