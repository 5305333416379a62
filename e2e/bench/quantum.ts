import { openPool } from '../../src/compute/pool'
import { call } from '../../src/kernels/exports'
import { instantiateInProcess } from '../../src/kernels/inProcess'
import { samplingRecordBytes } from '../../src/kernels/samplingLayout'
import { quantum } from '../../src/labs/quantum'
import type { WellValues } from '../../src/labs/quantum/well/parameters'
import { prepare } from '../../src/labs/quantum/well/prepare'
import { resolveStrictly } from '../../src/parameters/resolve'
import { settingsBlock } from '../../src/physics/quantum/samplingSettings'
import type { FunctionTable } from '../../src/physics/quantum/table'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'
import type { Density } from './plainQuantum'

const plainSamples = 2 ** 18
/** Blocks of a timed call, and the samples of each: those of a run of the lab. */
const blocks = 32
const blockSamples = 131_072
const seed = 12345
const width = 1

const noTable: FunctionTable = { coefficients: new Float64Array(4), low: 0, inverseCell: 1, cells: 1, error: 0 }

/** Solves a potential as the lab does. */
async function tableOf(given: Readonly<Record<string, string | number>>): Promise<FunctionTable> {
  const wanted = { ...given, proposal: 'gaussian', proposalWidth: width, proposalCenter: 0 }
  const values = resolveStrictly(quantum, Object.entries(wanted), 'typed').values as WellValues
  const { kernels } = await instantiateInProcess()
  const preparation = prepare(values, kernels)
  if ('refusal' in preparation) throw new Error(`${preparation.refusal.name} ${preparation.refusal.reason}`)
  return preparation.prepared.table
}

async function sampling(
  name: string,
  kernelName: 'sampleIndependent' | 'sampleCloud',
  table: FunctionTable,
  unit: string,
  plainRun: (loops: ReturnType<typeof plainLoops>['loops']) => Promise<number>,
  counts: readonly number[],
): Promise<Group> {
  const tableBytes = table.coefficients.byteLength
  const bytes = tableBytes + blocks * samplingRecordBytes + 1024
  const pool = await openPool({ workers: Math.max(...counts), bytes, shared: true })
  const settings = pool.allocate(256)
  const tableAt = pool.allocate(tableBytes)
  const records = pool.allocate(blocks * samplingRecordBytes)
  await pool.write(settings, settingsBlock(tableAt, table, { kind: 'gaussian', center: 0, width }, seed))
  await pool.write(tableAt, table.coefficients)
  const { loops, dispose } = plainLoops()
  const kernel = (workers: number): Case => ({
    kernel: name,
    variant: kernelName === 'sampleCloud' ? 'f64x2' : 'f64x2, tabulated wave function',
    workers,
    size: blocks * blockSamples,
    unit,
    work: blocks * blockSamples,
    async run() {
      const start = performance.now()
      await pool.blocks(
        blocks,
        (block) =>
          call(kernelName, {
            settings,
            first: block * blockSamples,
            count: blockSamples,
            out: records + block * samplingRecordBytes,
          }),
        { workers },
      )
      return performance.now() - start
    },
  })
  const plain: Case = {
    kernel: name,
    variant: 'plain TypeScript',
    workers: 1,
    size: plainSamples,
    unit,
    work: plainSamples,
    run: () => plainRun(loops),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}

async function importance(
  name: string,
  given: Readonly<Record<string, string | number>>,
  density: Density | undefined,
  counts: readonly number[],
): Promise<Group> {
  const table = await tableOf(given)
  const plain = density ?? { kind: 'table', table }
  return sampling(
    name,
    'sampleIndependent',
    table,
    'samples/s',
    (loops) => loops.importance(plain, width, plainSamples, seed),
    counts,
  )
}

/** Importance sampling of ⟨x²⟩ from N(0, 1), as the article does it, in three potentials; and ⟨r²⟩ of vectors. */
export const quantumGroups = {
  'quantum harmonic': (counts: readonly number[]) =>
    importance('quantum harmonic', { potential: 'harmonic' }, { kind: 'harmonic' }, counts),
  'quantum morse': (counts: readonly number[]) =>
    importance(
      'quantum morse',
      { potential: 'morse', depth: 5, alpha: 1 },
      { kind: 'morse', depth: 5, alpha: 1 },
      counts,
    ),
  'quantum custom': (counts: readonly number[]) =>
    importance('quantum custom', { potential: 'custom', expression: 'x^2/2 + 0.1*x^4' }, undefined, counts),
  'quantum vectors': (counts: readonly number[]) =>
    sampling(
      'quantum vectors',
      'sampleCloud',
      noTable,
      'vectors/s',
      (loops) => loops.vectors(plainSamples, seed),
      counts,
    ),
} as const
