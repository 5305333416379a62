import type { LabDefinition } from '../rooms/lab'

/** What each lab is made of, without its room: for the page's list of labs, and for threads that have no page. */
export const loads = {
  cluster: async () => (await import('./cluster')).cluster,
  quantum: async () => (await import('./quantum')).quantum,
  diffusion: async () => (await import('./diffusion')).diffusion,
  resonance: async () => (await import('./resonance')).resonance,
} as const satisfies Readonly<Record<string, () => Promise<LabDefinition>>>
