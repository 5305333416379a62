import { beforeAll, describe, expect, it } from 'vitest'
import type { ElementaryFunctions } from '../../kernels/elementary'
import { loadElementary } from '../../kernels/elementary'
import { focusTable, inFocus, slabSurvival } from './defocus'
import { countJumps, jumpBins } from './jumpCounts'
import { logarithmicDensity, shareBelow } from './jumpDensity'
import { fitMixture, prepareJumps } from './jumpMixture'
import type { Populations } from './jumpPopulations'
import { findPopulations } from './jumpPopulations'

let exact: ElementaryFunctions
beforeAll(async () => {
  exact = await loadElementary()
})

/** Mulberry32, and normal variates by Box and Muller. */
function drawing(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}

interface Kind {
  readonly fraction: number
  readonly D: number
}
interface Movie {
  readonly kinds: readonly Kind[]
  readonly tracks: number
  readonly frames: number
  readonly noise: number
  readonly dimensions?: number
  readonly seed: number
}

/** Tracks of a mixture, one unit of time per frame. */
function record({ kinds, tracks, frames, noise, dimensions = 2, seed }: Movie) {
  const { uniform, normal } = drawing(seed)
  const positions = new Float64Array(tracks * dimensions * frames)
  let at = 0
  for (let track = 0; track < tracks; track++) {
    let rest = uniform()
    const { D } = kinds.find(({ fraction }) => (rest -= fraction) < 0) ?? kinds[kinds.length - 1]
    for (let axis = 0; axis < dimensions; axis++) {
      let x = 0
      for (let k = 0; k < frames; k++) {
        positions[at++] = x + noise * normal()
        x += Math.sqrt(2 * D) * normal()
      }
    }
  }
  return { positions, lengths: new Int32Array(tracks).fill(frames), dimensions }
}

function groupedOf({ positions, lengths, dimensions }: ReturnType<typeof record>, lags: readonly number[]) {
  const groups = Math.min(lengths.length, 1000)
  const bins = jumpBins(1)
  const counts = new Uint32Array(groups * lags.length * bins.squares.length)
  const axes = Array.from({ length: dimensions }, (_, axis) => axis)
  countJumps({ positions, lengths, dimensions, axes, lags, bins, groups, first: 0, counts })
  return { lags, timeStep: 1, dimensions, squares: bins.squares, groups, counts }
}

const analyse = (movie: Movie, wanted: number | 'auto' = 'auto') =>
  findPopulations(groupedOf(record(movie), [1, 2, 3, 4]), { noiseVariance: undefined }, wanted, exact)

describe('jump densities', () => {
  it.each([1, 2, 3])('add up to their shares in %d dimensions', (dimensions) => {
    let sum = 0
    const step = 1e-3
    for (let u = -30; u < Math.log(3); u += step)
      sum += step * logarithmicDensity(Math.exp(2 * (u + step / 2)), dimensions, exact)
    expect(sum).toBeCloseTo(shareBelow(9, dimensions, exact), 4)
    expect(shareBelow(60, dimensions, exact)).toBeCloseTo(1, 12)
  })
})

describe('what stays in focus', () => {
  it('is the same by images and by sines, and what Hansen et al. integrate', async () => {
    for (const middle of [1, 0.6])
      expect(slabSurvival(0.35 - 1e-12, middle, exact)).toBeCloseTo(slabSurvival(0.35, middle, exact), 10)
    const { erfc } = await import('../errorFunction')
    for (const [spread, middle] of [
      [0.05, 1],
      [0.2, 1],
      [0.2, 0.7],
      [0.5, 0.7],
    ]) {
      const points = 2000
      let mean = 0
      for (let i = 0; i < points; i++) {
        const z = middle * ((i + 0.5) / points - 0.5)
        let survived = 1
        for (let n = 0; n < 40; n++) {
          const face = (2 * n + 1) / 2
          const sign = n % 2 === 0 ? 1 : -1
          survived -= sign * (erfc((face - z) / (2 * spread), exact) + erfc((face + z) / (2 * spread), exact))
        }
        mean += survived / points
      }
      expect(slabSurvival(spread, middle, exact)).toBeCloseTo(mean, 6)
    }
  })

  it('is what a simulation that looks once a frame finds', () => {
    const { uniform, normal } = drawing(5)
    const [depth, D, frames, walkers] = [1, 0.02, 4, 40_000]
    let left = 0
    for (let walker = 0; walker < walkers; walker++) {
      let z = uniform() * depth
      let inside = true
      for (let k = 0; k < frames && inside; k++) {
        z += Math.sqrt(2 * D) * normal()
        inside = z > 0 && z < depth
      }
      if (inside) left++
    }
    const { share } = inFocus(Math.sqrt(D), frames, depth, 1, exact)
    expect(Math.abs(left / walkers - share)).toBeLessThan(0.004 + 3 * Math.sqrt(0.25 / walkers))
    const table = focusTable([4], depth, 1, exact)
    for (const root of [0, 1e-3, 0.05, 0.3, 1]) {
      const own = inFocus(root, 4, depth, 1, exact)
      expect(table(4, root).share).toBeCloseTo(own.share, 5)
      if (root > 0) expect(table(4, root).slope / own.slope).toBeCloseTo(1, 2)
    }
    // A face that is always looked at loses many more.
    expect(slabSurvival(Math.sqrt(D * frames), depth, exact)).toBeLessThan(share - 0.08)
  })
})

describe('one population', () => {
  it('has the D of the mean square where it is all there is, by one lag and without errors of position', () => {
    const grouped = groupedOf(
      record({ kinds: [{ fraction: 1, D: 0.7 }], tracks: 50, frames: 40, noise: 0, seed: 3 }),
      [1],
    )
    const data = prepareJumps({ ...grouped, counts: Float64Array.from(sumGroups(grouped)) })
    const fit = fitMixture(data, { noiseVariance: 0 }, 1, undefined, exact)
    // Closed form: the likelihood of one population is greatest at ⟨r²⟩/2d t.
    expect(fit.populations[0].diffusionCoefficient / (data.scale / data.frame)).toBeCloseTo(1, 6)
  })

  it('is what is found of one, whatever the noise', () => {
    let chosen = 0
    const movies = [0, 0.5, 1.5].flatMap((noise) => [11, 12, 13].map((seed) => ({ noise, seed: seed + 100 * noise })))
    for (const { noise, seed } of movies)
      if (analyse({ kinds: [{ fraction: 1, D: 1 }], tracks: 200, frames: 12, noise, seed })?.count === 1) chosen++
    expect(chosen).toBe(movies.length)
  })
})

const sumGroups = ({ counts, groups }: ReturnType<typeof groupedOf>) => {
  const size = counts.length / groups
  return Array.from({ length: size }, (_, i) => {
    let sum = 0
    for (let group = 0; group < groups; group++) sum += counts[group * size + i]
    return sum
  })
}

describe('two populations', () => {
  const movie = {
    kinds: [
      { fraction: 0.4, D: 0.02 },
      { fraction: 0.6, D: 1 },
    ],
    tracks: 300,
    frames: 10,
    noise: 0.2,
  }

  it('are found with errors that hold the truth', () => {
    const replicas = 12
    const within: Record<string, [number, number]> = { fraction: [0, 0], slow: [0, 0], fast: [0, 0] }
    const count = (name: string, found: Populations['noiseVariance'], truth: number) => {
      const z = Math.abs(found.value - truth) / (found.error ?? 0)
      if (z < 1) within[name][0]++
      if (z < 2) within[name][1]++
    }
    for (let seed = 0; seed < replicas; seed++) {
      const found = analyse({ ...movie, seed: 1000 + seed })
      expect(found?.count).toBe(2)
      if (!found) continue
      const [slow, fast] = found.populations
      count('fraction', slow.fraction, 0.4)
      count('slow', slow.diffusionCoefficient, 0.02)
      count('fast', fast.diffusionCoefficient, 1)
    }
    const allowed = (p: number) => 3.5 * Math.sqrt(p * (1 - p) * replicas)
    for (const [name, [one, two]] of Object.entries(within)) {
      expect(Math.abs(one - 0.6827 * replicas), name).toBeLessThan(allowed(0.6827))
      expect(Math.abs(two - 0.9545 * replicas), name).toBeLessThan(allowed(0.9545))
    }
  })
})

it('particles that leave the focus are counted back in', () => {
  const { uniform, normal } = drawing(9)
  const [depth, frames] = [1, 30]
  const lags = [1, 2, 3, 4]
  const bins = jumpBins(0.03)
  const groups = 1000
  const counts = new Uint32Array(groups * lags.length * bins.squares.length)
  const kinds = [0.0005, 0.05]
  for (let particle = 0; particle < 3000; particle++) {
    const D = kinds[particle % 2]
    const step = () => Math.sqrt(2 * D) * normal()
    let [x, y, z] = [0, 0, 6 * depth * uniform()]
    let path: [number, number][] = []
    const end = () => {
      const positions = Float64Array.from([...path.map(([x]) => x), ...path.map(([, y]) => y)])
      countJumps({
        positions,
        lengths: [path.length],
        dimensions: 2,
        axes: [0, 1],
        lags,
        bins,
        groups,
        first: particle,
        counts,
      })
      path = []
    }
    for (let k = 0; k < frames; k++) {
      if (z < depth) path.push([x, y])
      else end()
      ;[x, y, z] = [x + step(), y + step(), (z + step() + 6 * depth) % (6 * depth)]
    }
    end()
  }
  const grouped = { lags, timeStep: 1, dimensions: 2, squares: bins.squares, groups, counts }
  const share = (focus?: ReturnType<typeof focusTable>) =>
    findPopulations(grouped, { noiseVariance: 0, focus }, 2, exact)?.populations[1].fraction
  const [plain, corrected] = [share(), share(focusTable(lags, depth, 1, exact))]
  expect(Math.abs((corrected?.value ?? 0) - 0.5)).toBeLessThan(3 * (corrected?.error ?? 0))
  expect((plain?.value ?? 0) - 0.5).toBeLessThan(-4 * (plain?.error ?? 0))
})

it('three populations are found', () => {
  const kinds = [
    { fraction: 0.3, D: 0.002 },
    { fraction: 0.3, D: 0.1 },
    { fraction: 0.4, D: 3 },
  ]
  const found = analyse({ kinds, tracks: 1500, frames: 10, noise: 0.03, seed: 21 })
  expect(found?.count).toBe(3)
  found?.populations.forEach(({ fraction, diffusionCoefficient }, i) => {
    expect(Math.abs(fraction.value - kinds[i].fraction)).toBeLessThan(4 * (fraction.error ?? 0))
    expect(Math.abs(diffusionCoefficient.value - kinds[i].D)).toBeLessThan(4 * (diffusionCoefficient.error ?? 0))
  })
})
