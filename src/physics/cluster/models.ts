import type { clusterModels } from '../../kernels/clusterLayout'

/** How the stars of a cluster are spread at the start. The kernel `clusterPositions` draws them. */
export interface StarModel {
  readonly label: string
  /** One sentence for a student. */
  readonly inShort: string
  readonly reference: string
  /** Density, TeX. */
  readonly formula: string
  /** Radius of the picture that shows it at the start, in units of its radius. */
  readonly extent: number
}

/** Every star model, in the order of the picker. */
export const starModels = {
  uniform: {
    label: 'Uniform sphere',
    inShort: 'Equal density everywhere inside the radius.',
    reference: 'Aarseth, Lin & Papaloizou, Astrophys. J. 324, 288 (1988)',
    formula: '\\rho(r) = \\frac{3M}{4\\pi R^3},\\quad r \\le R',
    extent: 1,
  },
  plummer: {
    label: 'Plummer',
    inShort: "Plummer's model: a dense core with a wide halo, in balance at Q = 0.5.",
    reference: 'Plummer, Mon. Not. R. Astron. Soc. 71, 460 (1911); drawn as by Aarseth, Hénon & Wielen (1974)',
    formula: '\\rho(r) = \\frac{3M}{4\\pi R^3}\\left(1+\\frac{r^2}{R^2}\\right)^{-5/2}',
    extent: 4,
  },
} as const satisfies Record<keyof typeof clusterModels, StarModel>
