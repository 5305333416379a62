import { openPool } from '../../compute/pool'
import type { Climb, Ladder, Rung } from '../../experiments/ladder'
import { together } from '../../experiments/ladder'
import { loadElementary } from '../../kernels/elementary'
import { call } from '../../kernels/exports'
import { samplingRecord, samplingRecordBytes } from '../../kernels/samplingLayout'
import { settingsBlock } from '../../physics/quantum/samplingSettings'
import { tabulate } from '../../physics/quantum/table'

/** Samples of a block, whose sums are added up by themselves. */
const perBlock = 2 ** 16
/** Half the interval that samples are drawn from: the density beyond it is below 10⁻¹⁵. */
const width = 6

/** ψ₀/√q of the harmonic oscillator, with its slope. */
async function waveTable() {
  const { exp } = await loadElementary()
  const scale = Math.sqrt((2 * width) / Math.sqrt(Math.PI))
  const value = (x: number) => scale * exp(-0.5 * x * x)
  return tabulate((x) => [value(x), -x * value(x)], -width, width, [-width, width], 1e-10)
}

function blocksOf(samples: number) {
  const size = Math.min(perBlock, 64 * Math.ceil(samples / 64))
  return { size, blocks: Math.ceil(samples / size) }
}

type Kernel = 'samplesScalarShare' | 'sampleIndependentShare' | 'sampleStratifiedShare'

/** ⟨x²⟩ of the ground state by independent samples. */
export const samples: Ladder = {
  name: 'samples',
  title: 'Samples of a wave function',
  pieces: 'samples',
  problem: ({ samples: count }) => `⟨x²⟩ of the harmonic ground state from ${count} uniform samples, with its error`,
  work({ samples: wanted }) {
    const { blocks, size } = blocksOf(wanted)
    return blocks * size
  },
  compared: (records) => {
    const sumF = records.filter((_, place) => place % 6 === 2)
    return Float64Array.of(sumF.reduce((sum, each) => sum + each, 0))
  },
  rungs: [
    {
      name: 'plain',
      label: 'Plain TypeScript',
      meaning: 'A random number, a weight from the table, six sums; sample after sample.',
      lines: { file: 'physics/quantum/plainSampling.ts', name: 'samples plain' },
    },
    {
      name: 'scalar',
      label: 'WebAssembly, scalar',
      meaning: 'The same loop, compiled ahead: the generator’s 64-bit products are one instruction each.',
      lines: { file: 'kernels/assembly/ladder.ts', name: 'samples scalar' },
    },
    {
      name: 'vector',
      label: 'WebAssembly SIMD',
      meaning: 'Two samples at a time, four counters of the generator at a time. Runs of the lab compute this way.',
      lines: { file: 'kernels/assembly/sampling.ts', name: 'samples vector' },
    },
    {
      name: 'workers',
      label: 'All workers',
      meaning: 'Each worker takes every n-th block.',
      lines: { file: 'kernels/assembly/shares.ts', name: 'samples workers' },
      shared: true,
    },
    {
      name: 'stratified',
      label: 'Stratified',
      meaning: 'Two samples in each of equally probable strata: as many samples, a far smaller error.',
      lines: { file: 'kernels/assembly/sampling.ts', name: 'samples stratified' },
      shared: true,
      other: true,
    },
  ],
  async open({ samples: wanted, seed }, { workers, ...environment }): Promise<Climb> {
    const table = await waveTable()
    const { blocks, size } = blocksOf(wanted)
    const bytes = table.coefficients.byteLength + blocks * samplingRecordBytes + 1024
    const pool = await openPool({ workers, bytes, ...environment })
    try {
      const settings = pool.allocate(256)
      const tableAt = pool.allocate(table.coefficients.byteLength)
      const out = pool.allocate(blocks * samplingRecordBytes)
      await pool.write(settings, settingsBlock(tableAt, table, { kind: 'uniform', center: 0, width }, seed))
      await pool.write(tableAt, table.coefficients)
      const { length, place } = samplingRecord
      /** The records: `length` numbers each. */
      const records = async () => {
        const all = await pool.read(out, 'float64', (blocks * samplingRecordBytes) / 8)
        return Array.from({ length: blocks }, (_, block) => all.subarray((block * samplingRecordBytes) / 8).slice(0, length))
      }
      const rung = (kernel: Kernel): Rung => ({
        pass: (all, signal) =>
          together(
            pool,
            (worker, count) =>
              call(kernel, { settings, worker, workers: count, blocks, perBlock: size, out, stride: samplingRecordBytes }),
            all,
            signal,
          ),
        read: async () => Float64Array.from((await records()).flatMap((record) => [...record.subarray(0, 6)])),
      })
      const stratified: Rung = {
        ...rung('sampleStratifiedShare'),
        async worth() {
          const total = (name: keyof typeof place, all: readonly Float64Array[]) =>
            all.reduce((sum, record) => sum + record[place[name]], 0)
          const all = await records()
          const n = blocks * size
          const mean = total('sumF', all) / n
          // Of n independent samples, and of two in each of n/2 strata.
          const independent = total('sumF2', all) / n - mean * mean
          const within = total('within', all) / n
          return within > 0 ? independent / within : Number.NaN
        },
      }
      return {
        plain: { kind: 'samples', table, center: 0, width, blocks, perBlock: size, seed },
        rungs: [rung('samplesScalarShare'), rung('sampleIndependentShare'), rung('sampleIndependentShare'), stratified],
        setWorkers: (count) => pool.resize(count),
        dispose: () => pool.dispose(),
      }
    } catch (error) {
      pool.dispose()
      throw error
    }
  },
}
