import type { About } from '../../experiments/lab'

/** Diffusion in the list of labs. */
export const about: About = {
  name: 'diffusion',
  title: 'Diffusion',
  summary:
    'Mean-square displacement and diffusion coefficient, simulated or from your own file, with honest error bars.',
  icon: 'M4 18l3-5 2 3 3-8 2 5 2-3 4-6M4 20h.01M20 4h.01',
}
