import type { ElementaryFunctions } from '../../kernels/elementary'
import { erf, erfc } from '../errorFunction'

type Functions = Pick<ElementaryFunctions, 'exp' | 'sin'>

/** From this spread on the series of sines converges faster than that of images. */
const wide = 0.35
const images = 5
const sines = 9

/** ierfc(y) = e^(-y²)/√π − y erfc(y). */
const integratedErfc = (y: number, math: Functions) => math.exp(-y * y) / Math.sqrt(Math.PI) - y * erfc(y, math)

/**
 * Share of particles that have not touched the faces of a slab of thickness 1 while they spread by √(Dt) = `spread`, of those that were evenly
 * spread over its middle. That is the mean over the middle of 1 − Σ (−1)^n [erfc(((2n+1)/2 − z)/2√(Dt)) + erfc(((2n+1)/2 + z)/2√(Dt))], which
 * Hansen et al., eLife 7, e33125 (2018), call Z_corr, in closed form: images for small spreads, sines for wide ones (Crank, The Mathematics of
 * Diffusion (1975), eqs 4.17 and 4.18).
 * @param middle thickness of the middle, up to 1
 */
export function slabSurvival(spread: number, middle: number, math: Functions): number {
  if (spread === 0) return 1
  let share = 0
  if (spread < wide) {
    for (let n = 0; n < images; n++) {
      const face = (2 * n + 1) / 2
      const [near, far] = [face - middle / 2, face + middle / 2].map((y) => integratedErfc(y / (2 * spread), math))
      share += (n % 2 === 0 ? 1 : -1) * (near - far)
    }
    return 1 - (4 * spread * share) / middle
  }
  for (let k = 1; k < sines; k += 2) {
    const fading = math.exp(-k * k * Math.PI * Math.PI * spread * spread)
    share += ((k % 4 === 1 ? 1 : -1) * fading * math.sin((k * Math.PI * middle) / 2)) / (k * k)
  }
  return (8 * share) / (Math.PI * Math.PI * middle)
}

/**
 * How far a face recedes for a particle that is looked at once a frame only, in units of its step √(2DΔt): −ζ(½)/√(2π). Chernoff, Ann. Math. Stat. 36,
 * 55 (1965); Broadie, Glasserman & Kou, Math. Finance 7, 325 (1997). (Hansen et al. fit the same, a√D on both faces together, to simulations.)
 */
const recession = 0.5825971579390107

/** A share and how it changes with √D. */
export interface Survival {
  readonly share: number
  readonly slope: number
}

/** Relative distance between the points of a slope. */
const apart = 1e-4

/** Share of the particles spread evenly over a slab of thickness 1 that are in it after one step of such a standard deviation. */
const afterOneStep = (step: number, math: Functions) =>
  erf(1 / (step * Math.SQRT2), math) - step * Math.sqrt(2 / Math.PI) * (1 - math.exp(-1 / (2 * step * step)))

/**
 * Share of the particles in focus that are still in focus after a time, seen once a frame and given up with the first frame out of focus: with
 * receding faces, which is right for small steps, times what makes the first frame exact. Within 0.004 of a simulation for steps up to a third of
 * the depth.
 * @param root √D
 * @param depth thickness of the slab that is in focus
 * @param frame time between two frames
 */
export function inFocus(root: number, time: number, depth: number, frame: number, math: Functions): Survival {
  const at = (each: number) => {
    const step = Math.sqrt(2 * frame) * each
    const thickness = depth + 2 * recession * step
    const receding = (span: number) => slabSurvival((each * Math.sqrt(span)) / thickness, depth / thickness, math)
    const first = receding(frame)
    return first > 0 ? (receding(time) * afterOneStep(step / depth, math)) / first : 0
  }
  if (root === 0) return { share: 1, slope: 0 }
  const [low, high] = [(1 - apart) * root, (1 + apart) * root]
  return { share: at(root), slope: (at(high) - at(low)) / (high - low) }
}

/** What stays in focus over some times, looked up. */
export type Focus = (time: number, root: number) => Survival

/** Steps of one frame, in depths, from which on nothing stays. */
const farthest = 4
const points = 512

/** Tabulates `inFocus` over √D, with cubic pieces between its points. */
export function focusTable(times: readonly number[], depth: number, frame: number, math: Functions): Focus {
  const spacing = (farthest * depth) / Math.sqrt(2 * frame) / points
  const tables = new Map(
    times.map((time) => [
      time,
      Array.from({ length: points + 1 }, (_, i) =>
        i === 0
          ? { share: 1, slope: (1 - inFocus(1e-3 * spacing, time, depth, frame, math).share) / (-1e-3 * spacing) }
          : inFocus(i * spacing, time, depth, frame, math),
      ),
    ]),
  )
  return (time, root) => {
    const table = tables.get(time)
    const place = Math.min(root / spacing, points)
    const low = Math.min(Math.floor(place), points - 1)
    if (!table) return { share: 1, slope: 0 }
    const [a, b] = [table[low], table[low + 1]]
    const u = place - low
    const [rise, left, right] = [b.share - a.share, a.slope * spacing, b.slope * spacing]
    const [square, cube] = [3 * rise - 2 * left - right, left + right - 2 * rise]
    return {
      share: a.share + u * (left + u * (square + u * cube)),
      slope: (left + u * (2 * square + 3 * u * cube)) / spacing,
    }
  }
}
