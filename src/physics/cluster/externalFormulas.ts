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
