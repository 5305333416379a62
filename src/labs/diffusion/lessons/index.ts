import type { Lesson } from '../../../experiments/lesson'
import { howWell } from './howWell'
import { whichMotion } from './whichMotion'

/** What is taught with walks, in this order. */
export const lessons: readonly Lesson[] = [whichMotion, howWell]
