import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Lesson } from '../../experiments/lesson'
import { openHash, type PageSettings } from '../../files/address'
import { markup } from '../../files/markup'
import { printPage } from '../../files/print'
import { messageOf } from '../../parameters/message'
import type { LabEntry } from '../lab'
import styles from './lessons.module.css'
import { Button } from './parts'
import { stepHash } from './steps'
import { TeacherView } from './TeacherView'

export interface LessonsDialogProps {
  readonly labs: readonly LabEntry[]
  /** Name of the lab that is open: its lessons come first. */
  readonly current: string | undefined
  readonly page: PageSettings
  readonly opened: boolean
  readonly onClose: () => void
  /** Opens what was set up by whoever sits here. */
  readonly onSetups: () => void
}

type Taught = Pick<LabEntry, 'name' | 'title'> & { readonly lessons: readonly Lesson[] }

/** All lessons, those of the open lab first, and each one's page for teachers. */
export function LessonsDialog({ labs, current, page, opened, onClose, onSetups }: LessonsDialogProps) {
  const [taught, setTaught] = useState<readonly Taught[]>()
  const [trouble, setTrouble] = useState<string>()
  const [shown, setShown] = useState<{ readonly lab: string; readonly lesson: Lesson }>()
  useEffect(() => {
    if (!opened) return
    let mounted = true
    Promise.all(labs.map(async ({ name, title, lessons }) => ({ name, title, ...(await lessons()) }))).then(
      (all) => mounted && setTaught(all),
      (error: unknown) => mounted && setTrouble(messageOf(error)),
    )
    return () => {
      mounted = false
    }
  }, [labs, opened])
  const close = () => {
    setShown(undefined)
    onClose()
  }
  const ordered = taught && [...taught].sort((a, b) => Number(b.name === current) - Number(a.name === current))
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={close}
      title={shown ? `For teachers: ${shown.lesson.title}` : 'Lessons'}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {shown ? (
        <Teacher {...shown} onBack={() => setShown(undefined)} />
      ) : (
        <div className={styles.list}>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                close()
                onSetups()
              }}
            >
              My setups …
            </Button>
          </div>
          {trouble && <p role="alert">{trouble}</p>}
          {!taught && !trouble && <p>Fetching the lessons …</p>}
          {ordered
            ?.filter(({ lessons }) => lessons.length > 0)
            .map(({ name, title, lessons }) => (
              <section key={name} className={styles.list} aria-label={title}>
                <h3>{title}</h3>
                {lessons.map((lesson) => (
                  <div key={lesson.name} className={styles.entry}>
                    <div>
                      <h4>{lesson.title}</h4>
                      <p>
                        {lesson.summary} {lesson.steps.length} steps, {lesson.minutes} minutes.
                      </p>
                    </div>
                    <div className={styles.buttons}>
                      <Button
                        primary
                        aria-label={`Begin: ${lesson.title}`}
                        onClick={() => {
                          close()
                          openHash(stepHash(name, lesson, 0, page))
                        }}
                      >
                        Begin
                      </Button>
                      <Button
                        aria-label={`For teachers: ${lesson.title}`}
                        onClick={() => setShown({ lab: name, lesson })}
                      >
                        For teachers
                      </Button>
                    </div>
                  </div>
                ))}
              </section>
            ))}
        </div>
      )}
    </Modal>
  )
}

function Teacher({
  lab,
  lesson,
  onBack,
}: {
  readonly lab: string
  readonly lesson: Lesson
  readonly onBack: () => void
}) {
  const content = useRef<HTMLDivElement>(null)
  const print = () => {
    const { title } = lesson
    const head = markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="${location.href}"><title>${title}</title><style>body{font:12pt/1.45 serif;max-width:44rem;margin:0 auto}h1{font-size:18pt}h3{margin:1em 0 .25em}a{color:inherit}</style></head><body><h1>${title}</h1>`
    // What stands on the page was made by React: its text is text.
    void printPage(`${head.source}${content.current?.innerHTML ?? ''}</body></html>`, title)
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={onBack}>All lessons</Button>
        <Button onClick={print}>Print</Button>
      </div>
      <div ref={content}>
        <TeacherView lab={lab} lesson={lesson} />
      </div>
    </>
  )
}
