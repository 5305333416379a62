import type { Lesson } from '../../experiments/lesson'
import { planMinutes } from '../../experiments/lesson'
import { shown, t } from '../../words/language'
import styles from './lessons.module.css'
import { Words } from './parts'
import { settingHash, stepHash } from './steps'

interface TeacherViewProps {
  readonly lab: string
  readonly lesson: Lesson
}

const parts = ['predict', 'watch', 'vary', 'conclude'] as const
const names = { predict: 'Predict', watch: 'Watch', vary: 'Vary', conclude: 'Conclude' } as const

/** The address of what shows an answer. */
const shownBy = (lab: string, lesson: Lesson, shows: Lesson['teacher']['questions'][number]['shows']) =>
  typeof shows === 'number' ? stepHash(lab, lesson, shows - 1) : settingHash(lab, shows)

/** What a teacher needs of a lesson beside its steps. */
export function TeacherView({ lab, lesson }: TeacherViewProps) {
  const { goals, prerequisites, plan, misconception, questions, assessment, references } = lesson.teacher
  return (
    <article className={styles.teacher}>
      <p>{shown(lesson.summary)}</p>
      <h3>{t('Afterwards students can')}</h3>
      <ul>
        {goals.map((goal) => (
          <li key={goal}>
            <Words text={goal} />
          </li>
        ))}
      </ul>
      <h3>{t('They should know')}</h3>
      <ul>
        {prerequisites.map((each) => (
          <li key={each}>{shown(each)}</li>
        ))}
      </ul>
      <h3>{t('Fifty minutes')}</h3>
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <b>{t('{part}, {minutes} minutes.', { part: names[part], minutes: planMinutes[part] })}</b>{' '}
            {shown(plan[part])}
          </li>
        ))}
      </ol>
      <h3>{t('What students believe before')}</h3>
      <p>{shown(misconception)}</p>
      <h3>{t('Steps')}</h3>
      <ol>
        {lesson.steps.map((step, index) => (
          <li key={step.title}>
            <a href={stepHash(lab, lesson, index)}>{shown(step.title)}</a>. {shown(step.notes)}
          </li>
        ))}
      </ol>
      <h3>{t('Questions')}</h3>
      <ol>
        {questions.map(({ question, answer, shows }) => (
          <li key={question}>
            <b>{shown(question)}</b> {shown(answer)} <a href={shownBy(lab, lesson, shows)}>{t('Shown here')}</a>.
          </li>
        ))}
      </ol>
      <h3>{t('Assessment')}</h3>
      <p>
        <b>{shown(assessment.item)}</b> {shown(assessment.answer)}
      </p>
      <h3>{t('Read more')}</h3>
      <ul>
        {references.map(({ authors, year, title, doi }) => (
          <li key={doi}>
            <span lang="en">
              {authors} ({year}), {title}.
            </span>{' '}
            <a href={`https://doi.org/${doi}`}>doi:{doi}</a>
          </li>
        ))}
      </ul>
    </article>
  )
}
