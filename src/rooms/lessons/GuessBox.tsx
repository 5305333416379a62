import { Suspense, useId, useState } from 'react'
import type { CurveGuess, Guess, NumberGuess } from '../../experiments/lesson'
import { along, drawnPlaces } from '../../ui/charts/handDrawn'
import { shown, t } from '../../words/language'
import { say, type Text } from '../../words/text'
import { curveDistance, filled, numberDistance, withUnit } from './distance'
import styles from './lessons.module.css'
import { Button, CurvePad, Words } from './parts'
import type { Guessed } from './steps'

interface GuessBoxProps {
  readonly guess: Guess
  readonly guessed: Guessed | undefined
  /** The run is at its end. */
  readonly ended: boolean
  readonly onGuess: (guessed: Guessed) => void
}

/** Asks before the run answers; afterwards, the guess and the answer side by side. */
export function GuessBox({ guess, guessed, ended, onGuess }: GuessBoxProps) {
  const id = useId()
  const [impatient, setImpatient] = useState(false)
  const revealed = guessed !== undefined && (ended || impatient)
  return (
    <section className={styles.guess} aria-labelledby={id} data-kind={guess.kind}>
      <h3 id={id} className={styles.question}>
        <Words text={guess.question} />
      </h3>
      <Ask guess={guess} guessed={guessed} revealed={revealed} onGuess={onGuess} />
      <div role="status" className={styles.answer}>
        {revealed && <Answer guess={guess} guessed={guessed} />}
        {guessed !== undefined && !revealed && <p>{t('The run is on its way to the answer.')}</p>}
      </div>
      {guessed !== undefined && !revealed && (
        <Button onClick={() => setImpatient(true)}>{t('Show the answer now')}</Button>
      )}
    </section>
  )
}

interface AskProps extends Pick<GuessBoxProps, 'guess' | 'guessed' | 'onGuess'> {
  readonly revealed: boolean
}

function Ask({ guess, guessed, revealed, onGuess }: AskProps) {
  switch (guess.kind) {
    case 'number':
      return guessed === undefined && <AskNumber guess={guess} onGuess={onGuess} />
    case 'choice':
      return (
        <div className={styles.options}>
          {guess.options.map((option, index) => (
            <button
              key={option}
              type="button"
              className={styles.option}
              disabled={guessed !== undefined}
              data-guessed={guessed === index || undefined}
              data-answer={(revealed && guess.answer === index) || undefined}
              onClick={() => onGuess(index)}
            >
              {shown(option)}
            </button>
          ))}
        </div>
      )
    case 'curve':
      return <AskCurve guess={guess} guessed={guessed} revealed={revealed} onGuess={onGuess} />
  }
}

/** Steps of the slider. */
const fine = 400

function AskNumber({ guess, onGuess }: { readonly guess: NumberGuess } & Pick<GuessBoxProps, 'onGuess'>) {
  const axis = { ...guess, label: '', scale: 'log' } as const
  const [fraction, setFraction] = useState(0.5)
  const value = Number(along(axis, fraction).toPrecision(2))
  return (
    <div className={styles.row}>
      <input
        type="range"
        className={styles.slider}
        aria-label={shown(guess.question)}
        aria-valuetext={shown(withUnit(value, guess.unit))}
        min={0}
        max={fine}
        value={Math.round(fine * fraction)}
        onChange={({ currentTarget }) => setFraction(Number(currentTarget.value) / fine)}
      />
      <output className={styles.guessed}>{shown(withUnit(value, guess.unit))}</output>
      <Button primary onClick={() => onGuess(value)}>
        {t('That is my guess')}
      </Button>
    </div>
  )
}

const nothingDrawn: readonly undefined[] = Array.from({ length: drawnPlaces }, () => undefined)

function AskCurve({ guess, guessed, revealed, onGuess }: { readonly guess: CurveGuess } & Omit<AskProps, 'guess'>) {
  const [heights, setHeights] = useState<readonly (number | undefined)[]>(nothingDrawn)
  const whole = filled(heights)
  const { x, y } = guess
  const drawn = Array.isArray(guessed) ? (guessed as readonly number[]) : undefined
  return (
    <>
      <Suspense fallback={null}>
        <CurvePad
          x={x}
          y={y}
          heights={drawn ?? heights}
          onChange={drawn ? undefined : setHeights}
          answer={revealed ? guess.answer : undefined}
        />
      </Suspense>
      {!drawn && (
        <Button primary disabled={!whole} onClick={() => whole && onGuess(whole)}>
          {t('That is my guess')}
        </Button>
      )}
    </>
  )
}

/** What is read next is not below an edge. */
function intoSight(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}

/** The guess beside the answer, with how far apart they are. */
function Answer({ guess, guessed }: { readonly guess: Guess; readonly guessed: Guessed }) {
  return (
    <div ref={intoSight}>
      <p className={styles.beside}>{shown(besides(guess, guessed))}</p>
      <p>
        <Words text={guess.said} />
      </p>
    </div>
  )
}

function besides(guess: Guess, guessed: Guessed): Text {
  switch (guess.kind) {
    case 'number': {
      const own = guessed as number
      const { answer, unit } = guess
      return say('You said {own}; it is {answer}. Your guess: {distance}.', {
        own: withUnit(own, unit),
        answer: withUnit(answer, unit),
        distance: numberDistance(own, answer),
      })
    }
    case 'choice': {
      const own = guess.options[guessed as number]
      const answer = guess.options[guess.answer]
      return own === answer
        ? say('You said: {own}. So it is.', { own })
        : say('You said: {own}. It is: {answer}.', { own, answer })
    }
    case 'curve':
      return say('Your curve, dashed: {distance}.', { distance: curveDistance(guess, guessed as readonly number[]) })
  }
}
