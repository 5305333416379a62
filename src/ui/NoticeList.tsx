import { IconAlertCircle, IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './NoticeList.module.css'

export interface Notice {
  readonly id: string
  readonly kind: 'info' | 'warning' | 'error'
  readonly text: Text
  readonly action?: { readonly label: Text; readonly onClick: () => void }
}

export interface NoticeListProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: string) => void
  /** Without it every notice is dismissed by itself. */
  readonly onDismissAll?: () => void
}

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconAlertCircle } as const
const names = { info: 'Notice', warning: 'Warning', error: 'Error' } as const
/** More than this many are folded away. */
const shownAtFirst = 2
/** Even unfolded, a page of ten thousand notices must stay a page. */
const most = 200

interface NoticeTextProps {
  readonly role: 'alert' | 'status'
  readonly text: string
}

/** Its words. Where they scroll the keyboard must reach them: that is a matter of their length, of the window and of the size of letters. */
function NoticeText({ role, text }: NoticeTextProps) {
  const box = useRef<HTMLParagraphElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const look = () => setScrolls(current.scrollHeight > current.clientHeight)
    // It looks as soon as it observes.
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => observer.disconnect()
  }, [text])
  return (
    <p ref={box} className={styles.text} role={role} {...(scrolls ? { tabIndex: 0 } : {})}>
      {text}
    </p>
  )
}

/** What the page has to say, over the top of the stage; many notices fold, long ones wrap and scroll. */
export function NoticeList({ notices, onDismiss, onDismissAll }: NoticeListProps) {
  const [open, setOpen] = useState(false)
  // Errors come first and are never folded away.
  const errors = notices.filter(({ kind }) => kind === 'error')
  const ordered = [...errors, ...notices.filter(({ kind }) => kind !== 'error')]
  const atFirst = Math.max(shownAtFirst, errors.length)
  const folds = notices.length > atFirst
  const seen = ordered.slice(0, folds && !open ? Math.min(atFirst, most) : most)
  const rest = notices.length - seen.length
  const dismissAll = onDismissAll ?? (() => notices.forEach((notice) => void onDismiss(notice.id)))
  return (
    <div
      className={styles.list}
      data-sm-interface
      data-empty={notices.length === 0 || undefined}
      // What stays until it is dismissed takes a place of its own, what goes by itself moves nothing.
      data-stays={notices.some(({ kind }) => kind !== 'info') || undefined}
    >
      <ul className={styles.items}>
        {seen.map((notice) => {
          const Icon = icons[notice.kind]
          return (
            <li key={notice.id} className={styles.notice} data-kind={notice.kind}>
              <Icon
                className={styles.icon}
                size="1.1rem"
                stroke={2}
                role="img"
                aria-label={shown(names[notice.kind])}
              />
              <NoticeText role={notice.kind === 'error' ? 'alert' : 'status'} text={shown(notice.text)} />
              {notice.action && (
                <button type="button" className={styles.action} onClick={notice.action.onClick}>
                  {shown(notice.action.label)}
                </button>
              )}
              <button
                type="button"
                className={styles.close}
                onClick={() => onDismiss(notice.id)}
                aria-label={t('Dismiss')}
              >
                <IconX size="1rem" stroke={2} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
      {folds && (
        <div className={styles.more}>
          <button type="button" className={styles.action} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('Show fewer') : t('{rest} more', { rest })}
          </button>
          {open && rest > 0 && <span>{t('and {rest} more like these', { rest })}</span>}
          <button type="button" className={styles.action} onClick={dismissAll}>
            {t('Dismiss all')}
          </button>
        </div>
      )}
    </div>
  )
}
