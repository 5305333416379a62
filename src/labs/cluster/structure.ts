import type { Pool } from '../../compute/types'
import { structureRecord } from '../../kernels/clusterLayout'
import { call } from '../../kernels/exports'
import { type Outside, type Structure, structureOf } from '../../physics/cluster/structure'
import type { ClusterPointers } from './memory'
import type { Scales } from './scales'

/** Most binaries that a document tells of. */
const mostBinaries = 100

/** Looks up the structure of a run's present state on its workers, in the run's own units. */
export async function lookUp(
  pool: Pool,
  { state, structure: out, neighbours: scratch, position, velocity }: ClusterPointers,
  mass: Float64Array,
  { gravity }: Scales,
  outside: Outside,
): Promise<Structure> {
  const stride = mass.length + (mass.length % 2)
  await pool.together((worker, workers) => call('clusterStructure', { state, out, scratch, worker, workers }))
  const records = await pool.read(out, 'float64', mass.length * structureRecord.length)
  const places = await pool.read(position, 'float64', 3 * stride)
  const speeds = await pool.read(velocity, 'float64', 3 * stride)
  const both = new Float64Array(6 * stride)
  both.set(places)
  both.set(speeds, 3 * stride)
  const column = (place: number) => Float64Array.from(mass, (_, star) => records[star * structureRecord.length + place])
  const { potential, density, companion, pairEnergy } = structureRecord.place
  const around = {
    potential: column(potential),
    density: column(density),
    companion: column(companion),
    pairEnergy: column(pairEnergy),
  }
  return structureOf({ mass, state: both, stride }, around, gravity, outside)
}

/** A structure as a document tells it: energies with speeds as people read them. */
export function structureInDocument(structure: Structure, { speed }: Scales) {
  const { densityCentre, coreRadius, boundFraction, unboundMass, tidalRadius, binaries } = structure
  return {
    densityCentre: densityCentre ? [...densityCentre] : null,
    coreRadius: coreRadius ?? null,
    boundFraction,
    unboundMass,
    ...(tidalRadius === undefined ? {} : { tidalRadius }),
    ...(binaries && {
      binaries: binaries.slice(0, mostBinaries).map(({ stars, semiMajorAxis, eccentricity, bindingEnergy }) => ({
        stars: [...stars],
        semiMajorAxis,
        eccentricity,
        bindingEnergy: bindingEnergy * speed * speed,
      })),
    }),
  }
}
