import type { ResultField } from '../../experiments/experiment'

/** What the fields of a result mean, and their units. */
export const results = {
  time: { unit: 'Myr', meaning: 'Simulated time.' },
  steps: { meaning: 'Steps taken.' },
  stars: { meaning: 'Stars.' },
  totalMass: { unit: 'M☉', meaning: 'Mass of all stars.' },
  energy: {
    unit: 'M☉ (km/s)²',
    meaning: 'Kinetic plus potential energy at the end, with that in an external potential.',
  },
  initialEnergy: { unit: 'M☉ (km/s)²', meaning: 'The same at the start.' },
  energyError: { meaning: '|E − E₀|/(K₀ + |W₀|); the exact run would keep it at zero.' },
  kineticEnergy: { unit: 'M☉ (km/s)²', meaning: 'Kinetic energy.' },
  potentialEnergy: { unit: 'M☉ (km/s)²', meaning: 'Potential energy, softened like the forces.' },
  externalEnergy: {
    unit: 'M☉ (km/s)²',
    meaning:
      'Energy of the stars in the external potential; of a tidal field less Ω L_z, so that all three energies together are the Jacobi integral, which is conserved. Only with an external potential.',
  },
  virialRatio: {
    meaning:
      'Kinetic over potential energy, K/|W|: 0.5 in balance. With an external potential or another law of force kinetic energy about the centre of mass over −Σ m (r − r_c)·a, which is 0.5 in balance, too. Null for a single star, and where forces pull apart.',
  },
  momentum: { unit: 'M☉ km/s', meaning: 'Momentum; it is conserved, from zero, where nothing pulls from outside.' },
  angularMomentum: {
    unit: 'M☉ pc km/s',
    meaning: 'Angular momentum about the origin; it is conserved, but not in a tidal field.',
  },
  lagrangianRadii: { unit: 'pc', meaning: 'Radii around the centre of mass that hold 10, 50 and 90 % of the mass.' },
  roundTripError: {
    meaning:
      'Distance of the stars from where they began once time has run as far back as forth: root mean square, over that of the stars’ first distances from their mean. Only with reverseAt; null before that.',
  },
  forceEvaluations: {
    is: 'cost',
    meaning:
      'How often the forces on all stars were computed: what the run cost, whatever the computer. No part of the checksum.',
  },
  closestApproach: {
    unit: 'pc',
    meaning:
      'Smallest separation of two stars so far, and when (Myr), at the moments that are sampled: every fourth step, more seldom in runs of thousands. With direct summation only; no part of the checksum.',
  },
  smallestHalfMassRadius: {
    unit: 'pc',
    meaning:
      'Smallest radius around the centre of mass that has held half of the mass, and when (Myr), at the moments that are sampled. No part of the checksum, like the next.',
  },
  energyDiffusion: {
    meaning:
      '⟨ΔE²⟩/⟨E²⟩: how much the energies of the stars have changed since the start, in the mean over the stars. Encounters make it grow as t over the relaxation time. Up to 2048 stars with Newton’s law and nothing that pulls from outside.',
  },
  densityCentre: {
    unit: 'pc',
    meaning:
      'Where the cluster is densest: the mean place of the stars, weighted by the density out to their sixth neighbours (Casertano & Hut 1985). This and the next four up to 10 000 stars; no part of the checksum.',
  },
  coreRadius: { unit: 'pc', meaning: 'Mean distance from there, weighted alike.' },
  boundFraction: {
    meaning:
      'Share of the mass whose energy in the field of all other stars is negative, seen from the centre of mass. An external potential about the middle of the cluster binds, too; where the cluster goes about something else only what is within its tidal radius counts.',
  },
  unboundMass: { unit: 'M☉', meaning: 'Mass of the other stars.' },
  tidalRadius: {
    unit: 'pc',
    meaning:
      'Jacobi radius (GM/(Ω² − d²Φ/dR²))^⅓ of the mass that is bound, about the density centre: farther out the external potential takes stars away. Only where it does.',
  },
  binaries: {
    meaning:
      'With Newton’s law: pairs of stars each most bound to the other, by more than |W|/2N (without what such pairs have among themselves), the hundred hardest of them: numbers of the stars from 0, semi-major axis (pc), eccentricity, binding energy (M☉ (km/s)²).',
  },
  solver: { is: 'words', meaning: 'What computed the forces, where it is not direct summation in float64.' },
  card: { is: 'words', meaning: 'The graphics card that computed the forces; null: none.' },
  forceError: {
    meaning:
      'Accelerations against direct summation in float64, on 64 stars drawn by chance: root mean square of the difference over that of the field, and 99th percentile and largest of the relative difference. Not there for direct summation.',
  },
} as const satisfies Record<string, ResultField>
