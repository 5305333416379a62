import { expect } from 'vitest'
import { drive } from '../experiments/drive'
import type { Lab } from '../experiments/lab'
import type { Lesson } from '../experiments/lesson'

// What the tests of lessons share: their numbers are those of runs.

export type Given = Readonly<Record<string, unknown>>

/** Runs a step of a lesson, with some parameters in the place of its own: fewer samples, say. */
export async function driveStep(lab: Lab, lesson: Lesson, step: number, besides: Given = {}) {
  const { preset, values } = lesson.steps[step - 1]
  const given = { ...(preset === undefined ? {} : { preset }), ...values, ...besides }
  return drive(lab, Object.entries(given), 'typed', { environment: { shared: false } })
}

/** The result that a document of such a run has. */
export const resultOf = async (lab: Lab, lesson: Lesson, step: number, besides: Given = {}) =>
  (await driveStep(lab, lesson, step, besides)).document.result as Record<string, never>

/** What a step says, its guess and its formula with it. */
const saidIn = (lesson: Lesson, step: number) => {
  const { text, tex = '', guess, notes } = lesson.steps[step - 1]
  return [text, tex, guess?.question, guess?.said, notes, lesson.takeHome].join(' ')
}

/** A number as a step says it is the number that was found, to its last digit. */
export function said(lesson: Lesson, step: number, text: string, found: number) {
  expect(saidIn(lesson, step)).toContain(text)
  const decimals = text.split('.')[1]?.length ?? 0
  expect(Math.abs(Number(text.replace('−', '-')) - found)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals)
}

/** The answer of a step's guess, where that is a number or a choice. */
export const answerOf = (lesson: Lesson, step: number) => {
  const { guess } = lesson.steps[step - 1]
  return guess?.kind === 'curve' ? Number.NaN : (guess?.answer ?? Number.NaN)
}

/** The curve that a step asks for. */
export function curveOf(lesson: Lesson, step: number) {
  const { guess } = lesson.steps[step - 1]
  if (guess?.kind !== 'curve') throw new Error(`step ${step} of ${lesson.name} asks for no curve`)
  return guess.answer
}
