import type { Term } from './term'

/** The quantum well's. */
export const quantum: readonly Term[] = [
  {
    name: 'proposal',
    text: 'The distribution that samples are drawn from because the true one cannot be drawn from directly. It must be at least as broad as the true one, or rare samples count for too much.',
    formula: 'x_i\\sim q(x)',
    source: 'Owen 2013, Monte Carlo theory, methods and examples, chapter 9',
  },
  {
    name: 'importance sampling',
    text: 'An average over one distribution from samples of another: each sample counts with the ratio of the two.',
    formula: '\\langle f\\rangle\\approx\\frac1N\\sum_i f(x_i)\\,\\frac{p(x_i)}{q(x_i)}',
    source: 'Owen 2013, chapter 9',
  },
  {
    name: 'weight',
    also: ['weights', 'largest weight'],
    text: 'What a sample counts: how much more likely it is under the true density than under the proposal.',
    formula: 'w=p(x)/q(x)',
    source: 'Owen 2013, chapter 9',
  },
  {
    name: 'effective sample size',
    text: 'How many samples of equal weight would tell as much. Far below the number that was drawn, a few samples decide everything.',
    formula: 'n_{\\text{eff}}=\\frac{(\\sum w_i)^2}{\\sum w_i^2}',
    source: 'Kong 1992; Owen 2013, §9.3',
  },
  {
    name: 'tail index',
    also: ['k̂', 'tail index of estimate'],
    text: 'How heavy the tail of the weights is, from the largest of them. Above 0.5 their variance is infinite; above 0.7 no error bar can be trusted.',
    formula: 'P(w>t)\\sim t^{-1/\\hat k}',
    source: 'Vehtari et al. 2024, Pareto smoothed importance sampling, JMLR 25',
  },
  {
    name: 'self-normalised',
    text: 'Importance sampling divided by the mean weight. The density may then lack its normalisation; the price is a small bias.',
    source: 'Owen 2013, §9.2',
  },
  {
    name: 'stratified',
    also: ['strata'],
    text: 'The proposal is cut into equally probable pieces and each gets its share of samples, so chance cannot crowd them.',
    source: 'Owen 2013, chapter 8',
  },
  {
    name: 'quasi-Monte Carlo',
    text: 'Points that keep out of each other’s way instead of random ones. The error falls nearly like 1/N instead of 1/√N.',
    source: 'Owen 1998, Scrambling Sobol’ and Niederreiter–Xing points',
  },
  {
    name: 'Metropolis',
    text: 'A walk that accepts or refuses each step so that, in the long run, it is wherever the density is, in proportion.',
    formula: "P=\\min\\left(1,\\frac{p(x')}{p(x)}\\right)",
    source: 'Metropolis et al. 1953, J. Chem. Phys. 21, 1087',
  },
  {
    name: 'acceptance',
    text: 'The share of steps that the walk accepts. Near 1 it creeps, near 0 it stands still.',
    source: 'Roberts, Gelman & Gilks 1997',
  },
  {
    name: 'autocorrelation time',
    text: 'How many steps of a chain are worth one independent sample.',
    source: 'Sokal 1997, Monte Carlo methods in statistical mechanics',
  },
  {
    name: 'split rhat',
    also: ['split-R̂', 'R̂'],
    text: 'Whether chains agree with each other: the spread between them over that within them. Above 1.05 they do not.',
    source: 'Vehtari et al. 2021, Bayesian Analysis 16, 667',
  },
  {
    name: 'defensive mixture',
    also: ['mixture'],
    text: 'A proposal with a broad part mixed in, so that no weight can become very large.',
    source: 'Hesterberg 1995; Owen 2013, §9.11',
  },
  {
    name: 'normalisation',
    text: 'The mean weight. It estimates the whole probability, which is 1: away from 1 the samples have missed part of the density.',
  },
  {
    name: 'crystal momentum',
    also: ['quasimomentum', 'Bloch states', 'bands', 'κ'],
    text: 'In a crystal a wave is the same in every cell but for a turn of its phase; this is the turn per cell. Energies over it form bands.',
    formula: '\\psi(x+L)=e^{i\\kappa}\\psi(x)',
    source: 'Ashcroft & Mermin 1976, chapter 8',
  },
  {
    name: 'level',
    also: ['levels', 'bound state', 'bound levels'],
    text: 'One of the energies at which a particle can stay in the well, counted from 0. Its wave has as many zeros as its number says.',
    formula: "-\\tfrac{\\hbar^2}{2m}\\psi_n''+V\\psi_n=E_n\\psi_n",
    source: 'Landau & Lifshitz, Quantum Mechanics, §21',
  },
  {
    name: 'energy',
    also: ['energy error'],
    text: 'Energy of the level, kinetic and potential together. It comes from the solver, with a bound of its error, and not from the samples.',
    formula: 'E_n=\\langle T\\rangle+\\langle V\\rangle',
  },
  {
    name: 'variance',
    also: ['fluctuation'],
    text: 'Mean square distance from the mean position.',
    formula: '\\langle x^2\\rangle-\\langle x\\rangle^2',
  },
  {
    name: 'uncertainty product',
    text: 'Spread in position times spread in momentum. No state makes it less than half of ħ.',
    formula: '\\Delta x\\,\\Delta p\\ge\\hbar/2',
    source: 'Kennard 1927, Z. Phys. 44, 326',
  },
  {
    name: 'mean potential',
    text: 'The average of the potential over the density of the state.',
    formula: '\\langle V\\rangle=\\int V\\,|\\psi|^2\\,dx',
  },
  {
    name: 'dipoles',
    text: 'How strongly light couples the lowest state with each of the levels; zero where symmetry forbids it.',
    formula: '\\langle 0|x|n\\rangle',
    source: 'Landau & Lifshitz, Quantum Mechanics, §45',
  },
  {
    name: '⟨x²⟩',
    also: ['exact closed form', 'mean-square position'],
    text: 'Mean square position: the second moment of the density. It says how far the particle spreads.',
    formula: '\\langle x^2\\rangle=\\int x^2\\,|\\psi(x)|^2\\,dx',
  },
  {
    name: '⟨r²⟩',
    text: 'Mean square distance from the centre, in three dimensions.',
    formula: '\\langle r^2\\rangle=3\\sigma^2',
  },
  {
    name: 'Debye–Waller factor',
    also: ['Debye–Waller', 'B', '√⟨u²⟩'],
    text: 'How much of a diffraction peak is left although the atoms tremble about their places.',
    formula: 'e^{-2W},\\quad B=8\\pi^2\\langle u^2\\rangle',
    source: 'Ashcroft & Mermin 1976, appendix N',
  },
  {
    name: 'Lamb–Dicke parameter',
    also: ['η', 'η²(2n+1)'],
    text: 'Size of the ion’s motion over the wavelength of the light that drives it. Well below 1 the motion hardly smears the light.',
    formula: '\\eta=k\\,x_0',
    source: 'Leibfried et al. 2003, Rev. Mod. Phys. 75, 281',
  },
  {
    name: 'zero-point length',
    also: ['zero-point amplitude', 'zero-point'],
    text: 'How far an oscillator spreads in its lowest state, where nothing is left to be cooled away.',
  },
  {
    name: 'Morse',
    also: ['Morse well'],
    text: 'A potential like that of a chemical bond: steep when pressed, soft when stretched, and broken at last.',
    formula: 'V=D\\left(1-e^{-a(x-x_0)}\\right)^2',
    source: 'Morse 1929, Phys. Rev. 34, 57',
  },
  {
    name: 'potential',
    text: 'The energy that the place alone gives the particle: the shape of the well.',
    formula: 'V(x)',
  },
  {
    name: 'estimate',
    also: ['convergence'],
    text: 'What the samples so far give for the exact number. It scatters about it, less and less as samples come in.',
    formula: '\\text{error}\\propto 1/\\sqrt N',
  },
  {
    name: 'exact',
    text: 'The number that the samples should give, computed without chance: from the solved Schrödinger equation, or from a closed form.',
  },
  {
    name: 'samples',
    text: 'Positions drawn at random. Four times as many halve the error, as long as their weights are tame.',
  },
  {
    name: 'quanta',
    text: 'Steps of energy that a vibration holds above its lowest state.',
    formula: 'E_n=\\hbar\\omega\\left(n+\\tfrac12\\right)',
  },
  {
    name: 'mean position',
    text: 'The average place of the particle; 0 in a well that is the same on both sides.',
    formula: '\\langle x\\rangle',
  },
  {
    name: 'deviation',
    text: 'How far the estimate is from the exact number, in standard errors.',
  },
  {
    name: 'momentum squared',
    text: 'Mean square momentum; over 2m it is the mean kinetic energy.',
    formula: '\\langle p^2\\rangle/2m=\\langle T\\rangle',
  },
  {
    name: 'error',
    text: 'The standard error that the samples themselves give, beside how far the estimate really is from the exact number. An honest method has both of one size.',
  },
]
