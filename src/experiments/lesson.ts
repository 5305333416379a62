import type { Differing } from '../files/address'
import type { ParameterValue } from '../parameters/parameter'
import type { Text } from '../words/text'

/** Parameters as a lesson sets them: a preset, or the defaults, and what differs from it. All the rest is as it is there. */
export interface Setting {
  readonly preset?: string
  readonly values?: Readonly<Record<string, ParameterValue>>
  /** Runs beside it: for each, what it differs in. */
  readonly duel?: readonly Differing[]
}

/**
 * What of the page a step speaks of: the stage, the result that is shown large, a chart by its file's name, or a panel by its name
 * (`data-panel`).
 */
export type Look = 'stage' | 'result' | `chart ${string}` | `panel ${string}`

export interface GuessAxis {
  readonly label: Text
  readonly unit?: string
  readonly scale: 'linear' | 'log'
  readonly minimum: number
  readonly maximum: number
}

interface GuessWords {
  readonly question: Text
  /** Said once the guess is made and the run is at its end, beside both. */
  readonly said: Text
}

/** A number, on a logarithmic slider. */
export interface NumberGuess extends GuessWords {
  readonly kind: 'number'
  readonly unit?: string
  readonly minimum: number
  readonly maximum: number
  readonly answer: number
}

export interface ChoiceGuess extends GuessWords {
  readonly kind: 'choice'
  readonly options: readonly Text[]
  /** Which of the options it is, from 0 on. */
  readonly answer: number
}

/** A curve, drawn by hand on the axes of the answer. */
export interface CurveGuess extends GuessWords {
  readonly kind: 'curve'
  readonly x: GuessAxis
  readonly y: GuessAxis
  readonly answer: { readonly x: readonly number[]; readonly y: readonly number[] }
  /** The chart with the same axes, by its file's name, on which the guess stays. */
  readonly chart?: string
}

/** What is asked before the run answers it. */
export type Guess = NumberGuess | ChoiceGuess | CurveGuess

/** A number that each student finds in a run of their own: a step's, with a seed of theirs. */
export interface OwnNumber {
  readonly question: Text
  /** Which of the results it is. */
  readonly result: string
  readonly unit?: string
  /** An answer that is so far off still counts: it was rounded. */
  readonly within: number
}

/** One thing to look at, and the setting that shows it. */
export interface LessonStep extends Setting {
  readonly title: Text
  /** At most 45 words. */
  readonly text: Text
  readonly tex?: string
  readonly look: Look
  readonly guess?: Guess
  /** The run is there before the guess, but nothing that names it: no parameters, no words, no other chart. */
  readonly riddle?: true
  /** On a quiz sheet. */
  readonly own?: OwnNumber
  /** For whoever teaches: what to ask, what to wait for. */
  readonly notes: Text
}

export interface TeacherQuestion {
  readonly question: Text
  readonly answer: Text
  /** What shows it: a step of the lesson, from 1 on, or a setting of its own. */
  readonly shows: number | Setting
}

export interface Reference {
  readonly authors: string
  readonly year: number
  readonly title: string
  readonly doi: string
}

/** What a teacher needs of a lesson beside its steps. */
export interface TeacherPage {
  /** What can be tested afterwards: each begins with a verb. */
  readonly goals: readonly [Text, Text, Text]
  readonly prerequisites: readonly Text[]
  /** Fifty minutes. */
  readonly plan: {
    readonly predict: Text
    readonly watch: Text
    readonly vary: Text
    readonly conclude: Text
  }
  /** What students believe before, and what it meets. */
  readonly misconception: Text
  readonly questions: readonly TeacherQuestion[]
  readonly assessment: { readonly item: Text; readonly answer: Text }
  readonly references: readonly Reference[]
}

/** A lesson: data in its lab's folder. */
export interface Lesson {
  /** In the address. */
  readonly name: string
  readonly title: Text
  /** One sentence for the list of lessons. */
  readonly summary: Text
  readonly minutes: number
  /** Terms of the glossary that it rests on. */
  readonly terms: readonly string[]
  readonly steps: readonly LessonStep[]
  /** One sentence. */
  readonly takeHome: Text
  readonly teacher: TeacherPage
}

/** Minutes of a teacher's plan, part by part. */
export const planMinutes = { predict: 10, watch: 15, vary: 15, conclude: 10 } as const
