import type { Lesson } from '../../../experiments/lesson'
import { collapse } from './collapse'
import { ladder } from './ladder'
import { predictable } from './predictable'
import { sinking } from './sinking'
import { symplectic } from './symplectic'

/** What is taught with the cluster, in this order. */
export const lessons: readonly Lesson[] = [collapse, symplectic, predictable, sinking, ladder]
