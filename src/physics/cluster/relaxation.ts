/** Stars at one moment: positions and velocities as x y z of each in turn. */
export interface PhaseSpace {
  readonly position: Float64Array
  readonly velocity: Float64Array
}

/** Energy of each star per mass, in the softened field of all others and seen from the centre of mass. @param g in the same units */
function energiesOf({ position: r, velocity }: PhaseSpace, mass: Float64Array, softening: number, g: number) {
  const stars = mass.length
  const drift = [0, 0, 0]
  let total = 0
  for (let i = 0; i < stars; i++) {
    total += mass[i]
    for (let k = 0; k < 3; k++) drift[k] += mass[i] * velocity[3 * i + k]
  }
  const energies = new Float64Array(stars)
  for (let i = 0; i < stars; i++) {
    for (let k = 0; k < 3; k++) {
      const speed = velocity[3 * i + k] - drift[k] / total
      energies[i] += (speed * speed) / 2
    }
    for (let j = 0; j < i; j++) {
      const [dx, dy, dz] = [r[3 * j] - r[3 * i], r[3 * j + 1] - r[3 * i + 1], r[3 * j + 2] - r[3 * i + 2]]
      const inverse = g / Math.sqrt(dx * dx + dy * dy + dz * dz + softening * softening)
      energies[i] -= mass[j] * inverse
      energies[j] -= mass[i] * inverse
    }
  }
  return energies
}

/**
 * How much the stars' energies have changed: ⟨ΔE²⟩/⟨E²⟩ over the stars, E per mass. In a steady field it would stay zero; encounters
 * make it grow as t/t_relax while it is small (Theuns, MNRAS 279, 827 (1996); Diemand et al., MNRAS 348, 977 (2004)). The squares
 * are averaged apart: a star that is all but free has an energy near zero, and would count for all others.
 */
export function energyDiffusion(
  first: PhaseSpace,
  now: PhaseSpace,
  mass: Float64Array,
  softening: number,
  g: number,
): number {
  const [before, after] = [first, now].map((moment) => energiesOf(moment, mass, softening, g))
  let changed = 0
  let all = 0
  for (let i = 0; i < mass.length; i++) {
    changed += (after[i] - before[i]) * (after[i] - before[i])
    all += before[i] * before[i]
  }
  return changed / all
}

/**
 * The half-mass relaxation time 0.138 √N r_h^{3/2}/(√(G m) ln γN) (Spitzer 1987, eq. 2-63), who takes γ = 0.4; core collapse of equal
 * stars goes with 0.11 (Giersz & Heggie, MNRAS 268, 257 (1994)). @param logarithm of γN
 */
export const halfMassRelaxationTime = (
  stars: number,
  halfMassRadius: number,
  mass: number,
  g: number,
  logarithm: number,
): number => (0.138 * Math.sqrt(stars) * halfMassRadius * Math.sqrt(halfMassRadius)) / (Math.sqrt(g * mass) * logarithm)
