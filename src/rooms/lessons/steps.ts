import type { Lesson, Setting } from '../../experiments/lesson'
import { type Address, type PageSettings, writeAddress } from '../../files/address'
import { formatValue } from '../../parameters/parameter'

/** What somebody guessed: a number, the place of a choice, or a curve's heights at the places that were asked for. */
export type Guessed = number | readonly number[]

/** Guesses made on this page, by lesson and step. */
const guesses = new Map<string, Guessed>()
const keyOf = (lab: string, { name }: Pick<Lesson, 'name'>, index: number) => `${lab} ${name} ${index}`
export const guessOf = (lab: string, lesson: Lesson, index: number) => guesses.get(keyOf(lab, lesson, index))
export const rememberGuess = (lab: string, lesson: Lesson, index: number, guessed: Guessed) =>
  void guesses.set(keyOf(lab, lesson, index), guessed)

const given = ({ preset, values = {} }: Setting): readonly (readonly [string, string])[] => [
  ...(preset === undefined ? [] : [['preset', preset] as const]),
  ...Object.entries(values).map(([name, value]) => [name, formatValue(value)] as const),
]

/** What the page is set to at a step: a run that is to be guessed at waits for the guess. */
function pageAt(lab: string, lesson: Lesson, index: number): PageSettings {
  const { guess, riddle, duel } = lesson.steps[index]
  return {
    lesson: lesson.name,
    step: index + 1,
    ...(guess && !riddle && guessOf(lab, lesson, index) === undefined ? { run: false } : {}),
    ...(duel ? { duel } : {}),
  }
}

/** The address of a setting (its hash). */
export const settingHash = (lab: string, setting: Setting, page: PageSettings = {}): string =>
  writeAddress(lab, setting.preset, Object.entries(setting.values ?? {}), {
    ...page,
    ...(setting.duel ? { duel: setting.duel } : {}),
  })

/** The address of a step (its hash). @param index from 0 on @param page whose theme and presenter stay */
export const stepHash = (lab: string, lesson: Lesson, index: number, { theme, present }: PageSettings = {}): string =>
  settingHash(lab, lesson.steps[index], {
    ...pageAt(lab, lesson, index),
    ...(theme ? { theme } : {}),
    ...(present ? { present } : {}),
  })

/**
 * An address that names a lesson and no parameter, with the parameters of its step. One that names no lesson there is stays as it is.
 */
export function completed(address: Address, lessons: readonly Lesson[]): Address {
  const { page, lab } = address
  const lesson = lessons.find(({ name }) => name === page.lesson)
  const index = (page.step ?? 1) - 1
  const step = lesson?.steps[index]
  if (!lesson || !step) return address
  return { ...address, given: given(step), page: { ...pageAt(lab, lesson, index), ...page, step: index + 1 } }
}
