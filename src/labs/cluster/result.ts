import type { ShapedArrays } from '../../files/arrays'
import { clusterSample } from '../../kernels/clusterLayout'
import { kilometresPerSecond } from '../../physics/units'
import type { ResultField, RunOutcome } from '../lab'
import type { ClusterValues } from './parameters'
import { energy, relativeError } from './series'
import type { ClusterSimulation, Sample } from './simulation'

const perSecond = kilometresPerSecond
const energyUnit = perSecond * perSecond

/** What the fields of a result mean, and their units. */
export const results = {
  time: { unit: 'Myr', meaning: 'Simulated time.' },
  steps: { meaning: 'Steps taken.' },
  stars: { meaning: 'Stars.' },
  totalMass: { unit: 'M☉', meaning: 'Mass of all stars.' },
  energy: { unit: 'M☉ (km/s)²', meaning: 'Kinetic plus potential energy at the end.' },
  initialEnergy: { unit: 'M☉ (km/s)²', meaning: 'The same at the start.' },
  energyError: { meaning: '|E − E₀|/|E₀|; the exact run would keep it at zero.' },
  kineticEnergy: { unit: 'M☉ (km/s)²', meaning: 'Kinetic energy.' },
  potentialEnergy: { unit: 'M☉ (km/s)²', meaning: 'Potential energy, softened like the forces.' },
  virialRatio: { meaning: 'Kinetic over potential energy, K/|W|: 0.5 in balance. Null for a single star.' },
  momentum: { unit: 'M☉ km/s', meaning: 'Momentum; it is conserved, from zero.' },
  angularMomentum: { unit: 'M☉ pc km/s', meaning: 'Angular momentum about the origin; it is conserved.' },
  lagrangianRadii: { unit: 'pc', meaning: 'Radii around the centre of mass that hold 10, 50 and 90 % of the mass.' },
} as const satisfies Record<string, ResultField>

/** The numbers people read, from a sample in engine units. */
export function readable(sample: Sample, start: Sample) {
  const kinetic = sample[clusterSample.kinetic]
  const potential = sample[clusterSample.potential]
  const vector = (position: number) => [0, 1, 2].map((axis) => sample[position + axis] * perSecond)
  const [ten, fifty, ninety] = sample.subarray(clusterSample.lagrangianRadii, clusterSample.lagrangianRadii + 3)
  return {
    energy: energy(sample) * energyUnit,
    initialEnergy: energy(start) * energyUnit,
    energyError: relativeError(energy(sample), energy(start)),
    kineticEnergy: kinetic * energyUnit,
    potentialEnergy: potential * energyUnit,
    virialRatio: potential === 0 ? null : kinetic / -potential,
    momentum: vector(clusterSample.momentum),
    angularMomentum: vector(clusterSample.angularMomentum),
    lagrangianRadii: { 10: ten, 50: fifty, 90: ninety },
  }
}

/** The result of a run as it stands: the document's `result`, and the arrays for files. */
export async function collect(
  simulation: ClusterSimulation,
  values: ClusterValues,
): Promise<Pick<RunOutcome, 'result' | 'arrays'>> {
  const sample = await simulation.measure()
  const { position, velocity } = await simulation.phaseSpace()
  const { series, masses, totalMass } = simulation
  const stars = values.stars
  // The last sample is always the state at the end, wherever the stride falls.
  const atEnd = simulation.step % series.stride === 0
  const end = { time: simulation.time, error: relativeError(energy(sample), energy(series.first)) }
  const withEnd = (values: Float64Array, last: number) => (atEnd ? values : Float64Array.of(...values, last))
  const time = withEnd(series.time, end.time)
  const radii = new Float64Array(3 * time.length)
  for (let k = 0; k < 3; k++) {
    const position = clusterSample.lagrangianRadii + k
    withEnd(series.column(position), sample[position]).forEach((radius, row) => {
      radii[3 * row + k] = radius
    })
  }
  const arrays: ShapedArrays = {
    mass: { data: masses, shape: [stars], unit: 'M☉' },
    position: { data: position, shape: [stars, 3], unit: 'pc' },
    velocity: { data: velocity.map((v) => v * perSecond), shape: [stars, 3], unit: 'km/s' },
    time: { data: time, shape: [time.length], unit: 'Myr' },
    energyError: { data: withEnd(series.energyError, end.error), shape: [time.length] },
    lagrangianRadii: { data: radii, shape: [time.length, 3], unit: 'pc' },
  }
  return {
    result: { time: simulation.time, steps: simulation.step, stars, totalMass, ...readable(sample, series.first) },
    arrays,
  }
}
