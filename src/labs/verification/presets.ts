import type { Preset } from '../../parameters/resolve'

/** Named sets of claims. */
export const presets = {
  fewBodies: {
    label: 'Few bodies',
    meaning: 'Orbits that are known to many digits, and what each integrator makes of them.',
    values: { only: 'cluster/kepler, cluster/figureEight, cluster/pythagorean, cluster/game, cluster/integrator' },
  },
  spectra: {
    label: 'Spectra',
    meaning: 'Levels and sizes of wells that can be solved, or have been by others.',
    values: {
      only: 'quantum/harmonic, quantum/morse, quantum/sextic, quantum/poschlTeller, quantum/infiniteWell, quantum/finiteWell, quantum/linear, quantum/quartic, quantum/anharmonic, quantum/doubleWell, quantum/gaussianWell, quantum/bands',
    },
  },
  errorBars: {
    label: 'Error bars',
    meaning: 'How often error bars hold the truth, and their exact sizes.',
    values: { only: 'quantum/coverage, quantum/errorBar, diffusion/coverage, diffusion/error, diffusion/fit' },
  },
  resonances: {
    label: 'Resonances',
    meaning: 'Radii, islands and orbits in the barred galaxy.',
    values: {
      only: 'resonance/corotation, resonance/lindblad, resonance/fourToOne, resonance/lagrange, resonance/island, resonance/orbit',
    },
  },
} as const satisfies Record<string, Preset>
