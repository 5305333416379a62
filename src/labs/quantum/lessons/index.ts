import type { Lesson } from '../../../experiments/lesson'
import { errorBar } from './errorBar'
import { spotTheBug } from './spotTheBug'
import { tunnelling } from './tunnelling'
import { zeroPoint } from './zeroPoint'

/** What is taught with the quantum well, in this order. */
export const lessons: readonly Lesson[] = [errorBar, spotTheBug, tunnelling, zeroPoint]
