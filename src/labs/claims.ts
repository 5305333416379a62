import type { Check } from '../experiments/claim'
import { own } from '../parameters/own'
import type { LabDefinition } from '../rooms/lab'

/** A lab that computes, and what is known of its numbers from elsewhere. */
export interface ClaimedLab {
  readonly load: () => Promise<LabDefinition>
  readonly checks: () => Promise<readonly Check[]>
}

/** In the order of the rail. A lab that is about the others stands in `loads.ts` alone. */
export const claimed = {
  cluster: {
    load: async () => (await import('./cluster')).cluster,
    checks: async () => (await import('./cluster/claims')).checks,
  },
  quantum: {
    load: async () => (await import('./quantum')).quantum,
    checks: async () => (await import('./quantum/claims')).checks,
  },
  diffusion: {
    load: async () => (await import('./diffusion')).diffusion,
    checks: async () => (await import('./diffusion/claims')).checks,
  },
  resonance: {
    load: async () => (await import('./resonance')).resonance,
    checks: async () => (await import('./resonance/claims')).checks,
  },
} as const satisfies Readonly<Record<string, ClaimedLab>>

/** What is claimed of a lab's numbers; undefined of a lab that is about the others. */
export const checksOf = async (lab: string): Promise<readonly Check[] | undefined> =>
  own<ClaimedLab>(claimed, lab)?.checks()
