import type { Lesson } from '../experiments/lesson'

/** Taught is in the labs that it is about. */
export const lessons: readonly Lesson[] = []
