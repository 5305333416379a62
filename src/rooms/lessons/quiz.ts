import type { Lesson, LessonStep, OwnNumber } from '../../experiments/lesson'
import { sha256 } from '../../files/checksum'
import { settingHash } from './steps'

/** Names that one key may have: more is no class. */
export const mostNames = 500
export const longestName = 80

/** A name as it counts: however it was typed. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, longestName)

/** Names out of a text, one a line or with semicolons, each once, as they were typed first. */
export function namesIn(text: string): readonly string[] {
  const found = new Map<string, string>()
  for (const line of text.split(/[\n;]/)) {
    const name = line.trim().slice(0, longestName)
    if (name !== '' && !found.has(plainName(name))) found.set(plainName(name), name)
  }
  return [...found.values()]
}

/**
 * The seed of a student: the first seven hexadecimal digits of SHA-256 over the lab, the lesson and the plain name, with line ends
 * between them. So it is another one in each lesson, and the same on every machine. The name goes nowhere.
 */
export async function seedOf(name: string, lab: string, lesson: Pick<Lesson, 'name'>): Promise<number> {
  const digest = await sha256(new TextEncoder().encode([lab, lesson.name, plainName(name)].join('\n')))
  return Number.parseInt(digest.replace('sha256:', '').slice(0, 7), 16)
}

/** A step with a question about a run of one's own. */
export type OwnStep = LessonStep & { readonly own: OwnNumber }

export const ownSteps = ({ steps }: Pick<Lesson, 'steps'>): readonly OwnStep[] =>
  steps.filter((step): step is OwnStep => step.own !== undefined)

/** The address of a student's run (its hash). */
export const ownHash = (lab: string, { preset, values }: LessonStep, seed: number): string =>
  settingHash(lab, { ...(preset === undefined ? {} : { preset }), values: { ...values, seed } })
