import type { Reference } from '../files/references'
import { randomNumbers } from '../files/references'
import type { AnyValues } from '../parameters/parameter'
import { motions } from '../physics/diffusion/motions'
import type { ClusterValues } from './cluster/parameters'
import { referencesOf as ofCluster } from './cluster/references'
import { solvers } from './cluster/solvers'
import { byFourierTransform, referencesOf as ofDiffusion } from './diffusion/report/references'
import type { DiffusionValues } from './diffusion/values'
import { type LadderName, ladderNames } from './ladders'
import { methods, referencesOf as ofQuantum } from './quantum/references'
import type { WellValues } from './quantum/well/parameters'
import type { Task } from './resonance/parameters'
import { integrator, referencesOf as ofResonance } from './resonance/references'

/** Of a run: its experiment, the values that count for it, and what came out, as far as it is. */
interface Cited {
  readonly experiment: string
  readonly values: AnyValues
  readonly result: Readonly<Record<string, unknown>>
}

/** Better algorithms; what is only computed faster relies on nobody. */
const ofLadder: Readonly<Record<LadderName, Reference>> = {
  pairs: { what: `Forces (${solvers.tree.label})`, where: solvers.tree.reference },
  samples: methods.stratified,
  displacements: byFourierTransform,
  encounters: integrator,
}

/** What a climb of the speed ladder relies on. */
const ofBenchmark = ({ ladder }: AnyValues): readonly Reference[] => [
  ...ladderNames.filter((name) => ladder === 'all' || ladder === name).map((name) => ofLadder[name]),
  { what: 'Serial share', where: 'Amdahl, Proc. AFIPS 30, 483 (1967)' },
  randomNumbers,
]

type References = (cited: Cited) => readonly Reference[]

/** What a run of each lab relies on, by the lab's name. The verification's claims name their own sources, each beside its number. */
export const references: ReadonlyMap<string, References> = new Map<string, References>([
  ['cluster', ({ values }) => ofCluster(values as unknown as ClusterValues)],
  ['quantum', ({ values }) => ofQuantum('method' in values ? (values as unknown as WellValues) : undefined)],
  [
    'diffusion',
    ({ values: given, result }) => {
      const values = given as unknown as DiffusionValues
      const motion = values.input === '' ? motions[values.motion] : undefined
      return [...ofDiffusion({ values, result, motion }), ...(motion ? [randomNumbers] : [])]
    },
  ],
  ['resonance', ({ experiment, values }) => ofResonance(experiment as Task, values)],
  ['verification', () => []],
  ['benchmark', ({ values }) => ofBenchmark(values)],
])
