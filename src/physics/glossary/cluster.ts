import type { Term } from './term'

/** The star cluster's. */
export const cluster: readonly Term[] = [
  {
    name: 'virial ratio',
    also: ['K/|W|'],
    text: 'Kinetic energy over the size of the potential energy. At 0.5 motion and gravity balance; below it the cluster falls together, above it flies apart.',
    formula: 'Q = K/|W|,\\quad Q = \\tfrac12 \\text{ in balance}',
    source: 'Binney & Tremaine 2008, Galactic Dynamics, §4.8.3',
  },
  {
    name: 'Lagrangian radii',
    also: ['Lagrangian radius'],
    text: 'Radii around the centre that always hold the same share of the mass, here 10, 50 and 90 %. They show which part of the cluster falls in and which expands.',
    formula: 'M(r_{50}) = 0.5\\,M',
    source: 'Heggie & Hut 2003, The Gravitational Million-Body Problem',
  },
  {
    name: 'softening length',
    also: ['softening', 'softened'],
    text: 'The distance below which gravity is weakened, so that two stars that nearly meet do not tear at each other without bound. It stands for the size of what a point really is.',
    formula: '\\Phi = -\\frac{Gm}{\\sqrt{r^2+\\varepsilon^2}}',
    source: 'Aarseth 1963; Dehnen 2001, MNRAS 324, 273',
  },
  {
    name: 'free-fall time',
    also: ['free fall'],
    text: 'The time after which a cold sphere of stars at rest would meet in its centre, if it stayed smooth.',
    formula: 't_{ff} = \\frac{\\pi}{2}\\sqrt{\\frac{R^3}{2GM}}',
    source: 'Binney & Tremaine 2008, §3.1',
  },
  {
    name: 'energy error',
    also: ['E₀', 'K₀ + |W₀|'],
    text: 'How much the energy of all stars has changed since the start, as a share of what there was to change. The true motion keeps it at zero: what is seen is the error of the integrator.',
    formula: '\\delta = \\frac{|E-E_0|}{K_0+|W_0|}',
    source: 'Aarseth 2003, Gravitational N-Body Simulations',
  },
  {
    name: 'energy',
    also: ['initial energy'],
    text: 'Kinetic plus potential energy of all stars. Below zero the cluster holds together; it is conserved.',
    formula: 'E=K+W',
  },
  {
    name: 'kinetic energy',
    text: 'Energy of motion: half of mass times speed squared, over all stars.',
    formula: 'K=\\tfrac12\\sum_i m_i v_i^2',
  },
  {
    name: 'potential energy',
    text: 'Energy of gravity between all pairs of stars; it is negative, and deeper the closer they are.',
    formula: 'W=-\\sum_{i<j}\\frac{G m_i m_j}{\\sqrt{r_{ij}^2+\\varepsilon^2}}',
  },
  {
    name: 'integrator',
    text: 'The rule that takes positions and velocities from one moment to the next. Some gain or lose energy at every step, the symplectic ones do not.',
    source: 'Hairer, Lubich & Wanner 2006, Geometric Numerical Integration',
  },
  {
    name: 'mass function',
    also: ['Salpeter', 'Kroupa'],
    text: 'How many stars are born of each mass. Light ones are far more common than heavy ones.',
    formula: '\\frac{dN}{dm}\\propto m^{-2.35}\\ \\text{(Salpeter)}',
    source: 'Salpeter 1955, ApJ 121, 161; Kroupa 2001, MNRAS 322, 231',
  },
  {
    name: 'Plummer',
    also: ['Plummer’s model', 'Plummer sphere'],
    text: 'A cluster with a soft core and thin outskirts whose motions balance its gravity everywhere: it would stay as it is.',
    formula: '\\rho \\propto \\left(1+r^2/a^2\\right)^{-5/2}',
    source: 'Plummer 1911, MNRAS 71, 460',
  },
  {
    name: 'total mass',
    text: 'The mass of all stars together, in masses of the Sun.',
  },
  {
    name: 'momentum',
    text: 'Mass times velocity, added up over all stars. Stars only pull at each other, so it stays as it was.',
    formula: '\\mathbf P=\\sum_i m_i\\mathbf v_i',
  },
  {
    name: 'balance',
    text: 'Virial equilibrium: twice the kinetic energy equals the size of the potential energy, and the cluster neither shrinks nor grows.',
    formula: '2K+W=0',
    source: 'Binney & Tremaine 2008, §4.8.3',
  },
]
