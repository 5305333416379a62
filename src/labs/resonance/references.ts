import { type Reference, randomNumbers } from '../../files/references'
import { own } from '../../parameters/own'
import type { AnyValues } from '../../parameters/parameter'
import { backgrounds } from '../../physics/resonance/backgrounds'
import { say } from '../../words/text'
import type { Task } from './parameters'

const pendulum: Reference = {
  what: 'Motion near corotation',
  where:
    'Tremaine & Weinberg, Mon. Not. R. Astron. Soc. 209, 729 (1984); Hamilton et al., Astrophys. J. 954, 12 (2023)',
}
export const integrator: Reference = {
  what: 'Integrator (PEFRL)',
  where: 'Omelyan, Mryglod & Folk, Comput. Phys. Commun. 146, 188 (2002)',
}
const impulse: Reference = {
  what: 'Passage of a subhalo',
  where: 'Binney & Tremaine, Galactic Dynamics (2008), §8.2',
}
const subhaloes: Reference = {
  what: 'Subhaloes and their masses',
  where: 'Springel et al., Mon. Not. R. Astron. Soc. 391, 1685 (2008)',
}

const ofTask: Readonly<Record<Task, readonly Reference[]>> = {
  orbit: [],
  resonances: [pendulum],
  encounter: [impulse],
  grid: [pendulum, impulse],
  population: [pendulum, impulse, subhaloes],
  chevron: [
    { what: 'Chevrons of a bar', where: 'Dillamore et al., Mon. Not. R. Astron. Soc. 524, 3596 (2023)' },
    subhaloes,
  ],
}

/** What an experiment with a star and the bar relies on. @param values those that count for it */
export function referencesOf(task: Task, values: AnyValues): Reference[] {
  // The chevrons' galaxy is the logarithmic one.
  const galaxy = own(backgrounds, String(values.potential ?? 'logarithmic')) ?? backgrounds.logarithmic
  return [
    integrator,
    { what: say('Galaxy ({label})', galaxy), where: galaxy.reference },
    { what: 'Bar', where: 'Chiba, Friske & Schönrich, Mon. Not. R. Astron. Soc. 500, 4710 (2021)' },
    ...ofTask[task],
    ...('seed' in values ? [randomNumbers] : []),
  ]
}
