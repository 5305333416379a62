// Runs in the browser: collects the groups and times them, or climbs the ladder of the lab.
import { availableCores } from '../../src/compute/cores'
import { drive } from '../../src/experiments/drive'
import { benchmark } from '../../src/labs/benchmark'
import { cluster } from '../../src/labs/cluster'
import type { ClusterValues } from '../../src/labs/cluster/parameters'
import { resolveStrictly } from '../../src/parameters/resolve'
import type { Group, Row } from './cases'
import { timeGroup } from './cases'
import { allLags, oneLag, sparseTracks } from './diffusion'
import { gravity, solversAt } from './gravity'
import { quantumGroups } from './quantum'
import { normals } from './random'
import { encounter, grid, orbits } from './resonance'
import { sweep } from './sweep'

export interface BenchOptions {
  readonly rounds: number
  /** Only kernels whose name contains this. */
  readonly only: string
}

/** What is printed of the lab's result. */
export interface LadderResult {
  readonly speed: readonly {
    readonly ladder: string
    readonly rung: string
    readonly workers: number
    readonly rate: number
    readonly unit: string
    readonly ratio: number
    readonly seconds: number
  }[]
  readonly computed: readonly { readonly digits: string; readonly deviation: number }[]
}

declare global {
  interface Window {
    bench: (options: BenchOptions) => Promise<Row[]>
    groups: readonly string[]
    ladder: (given: Readonly<Record<string, number>>) => Promise<{ readonly result: LadderResult }>
    progress?: (row: Row) => void
    processorTime: () => Promise<number>
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

const groups: Readonly<Record<string, (counts: readonly number[]) => Promise<Group>>> = {
  'gravity 1024': (counts) => gravity(plummer(1024), counts),
  'gravity 4096': (counts) => gravity(plummer(4096), counts),
  'solvers 2048': (counts) => solversAt(plummer(2048), ['direct', 'direct32', 'tree'], counts),
  'solvers 8192': (counts) => solversAt(plummer(8192), ['direct', 'direct32', 'tree', 'gpu'], counts),
  'solvers 100000': (counts) => solversAt(plummer(100_000), ['tree', 'gpu'], counts),
  'solvers 1000000': (counts) => solversAt(plummer(1_000_000), ['tree'], counts),
  'random normals': normals,
  ...quantumGroups,
  'diffusion all lags': allLags,
  'diffusion one lag': oneLag,
  'sparse tracks': sparseTracks,
  'resonance orbits': orbits,
  'resonance encounter': encounter,
  'resonance grid': grid,
  'sweep cells': sweep,
}

window.groups = Object.keys(groups)
window.bench = async ({ rounds, only }) => {
  const rows: Row[] = []
  for (const [name, open] of Object.entries(groups)) {
    if (!name.includes(only)) continue
    const group = await open(counts())
    try {
      for (const row of await timeGroup(group, rounds, window.processorTime)) {
        rows.push(row)
        window.progress?.(row)
      }
    } finally {
      group.dispose()
    }
  }
  return rows
}
window.ladder = async (given) => {
  const { document: made } = await drive(benchmark, Object.entries(given), 'typed')
  return made as unknown as { readonly result: LadderResult }
}
document.title = 'ready'
