import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Lesson } from '../../experiments/lesson'
import { openHash, type PageSettings } from '../../files/address'
import { messageOf } from '../../parameters/message'
import { problemInWords } from '../../parameters/resolve'
import { placesOf } from '../../ui/charts/handDrawn'
import type { Notice } from '../../ui/NoticeList'
import type { Action } from '../../ui/useActions'
import { shown, t } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import type { LabDefinition, LabEntry, Parts } from '../lab'
import { GuessBox } from './GuessBox'
import styles from './lessons.module.css'
import { Formula, PartsContext, Words } from './parts'
import { useHeldBack, usePointer } from './point'
import { Blackout, blackout, Strip, useHandedIn } from './Strip'
import { type Guessed, guessOf, rememberGuess, stepHash } from './steps'

export interface LessonRoomProps {
  readonly lab: LabDefinition
  readonly load: LabEntry['lessons']
  readonly parts: Parts
  readonly page: PageSettings
  /** Leaves the lesson; the run stays. */
  readonly leave: () => void
  readonly togglePresenter: () => void
  /** Hands the shell what can be done here, for keys and help. */
  readonly setActions: (actions: readonly Action[]) => void
  readonly notify: (notice: Omit<Notice, 'id'>) => string
}

/** What has come already: another tab of the room shows it at once. */
const fetched = new Map<LabEntry['lessons'], readonly Lesson[]>()

/** The lesson beside its lab, one step at a time, and what a presenter has besides. */
export function LessonRoom(props: LessonRoomProps) {
  const { load, page, leave, notify } = props
  const [lessons, setLessons] = useState(() => fetched.get(load))
  useEffect(() => {
    let mounted = true
    load().then(
      (loaded) => {
        fetched.set(load, loaded.lessons)
        if (mounted) setLessons(loaded.lessons)
      },
      (error: unknown) => mounted && notify({ kind: 'error', text: messageOf(error) }),
    )
    return () => {
      mounted = false
    }
  }, [load, notify])
  const lesson = lessons?.find(({ name }) => name === page.lesson)
  const step = page.step ?? 1
  const trouble =
    lessons === undefined || page.lesson === undefined
      ? undefined
      : !lesson
        ? saying(
            'lesson',
            page.lesson,
            say('takes one of {names}', { names: lessons.map(({ name }) => name).join(', ') }),
          )
        : step > lesson.steps.length
          ? saying('step', String(step), say('takes 1 to {most}', { most: lesson.steps.length }))
          : undefined
  useEffect(() => {
    if (trouble === undefined) return
    leave()
    notify({ kind: 'warning', text: trouble })
  }, [trouble, leave, notify])
  if (!lesson || trouble !== undefined) return page.present ? <Presenting {...props} /> : null
  return (
    <PartsContext value={props.parts}>
      <Step key={`${lesson.name} ${step}`} {...props} lesson={lesson} index={step - 1} />
    </PartsContext>
  )
}

const saying = (name: string, given: string, reason: Text) => asIs(`${problemInWords({ name, given, reason })}.`)

/** A presenter without a lesson: the stage is all there is to see. */
function Presenting({ setActions, togglePresenter }: LessonRoomProps) {
  const [black, setBlack] = useState(false)
  const actions = useMemo(() => [blackout(setBlack)], [])
  useHandedIn(actions, setActions)
  return (
    <>
      <button type="button" className={styles.wayOut} onClick={togglePresenter} data-sm-interface>
        {t('Press P, or here, to end presenting')}
      </button>
      {black && <Blackout onEnd={() => setBlack(false)} />}
    </>
  )
}

/** When each lesson was opened on this page, in ms since 1970. */
const begun = new Map<string, number>()

function beginningOf({ name }: Lesson): number {
  const before = begun.get(name)
  if (before !== undefined) return before
  const now = Date.now()
  begun.set(name, now)
  return now
}

interface StepProps extends LessonRoomProps {
  readonly lesson: Lesson
  readonly index: number
}

function Step(props: StepProps) {
  const { lab, lesson, index, page, leave, togglePresenter, setActions } = props
  const { steps } = lesson
  const step = steps[index]
  const { guess } = step
  const last = index === steps.length - 1
  const presents = page.present === true
  const [start] = useState(() => beginningOf(lesson))
  const { theme } = page
  const go = useCallback(
    (to: number) => openHash(stepHash(lab.name, lesson, to, { ...(theme ? { theme } : {}), present: presents })),
    [lab, lesson, theme, presents],
  )
  usePointer(step.look, step)

  const { guessed, ended, onGuess } = useGuess(props)
  useHeldBack(step, guessed !== undefined)
  return (
    <Strip
      label={say('Lesson: {title}', { title: lesson.title })}
      name={lesson.title}
      index={index}
      count={steps.length}
      go={go}
      leave={leave}
      end="End the lesson"
      presents={presents}
      togglePresenter={togglePresenter}
      setActions={setActions}
      told={{
        title: shown(step.title),
        notes: shown(step.notes),
        next: last ? undefined : `${shown(steps[index + 1].title)}: ${shown(steps[index + 1].notes)}`,
        begun: start,
      }}
    >
      <div className={styles.words} aria-live="polite">
        <h2>{shown(step.title)}</h2>
        <p>
          <Words text={step.text} />
        </p>
        {last && (
          <p className={styles.takeHome}>
            <b>{t('Take home:')}</b> <Words text={lesson.takeHome} />
          </p>
        )}
      </div>
      {step.tex && (
        <div className={styles.formula}>
          <Formula block tex={step.tex} />
        </div>
      )}
      {guess && <GuessBox guess={guess} guessed={guessed} ended={ended} onGuess={onGuess} />}
    </Strip>
  )
}

/** The guess of a step, and the run that answers it: it begins when the guess has been made. */
function useGuess({ lab, lesson, index, parts: { ghosts, ended, play } }: StepProps) {
  const { guess } = lesson.steps[index]
  const [guessed, setGuessed] = useState(() => guessOf(lab.name, lesson, index))
  const chart = guess?.kind === 'curve' ? guess.chart : undefined
  useEffect(() => {
    if (guess?.kind !== 'curve' || chart === undefined || !Array.isArray(guessed)) return
    ghosts.guess(chart, { x: placesOf(guess.x), y: guessed as readonly number[] })
    return () => ghosts.guess(chart, undefined)
  }, [guess, chart, guessed, ghosts])
  const onGuess = (made: Guessed) => {
    rememberGuess(lab.name, lesson, index, made)
    setGuessed(made)
    if (!ended) play()
  }
  return { guessed, ended, onGuess }
}
