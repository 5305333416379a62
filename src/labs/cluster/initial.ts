import type { Pool } from '../../compute/types'
import { pack } from '../../kernels/block'
import {
  clusterModels,
  clusterSample,
  clusterState,
  operationRecord,
  operations,
  profileRow,
  radauTables,
  solvers as solverNumbers,
  steppings,
} from '../../kernels/clusterLayout'
import type { KernelArguments, KernelName } from '../../kernels/exports'
import { call } from '../../kernels/exports'
import type { Body } from '../../physics/cluster/body'
import { kingProfile } from '../../physics/cluster/king'
import { massSegments } from '../../physics/cluster/theory'
import type { Integrator } from '../../physics/integrators'
import { integrators } from '../../physics/integrators'
import { coefficients, nodes, usualTolerance } from '../../physics/integrators/gaussRadau'
import { seedWords } from '../../physics/random/philox'
import { bodiesOf, isGiven } from './bodies'
import type { ClusterPointers } from './memory'
import { clusterArrays } from './memory'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import { solverOf } from './solvers'

/** Writes the state block, the moves of a step and what the solver begins with. */
export async function writeState(pool: Pool, pointers: ClusterPointers, values: ClusterValues) {
  const { padded, plan, sizes } = clusterArrays(values)
  const { operations: steps, jerks, stepping }: Integrator = integrators[values.integrator]
  const adapts = stepping === 'gaussRadau' || values.accuracy > 0
  const block = pack(clusterState, {
    ...pointers,
    count: values.stars,
    padded,
    blocks: plan.blocks,
    solver: solverNumbers[solverOf(values)],
    operations: steps.length,
    stepping: steppings[adapts && stepping ? stepping : 'fixed'],
    jerks: jerks ? 1 : 0,
    keptBytes: sizes.progress,
    stride: 1,
    reverseAt: values.reverseAt,
    picture: pointers.pictures,
    checkpoint: pointers.checkpoints,
    gravitationalConstant: scalesOf(values).gravity,
    softeningSquared: values.softeningLength * values.softeningLength,
    timeStep: values.timeStep,
    accuracy: values.accuracy > 0 ? values.accuracy : usualTolerance,
  })
  await pool.write(pointers.state, block)
  for (const [k, [operation, coefficient = 0]] of steps.entries()) {
    const record = pack(operationRecord, { operation: operations[operation], coefficient })
    await pool.write(pointers.program + k * operationRecord.bytes, record)
  }
  if (stepping === 'gaussRadau')
    await pool.write(pointers.tables, pack(radauTables, { nodes, coefficients: coefficients.flat() }))
  for (const [name, { contents }] of Object.entries(plan.memory))
    if (contents) await pool.write(pointers[name as keyof typeof plan.memory], contents)
}

/** Writes the table that a model is given by. @returns its rows */
async function writeProfile(pool: Pool, pointers: ClusterPointers, values: ClusterValues) {
  if (values.model !== 'king') return 0
  const { radius, potential, massShare } = kingProfile(values.centralPotential)
  const { length, place } = profileRow
  const table = new Float64Array(radius.length * length)
  for (let row = 0; row < radius.length; row++) {
    table[row * length + place.radius] = radius[row]
    table[row * length + place.potential] = potential[row]
    table[row * length + place.massShare] = massShare[row]
  }
  await pool.write(pointers.profile, table)
  return radius.length
}

/** Where the pad of an odd number of stars stands: beyond anything a run can reach, as in the kernels. */
const far = 1e12

/** Puts a few bodies where they are given, with speeds in the units of the run: they grow with the root of G. */
async function placeBodies(pool: Pool, pointers: ClusterPointers, values: ClusterValues, bodies: readonly Body[]) {
  const { padded } = clusterArrays(values)
  const speed = Math.sqrt(scalesOf(values).gravity)
  const position = new Float64Array(3 * padded).fill(far)
  const velocity = new Float64Array(3 * padded)
  for (const [star, body] of bodies.entries()) {
    for (let axis = 0; axis < 3; axis++) {
      position[axis * padded + star] = body.position[axis]
      velocity[axis * padded + star] = speed * body.velocity[axis]
    }
  }
  await pool.write(
    pointers.mass,
    Float64Array.from(bodies, ({ mass }) => mass),
  )
  await pool.write(pointers.position, position)
  await pool.write(pointers.velocity, velocity)
}

/** Draws masses, positions and velocities, and scales the velocities to the wanted virial ratio. */
export async function drawStars(pool: Pool, pointers: ClusterPointers, values: ClusterValues) {
  const { model } = values
  if (isGiven(model)) return placeBodies(pool, pointers, values, bodiesOf({ ...values, model }))
  const { state, scratch } = pointers
  const one = async <K extends KernelName>(kernel: K, args: KernelArguments<K>) =>
    (await pool.together(() => call(kernel, args), { workers: 1 }))[0]
  const [low, high] = seedWords(values.seed)

  const { massFunction, minimumMass, maximumMass } = values
  if (massFunction === 'equal' || minimumMass === maximumMass) {
    const mass = massFunction === 'equal' ? values.mass : minimumMass
    await pool.write(pointers.mass, new Float64Array(values.stars).fill(mass))
  } else {
    const segments = massSegments(massFunction, minimumMass, maximumMass)
    let scale = 1
    const weights: number[] = []
    for (const [k, { lower, upper, exponent }] of segments.entries()) {
      if (k > 0) scale *= await one('powerLawValue', { mass: lower, exponent: segments[k - 1].exponent - exponent })
      weights.push(scale * (await one('powerLawWeight', { lower, upper, power: 1 - exponent })))
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let start = 0
    const table = segments.flatMap(({ lower, upper, exponent }, k) => {
      const row = [lower, upper, 1 - exponent, start, weights[k] / total]
      start += weights[k] / total
      return row
    })
    await pool.write(scratch, Float64Array.from(table))
    const drawn = { segments: scratch, segmentCount: segments.length, scratch: scratch + 160 }
    await one('clusterMasses', { state, low, high, ...drawn })
  }
  const rows = await writeProfile(pool, pointers, values)
  await one('clusterPositions', {
    state,
    low,
    high,
    model: clusterModels[model],
    radius: values.radius,
    profile: pointers.profile,
    rows,
    scratch,
  })
  await one('clusterCentre', { state })

  let factor = 0
  if (values.virialRatio > 0 && values.stars > 1) {
    await pool.together((worker, workers) => call('clusterMeasure', { state, worker, workers }))
    const sample = await pool.read(pointers.samples, 'float64', clusterSample.length)
    const kinetic = sample[clusterSample.place.kinetic]
    if (kinetic > 0) factor = Math.sqrt((values.virialRatio * -sample[clusterSample.place.potential]) / kinetic)
  }
  await one('clusterScaleVelocities', { state, factor })
}
