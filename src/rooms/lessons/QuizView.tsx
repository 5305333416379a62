import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ThreadEntry } from '../../compute/thread'
import type { CurveGuess, Guess, Lesson } from '../../experiments/lesson'
import { writeAddress } from '../../files/address'
import { writeCsv } from '../../files/csv'
import { saveText } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { formatNumber } from '../../ui/format'
import { shown, t } from '../../words/language'
import { asIs } from '../../words/text'
import type { LabEntry } from '../lab'
import { withUnit } from './distance'
import type { KeyRow } from './key'
import styles from './lessons.module.css'
import { Button } from './parts'
import { printPart } from './print'
import { longestName, mostNames, namesIn, ownHash, ownSteps, plainName, seedOf } from './quiz'

interface QuizViewProps {
  readonly lab: LabEntry
  readonly lesson: Lesson
  readonly entry: ThreadEntry
  /** Whoever came by the address of the class: then there is no key to be seen. */
  readonly asStudent: boolean
}

const absolute = (hash: string) => new URL(hash, location.href).href

/** A lesson's questions as a sheet with a student's own numbers; for whoever teaches, the key to all of them. */
export function QuizView({ lab, lesson, entry, asStudent }: QuizViewProps) {
  const [keyShown, setKeyShown] = useState(false)
  return (
    <div className={styles.quiz}>
      <Sheet lab={lab} lesson={lesson} />
      {!asStudent && !keyShown && (
        <div className={styles.buttons}>
          <Button onClick={() => setKeyShown(true)}>{t('The key, for teachers')}</Button>
        </div>
      )}
      {keyShown && <Key lab={lab} lesson={lesson} entry={entry} />}
    </div>
  )
}

function Sheet({ lab, lesson }: Pick<QuizViewProps, 'lab' | 'lesson'>) {
  const [name, setName] = useState('')
  const [seed, setSeed] = useState<number>()
  const content = useRef<HTMLDivElement>(null)
  const own = plainName(name) !== ''
  useEffect(() => {
    let mounted = true
    if (own) void seedOf(name, lab.name, lesson).then((found) => mounted && setSeed(found))
    return () => {
      mounted = false
    }
  }, [own, name, lab, lesson])
  const seedNow = own ? seed : undefined
  return (
    <>
      <label className={styles.field}>
        {t('Your name')}
        <input
          value={name}
          maxLength={longestName}
          autoComplete="off"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <small>
          {t(
            'It makes the seed of your runs, here on this page, and goes nowhere. Without it the sheet is for anyone.',
          )}
        </small>
      </label>
      <div className={styles.buttons}>
        <Button primary onClick={() => printPart(t('{title}: questions', { title: lesson.title }), content.current)}>
          {t('Print the sheet')}
        </Button>
      </div>
      <div ref={content} className={styles.teacher}>
        <p>
          {own
            ? seedNow === undefined
              ? name.trim()
              : t('{name}, seed {seed}', { name: asIs(name.trim()), seed: seedNow })
            : t('Name: ______________________________')}
        </p>
        <ol>
          {lesson.steps
            .filter(({ guess, own: numbers }) => guess ?? numbers)
            .map((step) => (
              <li key={step.title}>
                {shown(step.text)} {step.guess && <Question guess={step.guess} />}
                {step.own && (
                  <p>
                    <b>{shown(step.own.question)}</b> <Line unit={step.own.unit} />
                    <br />
                    <OwnRun lab={lab} seed={seedNow} step={step} />
                  </p>
                )}
              </li>
            ))}
        </ol>
        {ownSteps(lesson).length === 0 && (
          <p>{t('No question of this lesson depends on the seed: all have the same answers.')}</p>
        )}
      </div>
    </>
  )
}

/** Where a number is to be written. */
const Line = ({ unit }: { readonly unit: string | undefined }) => <span>______________ {unit && shown(unit)}</span>

function OwnRun({
  lab,
  step,
  seed,
}: Pick<QuizViewProps, 'lab'> & { readonly step: Lesson['steps'][number]; readonly seed: number | undefined }) {
  if (seed === undefined) return <small>{t('Your own run: with your name above, its address stands here.')}</small>
  const address = absolute(ownHash(lab.name, step, seed))
  return (
    <small>
      {t('Your own run, to its end:')} <a href={address}>{address}</a>
    </small>
  )
}

function Question({ guess }: { readonly guess: Guess }) {
  return (
    <>
      <b>{shown(guess.question)}</b> {guess.kind === 'number' && <Line unit={guess.unit} />}
      {guess.kind === 'choice' && (
        <ul>
          {guess.options.map((option) => (
            <li key={option}>{shown(option)}</li>
          ))}
        </ul>
      )}
      {guess.kind === 'curve' && (
        <div>
          <Axes guess={guess} />
        </div>
      )}
    </>
  )
}

/** Axes to draw on with a pencil. */
function Axes({ guess: { x, y } }: { readonly guess: CurveGuess }) {
  const end = (value: number) => shown(formatNumber(value, 2))
  return (
    <svg
      viewBox="0 0 360 200"
      width="360"
      height="200"
      role="img"
      aria-label={t('Axes: {y} against {x}', { y: y.label, x: x.label })}
    >
      <path d="M70 10V160H350" fill="none" stroke="currentColor" />
      <g fontSize="11" fill="currentColor">
        <text x="64" y="18" textAnchor="end">
          {end(y.maximum)}
        </text>
        <text x="64" y="160" textAnchor="end">
          {end(y.minimum)}
        </text>
        <text x="70" y="176">
          {end(x.minimum)}
        </text>
        <text x="350" y="176" textAnchor="end">
          {end(x.maximum)}
        </text>
        <text x="210" y="194" textAnchor="middle">
          {withLog(x)}
        </text>
        <text x="76" y="18">
          {withLog(y)}
        </text>
      </g>
    </svg>
  )
}

const withLog = ({ label, unit, scale }: CurveGuess['x']) =>
  `${shown(label)}${unit ? ` (${shown(unit)})` : ''}${scale === 'log' ? t(', logarithmic') : ''}`

function answerOf(guess: Guess): ReactNode {
  switch (guess.kind) {
    case 'number':
      return shown(withUnit(guess.answer, guess.unit))
    case 'choice':
      return shown(guess.options[guess.answer])
    case 'curve':
      return t('through {points}', {
        points: guess.answer.x
          .map((x, i) => `(${shown(formatNumber(x, 3))}; ${shown(formatNumber(guess.answer.y[i], 3))})`)
          .join(', '),
      })
  }
}

const asText = (answer: number | string | undefined) =>
  shown(typeof answer === 'number' ? String(Number(answer.toPrecision(8))) : (answer ?? '…'))

function Key({ lab, lesson, entry }: Omit<QuizViewProps, 'asStudent'>) {
  const id = useId()
  const [text, setText] = useState('')
  const [rows, setRows] = useState<readonly KeyRow[]>([])
  const [fraction, setFraction] = useState<number>()
  const [trouble, setTrouble] = useState<string>()
  const running = useRef<AbortController>(undefined)
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => () => running.current?.abort(), [])
  const steps = ownSteps(lesson)
  const compute = async () => {
    const names = namesIn(text)
    if (names.length === 0 || names.length > mostNames)
      return setTrouble(
        t('The list takes 1 to {most} names, one a line: there are {count}.', { most: mostNames, count: names.length }),
      )
    setTrouble(undefined)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setFraction(0)
    try {
      const [definition, { computeKey }] = await Promise.all([lab.load(), import('./key')])
      await computeKey(definition, lesson, names, {
        entry,
        signal: controller.signal,
        onRows: (found, done) => {
          if (controller.signal.aborted) return
          setRows(found)
          setFraction(done)
        },
      })
    } catch (error) {
      if (!controller.signal.aborted)
        setTrouble(t('The key could not be computed: {reason}', { reason: messageOf(error) }))
    }
    if (running.current === controller) setFraction(undefined)
  }
  const heading = ({ own: { question, unit } }: (typeof steps)[number]) =>
    unit ? `${shown(question)} [${shown(unit)}]` : shown(question)
  const csv = () =>
    saveText(
      writeCsv([
        { name: 'name', values: rows.map(({ name }) => name) },
        { name: 'seed', values: rows.map(({ seed }) => seed) },
        ...steps.map((step, index) => ({
          name: step.own.question,
          ...(step.own.unit ? { unit: step.own.unit } : {}),
          values: rows.map(({ answers }) => answers[index] ?? ''),
        })),
      ]),
      `key-${lesson.name}.csv`,
      'text/csv',
    )
  const link = absolute(writeAddress(lab.name, undefined, [], { lesson: lesson.name, quiz: true }))
  return (
    <section className={styles.quiz} aria-label={t('The key')}>
      <h3>{t('For the class')}</h3>
      <label className={styles.field}>
        {t('One address for all: whoever opens it gives a name and has a sheet of their own.')}
        <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      {steps.length > 0 && (
        <>
          <label className={styles.field}>
            {t('Names, one a line, as the students type them (large and small letters and blanks do not matter)')}
            <textarea rows={4} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
          </label>
          <div className={styles.buttons}>
            <Button primary disabled={fraction !== undefined} onClick={() => void compute()}>
              {t('Compute the key')}
            </Button>
            {fraction !== undefined && <Button onClick={() => running.current?.abort()}>{t('Stop')}</Button>}
            <Button disabled={rows.length === 0 || fraction !== undefined} onClick={csv}>
              {t('CSV')}
            </Button>
          </div>
        </>
      )}
      <div className={styles.buttons}>
        <Button
          disabled={fraction !== undefined}
          onClick={() => printPart(t('{title}: key', { title: lesson.title }), content.current)}
        >
          {t('Print the key')}
        </Button>
        <span role="status" id={id}>
          {fraction !== undefined && t('Computing the runs: {percent} %', { percent: Math.round(100 * fraction) })}
        </span>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      {/* What is wide scrolls in itself. */}
      <div ref={content} className={styles.teacher} tabIndex={0} role="group" aria-label={t('Answers')}>
        {rows.length > 0 && (
          <table className={styles.key}>
            <thead>
              <tr>
                <th scope="col">{t('Name')}</th>
                <th scope="col">{t('Seed')}</th>
                {steps.map((step) => (
                  <th key={step.title} scope="col">
                    {heading(step)} ± {shown(String(step.own.within))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, seed, answers }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{seed}</td>
                  {answers.map((answer, index) => (
                    <td key={index}>{asText(answer)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h3>{t('The same for all')}</h3>
        <ol>
          {lesson.steps.flatMap(({ title, guess }) =>
            guess
              ? [
                  <li key={title}>
                    <b>{shown(guess.question)}</b> {answerOf(guess)}. {shown(guess.said)}
                  </li>,
                ]
              : [],
          )}
        </ol>
      </div>
    </section>
  )
}
