import type { About } from '../../experiments/lab'

/** The verification page in the list of labs. */
export const about: About = {
  name: 'verification',
  title: 'Verification',
  summary: 'Published values and closed forms, computed here and now: is it right on this machine, too?',
  icon: 'M12 3l7 3v5c0 4.5 -3 8 -7 10c-4 -2 -7 -5.5 -7 -10V6zM8.5 12l2.5 2.5l4.5 -5',
}
