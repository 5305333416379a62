import { pack } from '../../kernels/block'
import { samplingProposals, samplingSettings } from '../../kernels/samplingLayout'
import { seedWords } from '../random/philox'
import type { Proposal } from './proposal'
import type { FunctionTable } from './table'

/** The settings block of the sampling kernels. */
export function settingsBlock(
  tablePointer: number,
  table: FunctionTable,
  proposal: Proposal,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const [seedLow, seedHigh] = seedWords(seed)
  return pack(samplingSettings, {
    table: tablePointer,
    low: table.low,
    inverseCell: table.inverseCell,
    cells: table.cells,
    proposal: samplingProposals[proposal.kind],
    center: proposal.center,
    width: proposal.width,
    tailWidth: proposal.kind === 'mixture' ? proposal.tailWidth : 1,
    tailShare: proposal.kind === 'mixture' ? proposal.tailShare : 0,
    seedLow,
    seedHigh,
  })
}
