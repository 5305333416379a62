import type { About } from '../../experiments/lab'

/** The quantum well in the list of labs. */
export const about: About = {
  name: 'quantum',
  title: 'Quantum well',
  summary: '⟨x²⟩ of a particle in any potential, by Monte Carlo, with an error bar you can trust.',
  icon: 'M3 4c1.5 10 4 15 9 15s7.500-5 9-15M6 13h12M4.500 8c2.500 0 2.500-3 5-3s2.500 5 5 5 2.500-3 5-3',
}
