import type { About } from '../../experiments/lab'

/** The speed ladder in the list of labs. */
export const about: About = {
  name: 'benchmark',
  title: 'Speed ladder',
  summary:
    'One problem, computed in ever faster ways on this machine: how much each of them brings, and whether it is still right.',
  icon: 'M7 3v18M17 3v18M7 7h10M7 12h10M7 17h10',
}
