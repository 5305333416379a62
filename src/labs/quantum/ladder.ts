import { openPool, type PoolOptions } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { Climb, Ladder, LadderMachine, Rung } from '../../experiments/ladder'
import { together } from '../../experiments/ladder'
import { loadElementary } from '../../kernels/elementary'
import { call, type KernelCall } from '../../kernels/exports'
import { callLadder, loadLadder } from '../../kernels/ladder'
import { samplingRecord, samplingRecordBytes } from '../../kernels/samplingLayout'
import { settingsBlock } from '../../physics/quantum/samplingSettings'
import { tabulate } from '../../physics/quantum/table'
import { asIs, say } from '../../words/text'

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

/** ⟨x²⟩ of the ground state by independent samples. */
export const samples: Ladder = {
  name: 'samples',
  title: 'Samples of a wave function',
  pieces: 'samples',
  problem: ({ samples: count }) =>
    say('⟨x²⟩ of the harmonic ground state from {count} uniform samples, with its error', { count }),
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
      label: asIs('WebAssembly SIMD'),
      meaning: 'Two samples at a time, four counters of the generator at a time. Runs of the lab compute this way.',
      lines: { file: 'kernels/assembly/sampling.ts', name: 'samples vector' },
    },
    {
      name: 'workers',
      label: 'All workers',
      meaning: 'Blocks go to whichever worker is free; their sums are added up in their order.',
      lines: { file: 'labs/quantum/ladder.ts', name: 'samples workers' },
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
  async open({ samples: wanted, seed }, machine): Promise<Climb> {
    const table = await waveTable()
    const { blocks, size } = blocksOf(wanted)
    const bytes = table.coefficients.byteLength + blocks * samplingRecordBytes + 1024
    const pools: Pool[] = []
    /** Table and settings in a pool of a module's own, with places for the blocks' records. */
    const place = async (own: LadderMachine & Pick<PoolOptions, 'module'>) => {
      const pool = await openPool({ ...own, bytes })
      pools.push(pool)
      const settings = pool.allocate(256)
      const tableAt = pool.allocate(table.coefficients.byteLength)
      const out = pool.allocate(blocks * samplingRecordBytes)
      await pool.write(settings, settingsBlock(tableAt, table, { kind: 'uniform', center: 0, width }, seed))
      await pool.write(tableAt, table.coefficients)
      const records = async () => {
        const all = await pool.read(out, 'float64', (blocks * samplingRecordBytes) / 8)
        return Array.from({ length: blocks }, (_, block) => {
          const first = (block * samplingRecordBytes) / 8
          return all.subarray(first, first + samplingRecord.length)
        })
      }
      /** The six sums of the plain loop. */
      const read = async () => Float64Array.from((await records()).flatMap((record) => [...record.subarray(0, 6)]))
      return { pool, settings, out, records, read }
    }
    try {
      const { pool, settings, out, records, read } = await place(machine)
      const bare = await place({ ...machine, workers: 1, module: loadLadder })
      const inBlocks = async (callOf: (block: number) => KernelCall, workers: number, signal?: AbortSignal) => {
        const start = performance.now()
        // ladder: samples workers
        await pool.blocks(blocks, callOf, { workers, ...(signal ? { signal } : {}) })
        // ladder: end
        return performance.now() - start
      }
      const at = (block: number) => out + block * samplingRecordBytes
      const independent: Rung = {
        pass: (workers, signal) =>
          inBlocks(
            (block) => call('sampleIndependent', { settings, first: block * size, count: size, out: at(block) }),
            workers,
            signal,
          ),
        read,
      }
      const scalar: Rung = {
        pass: (_, signal) => {
          const told = { settings: bare.settings, blocks, perBlock: size, out: bare.out, stride: samplingRecordBytes }
          return together(bare.pool, () => callLadder('samplesScalar', told), 1, signal)
        },
        read: bare.read,
      }
      // Two samples in each stratum.
      const own = size / 2
      const stratified: Rung = {
        pass: (workers, signal) =>
          inBlocks(
            (block) => {
              const which = { firstStratum: block * own, count: own, strata: blocks * own, stage: 0 }
              return call('sampleStratified', { settings, ...which, out: at(block) })
            },
            workers,
            signal,
          ),
        read,
        async worth() {
          const all = await records()
          const mean = (name: 'sumF' | 'sumF2' | 'within') =>
            all.reduce((sum, record) => sum + record[samplingRecord.place[name]], 0) / (blocks * size)
          const within = mean('within')
          return within > 0 ? (mean('sumF2') - mean('sumF') * mean('sumF')) / within : Number.NaN
        },
      }
      return {
        plain: { kind: 'samples', table, center: 0, width, blocks, perBlock: size, seed },
        rungs: [scalar, independent, independent, stratified],
        setWorkers: (workers) => pool.resize(workers),
        dispose: () => {
          for (const each of pools) each.dispose()
        },
      }
    } catch (error) {
      for (const each of pools) each.dispose()
      throw error
    }
  },
}
