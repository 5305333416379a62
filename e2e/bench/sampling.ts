import { openPool } from '../../src/compute/pool'
import { samplingRecord } from '../../src/kernels/samplingLayout'
import { quantum } from '../../src/labs/quantum'
import type { QuantumValues } from '../../src/labs/quantum/parameters'
import { openSolver } from '../../src/labs/quantum/solver'
import { resolveStrictly } from '../../src/parameters/resolve'
import { settingsBlock } from '../../src/physics/quantum/samplingSettings'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

const blocks = 8
const samplesPerBlock = 262_144
const plainSamples = 262_144
const settingsBytes = 128

const potentials: readonly (readonly [name: string, given: Readonly<Record<string, string>>])[] = [
  ['harmonic', { potential: 'harmonic' }],
  ['Morse', { potential: 'morse', proposalWidth: '1', proposalCenter: '0' }],
  ['typed potential', { potential: 'custom', expression: 'x^2/2 + 0.1*x^4' }],
]

/** Importance sampling of ⟨x²⟩: the plain loop (harmonic) against the kernel, for three potentials. */
export async function importance(counts: readonly number[]): Promise<Group> {
  const solver = await openSolver()
  const prepared = []
  for (const [name, given] of potentials) {
    const { values } = resolveStrictly(quantum, Object.entries(given), 'text')
    prepared.push({ name, ...(await solver.prepare(values as unknown as QuantumValues)) })
  }
  solver.dispose()
  const tables = prepared.reduce((sum, { table }) => sum + table.coefficients.byteLength + settingsBytes + 128, 0)
  const records = blocks * samplingRecord.bytes
  const pool = await openPool({ workers: Math.max(...counts), bytes: tables + records + 256, shared: true })
  const out = pool.allocate(records)
  const common = { kernel: 'importance', size: blocks * samplesPerBlock, unit: 'samples/s' }
  const { loops, dispose } = plainLoops()
  const cases: Case[] = [
    {
      ...common,
      variant: 'plain TypeScript',
      workers: 1,
      work: plainSamples,
      run: () => loops.importance(plainSamples),
    },
  ]
  for (const { name, table, proposal } of prepared) {
    const at = pool.allocate(table.coefficients.byteLength)
    const settings = pool.allocate(settingsBytes)
    await pool.write(at, table.coefficients)
    await pool.write(settings, settingsBlock(at, table, proposal, 12345))
    for (const workers of counts) {
      cases.push({
        ...common,
        variant: `f64x2, tabulated weight, ${name}`,
        workers,
        work: blocks * samplesPerBlock,
        async run() {
          const start = performance.now()
          await pool.blocks(
            'sampleIndependent',
            blocks,
            (block) => [settings, block * samplesPerBlock, samplesPerBlock, out + block * samplingRecord.bytes],
            { workers },
          )
          return performance.now() - start
        },
      })
    }
  }
  return {
    cases,
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}

/** ⟨r²⟩ of vectors in three dimensions: the plain loop against the kernel. */
export async function cloud(counts: readonly number[]): Promise<Group> {
  const records = blocks * samplingRecord.bytes
  const pool = await openPool({ workers: Math.max(...counts), bytes: records + settingsBytes + 256, shared: true })
  const out = pool.allocate(records)
  const settings = pool.allocate(settingsBytes)
  const none = { coefficients: new Float64Array(0), low: 0, inverseCell: 1, cells: 1, error: 0 }
  await pool.write(settings, settingsBlock(0, none, { kind: 'gaussian', center: 0, width: 1 }, 12345))
  const perBlock = samplesPerBlock / 4
  const common = { kernel: 'cloud', size: blocks * perBlock, unit: 'vectors/s' }
  const { loops, dispose } = plainLoops()
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2',
    workers,
    work: blocks * perBlock,
    async run() {
      const start = performance.now()
      await pool.blocks(
        'sampleCloud',
        blocks,
        (block) => [settings, block * perBlock, perBlock, out + block * samplingRecord.bytes],
        { workers },
      )
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript',
    workers: 1,
    work: perBlock,
    run: () => loops.vectors(perBlock),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}
