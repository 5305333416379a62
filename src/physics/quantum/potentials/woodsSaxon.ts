import type { PotentialFamily } from '../potential'
import { open } from '../potential'

/**
 * V = -V₀ / (1 + exp((|x| - R) / d)), a well with soft edges; it has a (small) kink at the origin.
 * Source: Woods & Saxon, Phys. Rev. 95, 577 (1954), there for three dimensions.
 */
export const woodsSaxon: PotentialFamily = {
  label: 'Woods–Saxon',
  formula: 'V(x) = -\\frac{V_0}{1 + e^{(|x|-R)/d}}',
  meaning: 'What a nucleon feels inside a nucleus: flat, with a soft edge.',
  parameters: {
    depth: {
      label: 'Depth',
      symbol: 'V_0',
      meaning: 'Depth of the well.',
      default: 10,
      minimum: 0.01,
      maximum: 1e4,
      sliderMinimum: 0.5,
      sliderMaximum: 40,
    },
    halfWidth: {
      label: 'Radius',
      symbol: 'R',
      meaning: 'Where the well is half as deep.',
      default: 2,
      minimum: 0.01,
      maximum: 100,
      sliderMinimum: 0.5,
      sliderMaximum: 6,
    },
    diffuseness: {
      label: 'Diffuseness',
      symbol: 'd',
      meaning: 'Thickness of the edge.',
      default: 0.4,
      minimum: 0.01,
      maximum: 10,
      sliderMinimum: 0.05,
      sliderMaximum: 2,
    },
  },
  create: ({ depth, halfWidth, diffuseness }, _mass, math) => ({
    ...open(0, 0),
    breakpoints: [0],
    symmetric: true,
    value: (x) => -depth / (1 + math.exp((Math.abs(x) - halfWidth) / diffuseness)),
  }),
}
