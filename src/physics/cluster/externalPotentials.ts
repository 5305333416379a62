/** What may pull on the stars of a cluster from outside. */
interface ExternalPotential {
  readonly label: string
  /** One sentence for a student. */
  readonly inShort: string
  readonly reference: string
  /** The potential, TeX. */
  readonly formula: string
}

export const externalPotentials = {
  pointMass: {
    label: 'Point mass',
    inShort: 'A mass that stays where it is and pulls as a star does, softened like one: a black hole, a planet’s sun.',
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), eq. 2.34',
    formula: '\\Phi_{ext} = -\\frac{GM_{ext}}{\\sqrt{r^2+\\varepsilon^2}}',
  },
  plummer: {
    label: 'Plummer sphere',
    inShort: 'A smooth sphere that stays as it is: the gas that a young cluster is in, or a small galaxy.',
    reference: 'Plummer, Mon. Not. R. Astron. Soc. 71, 460 (1911)',
    formula: '\\Phi_{ext} = -\\frac{GM_{ext}}{\\sqrt{r^2+b^2}}',
  },
  logarithmic: {
    label: 'Logarithmic halo',
    inShort: 'A halo in which the circular speed stays the same far out, as in galaxies; nothing escapes from it.',
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), eq. 2.71a',
    formula: '\\Phi_{ext} = \\tfrac12 v_c^2\\,\\ln\\left(1+\\frac{r^2}{b^2}\\right)',
  },
  tidal: {
    label: 'Tidal field',
    inShort:
      'The tide of a galaxy about which the cluster goes in a circle, seen from the cluster along axes that do not turn: it pulls apart towards and away from the galaxy’s centre, which goes round, and together across.',
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), §8.2.1; King, Astron. J. 67, 471 (1962)',
    formula:
      '\\Phi_{ext} = \\tfrac12\\left(\\Omega^2 r^2-(4\\Omega^2-\\kappa^2)(\\hat{\\mathbf n}\\cdot\\mathbf r)^2\\right),\\quad \\Omega = v_c/R_G,\\quad \\hat{\\mathbf n} = (\\cos\\Omega t,\\sin\\Omega t,0)',
  },
} as const satisfies Record<string, ExternalPotential>
