import type { About } from '../../experiments/lab'

/** The star cluster in the list of labs. */
export const about: About = {
  name: 'cluster',
  title: 'Star cluster',
  summary: 'Thousands of stars under their own gravity: collapse, rebound, balance.',
  icon: 'M12 4.5v3M12 16.5v3M4.5 12h3M16.5 12h3M12 10.5a1.5 1.5 0 1 0 .01 0M6 6h.01M18 6.5h.01M17.5 17.5h.01M6.5 18h.01',
}
