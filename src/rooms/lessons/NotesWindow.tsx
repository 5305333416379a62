import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { shown, spoken, t } from '../../words/language'
import { type Message, openChannel, type Told } from './channel'
import styles from './lessons.module.css'

/** The presenter's second window: notes, what comes next, and the time. Its keys go to the first. */
function NotesWindow({ id }: { readonly id: string }) {
  const [told, setTold] = useState<Told>()
  const channel = useRef<BroadcastChannel>(undefined)
  const say = (message: Message) => channel.current?.postMessage(message)
  useEffect(() => {
    const opened = openChannel(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'told') setTold(data.told)
    }
    opened.postMessage({ kind: 'hello' } satisfies Message)
    const press = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey) return
      if (key === 'ArrowRight' || key === 'PageDown') opened.postMessage({ kind: 'go', by: 1 } satisfies Message)
      if (key === 'ArrowLeft' || key === 'PageUp') opened.postMessage({ kind: 'go', by: -1 } satisfies Message)
    }
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
      opened.close()
    }
  }, [id])
  const now = useNow()
  return (
    <main className={styles.notes}>
      <p className={styles.clock}>
        <time>{new Date(now).toLocaleTimeString(spoken(), { hour: '2-digit', minute: '2-digit' })}</time>
        {told && <span>{t('{time} since the lesson was opened', { time: sinceThen(now - told.begun) })}</span>}
      </p>
      {told ? (
        <>
          <h1>
            {told.step}. {shown(told.title)}
          </h1>
          <p>{shown(told.notes)}</p>
          <h2>{t('Next')}</h2>
          <p>{told.next ? shown(told.next) : t('The lesson ends here.')}</p>
          <div className={styles.row}>
            <button type="button" className={styles.option} onClick={() => say({ kind: 'go', by: -1 })}>
              {t('Back')}
            </button>
            <span>{t('{step} of {steps}', { step: told.step, steps: told.steps })}</span>
            <button type="button" className={styles.option} onClick={() => say({ kind: 'go', by: 1 })}>
              {t('Next')}
            </button>
          </div>
        </>
      ) : (
        <h1>{t('Waiting for the presenter’s window: open a lesson there.')}</h1>
      )}
    </main>
  )
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Minutes and seconds. */
function sinceThen(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Makes the page the second window of a presenter. */
export function showNotes(root: HTMLElement, id: string): void {
  document.title = t('Notes · Second Moment')
  document.documentElement.dataset.theme = 'light'
  createRoot(root).render(<NotesWindow id={id} />)
}
