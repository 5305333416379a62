import { loadElementary } from '../../kernels/elementary'
import { focusTable } from '../../physics/diffusion/defocus'
import type { CountAsked } from '../../physics/diffusion/jumpCounts'
import { countJumps } from '../../physics/diffusion/jumpCounts'
import { logarithmicDensity, partsOf } from '../../physics/diffusion/jumpDensity'
import type { GroupedJumps, Populations } from '../../physics/diffusion/jumpPopulations'
import { findPopulations } from '../../physics/diffusion/jumpPopulations'

interface PopulationsAsked {
  readonly grouped: GroupedJumps
  /** Edges of the bins of squared jumps. */
  readonly edges: Float64Array
  readonly wanted: number | 'auto'
  /** Known variance of the error of position. */
  readonly noiseVariance: number | undefined
  /** Depth of focus; 0 for none. */
  readonly depth: number
}

/** Jumps over one frame as they were counted, and as the mixture has them. */
export interface JumpCurves {
  /** Lengths between which jumps were counted. */
  readonly edges: Float64Array
  /** Per unit of ln r. */
  readonly density: Float64Array
  /** Where the curves are known. */
  readonly length: Float64Array
  /** Of all populations together, and of each. */
  readonly total: Float64Array
  readonly parts: readonly Float64Array[]
}

export interface PopulationFindings extends Populations {
  readonly curves: JumpCurves
  readonly groups: number
}

/** Fine bins that are drawn as one. */
const drawn = 4
const curvePoints = 200

/** What is computed for populations of jumps: run off the main thread. All of it is plain data. */
export const populationArithmetic = {
  /** Counts jumps on top of those that were counted before. */
  jumps(asked: CountAsked): Uint32Array {
    countJumps(asked)
    return asked.counts
  },

  /** Populations, their errors, and what is drawn of them; undefined where nothing moves. */
  async populations(asked: PopulationsAsked): Promise<PopulationFindings | undefined> {
    const exact = await loadElementary()
    const { grouped, wanted, noiseVariance, depth } = asked
    const times = grouped.lags.map((lag) => lag * grouped.timeStep)
    const focus = depth > 0 ? focusTable(times, depth, grouped.timeStep, exact) : undefined
    const found = findPopulations(grouped, { noiseVariance, focus }, wanted, exact)
    if (!found) return undefined
    const { dimensions, squares, lags, groups, counts } = grouped
    const bins = squares.length
    const first = Float64Array.from({ length: bins / drawn }, (_, place) => {
      let sum = 0
      for (let group = 0; group < groups; group++)
        for (let i = 0; i < drawn; i++) sum += counts[group * lags.length * bins + place * drawn + i]
      return sum
    })
    const all = first.reduce((sum, count) => sum + count, 0)
    const low = first.findIndex((count) => count > 0)
    const high = first.findLastIndex((count) => count > 0) + 1
    const edges = Float64Array.from({ length: high - low + 1 }, (_, i) => Math.sqrt(asked.edges[(low + i) * drawn]))
    const width = (i: number) => exact.log(edges[i + 1] / edges[i])
    const step = exact.log(edges[edges.length - 1] / edges[0]) / (curvePoints - 1)
    const length = Float64Array.from({ length: curvePoints }, (_, i) => edges[0] * exact.exp(i * step))
    const mixture = {
      populations: found.populations.map(({ fraction, diffusionCoefficient }) => ({
        fraction: fraction.value,
        diffusionCoefficient: diffusionCoefficient.value,
      })),
      noiseVariance: found.noiseVariance.value,
    }
    const parts = partsOf(mixture, times[0], focus).map(({ share, variance }) =>
      length.map((r) => share * logarithmicDensity((r * r) / (4 * Math.max(variance, 1e-300)), dimensions, exact)),
    )
    const density = Float64Array.from({ length: high - low }, (_, i) => first[low + i] / (all * width(i)))
    const total = length.map((_, i) => parts.reduce((sum, part) => sum + part[i], 0))
    return { ...found, curves: { edges, density, length, total, parts }, groups }
  },
}
