import { useState } from 'react'
import type { RoomProps } from '../../rooms/lab'
import { Formula } from '../../ui/Formula'
import { lesson } from './lesson'
import styles from './resonance.module.css'

/** The lesson, one step at a time; a step sets the parameters that show it. */
export function LessonPanel({ change }: Pick<RoomProps, 'change'>) {
  const [index, setIndex] = useState<number>()
  const go = (to: number) => {
    setIndex(to)
    change(lesson[to].values)
  }
  const step = index === undefined ? undefined : lesson[index]
  return (
    <section className={styles.section} aria-label="Lesson">
      <h3>Lesson: who breaks the chevron?</h3>
      {step && index !== undefined ? (
        <>
          <p>
            <strong>{step.title}</strong>
          </p>
          <p>{step.text}</p>
          <Formula block tex={step.tex} values={{}} />
          <div className={styles.steps}>
            <button type="button" className={styles.button} disabled={index === 0} onClick={() => go(index - 1)}>
              Back
            </button>
            <span>
              {index + 1} of {lesson.length}
            </span>
            <button
              type="button"
              className={styles.button}
              disabled={index === lesson.length - 1}
              onClick={() => go(index + 1)}
            >
              Next
            </button>
          </div>
        </>
      ) : (
        <>
          <p>Six steps from one trapped star to what its resonance says about dark matter.</p>
          <div>
            <button type="button" className={styles.button} onClick={() => go(0)}>
              Start
            </button>
          </div>
        </>
      )}
    </section>
  )
}
