// Runs in the browser: collects the groups and times them.
import { availableCores } from '../../src/compute/cores'
import { cluster } from '../../src/labs/cluster'
import type { ClusterValues } from '../../src/labs/cluster/parameters'
import { resolveStrictly } from '../../src/parameters/resolve'
import type { Group, Row } from './cases'
import { timeGroup } from './cases'
import { allLags, oneLag } from './diffusion'
import { gravity } from './gravity'
import { encounters, orbits } from './resonance'
import { cloud, importance } from './sampling'

export interface BenchOptions {
  readonly rounds: number
  /** Only kernels whose name contains this. */
  readonly only: string
}

declare global {
  interface Window {
    bench: (options: BenchOptions) => Promise<Row[]>
    progress?: (row: Row) => void
  }
}

const plummer = (stars: number) =>
  resolveStrictly(
    cluster,
    Object.entries({ stars, model: 'plummer', virialRatio: 0.5, radius: 1, timeStep: 1e-6 }),
    'typed',
  ).values as ClusterValues

/** Worker counts to compare: one, two, and all cores. */
const counts = () => [...new Set([1, 2, availableCores()])].sort((a, b) => a - b)

const groups: Readonly<Record<string, () => Promise<Group>>> = {
  'gravity 1024': () => gravity(plummer(1024), counts()),
  'gravity 4096': () => gravity(plummer(4096), counts()),
  importance: () => importance(counts()),
  cloud: () => cloud(counts()),
  encounter: () => encounters(counts()),
  orbit: () => orbits(counts()),
  'msd one lag': () => oneLag(counts()),
  'msd all lags': () => allLags(counts()),
}

window.bench = async ({ rounds, only }) => {
  const rows: Row[] = []
  for (const [name, open] of Object.entries(groups)) {
    if (!name.includes(only)) continue
    const group = await open()
    try {
      for (const row of await timeGroup(group, rounds)) {
        rows.push(row)
        window.progress?.(row)
      }
    } finally {
      group.dispose()
    }
  }
  return rows
}
document.title = 'ready'
