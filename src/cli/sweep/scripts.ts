/** What an engine is told to run. */
export interface Job {
  /** How the program is started: words of a command. */
  readonly program: readonly string[]
  readonly plan: string
  readonly results: string
  readonly shards: number
}

/** Slurm's own default of MaxArraySize: indices of an array stay below it. */
export const usualArraySize = 1001
/** Tasks of an array that run at a time. */
const throttle = 50

/** A word as a shell reads it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

const words = (list: readonly string[]) => list.map(quoted).join(' ')

/**
 * A job array of Slurm: one task per shard. Where there are more shards than an array may have indices, further arrays follow, each with its
 * offset; the program is then told its shard, and the array's index is taken from it, which says something else.
 * @param arraySize MaxArraySize of the cluster
 */
export function slurmScript({ program, plan, results, shards }: Job, name: string, arraySize: number): string {
  const most = Math.min(shards, arraySize - 1)
  const further: string[] = []
  for (let offset = most; offset < shards; offset += most)
    further.push(
      `#   sbatch --array=1-${Math.min(most, shards - offset)}%${throttle} --export=ALL,OFFSET=${offset} SCRIPT`,
    )
  return [
    '#!/bin/bash',
    `#SBATCH --job-name=${name}`,
    `#SBATCH --array=1-${most}%${throttle}`,
    '#SBATCH --ntasks=1',
    '#SBATCH --cpus-per-task=1',
    '#SBATCH --open-mode=append',
    '#SBATCH -o log-%A_%a.txt',
    '#SBATCH --signal=TERM@60',
    '#SBATCH --requeue',
    ...(further.length > 0
      ? [
          `# An array may have ${most} tasks (MaxArraySize is ${arraySize}). After this one come the others:`,
          ...further,
        ]
      : []),
    '',
    'shard=$((SLURM_ARRAY_TASK_ID + ${OFFSET:-0}))',
    `srun env -u SLURM_ARRAY_TASK_ID ${words([...program, 'run', plan, '--out', results])} --shard "$shard/${shards}"`,
    'status=$?',
    '# Stopped by a signal after saving: run me again.',
    'if [ "$status" -eq 75 ]; then scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"; fi',
    'exit "$status"',
  ].join('\n')
}

/** GNU Parallel: one shard at a time on each core. What it did is in its log, and the same line does what is missing. */
export function parallelLine({ program, plan, results, shards }: Job, name: string): string {
  const run = `env -u SLURM_ARRAY_TASK_ID -u SLURM_PROCID ${words([...program, 'run', plan, '--out', results])} --workers 1 --shard {}/${shards}`
  return `seq ${shards} | parallel --joblog ${quoted(`${name}.joblog`)} --resume-failed ${quoted(run)}`
}
