import { samplingSettings } from '../../kernels/samplingLayout'
import { seedWords } from '../random/philox'
import type { Proposal } from './proposal'
import type { FunctionTable } from './table'

const kinds = { gaussian: 0, mixture: 1, uniform: 2 } as const

/** The settings block of the sampling kernels. */
export function settingsBlock(
  tablePointer: number,
  table: FunctionTable,
  proposal: Proposal,
  seed: number,
): Float64Array {
  const words = new Float64Array(samplingSettings.words)
  const [seedLow, seedHigh] = seedWords(seed)
  words[samplingSettings.table] = tablePointer
  words[samplingSettings.low] = table.low
  words[samplingSettings.inverseCell] = table.inverseCell
  words[samplingSettings.cells] = table.cells
  words[samplingSettings.proposal] = kinds[proposal.kind]
  words[samplingSettings.center] = proposal.center
  words[samplingSettings.width] = proposal.width
  words[samplingSettings.tailWidth] = proposal.kind === 'mixture' ? proposal.tailWidth : 1
  words[samplingSettings.tailShare] = proposal.kind === 'mixture' ? proposal.tailShare : 0
  words[samplingSettings.seedLow] = seedLow
  words[samplingSettings.seedHigh] = seedHigh
  return words
}
