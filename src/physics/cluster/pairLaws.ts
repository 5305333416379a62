import type { pairLaws as numbers } from '../../kernels/clusterLayout'
import type { Text } from '../../words/text'

/** How the pull of two stars may depend on their distance. */
export const pairLaws = {
  newton: { label: 'Newton', inShort: 'The pull falls with the square of the distance.' },
  power: { label: 'Power of the distance', inShort: 'The pull falls with a power of its own: orbits no longer close.' },
  yukawa: { label: 'Yukawa', inShort: 'Newton’s potential, cut off beyond a range, as by a force with a mass.' },
} as const satisfies Record<keyof typeof numbers, { readonly label: Text; readonly inShort: Text }>
