import type { Preset } from '../../../parameters/resolve'

/** Named encounters. What a preset does not name keeps its default. */
export const presets = {
  flyby: {
    label: 'One fly-by',
    meaning: 'A subhalo of ten million suns passes a trapped star at 2.5 kpc.',
    values: {
      task: 'encounter',
      star: [-3.133397525380333, 8.62492917657397, 0, -142.01311404537412, 17.905807183103512, 0],
      subhaloVelocity: [16.141781046559633, 39.019647972904316, -26.77517463464155],
      offsetDirection: [0.13515354910705096, -0.9906768725882369, 0.017112927352097594],
      mass: 1e7,
      impact: 2.5,
    },
  },
} as const satisfies Record<string, Preset>
