import type { BlockValues } from '../../kernels/block'
import { pack } from '../../kernels/block'
import { diffusionMotions, diffusionState } from '../../kernels/diffusionLayout'
import { seedWords } from '../random/philox'
import type { Motion } from './motions'
import { substepsOf } from './motions'

/** What a set of trajectories is laid out by, whatever moves in it. */
type Extent = Pick<
  BlockValues<typeof diffusionState>,
  | 'dimensions'
  | 'frames'
  | 'positions'
  | 'scratch'
  | 'slots'
  | 'slotBytes'
  | 'length'
  | 'tables'
  | 'order'
  | 'amplitudes'
  | 'tracks'
>

/** The state block as the kernels read it. @param motion none where the trajectories come from elsewhere */
export function packState(motion: Motion | undefined, seed: number, extent: Extent): Uint8Array<ArrayBuffer> {
  const [seedLow, seedHigh] = seedWords(seed)
  return pack(diffusionState, {
    ...extent,
    seedLow,
    seedHigh,
    motion: motion ? diffusionMotions[motion.kind] : 0,
    substeps: motion ? substepsOf(motion) : 1,
    timeStep: motion?.timeStep ?? 0,
    diffusionCoefficient: motion?.diffusionCoefficient ?? 0,
    relaxationTime: motion?.relaxationTime ?? 0,
    thermal: motion?.thermal ?? 0,
    boxLength: motion?.boxLength ?? 0,
    hurst: motion?.hurst ?? 0,
    speed: motion?.propulsionSpeed ?? 0,
    rotationalDiffusion: motion?.rotationalDiffusion ?? 0,
    localisationNoise: motion?.localisationNoise ?? 0,
    drift: motion?.drift ?? [0, 0, 0],
    stepScale: motion?.stepScale ?? 0,
  })
}
