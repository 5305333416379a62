import { kingProfile } from '../../../physics/cluster/king'
import { hernquistEdge } from '../../../physics/cluster/profiles'

/** How fast the stars of a model are, all of them together: speeds in units of their own dispersion in one dimension, √(⟨v²⟩/3). */
export interface SpeedModel {
  /** From 0 to the escape from the centre, evenly. */
  readonly speed: Float64Array
  /** Share of the stars per speed there. */
  readonly density: Float64Array
  /** Share of the stars that are slower. */
  readonly share: Float64Array
}

/** A sphere whose velocities have the same distribution in all directions, in units of its own. */
interface Isotropic {
  /** Radii on which the integral is taken, evenly in their logarithm, and the potential Ψ = −Φ there. */
  readonly radius: Float64Array
  readonly potential: Float64Array
  /** Distribution function of the binding energy Ψ − v²/2, but for a factor. */
  readonly density: (energy: number) => number
}

/** Rows of a table. */
const rows = 400
/** Radii from the centre outwards, in scale radii. */
const radii = { count: 600, first: 1e-4 } as const

function sphere(potentialAt: (r: number) => number, density: Isotropic['density'], last = 1e4): Isotropic {
  const { count, first } = radii
  const radius = Float64Array.from({ length: count }, (_, k) => first * (last / first) ** (k / (count - 1)))
  return { radius, potential: radius.map(potentialAt), density }
}

/** Hernquist, Astrophys. J. 356, 359 (1990), eq. 17. */
function hernquistDensity(energy: number): number {
  const q2 = Math.min(energy, 1)
  const q = Math.sqrt(q2)
  const rest = 1 - q2
  if (rest <= 0) return 0
  return (3 * Math.asin(q) + q * Math.sqrt(rest) * (1 - 2 * q2) * (8 * q2 * q2 - 8 * q2 - 3)) / rest ** 2.5
}

function isotropic(model: string, centralPotential: number): Isotropic | undefined {
  switch (model) {
    case 'plummer':
      // Binney & Tremaine 2008, eq. 4.83 with n = 5.
      return sphere(
        (r) => 1 / Math.sqrt(1 + r * r),
        (energy) => energy ** 3.5,
      )
    case 'hernquist':
      return sphere((r) => 1 / (1 + r), hernquistDensity, hernquistEdge)
    case 'king': {
      // King, Astron. J. 71, 64 (1966), eq. 6.
      const { radius, potential } = kingProfile(centralPotential)
      return { radius, potential, density: Math.expm1 }
    }
    default:
      return undefined
  }
}

/**
 * The distribution of speeds in the whole of a model, N(v) ∝ v² ∫ f(Ψ(r) − v²/2) r² dr, by the trapezium rule in ln r.
 * @param centralPotential King's W₀
 * @returns undefined of a model that has no such distribution function
 */
export function speedModel(model: string, centralPotential: number): SpeedModel | undefined {
  const sphere = isotropic(model, centralPotential)
  if (!sphere) return undefined
  const { radius, potential, density: f } = sphere
  const fastest = Math.sqrt(2 * potential[0])
  const speed = Float64Array.from({ length: rows }, (_, k) => (fastest * k) / (rows - 1))
  const density = speed.map((v) => {
    let sum = 0
    for (let k = 1; k < radius.length; k++) {
      const value = (row: number) => {
        const energy = potential[row] - (v * v) / 2
        return energy > 0 ? f(energy) * radius[row] ** 3 : 0
      }
      sum += (value(k) + value(k - 1)) * Math.log(radius[k] / radius[k - 1])
    }
    return v * v * sum
  })
  const step = fastest / (rows - 1)
  const share = new Float64Array(rows)
  let squares = 0
  for (let k = 1; k < rows; k++) {
    share[k] = share[k - 1] + ((density[k] + density[k - 1]) * step) / 2
    squares += ((density[k] * speed[k] ** 2 + density[k - 1] * speed[k - 1] ** 2) * step) / 2
  }
  const whole = share[rows - 1]
  const dispersion = Math.sqrt(squares / whole / 3)
  return {
    speed: speed.map((v) => v / dispersion),
    density: density.map((each) => (each * dispersion) / whole),
    share: share.map((each) => each / whole),
  }
}

/** Share of a model's stars that are slower. @param x speed in units of their dispersion */
export function slowerShare({ speed, share }: SpeedModel, x: number): number {
  const place = (x / speed[speed.length - 1]) * (speed.length - 1)
  const row = Math.min(speed.length - 2, Math.floor(place))
  if (!(place < speed.length - 1)) return 1
  return share[row] + (place - row) * (share[row + 1] - share[row])
}
