import { describe, expect, it } from 'vitest'
import type { Variables } from './engines'
import { engineVariables, shareOf, workersOf } from './engines'

/** A plan of 40 shards and 400 cells. */
const share = (asked: string | undefined, variables: Variables = {}) => shareOf(asked, variables, 40, 400)

describe('which shard a process computes', () => {
  it.each([
    ['7/40', {}, [7]],
    ['1/1', {}, [1]],
    ['400/400', {}, [400]],
    ['auto', { SLURM_ARRAY_TASK_ID: '7' }, [7]],
    [undefined, { SLURM_ARRAY_TASK_ID: '40' }, [40]],
    [undefined, { JOB_COMPLETION_INDEX: '0' }, [1]],
    [undefined, { PBS_ARRAY_INDEX: '7' }, [7]],
    [undefined, { LSB_JOBINDEX: '7' }, [7]],
    [undefined, { SGE_TASK_ID: '7' }, [7]],
    [undefined, { OMPI_COMM_WORLD_RANK: '0' }, [1]],
    [undefined, { PMIX_RANK: '6' }, [7]],
    [undefined, { PMI_RANK: '6' }, [7]],
    [undefined, { SLURM_PROCID: '6', SLURM_NTASKS: '40' }, [7]],
    // Fewer ranks than shards: each takes every so many-th.
    [undefined, { OMPI_COMM_WORLD_RANK: '3', OMPI_COMM_WORLD_SIZE: '10' }, [4, 14, 24, 34]],
    [undefined, { PMI_RANK: '0', PMI_SIZE: '20' }, [1, 21]],
    [undefined, { PMIX_RANK: '1', SLURM_NTASKS: '20' }, [2, 22]],
    [undefined, { OMPI_COMM_WORLD_RANK: '40', OMPI_COMM_WORLD_SIZE: '64' }, []],
    // Not set, or not meant.
    [undefined, { SGE_TASK_ID: 'undefined', PMI_RANK: '6' }, [7]],
    [undefined, { LSB_JOBINDEX: '0', SLURM_ARRAY_TASK_ID: '', PMI_RANK: '6' }, [7]],
    [undefined, { SLURM_ARRAY_TASK_ID: '7', SLURM_PROCID: '0', SLURM_NTASKS: '1' }, [7]],
    [undefined, { SLURM_ARRAY_TASK_ID: '7', SLURM_PROCID: '0' }, [7]],
    // Set and of one mind.
    ['7/40', { SLURM_ARRAY_TASK_ID: '7' }, [7]],
    [undefined, { OMPI_COMM_WORLD_RANK: '3', OMPI_COMM_WORLD_SIZE: '8', PMIX_RANK: '3', SLURM_PROCID: '3', SLURM_NTASKS: '8' }, [4, 12, 20, 28, 36]], // biome-ignore format: one line
  ])('%s with %j', (asked, variables, shards) => {
    expect(share(asked, variables).shards).toEqual(shards)
  })

  it('is known by every variable of the table, in its order', () => {
    const all = engineVariables.map(({ name, from }) => [name, String(2 + from)] as const)
    const variables = Object.fromEntries([...all, ['SLURM_NTASKS', '40']])
    expect(share(undefined, variables)).toEqual({ shards: [3], of: 40, by: 'SLURM_ARRAY_TASK_ID' })
    expect(all).toHaveLength(9)
    for (const [name] of all) {
      expect(() => share(undefined, { ...variables, [name]: '9' })).toThrow(name)
    }
  })

  it.each([
    ['auto', {}, /^--shard takes K\/N, or auto where one of SLURM_ARRAY_TASK_ID, .*, SLURM_PROCID is set$/],
    [undefined, { SLURM_PROCID: '0' }, /^--shard takes K\/N, or auto/],
    ['0/40', {}, /^--shard 0\/40: it takes K\/N with K from 1 to N, or auto$/],
    ['41/40', {}, /K from 1 to N/],
    ['7', {}, /K from 1 to N/],
    ['7/40/1', {}, /K from 1 to N/],
    ['-1/40', {}, /K from 1 to N/],
    ['1e0/40', {}, /K from 1 to N/],
    ['1/401', {}, /^--shard 1\/401: the plan has 400 cells, so N is at most that$/],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '41' },
      /^SLURM_ARRAY_TASK_ID is 41, and the plan has 40 shards: it takes 1 to 40$/,
    ],
    ['auto', { SLURM_ARRAY_TASK_ID: '0' }, /it takes 1 to 40$/],
    ['auto', { JOB_COMPLETION_INDEX: '40' }, /^JOB_COMPLETION_INDEX is 40, .*: it takes 0 to 39$/],
    ['auto', { PBS_ARRAY_INDEX: 'seven' }, /^PBS_ARRAY_INDEX is seven, and a whole number from 1 is expected$/],
    ['auto', { PMI_RANK: '8', PMI_SIZE: '8' }, /^PMI_RANK is 8, and there are 8 ranks$/],
    [
      '7/40',
      { SLURM_ARRAY_TASK_ID: '8' },
      /^--shard says shard 7\/40 and SLURM_ARRAY_TASK_ID says shard 8\/40: unset one/,
    ],
    ['7/80', { SLURM_ARRAY_TASK_ID: '7' }, /^--shard says shard 7\/80 and SLURM_ARRAY_TASK_ID says shard 7\/40/],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '8', SGE_TASK_ID: '9' },
      /^SLURM_ARRAY_TASK_ID says shard 8\/40 and SGE_TASK_ID says/,
    ],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '1', SLURM_PROCID: '1', SLURM_NTASKS: '4' },
      /and SLURM_PROCID says every 4th, from shard 2, of 40/,
    ],
  ])('is refused for %s with %j', (asked, variables, message) => {
    expect(() => share(asked, variables)).toThrow(message)
  })
})

describe('how many threads', () => {
  it.each([
    ['3', { SLURM_CPUS_PER_TASK: '4' }, 3],
    [undefined, { SLURM_CPUS_PER_TASK: '4' }, 4],
    [undefined, {}, 9],
  ])('--workers %s with %j', (asked, variables, workers) => {
    expect(workersOf(asked, variables, 9)).toBe(workers)
  })

  it.each([
    ['0', {}, /^--workers 0: it takes a whole number from 1 to 1024$/],
    ['two', {}, /^--workers two/],
    [undefined, { SLURM_CPUS_PER_TASK: '1025' }, /^SLURM_CPUS_PER_TASK 1025/],
  ])('is refused: %s %j', (asked, variables, message) => {
    expect(() => workersOf(asked, variables, 9)).toThrow(message)
  })
})
