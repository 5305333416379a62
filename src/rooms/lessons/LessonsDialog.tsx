import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { ThreadEntry } from '../../compute/thread'
import type { Lesson } from '../../experiments/lesson'
import { openHash, type PageSettings } from '../../files/address'
import { messageOf } from '../../parameters/message'
import { shown, t } from '../../words/language'
import type { LabEntry } from '../lab'
import styles from './lessons.module.css'
import { Button } from './parts'
import { printPart } from './print'
import { QuizView } from './QuizView'
import { stepHash } from './steps'
import { TeacherView } from './TeacherView'

export interface LessonsDialogProps {
  readonly labs: readonly LabEntry[]
  /** Name of the lab that is open: its lessons come first. */
  readonly current: string | undefined
  readonly page: PageSettings
  readonly opened: boolean
  readonly onClose: () => void
  /** Where threads come from that compute a key. */
  readonly entry: ThreadEntry
  /** Opens what was set up by whoever sits here. */
  readonly onSetups: () => void
}

type Taught = Pick<LabEntry, 'name' | 'title'> & { readonly lessons: readonly Lesson[] }

interface Shown {
  readonly lab: string
  readonly lesson: Lesson
  readonly as: 'teacher' | 'quiz' | 'student'
}

/** All lessons, those of the open lab first, and each one's page for teachers. */
export function LessonsDialog({ labs, current, page, opened, onClose, onSetups, entry }: LessonsDialogProps) {
  const [taught, setTaught] = useState<readonly Taught[]>()
  const [trouble, setTrouble] = useState<string>()
  const [chosen, setShown] = useState<Shown>()
  // Whoever has the address of a quiz came for that.
  const asked = page.quiz ? page.lesson : undefined
  useEffect(() => {
    if (!opened) return
    let mounted = true
    Promise.all(labs.map(async ({ name, title, lessons }) => ({ name, title, ...(await lessons()) }))).then(
      (all) => {
        if (!mounted) return
        setTaught(all)
        const lesson = all.find(({ name }) => name === current)?.lessons.find(({ name }) => name === asked)
        if (current !== undefined && lesson) setShown({ lab: current, lesson, as: 'student' })
      },
      (error: unknown) => mounted && setTrouble(messageOf(error)),
    )
    return () => {
      mounted = false
    }
  }, [labs, opened, current, asked])
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
      title={
        !chosen
          ? t('Lessons')
          : chosen.as === 'teacher'
            ? t('For teachers: {title}', { title: chosen.lesson.title })
            : t('Quiz sheet: {title}', { title: chosen.lesson.title })
      }
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {chosen ? (
        <OneLesson {...chosen} labs={labs} entry={entry} onBack={() => setShown(undefined)} />
      ) : (
        <div className={styles.list}>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                close()
                onSetups()
              }}
            >
              {t('My setups …')}
            </Button>
          </div>
          {trouble && <p role="alert">{trouble}</p>}
          {!taught && !trouble && <p>{t('Fetching the lessons …')}</p>}
          {ordered
            ?.filter(({ lessons }) => lessons.length > 0)
            .map(({ name, title, lessons }) => (
              <section key={name} className={styles.list} aria-label={shown(title)}>
                <h3>{shown(title)}</h3>
                {lessons.map((lesson) => (
                  <div key={lesson.name} className={styles.entry}>
                    <div>
                      <h4>{shown(lesson.title)}</h4>
                      <p>
                        {t('{summary} {steps} steps, {minutes} minutes.', {
                          summary: lesson.summary,
                          steps: lesson.steps.length,
                          minutes: lesson.minutes,
                        })}
                      </p>
                    </div>
                    <div className={styles.buttons}>
                      <Button
                        primary
                        aria-label={t('Begin: {title}', { title: lesson.title })}
                        onClick={() => {
                          close()
                          openHash(stepHash(name, lesson, 0, page))
                        }}
                      >
                        {t('Begin')}
                      </Button>
                      <Button
                        aria-label={t('For teachers: {title}', { title: lesson.title })}
                        onClick={() => setShown({ lab: name, lesson, as: 'teacher' })}
                      >
                        {t('For teachers')}
                      </Button>
                      <Button
                        aria-label={t('Quiz sheet: {title}', { title: lesson.title })}
                        onClick={() => setShown({ lab: name, lesson, as: 'quiz' })}
                      >
                        {t('Quiz sheet')}
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

interface OneLessonProps extends Shown, Pick<LessonsDialogProps, 'labs' | 'entry'> {
  readonly onBack: () => void
}

/** One lesson's page for teachers, or its quiz sheet. */
function OneLesson({ lab, lesson, as, labs, entry, onBack }: OneLessonProps) {
  const content = useRef<HTMLDivElement>(null)
  const home = labs.find(({ name }) => name === lab)
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={onBack}>{t('All lessons')}</Button>
        {as === 'teacher' && (
          <Button onClick={() => printPart(shown(lesson.title), content.current)}>{t('Print')}</Button>
        )}
      </div>
      {as === 'teacher' ? (
        <div ref={content}>
          <TeacherView lab={lab} lesson={lesson} />
        </div>
      ) : (
        home && <QuizView lab={home} lesson={lesson} entry={entry} asStudent={as === 'student'} />
      )}
    </>
  )
}
