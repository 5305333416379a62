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
  hernquist: {
    label: 'Hernquist',
    inShort: 'Hernquist’s model of an elliptical galaxy: a cusp in the middle, cut off at a hundred scale radii.',
    reference: 'Hernquist, Astrophys. J. 356, 359 (1990)',
    formula: '\\rho(r) = \\frac{M}{2\\pi}\\,\\frac{R}{r\\,(r+R)^3}',
    extent: 8,
  },
  king: {
    label: 'King',
    inShort: 'King’s model of a globular cluster: a core, and an edge where the tide would take the stars.',
    reference: 'King, Astron. J. 71, 64 (1966)',
    formula: 'f(E) \\propto e^{(\\Psi-v^2/2)/\\sigma^2}-1,\\quad \\Psi(0)=W_0\\,\\sigma^2',
    extent: 12,
  },
} as const satisfies Record<keyof typeof clusterModels, StarModel>
