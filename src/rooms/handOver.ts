import { asFile } from '../files/trajectories/handover'
import type { Trajectories } from '../files/trajectories/trajectories'
import { forgetFile, keepFile } from './keptRuns'

let left: string | undefined

/**
 * Leaves trajectories for another room under a name, which opens them like a file that was dropped on the page: they are too
 * large for an address. Only the newest are kept.
 */
export function handOver(name: string, trajectories: Trajectories): void {
  if (left !== undefined && left !== name) forgetFile(left)
  left = name
  keepFile(name, asFile(trajectories))
}
