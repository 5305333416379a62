import { own } from '../parameters/own'
import { inWords } from '../ui/controls/inWords'
import { shown, t } from '../words/language'
import type { Preview } from './preview'
import styles from './Room.module.css'

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
    return parameter ? `${shown(parameter.label)} ${inWords(parameter, value)}` : `${name} ${String(value)}`
  })
  return (
    <div className={styles.preview} data-preview data-sm-interface>
      <p>
        <b>{t('Preview')}</b> {what.join(', ')}
        {words && ` · ${shown(words)}`}
      </p>
      <p role="status">{limit && shown(limit)}</p>
      {!limit && <p>{released ? t('The run is on its way.') : t('The run follows when you let go.')}</p>}
    </div>
  )
}
