import { Button, Modal, TextInput } from '@mantine/core'
import { useClipboard, useMounted } from '@mantine/hooks'
import { IconCheck, IconCopy, IconShare, IconStack2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { beginningOf, type PageSettings } from '../files/address'
import { markup } from '../files/markup'
import { allLocked } from '../parameters/locked'
import type { LabDefinition, Shareable } from '../rooms/lab'
import { qrPicture } from '../ui/qr'
import { inSentence, shown, spoken, t } from '../words/language'
import { themeLabels } from './actions'
import { isFile } from './card'
import styles from './ShareDialog.module.css'
import { addressOf, showSetups, useApp } from './store'
import { CiteRun, CopiedText, ResultCard } from './TakenAlong'

interface ShareDialogProps {
  readonly lab: LabDefinition
  readonly opened: boolean
  readonly onClose: () => void
}

/** The address of what is on the page, as a text and as a code for the phones of a hall, and what is to go along with it. */
export function ShareDialog({ lab, opened, onClose }: ShareDialogProps) {
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={onClose}
      title={t('Share this run')}
      size="xl"
      centered
      classNames={{ content: styles.content, title: styles.title }}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {opened && <Sharing lab={lab} onClose={onClose} />}
    </Modal>
  )
}

const nothing: Shareable = { moment: undefined, checksum: undefined, note: '' }

/** A machine's own address, which means another machine everywhere else. */
const isHere = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/** A frame with the lab, as the text of somebody else's page. */
const snippetOf = ({ title }: LabDefinition, address: string) =>
  markup`<iframe src="${address}" title="${shown(title)}" width="100%" height="700" style="border: 0" allow="fullscreen"></iframe>
<script src="${new URL('embed.js', location.href.replace(/#.*/, '')).href}"></script>`.source

function Sharing({ lab, onClose }: Pick<ShareDialogProps, 'lab' | 'onClose'>) {
  const { page, theme, offered } = useApp()
  // As it is when the dialog opens: the moment that was looked at is not to run away while it is being shared.
  const [shared] = useState(() => offered?.() ?? nothing)
  const { moment, checksum, note } = shared
  const { view, lesson, step = 1, hide, charts } = page
  const chosen = hide !== undefined || charts !== undefined
  const presentable = lesson !== undefined || page.present === true
  const [wanted, setWanted] = useState({
    moment: page.at !== undefined && moment !== undefined,
    view: view !== undefined,
    run: page.run === true,
    theme: page.theme !== undefined,
    lang: page.lang !== undefined,
    sum: checksum !== undefined,
    lesson: page.lesson !== undefined,
    present: page.present === true,
    lock: page.lock !== undefined,
    shown: chosen,
  })
  const option = (name: keyof typeof wanted, label: string, disabled = false) => (
    <label data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        checked={wanted[name] && !disabled}
        disabled={disabled}
        onChange={({ currentTarget: { checked } }) => setWanted((before) => ({ ...before, [name]: checked }))}
      />
      {label}
    </label>
  )
  const settings: PageSettings = {
    ...(wanted.moment && moment ? { at: moment.done } : {}),
    ...(wanted.run && !wanted.moment ? { run: true } : {}),
    ...(wanted.view && view ? { view } : {}),
    ...(wanted.theme ? { theme } : {}),
    ...(wanted.lang ? { lang: spoken() } : {}),
    ...(wanted.lesson && lesson !== undefined ? { lesson, step } : {}),
    ...(wanted.present && presentable ? { present: true } : {}),
    ...(wanted.sum && checksum ? { sum: beginningOf(checksum) } : {}),
    ...(wanted.lock ? { lock: page.lock ?? allLocked } : {}),
    ...(wanted.shown && hide !== undefined ? { hide } : {}),
    ...(wanted.shown && charts !== undefined ? { charts } : {}),
  }
  const address = new URL(addressOf(lab, settings), location.href).href
  const { copy, copied, error } = useClipboard({ timeout: 1500 })
  const snippet = snippetOf(lab, new URL(addressOf(lab, { ...settings, embed: true }), location.href).href)
  const share =
    typeof navigator.share === 'function' &&
    (() => void navigator.share({ title: document.title, url: address }).catch(() => undefined))
  return (
    <div className={styles.sharing}>
      <div className={styles.choices}>
        <TextInput
          label={t('Address')}
          value={address}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
          error={error && !copied ? t('The browser refuses to copy: select the text instead.') : undefined}
        />
        <div className={styles.buttons}>
          <Button
            leftSection={copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
            onClick={() => copy(address)}
          >
            {copied ? t('Copied') : t('Copy the address')}
          </Button>
          {share && (
            <Button variant="default" leftSection={<IconShare size="1rem" aria-hidden />} onClick={share}>
              {t('Send it …')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconStack2 size="1rem" aria-hidden />}
            onClick={() => {
              onClose()
              showSetups(true)
            }}
          >
            {t('Save to my setups …')}
          </Button>
        </div>
        {isFile && (
          <p className={styles.note}>
            {t(
              'This page is a file, and its address says where it lies on this computer. Whoever else has the file opens this run by putting what begins with # behind the address that the file has there.',
            )}
          </p>
        )}
        {isHere(location.hostname) && (
          <p className={styles.note}>
            {t(
              'This page stands on this computer ({host}): on another one the address opens only where the lab runs there, too.',
              { host: location.host },
            )}
          </p>
        )}
        <fieldset className={styles.options}>
          <legend>{t('What goes along')}</legend>
          {moment &&
            option('moment', t('The moment: opens paused at {unit} {done}', { unit: moment.unit, done: moment.done }))}
          {lesson !== undefined && option('lesson', t('The lesson, at its step {step}', { step }))}
          {presentable && option('present', t('As for a hall: opens in the presenter'))}
          {view && option('view', t('Where the camera looks from'))}
          {option('run', t('Starts by itself'), wanted.moment)}
          {option('theme', t('The {theme} theme', { theme: inSentence(themeLabels[theme]) }))}
          {option('lang', t('In English, whatever the other browser speaks'))}
          {option('lock', t('All parameters locked: they are seen, not changed'))}
          {chosen && option('shown', t('Only the controls and charts that are shown here'))}
          {option('sum', t('The checksum: the other page says whether it has the same digits'), checksum === undefined)}
        </fieldset>
        <p className={styles.note}>{checksum ?? shown(note)}</p>
        <ResultCard lab={lab} shared={shared} address={address} />
        <CiteRun lab={lab} shared={shared} />
        {!isFile && (
          <details className={styles.frame}>
            <summary>{t('For a page of a course: the lab in a frame')}</summary>
            <p id="frame-note" className={styles.note}>
              {t(
                'To be put into the page. With its script the frame is as high as the lab; where a learning platform takes no scripts, leave that line out.',
              )}
            </p>
            <CopiedText
              label="The frame, as text"
              describedBy="frame-note"
              rows={7}
              text={snippet}
              button="Copy the frame"
            />
          </details>
        )}
      </div>
      {!isFile && <Code text={address} />}
    </div>
  )
}

function Code({ text }: { readonly text: string }) {
  const picture = useMemo(() => qrPicture(text), [text])
  const [large, setLarge] = useState(false)
  if (!picture)
    return (
      <p className={styles.note}>{t('This address is too long for a code that phones can read: copy it instead.')}</p>
    )
  const { side, path } = picture
  return (
    <button
      type="button"
      className={styles.code}
      data-large={large || undefined}
      aria-label={large ? t('The code of the address; smaller') : t('The code of the address; larger, for a hall')}
      onClick={() => setLarge(!large)}
    >
      <svg viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" aria-hidden>
        <path d={path} />
      </svg>
    </button>
  )
}
