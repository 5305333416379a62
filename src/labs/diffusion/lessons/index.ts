import type { Lesson } from '../../../experiments/lesson'

export const lessons: readonly Lesson[] = []
