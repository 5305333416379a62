import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { Climb, Ladder, LadderMachine, MissingRung, Rung, RungAbout, Scaling } from '../../experiments/ladder'
import { sideBySide, together } from '../../experiments/ladder'
import { clusterState } from '../../kernels/clusterLayout'
import { call } from '../../kernels/exports'
import { callLadder, loadLadder } from '../../kernels/ladder'
import { resolveStrictly } from '../../parameters/resolve'
import { say, type Text } from '../../words/text'
import { cluster } from '.'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import type { SolverName } from './solvers'

/** A Plummer model with steps of no length: forces are computed, and nothing moves. */
function valuesOf(stars: number, seed: number, solver: SolverName): ClusterValues {
  const given = { stars, seed, solver, model: 'plummer', virialRatio: 0.5, radius: 1, softeningLength: 0.05 }
  const values = resolveStrictly(cluster, Object.entries(given), 'typed').values as ClusterValues
  // By the angle alone: what is asked of an error looks at the forces before.
  return { ...values, timeStep: 0, forceAccuracy: 0 }
}

/** Its stars in a pool of their own. */
async function starsOf(values: ClusterValues, machine: LadderMachine) {
  // What a run is made of is one file of the page; imported here by itself, its parts would become many.
  const { setUp } = await import('./run')
  const placed = await setUp(values, machine)
  // No samples: their potential energies would be timed as forces.
  await placed.pool.write(placed.pointers.state + clusterState.at.stride, Int32Array.of(2 ** 30))
  return placed
}

type Placed = Awaited<ReturnType<typeof starsOf>>

/** Forces as a run of the lab computes them. */
function solverRung({ pool, pointers: { state, acceleration } }: Placed, count: number): Rung {
  const padded = count + (count % 2)
  return {
    pass: (workers, signal) =>
      together(
        pool,
        (worker, all) => call('clusterAdvance', { state, done: 0, steps: 1, worker, workers: all }),
        workers,
        signal,
      ),
    read: async () => columns(await pool.read(acceleration, 'float64', 3 * padded), count),
  }
}

/** Forces on the card of this machine, where it has one. */
async function cardRung(placed: Placed, values: ClusterValues) {
  const { RunCard } = await import('./card/runCard')
  const card = await RunCard.of(placed.pool, placed.pointers, values)
  const dispose = () => card.dispose()
  if (card.adapter === undefined) return { rung: { missing: card.reason ?? '' } satisfies MissingRung, dispose }
  const { pass, ...rung } = solverRung(placed, values.stars)
  const watched: Rung['pass'] = (workers, signal) =>
    pass(workers, signal ? AbortSignal.any([signal, card.signal]) : card.signal)
  return { rung: { ...rung, pass: watched, on: card.adapter } satisfies Rung, dispose }
}

/** The columns of an array that is padded to an even number of rows. */
function columns(values: Float64Array, count: number): Float64Array {
  const padded = values.length / 3
  return sideBySide([0, 1, 2].map((axis) => values.subarray(axis * padded, axis * padded + count)))
}

/** The stars of a worker: even ones begin a share, because two go together. */
function shareOf(count: number, worker: number, workers: number) {
  // ladder: pairs workers
  const first = 2 * Math.floor((worker * count) / (2 * workers))
  const next = 2 * Math.floor(((worker + 1) * count) / (2 * workers))
  return { first, last: worker + 1 === workers ? count : next }
  // ladder: end
}

const rungs: readonly RungAbout[] = [
  {
    name: 'plain',
    label: 'Plain TypeScript',
    meaning: 'The double loop as one writes it first.',
    lines: { file: 'physics/cluster/forces.ts', name: 'pairs plain' },
  },
  {
    name: 'scalar',
    label: 'WebAssembly, scalar',
    meaning: 'The same loop, compiled ahead.',
    lines: { file: 'kernels/assembly/ladder.ts', name: 'pairs scalar' },
  },
  {
    name: 'vector',
    label: 'WebAssembly SIMD',
    meaning: 'Two stars at a time, each in a lane of its own.',
    lines: { file: 'kernels/assembly/ladder.ts', name: 'pairs vector' },
  },
  {
    name: 'workers',
    label: 'All workers',
    meaning: 'Each worker takes its share of the stars.',
    lines: { file: 'labs/cluster/ladder.ts', name: 'pairs workers' },
    shared: true,
  },
  {
    name: 'thirdLaw',
    label: 'Each pair once',
    meaning:
      'What one star does to another, the other does to it; one division serves two pairs. Runs of the lab compute this way.',
    lines: { file: 'kernels/assembly/gravity.ts', name: 'pairs third law' },
    shared: true,
    other: true,
  },
  {
    name: 'tree',
    label: 'Tree',
    meaning: 'Cells of stars far away pull as one body: N log N instead of N², at a small error.',
    lines: { file: 'kernels/assembly/tree/walk.ts', name: 'pairs tree' },
    shared: true,
    other: true,
  },
  {
    name: 'card',
    label: 'Graphics card',
    meaning: 'Thousands of stars at once, every pair in single precision, places as whole numbers.',
    lines: { file: 'labs/cluster/card/gravity.wgsl', name: 'pairs card' },
    other: true,
    card: true,
  },
]

/** The attraction of all pairs of stars. */
export const pairs: Ladder = {
  name: 'pairs',
  title: 'Pairs of stars',
  pieces: 'pairs',
  problem: ({ stars }) => say('accelerations of {stars} stars by one another, float64', { stars }),
  work: ({ stars }) => stars * (stars - 1),
  rungs,
  // Three differences, three squares, three sums, a root, a product, a division, and three times a product and a sum.
  operations: 18,
  async open({ stars: count, seed }, machine): Promise<Climb> {
    const values = valuesOf(count, seed, 'direct')
    const padded = count + (count % 2)
    const column = 8 * padded
    const pools: Pool[] = []
    let leaveCard = () => {}
    const dispose = () => {
      leaveCard()
      for (const each of pools) each.dispose()
    }
    const kept = <T extends Placed>(placed: T): T => {
      pools.push(placed.pool)
      return placed
    }
    try {
      const direct = kept(await starsOf(values, machine))
      const tree = kept(await starsOf(valuesOf(count, seed, 'tree'), machine))
      const onCard = valuesOf(count, seed, 'gpu')
      const card = await cardRung(kept(await starsOf(onCard, machine)), onCard)
      leaveCard = card.dispose
      const position = await direct.pool.read(direct.pointers.position, 'float64', 3 * padded)
      const mass = await direct.pool.read(direct.pointers.mass, 'float64', count)
      const bare = await openPool({ ...machine, bytes: 7 * (column + 64), module: loadLadder })
      pools.push(bare)
      const at = { position: bare.allocate(3 * column), mass: bare.allocate(column), out: bare.allocate(3 * column) }
      await bare.write(at.position, position)
      await bare.write(at.mass, mass)
      const common = {
        x: at.position,
        y: at.position + column,
        z: at.position + 2 * column,
        mass: at.mass,
        count,
        softeningSquared: values.softeningLength * values.softeningLength,
        constant: scalesOf(values).gravity,
        ax: at.out,
        ay: at.out + column,
        az: at.out + 2 * column,
      }
      const loop = (kernel: 'pairsScalar' | 'pairsVector'): Rung => ({
        pass: (workers, signal) =>
          together(
            bare,
            (worker, all) => callLadder(kernel, { ...common, ...shareOf(count, worker, all) }),
            workers,
            signal,
          ),
        read: async () => columns(await bare.read(at.out, 'float64', 3 * padded), count),
      })
      const where = columns(position, count)
      const axis = (k: number) => where.subarray(k * count, (k + 1) * count)
      return {
        plain: {
          kind: 'pairs',
          position: { x: axis(0), y: axis(1), z: axis(2) },
          mass,
          softening: values.softeningLength,
          gravity: common.constant,
        },
        rungs: [
          loop('pairsScalar'),
          loop('pairsVector'),
          loop('pairsVector'),
          solverRung(direct, count),
          solverRung(tree, count),
          card.rung,
        ],
        setWorkers: async (workers) => void (await Promise.all(pools.map((each) => each.resize(workers)))),
        dispose,
      }
    } catch (error) {
      dispose()
      throw error
    }
  },
}

const scalingOf = (name: SolverName, label: Text): Scaling => ({
  name,
  label,
  ...(name === 'tree' ? {} : { pairwise: true }),
  async open(stars, machine) {
    const placed = await starsOf(valuesOf(stars, 1, name), machine)
    return { ...solverRung(placed, stars), dispose: () => placed.pool.dispose() }
  },
})

/** Forces at several numbers of stars. */
export const scalings: readonly Scaling[] = [scalingOf('direct', 'Direct'), scalingOf('tree', 'Tree')]
