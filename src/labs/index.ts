import type { LabEntry } from '../rooms/lab'
import { learn } from '../words/language'
import { about as benchmark } from './benchmark/about'
import { about as cluster } from './cluster/about'
import { about as diffusion } from './diffusion/about'
import { loads } from './loads'
import { about as quantum } from './quantum/about'
import { about as resonance } from './resonance/about'
import { about as verification } from './verification/about'

/** Lessons, with the words of theirs that another language needs. */
const taught =
  (lab: string, load: LabEntry['lessons']): LabEntry['lessons'] =>
  async () =>
    (await Promise.all([load(), learn(`${lab} lessons`)]))[0]

/**
 * The only list of labs. The order is that of the rail and of the keys 1 to 6; the first one opens where no address says otherwise.
 * What a lab is made of is fetched when somebody wants it: `all.ts` has all of it at once, for the command line and for tests.
 */
export const labs: readonly LabEntry[] = [
  {
    ...cluster,
    load: loads.cluster,
    room: () => import('./cluster/Lab'),
    theory: () => import('./cluster/Theory'),
    lessons: taught('cluster', () => import('./cluster/lessons')),
  },
  {
    ...quantum,
    load: loads.quantum,
    room: () => import('./quantum/Lab'),
    theory: () => import('./quantum/Theory'),
    lessons: taught('quantum', () => import('./quantum/lessons')),
  },
  {
    ...diffusion,
    load: loads.diffusion,
    room: () => import('./diffusion/Lab'),
    theory: () => import('./diffusion/Theory'),
    lessons: taught('diffusion', () => import('./diffusion/lessons')),
  },
  {
    ...resonance,
    load: loads.resonance,
    room: () => import('./resonance/Lab'),
    theory: () => import('./resonance/Theory'),
    lessons: taught('resonance', () => import('./resonance/lessons')),
  },
  {
    ...verification,
    load: loads.verification,
    room: () => import('./verification/Lab'),
    theory: () => import('./verification/Theory'),
    lessons: () => import('./noLessons'),
  },
  {
    ...benchmark,
    load: loads.benchmark,
    room: () => import('./benchmark/Lab'),
    theory: () => import('./benchmark/Theory'),
    lessons: () => import('./noLessons'),
  },
]
