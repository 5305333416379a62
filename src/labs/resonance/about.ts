import type { About } from '../../experiments/lab'

/** The bar resonance in the list of labs. */
export const about: About = {
  name: 'resonance',
  title: 'Bar resonance',
  summary: 'Stars trapped at the bar’s corotation, kicked by passing dark subhaloes.',
  icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M8.5 12h7M12 4v2M12 18v2M18.5 5.5l1.5 -1.5',
}
