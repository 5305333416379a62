import type { externalPotentials } from './externalPotentials'

/** External potentials as formulas, TeX, and where they stand: apart, because the picker needs neither. */
export const externalFormulas: Readonly<
  Record<keyof typeof externalPotentials, { readonly reference: string; readonly formula: string }>
> = {
  pointMass: {
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), eq. 2.34',
    formula: '\\Phi_{ext} = -\\frac{GM_{ext}}{\\sqrt{r^2+\\varepsilon^2}}',
  },
  plummer: {
    reference: 'Plummer, Mon. Not. R. Astron. Soc. 71, 460 (1911)',
    formula: '\\Phi_{ext} = -\\frac{GM_{ext}}{\\sqrt{r^2+b^2}}',
  },
  logarithmic: {
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), eq. 2.71a',
    formula: '\\Phi_{ext} = \\tfrac12 v_c^2\\,\\ln\\left(1+\\frac{r^2}{b^2}\\right)',
  },
  tidal: {
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), §8.2.1; King, Astron. J. 67, 471 (1962)',
    formula:
      '\\Phi_{ext} = \\tfrac12\\left(\\Omega^2 r^2-(4\\Omega^2-\\kappa^2)(\\hat{\\mathbf n}\\cdot\\mathbf r)^2\\right),\\quad \\Omega = v_c/R_G,\\quad \\hat{\\mathbf n} = (\\cos\\Omega t,\\sin\\Omega t,0)',
  },
}

/** What stands for the softened distance of two stars in them. */
export const softenedDistance = 's_{ij}^2=|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2'

/** The pull of other laws than Newton's, likewise. */
export const pairFormulas = {
  power: {
    reference: 'Newton, Principia (1687), book I, prop. XLV; Goldstein, Classical Mechanics (2002), §3.6',
    formula:
      '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\,\\frac{r_0^{\\,p-2}\\,(\\mathbf r_j-\\mathbf r_i)}{s_{ij}^{\\,p+1}}',
  },
  yukawa: {
    reference:
      'Yukawa, Proc. Phys.-Math. Soc. Japan 17, 48 (1935); Fischbach & Talmadge, The Search for Non-Newtonian Gravity (1999)',
    formula:
      '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\left(1+\\frac{s_{ij}}{\\lambda}\\right)e^{-s_{ij}/\\lambda}\\,\\frac{\\mathbf r_j-\\mathbf r_i}{s_{ij}^3}',
  },
} as const
