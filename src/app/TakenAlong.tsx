import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { saveBlob } from '../files/download'
import { citationBibtex, citationText } from '../files/references'
import { messageOf } from '../parameters/message'
import type { LabDefinition, Shareable } from '../rooms/lab'
import { signed } from '../ui/origin'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import { citationOf, saveCard, stagePicture } from './card'
import styles from './ShareDialog.module.css'

interface ResultCardProps {
  readonly lab: LabDefinition
  readonly shared: Shareable
  readonly address: string
}

/** The run as something to be put elsewhere: its stage as a picture, and its result on a card. */
export function ResultCard({ lab, shared, address }: ResultCardProps) {
  const [picture, setPicture] = useState<{ readonly blob: Blob; readonly url: string }>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let url: string | undefined
    let over = false
    stagePicture(shared.picture).then(
      (blob) => {
        if (over || !blob) return
        url = URL.createObjectURL(blob)
        setPicture({ blob, url })
      },
      // What has no picture has a card all the same.
      () => undefined,
    )
    return () => {
      over = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [shared])
  const attempt = (save: () => Promise<void>) => () => {
    setFailure(undefined)
    save().catch((error: unknown) => setFailure(t('This could not be saved: {reason}', { reason: messageOf(error) })))
  }
  const card = (form: 'png' | 'html') => attempt(() => saveCard(form, lab, shared, address, picture?.blob))
  return (
    <section className={styles.taken} aria-label={t('Result card')}>
      {picture && <img src={picture.url} alt={t('The stage, as it goes on the card')} />}
      <div className={styles.beside}>
        <p className={styles.note}>
          {shared.current
            ? t('A card has the picture, the number, the address with its code and the checksum.')
            : t('There is a card as soon as the run that the address describes is there.')}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" disabled={!shared.current} onClick={card('png')}>
            {t('Card as a picture')}
          </Button>
          <Button variant="default" disabled={!shared.current} onClick={card('html')}>
            {t('Card as a page')}
          </Button>
          {picture && (
            <Button
              variant="default"
              onClick={attempt(async () =>
                saveBlob(await signed(picture.blob, shared.origin), `second-moment-${lab.name}.png`),
              )}
            >
              {t('The picture alone')}
            </Button>
          )}
        </div>
        {failure && (
          <p className={styles.note} role="alert">
            {failure}
          </p>
        )}
      </div>
    </section>
  )
}

interface CopiedTextProps {
  readonly label: Text
  readonly describedBy?: string
  readonly rows: number
  readonly text: string
  /** What the button says. */
  readonly button: Text
}

/** A text to be put elsewhere, as it is copied. */
export function CopiedText({ label, describedBy, rows, text, button }: CopiedTextProps) {
  const { copy, copied, error } = useClipboard({ timeout: 1500 })
  return (
    <>
      <textarea
        aria-label={shown(label)}
        aria-describedby={describedBy}
        rows={rows}
        value={text}
        readOnly
        spellCheck={false}
        lang="en"
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {error && !copied && <p className={styles.note}>{t('The browser refuses to copy: select the text instead.')}</p>}
      <Button variant="default" onClick={() => copy(text)}>
        {copied ? t('Copied') : shown(button)}
      </Button>
    </>
  )
}

/** What a paper says of the run: what it is, what gives it again, and what it relies on. */
export function CiteRun({ lab, shared }: Omit<ResultCardProps, 'address'>) {
  const citation = citationOf(lab, shared)
  return (
    <details className={styles.frame}>
      <summary>{t('Cite this run, and what it relies on')}</summary>
      <CopiedText label="The citation, in words" rows={8} text={citationText(citation)} button="Copy the text" />
      <CopiedText label="The citation, as BibTeX" rows={8} text={citationBibtex(citation)} button="Copy the BibTeX" />
    </details>
  )
}
