import type { Term } from './term'

/** Diffusion's. */
export const diffusion: readonly Term[] = [
  {
    name: 'mean-square displacement',
    also: ['MSD', 'msd'],
    text: 'How far, squared and averaged, something has moved after a given time. Straight growth is diffusion, steeper is directed, flatter is hindered.',
    formula: '\\mathrm{MSD}(t)=\\langle|\\mathbf r(t_0+t)-\\mathbf r(t_0)|^2\\rangle',
    source: 'Qian, Sheetz & Elson 1991, Biophys. J. 60, 910',
  },
  {
    name: 'lag',
    also: ['lags', 'lags of the fit'],
    text: 'The time between the two frames that are compared. Long lags have few independent windows, and so large errors.',
    formula: 't = n\\,\\Delta t',
  },
  {
    name: 'diffusion coefficient',
    also: ['D', 'long-time D', 'diffusion coefficients'],
    text: 'How fast something spreads at random: the slope of its mean-square displacement over twice the number of dimensions.',
    formula: '\\mathrm{MSD}(t)=2d\\,D\\,t',
    source: 'Einstein 1905, Ann. Phys. 17, 549',
  },
  {
    name: 'exponent',
    also: ['anomalous exponent', 'α', 'anomalous diffusion'],
    text: 'The power of time with which the mean-square displacement grows: 1 diffusion, below 1 hindered, 2 straight flight.',
    formula: '\\mathrm{MSD}\\propto t^{\\alpha}',
    source: 'Metzler & Klafter 2000, Phys. Rep. 339, 1',
  },
  {
    name: 'Hurst exponent',
    text: 'Half of the anomalous exponent of a walk that remembers: above ½ it goes on as before, below ½ it turns back.',
    formula: '\\mathrm{MSD}\\propto t^{2H}',
    source: 'Mandelbrot & Van Ness 1968, SIAM Rev. 10, 422',
  },
  {
    name: 'straight line',
    also: ['OLS', 'least squares'],
    text: 'Ordinary least squares: a line through the first lags, all of them counted alike. How many lags are best depends on the error of the positions.',
    source: 'Michalet & Berglund 2012, Phys. Rev. E 85, 061916',
  },
  {
    name: 'generalised line',
    also: ['GLS', 'generalised'],
    text: 'Generalised least squares: a line that knows that neighbouring lags share their noise, and weighs them by their covariance.',
    source: 'Bullerjahn, von Bülow & Hummer 2020, J. Chem. Phys. 153, 024116',
  },
  {
    name: 'covariance',
    also: ['CVE', 'covariance estimator'],
    text: 'An estimate of D from neighbouring steps alone, without a fit: an error of position makes one step too long and the next one too short, and that can be taken out.',
    formula:
      'D=\\frac{\\langle\\Delta x_k^2\\rangle}{2\\Delta t}+\\frac{\\langle\\Delta x_k\\Delta x_{k+1}\\rangle}{\\Delta t}',
    source: 'Vestergaard, Blainey & Flyvbjerg 2014, Phys. Rev. E 89, 022726',
  },
  {
    name: 'localisation error',
    also: ['localisation', 'localisation variance', 'σ'],
    text: 'How wrong a single position is, from the camera or the fit to the spot. It lifts the whole curve by a constant.',
    formula: '\\mathrm{MSD}=2d\\,(D\\,t+\\sigma^2)',
    source: 'Michalet 2010, Phys. Rev. E 82, 041914',
  },
  {
    name: 'non-Gaussian parameter',
    also: ['α₂'],
    text: 'How far the displacements are from a bell curve: 0 for a Gaussian, positive where some move far more than others.',
    formula: '\\alpha_2=\\frac{\\langle x^4\\rangle}{3\\langle x^2\\rangle^2}-1',
    source: 'Rahman 1964, Phys. Rev. 136, A405',
  },
  {
    name: 'Gaussian',
    text: 'The bell curve: how far a walk of many small independent steps gets. Drawn with the width that was measured.',
    formula: 'p(x)=\\frac{1}{\\sqrt{2\\pi s^2}}\\,e^{-x^2/2s^2}',
  },
  {
    name: 'drift',
    also: ['remove drift'],
    text: 'A movement that all particles share: a flowing liquid, a sliding stage. It adds a square of time that is no diffusion.',
    formula: '\\mathrm{MSD}_{\\text{drift}}=v^2t^2',
  },
  {
    name: 'relaxation time',
    text: 'How long a particle remembers its velocity, or its place in a trap. Shorter lags see flight, longer ones diffusion.',
    formula: '\\tau = 1/\\gamma',
    source: 'Uhlenbeck & Ornstein 1930, Phys. Rev. 36, 823',
  },
  {
    name: 'friction',
    text: 'How fast the medium takes a particle’s velocity away.',
    formula: '\\dot v=-\\gamma v+\\text{noise}',
    source: 'Langevin 1908',
  },
  {
    name: 'rotational diffusion',
    text: 'How fast a swimmer forgets its direction. Over longer times its straight runs look like a random walk.',
    formula: 'D_{\\text{eff}}=D+\\frac{v^2}{2D_R}\\ \\text{(in a plane)}',
    source: 'Howse et al. 2007, Phys. Rev. Lett. 99, 048102',
  },
  {
    name: 'periodic box',
    also: ['folded box'],
    text: 'A box whose opposite faces are one: what leaves on the right comes in on the left. Positions folded into it must be unfolded before anything is measured.',
    source: 'Frenkel & Smit 2002, Understanding Molecular Simulation',
  },
  {
    name: 'estimator of D',
    also: ['estimator'],
    text: 'The rule that makes a diffusion coefficient out of positions. They agree for clean diffusion and differ in what they forgive.',
    source: 'Michalet & Berglund 2012, Phys. Rev. E 85, 061916',
  },
  {
    name: 'displacement',
    also: ['displacements'],
    text: 'Where something is after a lag, less where it was.',
    formula: '\\Delta x=x(t_0+t)-x(t_0)',
  },
  {
    name: 'dimensions',
    text: 'How many axes something moves along. The mean-square displacement adds up over them.',
  },
  {
    name: 'temperature',
    text: 'Mean square velocity along an axis: what the medium’s kicks keep up against its friction.',
    formula: '\\langle v^2\\rangle=k_BT/m',
  },
  {
    name: 'step size',
    text: 'How long one step of the walk is.',
  },
  {
    name: 'centres of mass',
    text: 'The place of each molecule as a whole, in the place of its atoms, which also turn and vibrate.',
  },
]
