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
    also: ['E₀', 'K₀ + |W₀|', 'Energy error by force evaluations'],
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
    name: 'force evaluations',
    text: 'How often the pull on all stars has been computed. It is what a run costs, on any computer: two integrators are compared fairly where this is the same.',
  },
  {
    name: 'accuracy',
    also: ['Aarseth’s criterion', 'Hermite', 'Gauss–Radau'],
    text: 'How an integrator chooses the length of its steps: short while two stars pass each other closely, long while nothing happens. A smaller number asks for shorter steps and a smaller error.',
    formula:
      'h = \\sqrt{\\eta\\,\\frac{|a||\\ddot a|+|\\dot a|^2}{|\\dot a||\\dddot a|+|\\ddot a|^2}}\\ \\text{(Aarseth)}',
    source: 'Makino & Aarseth 1992, PASJ 44, 141; Rein & Spiegel 2015, MNRAS 446, 1424',
  },
  {
    name: 'mass function',
    also: ['Salpeter', 'Kroupa', 'Chabrier'],
    text: 'How many stars are born of each mass. Light ones are far more common than heavy ones.',
    formula: '\\frac{dN}{dm}\\propto m^{-2.35}\\ \\text{(Salpeter)}',
    source: 'Salpeter 1955, ApJ 121, 161; Kroupa 2001, MNRAS 322, 231; Chabrier 2003, PASP 115, 763',
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
  {
    name: 'King',
    also: ['King’s model', 'King’s'],
    text: 'A cluster whose fastest stars have been taken by the tide of its galaxy: a core, and an edge at which the density is zero.',
    formula: 'f\\propto e^{E/\\sigma^2}-1,\\quad E>0',
    source: 'King 1966, AJ 71, 64',
  },
  {
    name: 'Hernquist',
    also: ['Hernquist’s model', 'Hernquist’s'],
    text: 'A model of an elliptical galaxy or a bulge: its density grows without bound towards the centre, and falls steeply outside.',
    formula: '\\rho\\propto\\frac{1}{r\\,(r+a)^3}',
    source: 'Hernquist 1990, ApJ 356, 359',
  },
  {
    name: 'central potential',
    text: 'How deep King’s model is: the potential from its edge down to its centre, in units of σ². About 3 is a loose cluster, 9 one with a small dense core and a wide halo.',
    formula: 'W_0=\\Psi(0)/\\sigma^2',
    source: 'King 1966; Binney & Tremaine 2008, §4.3.3',
  },
  {
    name: 'relative speed',
    also: ['separation', 'two clusters'],
    text: 'How fast two clusters approach each other while they are still apart. Their orbit binds them where the energy of this motion is less than that of their mutual pull.',
    formula: '\\tfrac12\\mu v^2 < \\frac{G M_1 M_2}{d},\\quad \\mu = \\frac{M_1 M_2}{M_1+M_2}',
    source: 'Binney & Tremaine 2008, Galactic Dynamics, §8.1',
  },
  {
    name: 'impact parameter',
    text: 'The distance at which two bodies would pass each other if neither pulled on the other. Gravity brings them closer than that.',
    source: 'Binney & Tremaine 2008, Galactic Dynamics, §3.1',
  },
  {
    name: 'mass ratio',
    text: 'The mass of the lighter of two clusters over that of the heavier one.',
    formula: 'M_2/M_1',
  },
  {
    name: 'rotation',
    text: 'Ordered motion round an axis, beside the random motion of the stars. A sphere that turns falls together along its axis and flattens; turning stars of a model in balance round, each on its own orbit, leaves its density as it is.',
    source: 'Lynden-Bell 1960, MNRAS 120, 204; Binney & Tremaine 2008, §4.8.3',
  },
  {
    name: 'Toomre’s parameter',
    also: ['Toomre'],
    text: 'How well the random motion in a disc holds out against its own gravity. Below 1 rings of it would fall together; a little above, any disturbance is wound up to spirals.',
    formula: 'Q_T = \\frac{\\kappa\\,\\sigma_R}{3.36\\,G\\Sigma}',
    source: 'Toomre 1964, ApJ 139, 1217',
  },
  {
    name: 'scale height',
    also: ['scale length', 'exponential disc'],
    text: 'Over which distance a disc thins out: across its plane as an isothermal sheet, and along it by a factor of e per scale length.',
    formula: '\\rho \\propto e^{-R/R_d}\\,\\mathrm{sech}^2(z/z_0)',
    source: 'Spitzer 1942, ApJ 95, 329; Freeman 1970, ApJ 160, 811',
  },
  {
    name: 'bound fraction',
    also: ['unbound mass'],
    text: 'Which share of the mass will stay: stars whose energy of motion is less than what it takes to leave the pull of all others. The others escape, if nothing changes.',
    formula: '\\tfrac12 v^2+\\Phi<0',
    source: 'Binney & Tremaine 2008, Galactic Dynamics, §7.5.2',
  },
  {
    name: 'core radius',
    also: ['density centre'],
    text: 'How large the dense middle of a cluster is: the mean distance of the stars from where it is densest, those in dense places counting more. In Plummer’s model it is 0.679 scale radii.',
    formula:
      'r_c=\\frac{\\sum\\rho_i|\\mathbf r_i-\\mathbf r_d|}{\\sum\\rho_i},\\quad \\mathbf r_d=\\frac{\\sum\\rho_i\\mathbf r_i}{\\sum\\rho_i}',
    source: 'Casertano & Hut 1985, ApJ 298, 80',
  },
  {
    name: 'closest approach',
    text: 'The smallest distance that two stars have had so far, of the steps that were looked at. Where it is not much larger than the softening length, or than what a star moves in a step, that passage was not followed rightly.',
    source: 'Aarseth 2003, Gravitational N-Body Simulations, §2',
  },
  {
    name: 'binaries',
    also: ['binary'],
    text: 'Two stars that go round each other, bound more tightly than other stars in passing could part them. Such pairs give energy to a cluster.',
    source: 'Heggie 1975, MNRAS 173, 729',
  },
  {
    name: 'round trip error',
    also: ['Reverse time after', 'time-reversible'],
    text: 'Turn all velocities round, and the true motion runs back to where it began. How far an integrator misses that place shows what it has lost on the way, and how chaos makes rounding grow.',
    source: 'Hairer, Lubich & Wanner 2006, Geometric Numerical Integration, §V.1',
  },
  {
    name: 'eccentricity',
    also: ['Kepler orbit'],
    text: 'How far an orbit is from a circle: 0 is one, and close to 1 the two bodies nearly meet at every turn.',
    formula: 'e = \\frac{r_{\\max}-r_{\\min}}{r_{\\max}+r_{\\min}}',
  },
  {
    name: 'units',
    also: ['natural units', 'G = 1'],
    text: 'What lengths, masses and times are counted in. In natural units the constant of gravity is 1, and a problem of a few bodies is stated in plain numbers.',
  },
  {
    name: 'solver',
    also: ['direct summation'],
    text: 'How the pull on every star is found. Direct summation adds up all pairs; a tree lets groups that are far away pull as one body.',
    formula:
      '\\mathbf a_i=\\sum_{j\\ne i}\\frac{G m_j\\,(\\mathbf r_j-\\mathbf r_i)}{\\left(r_{ij}^2+\\varepsilon^2\\right)^{3/2}}',
    source: 'Aarseth 2003, Gravitational N-Body Simulations',
  },
  {
    name: 'tree',
    text: 'Space cut into cells within cells. A cell that is far enough away pulls as one body with a quadrupole, so a step takes about N log N operations instead of N².',
    source: 'Barnes & Hut 1986, Nature 324, 446',
  },
  {
    name: 'opening angle',
    text: 'How large a cell of the tree may look before it is opened: its radius over its distance. Smaller is more accurate and slower.',
    formula: '\\frac{r_{\\text{cell}}}{d}<\\theta',
    source: 'Barnes & Hut 1986, Nature 324, 446',
  },
  {
    name: 'force accuracy',
    text: 'The error, as a share of the pull, that the tree may expect of a cell which it takes as one body. Cells that pull weakly may then be taken whole earlier than by an opening angle.',
    source: 'Dehnen 2014, Comput. Astrophys. Cosmol. 1, 1',
  },
  {
    name: 'force error',
    text: 'How far the accelerations are from those of direct summation in double precision, on a few stars drawn by chance.',
    formula:
      '\\sqrt{\\langle|\\mathbf a-\\mathbf a_{\\text{direct}}|^2\\rangle\\big/\\langle|\\mathbf a_{\\text{direct}}|^2\\rangle}',
  },
]
