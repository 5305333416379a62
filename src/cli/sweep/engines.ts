import { PlanError } from '../../experiments/sweep/planError'

export type Variables = Readonly<Record<string, string | undefined>>

/** Shards that a process is to compute, one after the other. */
export interface Share {
  readonly shards: readonly number[]
  /** Shards in all. */
  readonly of: number
  /** What says so: `--shard` or the name of a variable. */
  readonly by: string
}

/** A variable by which an engine tells a process which one it is. */
interface EngineVariable {
  readonly name: string
  /** Number of the first: an array's tasks are the shards themselves, ranks and indices count from 0. */
  readonly from: 0 | 1
  /** Where processes are ranks: the variables that may say how many there are. */
  readonly sizes?: readonly string[]
  readonly counts?: (variables: Variables) => boolean
}

const slurmTasks = 'SLURM_NTASKS'
const mpiSizes = ['OMPI_COMM_WORLD_SIZE', 'PMIX_SIZE', 'PMI_SIZE', slurmTasks]

/** In the order in which they are looked at. */
export const engineVariables: readonly EngineVariable[] = [
  { name: 'SLURM_ARRAY_TASK_ID', from: 1 },
  { name: 'JOB_COMPLETION_INDEX', from: 0 },
  { name: 'PBS_ARRAY_INDEX', from: 1 },
  { name: 'LSB_JOBINDEX', from: 1 },
  { name: 'SGE_TASK_ID', from: 1 },
  { name: 'OMPI_COMM_WORLD_RANK', from: 0, sizes: mpiSizes },
  { name: 'PMIX_RANK', from: 0, sizes: mpiSizes },
  { name: 'PMI_RANK', from: 0, sizes: mpiSizes },
  // One task alone has the rank 0 in every job.
  { name: 'SLURM_PROCID', from: 0, sizes: [slurmTasks], counts: (variables) => Number(variables[slurmTasks]) > 1 },
]

/** LSF numbers jobs that are no array 0. */
const unset = (name: string, value: string | undefined) =>
  value === undefined || value === '' || value === 'undefined' || (name === 'LSB_JOBINDEX' && value === '0')

const whole = /^\d{1,15}$/

/**
 * Which shards this process computes: those of --shard, else those of the first variable of an engine that is set.
 * @param asked K/N, "auto", or nothing
 * @param planned shards of the plan
 * @throws PlanError where nothing says it, or two that are set say different things
 */
export function shareOf(asked: string | undefined, variables: Variables, planned: number, cells: number): Share {
  const shares: Share[] = []
  if (asked !== undefined && asked !== 'auto') shares.push(readShard(asked, cells))
  for (const variable of engineVariables) {
    const { name, counts } = variable
    // eslint-disable-next-line house/outside-names -- the names are those of the table
    const value = variables[name]
    if (unset(name, value) || counts?.(variables) === false) continue
    shares.push(shareOfEngine(variable, value ?? '', variables, planned))
  }
  const [first, ...others] = shares
  if (!first) {
    const names = engineVariables.map(({ name }) => name).join(', ')
    throw new PlanError(`--shard takes K/N, or auto where one of ${names} is set`)
  }
  const contrary = others.find((other) => !sameShare(first, other))
  if (contrary)
    throw new PlanError(
      `${first.by} says ${inWords(first)} and ${contrary.by} says ${inWords(contrary)}: unset one (env -u NAME …)`,
    )
  return first
}

const sameShare = (a: Share, b: Share) => a.of === b.of && a.shards.join() === b.shards.join()
const inWords = ({ shards, of }: Share) =>
  shards.length === 1
    ? `shard ${shards[0]}/${of}`
    : `${shards.length === 0 ? 'no' : `every ${shards[1] - shards[0]}th, from shard ${shards[0]},`} of ${of}`

function readShard(text: string, cells: number): Share {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(text)
  const [shard, of] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || shard < 1 || shard > of)
    throw new PlanError(`--shard ${text.slice(0, 60)}: it takes K/N with K from 1 to N, or auto`)
  if (of > cells) throw new PlanError(`--shard ${text}: the plan has ${cells} cells, so N is at most that`)
  return { shards: [shard], of, by: '--shard' }
}

function shareOfEngine({ name, from, sizes }: EngineVariable, value: string, variables: Variables, of: number): Share {
  if (!whole.test(value))
    throw new PlanError(`${name} is ${value.slice(0, 60)}, and a whole number from ${from} is expected`)
  const shard = Number(value) + 1 - from
  if (!sizes) {
    if (shard < 1 || shard > of)
      throw new PlanError(`${name} is ${value}, and the plan has ${of} shards: it takes ${from} to ${of - 1 + from}`)
    return { shards: [shard], of, by: name }
  }
  // eslint-disable-next-line house/outside-names -- the names are those of the table
  const size = sizes.map((each) => variables[each]).find((each) => each !== undefined && whole.test(each))
  const stride = size === undefined ? of : Number(size)
  if (stride < shard) throw new PlanError(`${name} is ${value}, and there are ${stride} ranks`)
  const shards: number[] = []
  for (let next = shard; next <= of; next += stride) shards.push(next)
  return { shards, of, by: name }
}

/** Threads of a shard: --workers, what Slurm gives to a task, or what this process may use. @throws PlanError */
export function workersOf(asked: string | undefined, variables: Variables, available: number): number {
  const given = asked ?? variables.SLURM_CPUS_PER_TASK
  if (given === undefined || given === '') return available
  const workers = whole.test(given) ? Number(given) : 0
  if (workers < 1 || workers > 1024)
    throw new PlanError(
      `${asked === undefined ? 'SLURM_CPUS_PER_TASK' : '--workers'} ${given.slice(0, 60)}: it takes a whole number from 1 to 1024`,
    )
  return workers
}
