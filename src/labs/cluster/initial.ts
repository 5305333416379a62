import type { Pool } from '../../compute/types'
import { pack } from '../../kernels/block'
import {
  clusterModels,
  clusterOutside,
  clusterSample,
  clusterState,
  externalFields,
  operationRecord,
  operations,
  pairLaws,
  profileRow,
  radauTables,
  solvers as solverNumbers,
  steppings,
} from '../../kernels/clusterLayout'
import { call } from '../../kernels/exports'
import type { Integrator } from '../../physics/integrators'
import { integrators } from '../../physics/integrators'
import { usualTolerance } from '../../physics/integrators/tolerances'
import { seedWords } from '../../physics/random/philox'
import { isGiven } from './bodies'
import { firstOfTwo, relativePlace } from './encounter'
import { standsInTheMiddle, startOf } from './external'
import type { Stars } from './file/takeStars'
import { drawMasses, type OnOneWorker } from './masses'
import type { ClusterPointers } from './memory'
import { clusterArrays } from './memory'
import type { ClusterValues } from './parameters'
import { type Part, weightless } from './parts'
import { hasPairs, isSegregated } from './primordial'
import { scalesOf } from './scales'
import { withoutCard } from './solvers'
import { adapts } from './stepping'

/** Writes the state block, the moves of a step and what the solver begins with. */
export async function writeState(pool: Pool, pointers: ClusterPointers, values: ClusterValues) {
  const { padded, plan, sizes, outside } = clusterArrays(values)
  const field = values.externalPotential === 'none' ? undefined : (await import('./field')).fieldOf(values)
  const { operations: steps, jerks, stepping }: Integrator = integrators[values.integrator]
  const block = pack(clusterState, {
    ...pointers,
    count: values.stars,
    padded,
    blocks: plan.blocks,
    solver: solverNumbers[withoutCard(values)],
    operations: steps.length,
    stepping: steppings[stepping && adapts(values) ? stepping : 'fixed'],
    jerks: jerks ? 1 : 0,
    keptBytes: sizes.progress,
    stride: 1,
    reverseAt: values.reverseAt,
    external: externalFields[field?.form ?? 'none'],
    outside: pointers.progress + outside,
    externalStrength: field?.strength ?? 0,
    externalScale: field?.scale ?? 0,
    pairLaw: pairLaws[values.pairLaw],
    pairExponent: values.pairExponent,
    pairLength: values.pairLaw === 'yukawa' ? values.pairRange : values.pairLength,
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
  if (stepping === 'gaussRadau') {
    const { coefficients, nodes } = await import('../../physics/integrators/gaussRadau')
    await pool.write(pointers.tables, pack(radauTables, { nodes, coefficients: coefficients.flat() }))
  }
  if (field) await pool.write(pointers.progress + outside, pack(clusterOutside, { time: 0, direction: 1 }))
  for (const [name, { contents }] of Object.entries(plan.memory))
    if (contents) await pool.write(pointers[name as keyof typeof plan.memory], contents)
}

/** Writes the table that a model is given by. @returns its rows */
async function writeProfile(pool: Pool, pointers: ClusterPointers, values: ClusterValues) {
  if (values.model !== 'king') return 0
  const { kingProfile } = await import('../../physics/cluster/king')
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

function partsOf({ model, stars, massRatio }: ClusterValues): readonly Part[] {
  if (model !== 'twoClusters') return [{ first: 0, last: stars }]
  const middle = firstOfTwo(stars, massRatio)
  return [
    { first: 0, last: middle },
    { first: middle, last: stars },
  ]
}

/**
 * Draws masses, positions and velocities, and scales the velocities to the wanted virial ratio; then puts the whole on its orbit about what
 * pulls on it from outside.
 * @param own stars out of a file, which stand where they are
 */
export async function drawStars(pool: Pool, pointers: ClusterPointers, values: ClusterValues, own?: Stars) {
  await drawAtOrigin(pool, pointers, values, own)
  await perturb(pool, pointers, values)
  const x = startOf(values)
  if (!(x > 0)) return
  const v = (await import('./field')).startingSpeed(values)
  const { state } = pointers
  const shift = { state, first: 0, last: values.stars, x, y: 0, z: 0, u: 0, v, w: 0 }
  await pool.together(() => call('clusterShift', shift), { workers: 1 })
}

/** Moves the first star along x by what one run differs in from another. */
async function perturb(pool: Pool, { position }: ClusterPointers, { perturbation }: ClusterValues) {
  if (perturbation === 0) return
  const [x] = await pool.read(position, 'float64', 1)
  await pool.write(position, Float64Array.of(x + perturbation))
}

async function drawAtOrigin(pool: Pool, pointers: ClusterPointers, values: ClusterValues, own?: Stars) {
  const { model } = values
  if (own) return (await import('./given')).placeStars(pool, pointers, values, own)
  if (isGiven(model)) {
    const { fewBodies } = await import('../../physics/cluster/fewBodies')
    return (await import('./given')).placeBodies(pool, pointers, values, fewBodies[model](values))
  }
  const one: OnOneWorker = async (kernel, args) => (await pool.together(() => call(kernel, args), { workers: 1 }))[0]
  await drawMasses(pool, pointers, values, one)
  const parts = partsOf(values)
  const split = hasPairs(values)
    ? await (await import('./joinPairs')).joinPairs(pool, pointers, values, parts, one)
    : undefined
  await drawSystems(pool, pointers, values, parts, one)
  await split?.()
}

/** Draws where stars are and how they move, of pairs their centres of mass. */
async function drawSystems(
  pool: Pool,
  pointers: ClusterPointers,
  values: ClusterValues,
  parts: readonly Part[],
  one: OnOneWorker,
) {
  const { model, radius } = values
  const { state, scratch, profile } = pointers
  const [low, high] = seedWords(values.seed)
  if (model === 'disk') {
    const { scaleHeight: height, toomreParameter: toomre } = values
    const held = standsInTheMiddle(values) ? 1 : 0
    await one('clusterDisk', { state, low, high, radius, height, toomre, held, table: profile, scratch })
    await one('clusterCentre', { state, first: 0, last: values.stars })
    if (values.pairLaw === 'newton') return
    // Its circles are those of Newton's law.
    await begin(pool, pointers)
    const { kinetic, virial } = await measured(pool, pointers)
    const factor = virial < 0 ? Math.sqrt((0.5 * -virial) / kinetic) : 1
    await one('clusterScaleVelocities', { state, factor, first: 0, last: values.stars })
    return
  }
  const rows = await writeProfile(pool, pointers, values)
  const number = clusterModels[model === 'twoClusters' ? 'plummer' : (model as keyof typeof clusterModels)]
  const drawn = { state, low, high, model: number, radius, profile, rows, scratch }
  if (isSegregated(values))
    await one('clusterSegregate', { ...drawn, degree: values.massSegregation, work: pointers.orbits })
  else await one('clusterPositions', drawn)
  for (const part of parts) {
    await one('clusterCentre', { state, ...part })
    if (model !== 'twoClusters') await turn(pointers, values, one)
    const factor = await balance(pool, pointers, values, parts.length > 1 ? part : undefined)
    await one('clusterScaleVelocities', { state, factor, ...part })
  }
  if (model === 'twoClusters') await bringTogether(pool, pointers, values, parts, one)
}

/** Makes a sphere turn about the z axis. */
async function turn({ state, scratch }: ClusterPointers, values: ClusterValues, one: OnOneWorker) {
  const { model, rotation: share, stars } = values
  if (!(share > 0)) return
  if (model === 'uniform') {
    await one('clusterSpin', { state, share })
    return
  }
  const [low, high] = seedWords(values.seed)
  await one('clusterAlign', { state, low, high, share, scratch })
  // Those that were turned took the centre of mass along.
  await one('clusterCentre', { state, first: 0, last: stars })
}

/** Computes the forces. */
const begin = (pool: Pool, { state }: ClusterPointers) =>
  pool.together((worker, workers) => call('clusterBegin', { state, worker, workers }))

/** What was measured last. */
async function measured(pool: Pool, { samples }: ClusterPointers) {
  const sample = await pool.read(samples, 'float64', clusterSample.length)
  const { kinetic, potential, virial } = clusterSample.place
  return { kinetic: sample[kinetic], potential: sample[potential], virial: sample[virial] }
}

/** What the velocities of a part, or of all stars, have to be multiplied by for the virial ratio that is wanted. */
async function balance(pool: Pool, pointers: ClusterPointers, values: ClusterValues, part?: Part) {
  const { state, mass } = pointers
  const { first, last } = part ?? { first: 0, last: values.stars }
  if (!(values.virialRatio > 0) || last - first < 2) return 0
  const masses = part && (await pool.read(mass, 'float64', values.stars))
  const light = masses?.map((each, star) => (star >= first && star < last ? each : weightless * each))
  if (light) await pool.write(mass, light)
  // Under another law than Newton's not the energy says what balances the motion, but Σ m r·a of the stars' own forces.
  const otherLaw = values.pairLaw !== 'newton'
  if (otherLaw) {
    const external = state + clusterState.at.external
    const field = await pool.read(external, 'int32', 1)
    await pool.write(external, Int32Array.of(externalFields.none))
    await begin(pool, pointers)
    await pool.write(external, field)
  } else await pool.together((worker, workers) => call('clusterMeasure', { state, worker, workers }))
  if (masses) await pool.write(mass, masses)
  const { kinetic, potential, virial } = await measured(pool, pointers)
  return kinetic > 0 ? Math.sqrt((values.virialRatio * -(otherLaw ? virial : potential)) / kinetic) : 0
}

/** Puts two clusters on their orbit, about the centre of both, which rests at the origin. */
async function bringTogether(
  pool: Pool,
  { state, mass }: ClusterPointers,
  values: ClusterValues,
  parts: readonly Part[],
  one: OnOneWorker,
) {
  const masses = await pool.read(mass, 'float64', values.stars)
  const weights = parts.map(({ first, last }) => masses.subarray(first, last).reduce((sum, each) => sum + each, 0))
  const total = weights[0] + weights[1]
  const [x, y, z] = relativePlace(values)
  const speed = values.relativeSpeed / scalesOf(values).speed
  for (const [k, share] of [-weights[1] / total, weights[0] / total].entries())
    await one('clusterShift', {
      state,
      ...parts[k],
      x: share * x,
      y: share * y,
      z: share * z,
      u: -share * speed,
      v: 0,
      w: 0,
    })
}
