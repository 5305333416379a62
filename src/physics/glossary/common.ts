import type { Term } from './term'

/** What all labs speak of. */
export const common = [
  {
    name: 'seed',
    text: 'The number that all random draws follow from. The same seed gives the same run, digit for digit; another one gives another sample of the same thing.',
    source: 'Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3',
  },
  {
    name: 'workers',
    text: 'Threads of this browser that compute at the same time. Their number changes the time that a run takes, never its numbers.',
  },
  {
    name: 'standard error',
    also: ['error bar', 'error bars', '1σ', 'σ away'],
    text: 'How far an estimate scatters if everything is done again with other random numbers. About two of three results lie within one standard error of the truth.',
    formula: '\\sigma_{\\bar f}=\\sqrt{\\operatorname{Var}f/N}',
    source: 'Press et al. 2007, Numerical Recipes, chapter 7',
  },
  {
    name: 'time step',
    text: 'The time between two moments at which the motion is computed. A smaller one costs more steps and makes a smaller error, by a power that is the order of the integrator.',
    source: 'Hairer, Lubich & Wanner 2006, Geometric Numerical Integration',
  },
  {
    name: 'symplectic',
    text: 'Of an integrator: it is the exact motion of a slightly different system that has an energy of its own. So the energy error swings but does not grow.',
    source: 'Hairer, Lubich & Wanner 2006, chapter VI',
  },
  {
    name: 'angular momentum',
    also: ['L_z'],
    text: 'How much a body turns about the centre: distance times the speed across it. Nothing but a twisting force changes it.',
    formula: 'L_z = x\\,p_y - y\\,p_x',
    source: 'Goldstein, Poole & Safko 2002, Classical Mechanics, chapter 1',
  },
  {
    name: 'preview',
    text: 'What the value in hand would give, drawn at once by quick arithmetic beside the run. Letting go of the value makes it so; Escape takes it back.',
  },
] as const satisfies readonly Term[]
