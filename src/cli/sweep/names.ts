/** The commands of sweeps, and what each is for. */
export const sweepCommands = {
  plan: 'plans a sweep over parameters of a lab: a file for the others',
  run: 'computes one shard of a plan, or the rest of it',
  status: 'says which shards of a plan are there',
  merge: 'puts all shards together in one file, if they are provably all',
  slurm: 'prints a job array of Slurm that runs a plan; submits nothing',
  parallel: 'prints the line of GNU Parallel that runs a plan',
} as const
export type SweepCommand = keyof typeof sweepCommands

export const isSweepCommand = (word: string | undefined): word is SweepCommand =>
  word !== undefined && Object.hasOwn(sweepCommands, word)
