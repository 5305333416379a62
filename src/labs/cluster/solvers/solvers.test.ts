import { describe, expect, it } from 'vitest'
import { WorkerDiedError } from '../../../compute/errors'
import { outcomeChecksum } from '../../../experiments/document'
import { mortalWorkers } from '../../../experiments/testing'
import { accelerations, potentialEnergy, type Vectors, vectors } from '../../../physics/cluster/forces'
import { philox, seedWords } from '../../../physics/random/philox'
import { gravitationalConstant } from '../../../physics/units'
import { forcesInProcess, type OwnStars } from '../inProcess.fixture'
import type { ClusterValues } from '../parameters'
import { ClusterRun } from '../run'
import { finish, runToEnd, valuesOf } from '../testing'
import { mostDirect, type SolverName, solverOf } from '.'

const axes = ['x', 'y', 'z'] as const

/** What the twin of direct summation gives. */
function reference({ position, mass }: OwnStars, softening: number) {
  const out = vectors(mass.length)
  accelerations(position, mass, softening, gravitationalConstant, out)
  return { out, energy: potentialEnergy(position, mass, softening, gravitationalConstant) }
}

/** Root mean square of a difference over that of what it should be, and the largest relative difference. */
function difference(got: Vectors, wanted: Vectors) {
  let off = 0
  let size = 0
  let most = 0
  for (let i = 0; i < wanted.x.length; i++) {
    const square = (of: (axis: 'x' | 'y' | 'z') => number) => axes.reduce((sum, axis) => sum + of(axis) ** 2, 0)
    const d = square((axis) => got[axis][i] - wanted[axis][i])
    const w = square((axis) => wanted[axis][i])
    off += d
    size += w
    if (d > 0) most = Math.max(most, Math.sqrt(d / w))
  }
  return { rms: off === 0 ? 0 : Math.sqrt(off / size), most }
}

const plummer = {
  model: 'plummer',
  radius: 1,
  massFunction: 'kroupa',
  softeningLength: 0.01,
} as const satisfies Partial<ClusterValues>

async function against(given: Partial<ClusterValues>, own?: OwnStars) {
  const values = valuesOf({ ...plummer, forceAccuracy: 0, ...given, ...(own ? { stars: own.mass.length } : {}) })
  const cluster = await forcesInProcess(values, own)
  const energy = cluster.begin()
  const right = reference(cluster, values.softeningLength)
  return {
    ...difference(cluster.acceleration, right.out),
    energy: right.energy === 0 ? energy : Math.abs(energy / right.energy - 1),
    cluster,
    right,
  }
}

/** Numbers in (−1, 1), the same every time. */
function scatter(count: number, seed: number): Float64Array {
  const [low, high] = seedWords(seed)
  return Float64Array.from({ length: count }, (_, k) => philox([k, 0, 0, 0], [low, high])[0] / 2 ** 31 - 1)
}

const equal = (count: number) => new Float64Array(count).fill(1)
const cloud = (count: number, seed = 1): Vectors => ({
  x: scatter(count, seed),
  y: scatter(count, seed + 1),
  z: scatter(count, seed + 2),
})

describe('the tree', () => {
  it('is within two and a half thousandths at θ = 0.7, and better the smaller θ', async () => {
    const wide = await against({ solver: 'tree', stars: 6000 })
    expect(wide.rms).toBeLessThan(2.7e-3)
    expect(wide.rms).toBeGreaterThan(3e-4)
    expect(wide.energy).toBeLessThan(3e-4)
    const narrow = await against({ solver: 'tree', stars: 6000, openingAngle: 0.35 })
    // What is left out begins with the third power of θ.
    expect(wide.rms / narrow.rms).toBeGreaterThan(8)
    expect(narrow.energy).toBeLessThan(2e-5)
  })

  it('takes cells with their quadrupoles', async () => {
    // A leaf of sixteen stars on a line pulls on one star far along that line.
    const x = Float64Array.of(...scatter(16, 5), 20)
    const none = new Float64Array(17)
    const { cluster, right } = await against({ solver: 'tree' }, { position: { x, y: none, z: none }, mass: equal(17) })
    const centre = x.slice(0, 16).reduce((sum, value) => sum + value, 0) / 16
    const monopole = (-16 * gravitationalConstant) / (20 - centre) ** 2
    const pull = right.out.x[16]
    expect(Math.abs(monopole / pull - 1)).toBeGreaterThan(2e-3)
    expect(Math.abs(cluster.acceleration.x[16] / pull - 1)).toBeLessThan(2e-4)
  })

  it.each([
    [1, 5, 1e-3],
    [2, 8, 2e-4],
    [3, 20, 3e-5],
    [4, 30, 3e-5],
    [5, 30, 3e-5],
  ])('leaves out what is of the next order: %i', async (multipoleOrder, gain, energy) => {
    // Half the angle: the error of a cell falls with θ to the power p + 1.
    const wide = await against({ solver: 'tree', stars: 3000, multipoleOrder, openingAngle: 0.6 })
    const narrow = await against({ solver: 'tree', stars: 3000, multipoleOrder, openingAngle: 0.3 })
    expect(wide.rms / narrow.rms).toBeGreaterThan(gain)
    expect(wide.rms / narrow.rms).toBeLessThan(8 * gain)
    expect(wide.energy).toBeLessThan(energy)
  })

  it('takes cells with their moments up to the fifth, softened like stars', async () => {
    // Stars of which none is like another, and one far from them, in no special direction.
    const last = 128
    for (const softeningLength of [0, 4]) {
      const off = [0, 0, 0, 0, 0]
      for (const seed of [3, 13, 23, 33, 43, 53]) {
        const position = cloud(last + 1, seed)
        const [x, y, z] = scatter(3, seed + 5).map((u) => u + 5 * Math.sign(u))
        for (const [axis, value] of Object.entries({ x, y, z })) position[axis as 'x' | 'y' | 'z'][last] = value
        const mass = Float64Array.from(scatter(last + 1, seed + 6), (m) => 1 + 0.9 * m)
        for (const multipoleOrder of [1, 2, 3, 4, 5]) {
          const given = {
            solver: 'tree',
            multipoleOrder,
            softeningLength,
            openingAngle: 0.35,
            forceAccuracy: 0,
          } as const
          const { cluster, right } = await against(given, { position, mass })
          const missed = axes.map((axis) => cluster.acceleration[axis][last] - right.out[axis][last])
          off[multipoleOrder - 1] += Math.hypot(...missed)
        }
      }
      // A cube has no third moment but by chance, and a large fourth.
      for (const [below, gain] of [5, 2, 5, 2].entries()) expect(off[below + 1]).toBeLessThan(off[below] / gain)
    }
  })

  it.each([
    ['a mass about the middle of those it pulls', 64, 0, 2, 6, 6, 15],
    ['a quadrupole about the middle of those it pulls', 64, 1.5, 0.3, 6, 12, 20],
    // Too light to pull each other, whose energy is not seen beside that of the line either.
    ['a mass, and hands it down from subtree to subtree', 600, 0, 2, 6e-9, 6, 0],
  ])('expands the field of %s', async (_, count, length, spread, weight, gain, energyGain) => {
    // Sixteen stars on a line, symmetric, and others about a place far from it: what is left out of the relative error falls with the third power
    // of the distance where it is the group's, with the fourth where it is the line's, and of the energy by one more.
    const line = Float64Array.from({ length: 16 }, (_, k) => (length * (k - 7.5)) / 7.5)
    const offAt = async (distance: number) => {
      const about = cloud(count, 7)
      const column = (values: Float64Array, direction: number) =>
        Float64Array.of(...line.map((u) => u * direction), ...values.map((u) => distance * direction + spread * u))
      const position = { x: column(about.x, 0.48), y: column(about.y, 0.6), z: column(about.z, 0.64) }
      const mass = Float64Array.from({ length: 16 + count }, (_, k) => (k < 16 ? 1 : weight / count))
      const given = { solver: 'tree', openingAngle: 0.7, forceAccuracy: 0, softeningLength: 3 } as const
      const { cluster, right } = await against(given, { position, mass })
      const far = Array.from({ length: count }, (_, k) => 16 + k)
      const off = far.map((k) => Math.hypot(...axes.map((a) => cluster.acceleration[a][k] - right.out[a][k])))
      const size = far.map((k) => Math.hypot(...axes.map((a) => right.out[a][k])))
      return [Math.hypot(...off) / Math.hypot(...size), Math.abs(cluster.measure() - right.energy)]
    }
    const [near, nearEnergy] = await offAt(20)
    const [far, farEnergy] = await offAt(40)
    expect(near).toBeLessThan(1e-2)
    expect(near / far).toBeGreaterThan(gain)
    expect(nearEnergy).toBeGreaterThan(energyGain * farEnergy)
  })

  it('hands potentials down, too', async () => {
    // A long cloud that points at a line of stars far from it: in a round one what a potential has of the second order cancels.
    const about = cloud(600, 7)
    const position = {
      x: Float64Array.of(...Array.from({ length: 16 }, () => 0), ...about.x.map((u) => 30 + 4 * u)),
      y: Float64Array.of(...Array.from({ length: 16 }, () => 0), ...about.y),
      z: Float64Array.of(...Array.from({ length: 16 }, () => 0), ...about.z),
    }
    const mass = Float64Array.from({ length: 616 }, (_, k) => (k < 16 ? 1 : 0.001))
    const given = { solver: 'tree', openingAngle: 0.7, forceAccuracy: 0, softeningLength: 10 } as const
    const { cluster, right } = await against(given, { position, mass })
    expect(Math.abs(cluster.measure() / right.energy - 1)).toBeLessThan(2e-7)
  })

  it.each([1, 2, 3, 4, 5])('keeps the error within what the accuracy asks for, of order %i', async (multipoleOrder) => {
    for (const forceAccuracy of [1e-2, 1e-3, 1e-4]) {
      const values = valuesOf({ ...plummer, stars: 3000, solver: 'tree', forceAccuracy, multipoleOrder })
      const cluster = await forcesInProcess(values)
      cluster.begin()
      const { rms } = difference(cluster.acceleration, reference(cluster, values.softeningLength).out)
      // What masses alone leave out has one sign in all cells, and adds up.
      expect(rms).toBeLessThan(multipoleOrder > 1 ? forceAccuracy : 3 * forceAccuracy)
      expect(rms).toBeGreaterThan(forceAccuracy / 1000)
    }
  })

  it('does not move the accelerations by measuring, and measures what it computes', async () => {
    const values = valuesOf({ ...plummer, stars: 3001, solver: 'tree', forceAccuracy: 1e-3 })
    const cluster = await forcesInProcess(values)
    cluster.begin()
    const before = axes.map((axis) => cluster.acceleration[axis].slice())
    const energy = cluster.measure()
    axes.forEach((axis, k) => expect(cluster.acceleration[axis]).toEqual(before[k]))
    expect(energy).toBeCloseTo(reference(cluster, values.softeningLength).energy, -1)
  })
})

describe.each(['tree', 'direct32'] as const)('%s', (solver) => {
  it('is direct summation but for rounding where there is nothing to take together', async () => {
    for (let count = 1; count <= 70; count += count < 20 ? 1 : 7) {
      const own = { position: cloud(count, count), mass: scatter(count, 99).map((value) => 1.5 + value) }
      const { most, energy } = await against({ solver, openingAngle: 0.1 }, own)
      expect(most).toBeLessThan(2e-5)
      expect(energy).toBeLessThan(1e-6)
    }
  })

  it.each<[string, (count: number) => Vectors]>([
    ['all on a line', (count) => ({ ...cloud(count), y: new Float64Array(count), z: new Float64Array(count) })],
    [
      'in a plane between octants',
      (count) => ({ ...cloud(count), z: Float64Array.from({ length: count }, (_, k) => (k % 2) * 0.5) }),
    ],
    ['in pairs on one another', (count) => doubled(cloud(count / 2))],
    ['on a lattice', (count) => lattice(count)],
    ['with one a million radii away', (count) => moved(cloud(count), 1e6)],
    ['with one a billion radii away', (count) => moved(cloud(count), 1e9)],
    ['far from the origin', (count) => shifted(cloud(count), 1e4)],
  ])('serves stars %s', async (_, place) => {
    const count = 1000
    const { rms, most, energy } = await against(
      { solver, openingAngle: 0.4 },
      {
        position: place(count),
        mass: equal(count),
      },
    )
    expect(rms).toBeLessThan(5e-3)
    expect(Number.isFinite(most)).toBe(true)
    expect(energy).toBeLessThan(1e-3)
  })

  it('serves a thousand stars in one place, and two such', async () => {
    const one = { x: new Float64Array(1000), y: new Float64Array(1000), z: new Float64Array(1000) }
    const none = await against({ solver }, { position: one, mass: equal(1000) })
    for (const axis of axes) expect(Math.max(...none.cluster.acceleration[axis].map(Math.abs))).toBe(0)
    const two = { ...one, x: Float64Array.from({ length: 1000 }, (_, k) => (k % 2) * 3) }
    const { most } = await against({ solver }, { position: two, mass: equal(1000) })
    expect(most).toBeLessThan(1e-5)
  })

  it.each([0, 0.01])(
    'serves stars without mass, whole cells of them, at ε = %s of their pull',
    async (forceAccuracy) => {
      const mass = equal(600).map((_, star) => (star < 300 && star % 2 === 0 ? 1 : 0))
      const position = cloud(600)
      for (let star = 300; star < 600; star++) position.x[star] += 50
      const { rms, energy } = await against({ solver: 'tree', multipoleOrder: 5, forceAccuracy }, { mass, position })
      expect(rms).toBeLessThan(2e-3)
      expect(energy).toBeLessThan(1e-3)
    },
  )

  it('needs no softening', async () => {
    const { rms, energy } = await against({ solver, stars: 2000, softeningLength: 0 })
    expect(rms).toBeLessThan(5e-3)
    expect(energy).toBeLessThan(1e-3)
  })

  it('stays finite where two stars are closer than float32 can tell, without softening', async () => {
    const position = moved(cloud(100), 1)
    for (const axis of axes) position[axis][7] = position[axis][60] + 1e-14
    const own = { position, mass: equal(100) }
    const { acceleration, begin } = await forcesInProcess(
      valuesOf({ ...plummer, solver, softeningLength: 0, stars: 100 }),
      own,
    )
    expect(Number.isFinite(begin())).toBe(true)
    for (const axis of axes) expect(acceleration[axis].every(Number.isFinite)).toBe(true)
  })

  it('gives the same digits for any number of workers and any batches', async () => {
    const given = {
      ...plummer,
      stars: 4500,
      solver,
      forceAccuracy: 1e-3,
      virialRatio: 0.5,
      timeStep: 0.001,
      steps: 9,
    } as const
    const one = await runToEnd({ ...given, workers: 1 })
    for (const [workers, batch] of [
      [2, 4],
      [3, 1],
    ] as const) {
      const other = await runToEnd({ ...given, workers }, { batch })
      expect(other.checksum).toBe(one.checksum)
      expect(other.result).toEqual(one.result)
    }
  })

  it('goes on from a checkpoint, and after the death of a worker, to the same digits', async () => {
    const given = {
      ...plummer,
      stars: 3000,
      solver,
      forceAccuracy: 1e-3,
      timeStep: 0.001,
      steps: 12,
      workers: 2,
    } as const
    const { checksum } = await runToEnd(given)
    const values = valuesOf(given)
    const { spawn, kills } = mortalWorkers()
    const run = await ClusterRun.create(values, { shared: true, spawn })
    try {
      await run.advance(5)
      const kept = await run.checkpoint()
      const batch = run.advance(7)
      setTimeout(() => kills[kills.length - 1](), 1)
      // It may have been faster.
      await batch.catch((error: unknown) => expect(error).toBeInstanceOf(WorkerDiedError))
      await run.restore(kept)
      await finish(run, values.steps)
      const outcome = await run.outcome()
      expect(await outcomeChecksum(outcome)).toBe(checksum)
    } finally {
      run.dispose()
    }
  })

  it('says how far its forces are off, as direct summation sees it', async () => {
    const { result } = await runToEnd({ ...plummer, stars: 60, solver, steps: 0 })
    const { rms, p99, max } = result.forceError as Record<string, number>
    const { rms: right, most } = await against({ solver, stars: 60 })
    // Of 60 stars every one is looked at.
    expect(rms).toBeCloseTo(right, 9)
    expect(max).toBeCloseTo(most, 9)
    expect(p99).toBeLessThanOrEqual(max)
    expect(result.solver).toBe(solver)
  })
})

describe('single precision', () => {
  it.each([
    ['one cluster', {}],
    ['two, a hundred radii apart', { model: 'twoClusters', separation: 100 }],
  ] as const)('is off by less than a millionth, and gives as much momentum as it takes: %s', async (_, model) => {
    const { rms, most, cluster } = await against({ solver: 'direct32', stars: 3001, ...model })
    expect(rms).toBeLessThan(1e-6)
    expect(most).toBeLessThan(2e-5)
    const { mass, acceleration } = cluster
    for (const axis of axes) {
      const pull = mass.reduce((sum, m, i) => sum + m * acceleration[axis][i], 0)
      const size = mass.reduce((sum, m, i) => sum + m * Math.abs(acceleration[axis][i]), 0)
      expect(Math.abs(pull / size)).toBeLessThan(1e-7)
    }
  })
})

describe('Lagrangian radii', () => {
  it.each(['salpeter', 'equal'] as const)(
    'are the same, however stars are ranked (masses: %s)',
    async (massFunction) => {
      const radiiOf = async (solver: SolverName, workers: number) => {
        // More than one run of the sort, and the last one shorter.
        const { result } = await runToEnd({ model: 'plummer', stars: 9001, massFunction, solver, steps: 0, workers })
        return result.lagrangianRadii as Record<string, number>
      }
      const sorted = await radiiOf('direct', 1)
      expect(sorted[10]).toBeLessThan(sorted[50])
      for (const solver of ['tree', 'direct32'] as const)
        for (const workers of [1, 3]) expect(await radiiOf(solver, workers)).toEqual(sorted)
    },
  )
})

describe('who computes the forces', () => {
  it('is up to the number of stars where nobody chose', () => {
    const chosen = (solver: SolverName | 'auto', stars: number) => solverOf({ solver, stars })
    expect(chosen('auto', mostDirect)).toBe('direct')
    expect(chosen('auto', mostDirect + 1)).toBe('tree')
    expect(chosen('direct', 50_000)).toBe('direct')
    expect(chosen('tree', 2)).toBe('tree')
  })

  it('is not every pair of a million stars', () => {
    expect(() => valuesOf({ stars: 1_000_000, solver: 'direct' })).toThrow(/solver.*at most 200000 stars/)
    expect(valuesOf({ stars: 1_000_000 }).stars).toBe(1_000_000)
  })

  it('leaves a document of direct summation as it was', async () => {
    const { result } = await runToEnd({ stars: 10, steps: 1 })
    expect(result).not.toHaveProperty('forceError')
    expect(result).not.toHaveProperty('solver')
  })
})

const doubled = ({ x, y, z }: Vectors): Vectors => {
  const twice = (column: Float64Array) => Float64Array.of(...column, ...column)
  return { x: twice(x), y: twice(y), z: twice(z) }
}
const lattice = (count: number): Vectors => {
  const edge = Math.ceil(Math.cbrt(count))
  const place = (divisor: number) => Float64Array.from({ length: count }, (_, k) => Math.floor(k / divisor) % edge)
  return { x: place(1), y: place(edge), z: place(edge * edge) }
}
const moved = ({ x, y, z }: Vectors, far: number): Vectors => ({ x: x.with(0, far), y, z })
const shifted = ({ x, y, z }: Vectors, by: number): Vectors => ({
  x: x.map((value) => value + by),
  y: y.map((value) => value - by),
  z: z.map((value) => value + by),
})
