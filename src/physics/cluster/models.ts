import type { clusterModels } from '../../kernels/clusterLayout'
import type { FewBodyModel } from './fewBodyCounts'

/** How the stars of a cluster are spread at the start. */
export interface StarModel {
  readonly label: string
  /** One sentence for a student. */
  readonly inShort: string
  readonly reference: string
  /** Density, TeX. */
  readonly formula: string
  /** Radius of the picture that shows it at the start, in units of its radius; of a few bodies, in their own unit. */
  readonly extent: number
}

/** Those that are drawn, by the kernel `clusterPositions`. */
const drawn = {
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

/** Those that are put together from drawn ones, or have a kernel of their own. */
const composed = {
  twoClusters: {
    label: 'Two clusters',
    inShort: 'Two Plummer spheres, each in a balance of its own, on an orbit that brings them together.',
    reference:
      'Toomre, in The Evolution of Galaxies and Stellar Populations, 401 (1977); White, Mon. Not. R. Astron. Soc. 184, 185 (1978)',
    formula: '\\mathbf d = \\left(\\sqrt{d^2-b^2},\\,b,\\,0\\right),\\quad \\dot{\\mathbf d} = (-v,\\,0,\\,0)',
    extent: 2,
  },
  disk: {
    label: 'Disc',
    inShort:
      'An exponential disc that turns in its own gravity, without a halo: spirals come and go, and in the end it makes a bar.',
    reference:
      'Freeman, Astrophys. J. 160, 811 (1970); random motion as by Hernquist, Astrophys. J. Suppl. 86, 389 (1993)',
    formula:
      '\\rho \\propto e^{-r/R}\\,\\mathrm{sech}^2\\frac{z}{z_0},\\quad v_c^2 = 4\\pi G\\Sigma_0 R\\,y^2\\,(I_0K_0-I_1K_1),\\quad y=\\frac{r}{2R}',
    extent: 6,
  },
} as const satisfies Record<string, StarModel>

/** Those of a few bodies whose places and velocities are given (fewBodies.ts). */
const given = {
  kepler: {
    label: 'Kepler orbit',
    inShort: 'Two bodies on an ellipse, from its far end: what an integrator gets wrong is seen at once.',
    reference: 'Kepler, Astronomia nova (1609)',
    formula: 'r = \\frac{a\\,(1-e^2)}{1+e\\cos\\varphi},\\quad a = 1,\\; M = 1',
    extent: 1.5,
  },
  figureEight: {
    label: 'Figure eight',
    inShort: 'Three equal bodies chase each other along one curve, for ever.',
    reference: 'Moore, Phys. Rev. Lett. 70, 3675 (1993); Chenciner & Montgomery, Ann. Math. 152, 881 (2000)',
    formula: '\\mathbf r_k(t) = \\mathbf q(t + kT/3),\\quad T = 6.3259',
    extent: 1.3,
  },
  pythagorean: {
    label: 'Pythagorean problem',
    inShort:
      'Masses 3, 4 and 5 at rest at the corners of a triangle: close passages, and in the end one of them is thrown out.',
    reference: 'Burrau, Astron. Nachr. 195, 113 (1913); Szebehely & Peters, Astron. J. 72, 876 (1967)',
    formula: 'm = 3,\\,4,\\,5,\\quad E = -\\tfrac{769}{60}',
    extent: 4,
  },
  solarSystem: {
    label: 'Solar system',
    inShort: 'The Sun and its eight planets on 1 January 2000, in astronomical units and years.',
    reference: 'Standish & Williams, Approximate Positions of the Planets (JPL); masses: Luzum et al. (2011)',
    formula: 'T^2 = \\frac{4\\pi^2 a^3}{G\\,(M_\\odot+m)}\\ (\\text{au, years})',
    extent: 32,
  },
  benchmarkGame: {
    label: 'Sun and four giants',
    inShort: 'Sun, Jupiter, Saturn, Uranus and Neptune, as programming languages are compared by them.',
    reference: 'The Computer Language Benchmarks Game, n-body',
    formula: 'M_\\odot = 4\\pi^2\\ (\\text{au, years})',
    extent: 32,
  },
} as const satisfies Record<FewBodyModel, StarModel>

/** Those that somebody brings along. */
const brought = {
  file: {
    label: 'Your own stars',
    inShort: 'Masses, places and velocities out of a file.',
    reference: 'Read from the file that input names',
    formula: '(m,\\,\\mathbf r,\\,\\mathbf v)_i,\\quad i = 1\\dots N',
    extent: 1,
  },
} as const satisfies Record<string, StarModel>

/** Every star model, in the order of the picker. */
export const starModels = { ...drawn, ...composed, ...given, ...brought }
