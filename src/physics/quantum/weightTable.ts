import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Potential } from './potential'
import type { Proposal } from './proposal'
import { densityOf, supportOf } from './proposal'
import type { WaveFunction } from './solver'
import type { FunctionTable } from './table'
import { tabulate } from './table'

const tolerance = 1e-10

function anchorsOf({ breakpoints, domain }: Potential): number[] {
  return [domain[0], ...breakpoints, domain[1]].filter(Number.isFinite)
}

/** g = ψ / √q, whose square is the weight of a sample from q. Interpolation error below 1e-9 of its largest value. */
export function weightTable(
  wave: WaveFunction,
  potential: Potential,
  proposal: Proposal,
  math: ElementaryFunctions,
): FunctionTable {
  const support = supportOf(proposal)
  const low = Math.max(wave.range[0], support[0])
  const high = Math.min(wave.range[1], support[1])
  const anchors = anchorsOf(potential)
  if (!(high > low)) return { coefficients: new Float64Array(12), low: 0, inverseCell: 1, cells: 1, error: 0 }
  if (proposal.kind === 'uniform') anchors.push(...support.filter((x) => x > wave.range[0] && x < wave.range[1]))
  const q = densityOf(proposal, math)
  const g = (x: number): [number, number] => {
    const [value, slope] = wave.at(x)
    const [density, logarithmicSlope] = q(x)
    if (!(density > 0)) return [0, 0]
    const root = 1 / Math.sqrt(density)
    return [value * root, (slope - 0.5 * value * logarithmicSlope) * root]
  }
  return tabulate(
    g,
    low,
    high,
    anchors.sort((a, b) => a - b),
    tolerance,
  )
}

/** ψ itself, for Metropolis. */
export function waveTable(wave: WaveFunction, potential: Potential): FunctionTable {
  return tabulate(wave.at, wave.range[0], wave.range[1], anchorsOf(potential), tolerance)
}
