import type { Ladder, Scaling } from '../experiments/ladder'

/** Problems of the labs that can be computed in ever faster ways, in the order in which they are shown. */
export const ladderNames = ['pairs', 'samples', 'displacements', 'encounters'] as const
export type LadderName = (typeof ladderNames)[number]

export const ladders: Readonly<Record<LadderName, () => Promise<Ladder>>> = {
  pairs: async () => (await import('./cluster/ladder')).pairs,
  samples: async () => (await import('./quantum/ladder')).samples,
  displacements: async () => (await import('./diffusion/ladder')).displacements,
  encounters: async () => (await import('./resonance/ladder')).encounters,
}

/** Ways to compute forces whose cost is followed to many stars. */
export const scalings = async (): Promise<readonly Scaling[]> => (await import('./cluster/ladder')).scalings
