import { clusterCard } from '../../../kernels/clusterLayout'
import { direct32 } from './direct32'
import type { ForceSolver } from './solver'

/** Every pair of stars in float32 on a graphics card; positions, velocities and sums stay in float64. Where there is none, `direct32` computes. */
export const gpu: ForceSolver = {
  label: 'Graphics card',
  inShort: 'Every pair, in single precision on the graphics card; the last digits depend on it.',
  reference: 'Nyland, Harris & Prins, GPU Gems 3, ch. 31 (2007)',
  digits: 'this machine',
  forceError: 1e-6,
  plan(settings) {
    const { blocks, memory } = direct32.plan(settings)
    return { blocks, memory: { ...memory, card: { bytes: clusterCard.bytes + 16 * settings.stars } } }
  },
}
