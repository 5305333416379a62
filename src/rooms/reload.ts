import type { Experiment } from '../experiments/experiment'
import type { Lab } from '../experiments/lab'

/** Where a run was when the page was left for a reload. */
interface Moment {
  readonly address: string
  readonly done: number
  readonly playing: boolean
}

/** Read by hand: the words of zod's that it takes would be waited for by every visitor. */
function isMoment(value: unknown): value is Moment {
  if (typeof value !== 'object' || value === null) return false
  const { address, done, playing } = value as Partial<Moment>
  return typeof address === 'string' && Number.isSafeInteger(done) && Number(done) >= 0 && typeof playing === 'boolean'
}

const place = 'second-moment-moments'

const nameOf = (lab: Pick<Lab, 'name'>, { name }: Pick<Experiment, 'name'>) => `${lab.name}/${name}`

/** Moments from before the reload, each taken up once. */
let waiting: Map<string, Moment> | undefined

/** Storage may be refused (a frame, a private window) or hold anything: then there is nothing to take up. */
function read(): Map<string, Moment> {
  try {
    const [navigation] = performance.getEntriesByType('navigation')
    if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'reload') return new Map()
    const kept = Object.entries(JSON.parse(sessionStorage.getItem(place) ?? '{}') as object)
    return new Map(kept.filter((entry): entry is [string, Moment] => isMoment(entry[1])))
  } catch {
    return new Map()
  }
}

/**
 * Where the run of an address was before the page was reloaded: the run is computed up to there again, to the same digits.
 * @returns nothing where it was not open, or is another run by now
 */
export function recallMoment(
  lab: Pick<Lab, 'name'>,
  experiment: Pick<Experiment, 'name'>,
  address: string,
): Moment | undefined {
  waiting ??= read()
  const name = nameOf(lab, experiment)
  const found = waiting.get(name)
  waiting.delete(name)
  return found?.address === address && found.done > 0 ? found : undefined
}

/** Keeps where runs are for the next load of this page. */
export function rememberMoments(
  runs: Iterable<{ readonly lab: Pick<Lab, 'name'>; readonly experiment: Pick<Experiment, 'name'> } & Moment>,
): void {
  const kept = Object.fromEntries(
    Array.from(runs, ({ lab, experiment, address, done, playing }) => [
      nameOf(lab, experiment),
      { address, done, playing },
    ]),
  )
  try {
    sessionStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // Then a reload starts anew.
  }
}
