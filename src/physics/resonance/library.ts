import type { ElementaryFunctions } from '../../kernels/elementary'
import { fromMegayears } from '../units'
import type { Galaxy } from './galaxy'
import { measureLibration } from './libration'
import { followOrbit } from './orbit'

/** Where library stars start, kpc: at apocentre across the bar. Twin of the kernel `resonanceLibrary`. */
const radius = 9.69
/** Their tangential speeds, km/s: from the slowest on, over a range. */
const slowest = 90
const speedRange = 55

/** Speeds that are looked at, how long each star is followed, and the step, Myr. */
const speeds = 12
const judgedOver = 10_000
const step = 1

/** How many stars of a library are trapped in the galaxy as it is. */
export interface LibraryCheck {
  readonly trapped: number
  readonly of: number
}

/**
 * Stars with the library's speeds, evenly spread, followed for 10 Gyr without any subhalo. The library was chosen so that all are trapped
 * in the logarithmic galaxy with Ωp = 35 km/s/kpc; in another galaxy they need not be.
 */
export function checkLibrary(galaxy: Galaxy, elementary: Pick<ElementaryFunctions, 'atan2'>): LibraryCheck {
  const steps = judgedOver / step
  let trapped = 0
  for (let i = 0; i < speeds; i++) {
    const speed = slowest + (speedRange * (i + 0.5)) / speeds
    const { apocentres } = followOrbit(galaxy, [0, radius, 0, -speed, 0, 0], fromMegayears(step), steps, steps)
    if (measureLibration(apocentres, elementary, true).trapped) trapped++
  }
  return { trapped, of: speeds }
}
