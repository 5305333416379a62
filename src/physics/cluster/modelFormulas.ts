import type { starModels } from './models'

/** Star models as formulas (of those that are drawn the density), TeX, and where they stand: apart, because the picker needs neither. */
export const modelFormulas: Readonly<
  Record<keyof typeof starModels, { readonly reference: string; readonly formula: string }>
> = {
  uniform: {
    reference: 'Aarseth, Lin & Papaloizou, Astrophys. J. 324, 288 (1988)',
    formula: '\\rho(r) = \\frac{3M}{4\\pi R^3},\\quad r \\le R',
  },
  plummer: {
    reference: 'Plummer, Mon. Not. R. Astron. Soc. 71, 460 (1911); drawn as by Aarseth, Hénon & Wielen (1974)',
    formula: '\\rho(r) = \\frac{3M}{4\\pi R^3}\\left(1+\\frac{r^2}{R^2}\\right)^{-5/2}',
  },
  hernquist: {
    reference: 'Hernquist, Astrophys. J. 356, 359 (1990)',
    formula: '\\rho(r) = \\frac{M}{2\\pi}\\,\\frac{R}{r\\,(r+R)^3}',
  },
  king: {
    reference: 'King, Astron. J. 71, 64 (1966)',
    formula: 'f(E) \\propto e^{(\\Psi-v^2/2)/\\sigma^2}-1,\\quad \\Psi(0)=W_0\\,\\sigma^2',
  },
  twoClusters: {
    reference:
      'Toomre, in The Evolution of Galaxies and Stellar Populations, 401 (1977); White, Mon. Not. R. Astron. Soc. 184, 185 (1978)',
    formula: '\\mathbf d = \\left(\\sqrt{d^2-b^2},\\,b,\\,0\\right),\\quad \\dot{\\mathbf d} = (-v,\\,0,\\,0)',
  },
  disk: {
    reference:
      'Freeman, Astrophys. J. 160, 811 (1970); random motion as by Hernquist, Astrophys. J. Suppl. 86, 389 (1993)',
    formula:
      '\\rho \\propto e^{-r/R}\\,\\mathrm{sech}^2\\frac{z}{z_0},\\quad v_c^2 = 4\\pi G\\Sigma_0 R\\,y^2\\,(I_0K_0-I_1K_1),\\quad y=\\frac{r}{2R}',
  },
  kepler: {
    reference: 'Kepler, Astronomia nova (1609)',
    formula: 'r = \\frac{a\\,(1-e^2)}{1+e\\cos\\varphi},\\quad a = 1,\\; M = 1',
  },
  figureEight: {
    reference: 'Moore, Phys. Rev. Lett. 70, 3675 (1993); Chenciner & Montgomery, Ann. Math. 152, 881 (2000)',
    formula: '\\mathbf r_k(t) = \\mathbf q(t + kT/3),\\quad T = 6.3259',
  },
  pythagorean: {
    reference: 'Burrau, Astron. Nachr. 195, 113 (1913); Szebehely & Peters, Astron. J. 72, 876 (1967)',
    formula: 'm = 3,\\,4,\\,5,\\quad E = -\\tfrac{769}{60}',
  },
  solarSystem: {
    reference: 'Standish & Williams, Approximate Positions of the Planets (JPL); masses: Luzum et al. (2011)',
    formula: 'T^2 = \\frac{4\\pi^2 a^3}{G\\,(M_\\odot+m)}\\ (\\text{au, years})',
  },
  benchmarkGame: {
    reference: 'The Computer Language Benchmarks Game, n-body',
    formula: 'M_\\odot = 4\\pi^2\\ (\\text{au, years})',
  },
  file: {
    reference: 'Read from the file that input names',
    formula: '(m,\\,\\mathbf r,\\,\\mathbf v)_i,\\quad i = 1\\dots N',
  },
}
