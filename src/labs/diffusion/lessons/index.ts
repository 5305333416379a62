import type { Lesson } from '../../../experiments/lesson'
import { howWell } from './howWell'

/** What is taught with walks, in this order. */
export const lessons: readonly Lesson[] = [howWell]
