import { clusterCard } from '../../../kernels/clusterLayout'
import { direct32 } from './direct32'
import type { ForceSolver } from './solver'

/** Every pair of stars in float32 on a graphics card; the run has the memory of its stand-in, too, which computes where there is none. */
export const gpu: ForceSolver = {
  label: 'Graphics card',
  inShort:
    'Every pair, in single precision on the graphics card; places, velocities and the sums over time stay in double precision. The last digits depend on the card.',
  reference: 'Nyland, Harris & Prins, GPU Gems 3, ch. 31 (2007)',
  digits: 'this machine',
  forceError: 1e-6,
  plan(settings) {
    const { blocks, memory } = direct32.plan(settings)
    return { blocks, memory: { ...memory, card: { bytes: clusterCard.bytes + 16 * settings.stars } } }
  },
}
