import type { Lesson } from '../../../experiments/lesson'
import { collapse } from './collapse'
import { predictable } from './predictable'
import { symplectic } from './symplectic'

/** What is taught with the cluster, in this order. */
export const lessons: readonly Lesson[] = [collapse, symplectic, predictable]
