/** King's model from the centre outwards: lengths in units of the core radius r₀, potentials in units of σ². */
export interface KingProfile {
  readonly radius: Float64Array
  /** Ψ/σ², from W₀ at the centre to 0 at the tidal radius. */
  readonly potential: Float64Array
  /** Share of the mass inside. */
  readonly massShare: Float64Array
  /** r_t/r₀ */
  readonly tidalRadius: number
}

/** Factor from one radius to the next. */
const growth = 1.01
/** The first radius: inside it the density is that of the centre. */
const start = 1e-3

/**
 * Density for a potential W, per constant: e^W erf √W − √(4W/π)(1 + 2W/3) (King, Astron. J. 71, 64 (1966), eq. 15). Summed as
 * (2/√π) √W Σ_{n≥2} (2W)ⁿ/(2n+1)!!, in which nothing cancels.
 */
export function kingDensity(potential: number): number {
  if (!(potential > 0)) return 0
  let term = 1
  let sum = 0
  for (let n = 1; n < 200; n++) {
    term *= (2 * potential) / (2 * n + 1)
    if (n >= 2) sum += term
    if (term < 1e-17 * sum) break
  }
  return (2 / Math.sqrt(Math.PI)) * Math.sqrt(potential) * sum
}

/** W and r dW/dr. */
type State = readonly [potential: number, slope: number]

/**
 * Solves Poisson's equation d²W/dr² + (2/r) dW/dr = −9 ρ(W)/ρ(W₀) outwards in even steps of ln r (fourth-order Runge–Kutta) until W is 0.
 * @param centralPotential: W₀
 */
export function kingProfile(centralPotential: number): KingProfile {
  const centre = kingDensity(centralPotential)
  // With s = ln r: W'' + W' = −9 r² ρ/ρ₀.
  const derivative = ([w, slope]: State, r: number): State => [slope, -slope - (9 * r * r * kingDensity(w)) / centre]
  const step = ([w, slope]: State, r: number, factor: number, ds: number): State => {
    const half = Math.sqrt(factor)
    const k1 = derivative([w, slope], r)
    const k2 = derivative([w + (ds / 2) * k1[0], slope + (ds / 2) * k1[1]], r * half)
    const k3 = derivative([w + (ds / 2) * k2[0], slope + (ds / 2) * k2[1]], r * half)
    const k4 = derivative([w + ds * k3[0], slope + ds * k3[1]], r * factor)
    return [
      w + (ds / 6) * (k1[0] + 2 * k2[0] + 2 * k3[0] + k4[0]),
      slope + (ds / 6) * (k1[1] + 2 * k2[1] + 2 * k3[1] + k4[1]),
    ]
  }
  let r = start
  // Near the centre W = W₀ − 3r²/2.
  let state: State = [centralPotential - 1.5 * r * r, -3 * r * r]
  const rows: (readonly [r: number, w: number, mass: number])[] = []
  let mass = 0
  const keep = () => {
    // r² dW/dr; at the edge, where it no longer grows, rounding must not make it smaller.
    mass = Math.max(mass, -r * state[1])
    rows.push([r, Math.max(0, state[0]), mass])
  }
  keep()
  let factor = growth
  // ln 1.01, and halves of it as the steps are halved.
  let ds = 0.009950330853168083
  while (ds > 1e-10) {
    const next = step(state, r, factor, ds)
    if (next[0] > 0) {
      state = next
      r *= factor
      keep()
    } else {
      factor = Math.sqrt(factor)
      ds /= 2
    }
  }
  return {
    radius: Float64Array.from(rows, (row) => row[0]),
    potential: Float64Array.from(rows, (row) => row[1]),
    massShare: Float64Array.from(rows, (row) => row[2] / mass),
    tidalRadius: r,
  }
}
