import type { Lesson } from '../../../experiments/lesson'
import { chevron } from './chevron'

/** What is taught with the bar's resonance. */
export const lessons: readonly Lesson[] = [chevron]
