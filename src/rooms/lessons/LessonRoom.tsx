import { useEffect, useMemo, useState } from 'react'
import type { Lesson } from '../../experiments/lesson'
import { openHash, type PageSettings } from '../../files/address'
import { messageOf } from '../../parameters/message'
import { describeProblem } from '../../parameters/resolve'
import { placesOf } from '../../ui/charts/handDrawn'
import type { Notice } from '../../ui/NoticeList'
import type { Action } from '../../ui/useActions'
import type { LabDefinition, LabEntry, Parts } from '../lab'
import { useTelling } from './channel'
import { GuessBox } from './GuessBox'
import styles from './lessons.module.css'
import { Button, Formula, PartsContext, Words } from './parts'
import { useHeldBack, usePointer } from './point'
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
        ? saying('lesson', page.lesson, `takes one of ${lessons.map(({ name }) => name).join(', ')}`)
        : step > lesson.steps.length
          ? saying('step', String(step), `takes 1 to ${lesson.steps.length}`)
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

const saying = (name: string, given: string, reason: string) => `${describeProblem({ name, given, reason })}.`

const section = 'Lesson and presenter'

/** A presenter without a lesson: the stage is all there is to see. */
function Presenting({ setActions, togglePresenter }: LessonRoomProps) {
  const [black, setBlack] = useState(false)
  const actions = useMemo(() => [blackout(setBlack)], [])
  useHandedIn(actions, setActions)
  return (
    <>
      <button type="button" className={styles.wayOut} onClick={togglePresenter} data-sm-interface>
        Press P, or here, to end presenting
      </button>
      {black && <Blackout onEnd={() => setBlack(false)} />}
    </>
  )
}

const blackout = (set: (change: (black: boolean) => boolean) => void): Action => ({
  id: 'blackout',
  keys: ['b'],
  label: 'Blackout: everything black, and back',
  section,
  run: () => set((black) => !black),
})

function useHandedIn(actions: readonly Action[], setActions: LessonRoomProps['setActions']) {
  useEffect(() => {
    setActions(actions)
    return () => setActions([])
  }, [actions, setActions])
}

const Blackout = ({ onEnd }: { readonly onEnd: () => void }) => (
  <button
    type="button"
    className={styles.black}
    onClick={onEnd}
    aria-label="Blackout: press B, or here, to come back"
  />
)

/** One presenter and its second windows. */
const channelId = Math.random().toString(36).slice(2, 10)
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
  const [black, setBlack] = useState(false)
  const [start] = useState(() => beginningOf(lesson))

  const { theme } = page
  const actions = useMemo<readonly Action[]>(() => {
    const go = (to: number) =>
      openHash(stepHash(lab.name, lesson, to, { ...(theme ? { theme } : {}), present: presents }))
    const one = (id: string, keys: readonly string[], label: string, to: number) => ({
      id,
      keys,
      label,
      section,
      disabled: to < 0 || to >= lesson.steps.length,
      run: () => go(to),
    })
    return [
      one('next', ['ArrowRight', 'PageDown'], 'Next step', index + 1),
      one('previous', ['ArrowLeft', 'PageUp'], 'Step before', index - 1),
      ...(presents ? [blackout(setBlack)] : []),
    ]
  }, [lab, lesson, index, presents, theme])
  useHandedIn(actions, setActions)
  const [next, previous] = actions
  usePointer(step.look, step)
  useTelling(
    channelId,
    presents
      ? {
          lesson: lesson.title,
          title: step.title,
          notes: step.notes,
          next: last ? undefined : `${steps[index + 1].title}: ${steps[index + 1].notes}`,
          step: index + 1,
          steps: steps.length,
          begun: start,
        }
      : undefined,
    (by) => {
      const action = by > 0 ? next : previous
      if (!action.disabled) action.run()
    },
  )

  const { guessed, ended, onGuess } = useGuess(props)
  useHeldBack(step, guessed !== undefined)
  return (
    <section className={styles.lesson} aria-label={`Lesson: ${lesson.title}`} data-sm-interface>
      <div className={styles.head}>
        <b className={styles.name}>{lesson.title}</b>
        <div className={styles.buttons}>
          <Button disabled={previous.disabled} onClick={previous.run}>
            Back
          </Button>
          <span className={styles.count}>
            {index + 1} of {steps.length}
          </span>
          {!last && (
            <Button primary onClick={next.run}>
              Next
            </Button>
          )}
          <Button primary={last} onClick={leave}>
            {last ? 'End the lesson' : 'Leave'}
          </Button>
          {presents && (
            <>
              <Button onClick={openNotes}>Notes</Button>
              <Button onClick={togglePresenter}>End presenting</Button>
            </>
          )}
        </div>
      </div>
      <div className={styles.body} tabIndex={0} role="group" aria-label="This step">
        <div className={styles.words} aria-live="polite">
          <h2>{step.title}</h2>
          <p>
            <Words text={step.text} />
          </p>
          {last && (
            <p className={styles.takeHome}>
              <b>Take home:</b> <Words text={lesson.takeHome} />
            </p>
          )}
        </div>
        {step.tex && (
          <div className={styles.formula}>
            <Formula block tex={step.tex} />
          </div>
        )}
        {guess && <GuessBox guess={guess} guessed={guessed} ended={ended} onGuess={onGuess} />}
      </div>
      {black && <Blackout onEnd={() => setBlack(false)} />}
    </section>
  )
}

/** Opens the second window: notes, next step and clock. */
function openNotes() {
  const { href } = new URL(`?notes=${channelId}`, location.href)
  window.open(href.replace(/#.*/, ''), `notes ${channelId}`, 'popup,width=720,height=640')
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
