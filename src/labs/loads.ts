import type { LabDefinition } from '../rooms/lab'
import { claimed } from './claims'

/** What each lab is made of, without its room: for the page's list of labs, and for threads that have no page. */
export const loads = {
  cluster: claimed.cluster.load,
  quantum: claimed.quantum.load,
  diffusion: claimed.diffusion.load,
  resonance: claimed.resonance.load,
  verification: async () => (await import('./verification')).verification,
  benchmark: async () => (await import('./benchmark')).benchmark,
} as const satisfies Readonly<Record<string, () => Promise<LabDefinition>>>
