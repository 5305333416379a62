import { beforeAll, describe, expect, it } from 'vitest'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import { samplingRecord, samplingRecordBytes } from '../../kernels/samplingLayout'
import type { Sums } from './estimators'
import {
  addSums,
  effectiveSampleSize,
  importanceEstimate,
  noSums,
  replicatedEstimate,
  selfNormalisedEstimate,
  stratifiedEstimate,
} from './estimators'
import {
  effectiveFraction,
  importanceVariance,
  importanceVarianceIn,
  selfNormalisedVariance,
  sigmaLimits,
  thermalMeanSquare,
  weightTailIndex,
} from './harmonicTheory'
import { plainCloud, plainImportance } from './plainSampling'
import { potentialFamilies } from './potentials'
import type { Proposal } from './proposal'
import { defensiveMixture } from './proposal'
import { settingsBlock } from './samplingSettings'
import { solve } from './solver'
import { paretoTailIndex } from './tailIndex'
import { waveTable, weightTable } from './weightTable'

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(64 << 20)
})

type Name = 'harmonic' | 'morse' | 'finiteWell' | 'infiniteWell'

function prepare(name: Name, proposal: Proposal, seed: number, forChains = false) {
  const family = potentialFamilies[name]
  const defaults = Object.fromEntries(Object.entries(family.parameters).map(([key, p]) => [key, p.default]))
  const potential = family.create(defaults, 1, wasm.kernels)
  const { state } = solve(potential, { level: 0, mass: 1 }, wasm.kernels)
  const table = forChains
    ? waveTable(state.wave, potential)
    : weightTable(state.wave, potential, proposal, wasm.kernels)
  expect(table.error).toBeLessThan(1e-9)
  const at = wasm.allocate(table.coefficients.byteLength)
  wasm.float64(at, table.coefficients.length).set(table.coefficients)
  const settings = wasm.allocate(128)
  new Uint8Array(wasm.memory.buffer).set(settingsBlock(at, table, proposal, seed), settings)
  return { settings, exact: state.meanSquarePosition, out: wasm.allocate(samplingRecordBytes) }
}

function record(out: number, samples: number): Sums {
  const [sumW, sumW2, sumF, sumF2, sumFW, largest] = wasm.float64(out, 8)
  return { samples, sumW, sumW2, sumF, sumF2, sumFW, largest }
}

const gaussian = (width: number, center = 0): Proposal => ({ kind: 'gaussian', center, width })

describe('theory of the harmonic error bar', () => {
  it('has the published values', () => {
    expect(importanceVariance(2)).toBeCloseTo(0.190659438502, 11)
    expect(importanceVariance(1)).toBeCloseTo(0.13490017946, 11)
    expect(importanceVariance(0.55)).toBeCloseTo(7.96824626, 7)
    expect(importanceVariance(sigmaLimits.optimum)).toBeCloseTo(0.112243012355, 11)
    expect(effectiveFraction(2)).toBeCloseTo(0.484122918, 8)
    expect(effectiveFraction(1)).toBeCloseTo(0.866025404, 8)
    expect(effectiveFraction(0.55)).toBeCloseTo(0.757450528, 8)
    expect(importanceVarianceIn(1, 2)).toBeCloseTo(importanceVariance(2), 12)
    expect(importanceVariance(0.5)).toBe(Infinity)
    expect(thermalMeanSquare(1)).toBeCloseTo(1.08197670686933, 13)
    // The minimum of the self-normalised variance.
    const best = 1.06090442531
    for (const other of [best - 1e-3, best + 1e-3])
      expect(selfNormalisedVariance(other)).toBeGreaterThan(selfNormalisedVariance(best))
  })
})

describe('the sampling kernels', () => {
  it('agree with the plain twin on the same samples', () => {
    const { settings, out } = prepare('harmonic', gaussian(1.3, 0.2), 42)
    const samples = 5001
    wasm.call('sampleIndependent', { settings, first: 0, count: samples, out })
    const plain = plainImportance((x) => Math.exp(-x * x) / Math.sqrt(Math.PI), 0.2, 1.3, samples, 42)
    const fast = record(out, samples)
    for (const key of ['sumW', 'sumW2', 'sumF', 'sumF2', 'sumFW', 'largest'] as const)
      expect(Math.abs(fast[key] / plain[key] - 1)).toBeLessThan(1e-9)
  })

  it('give the same sums wherever the work is cut', () => {
    const { settings, out } = prepare('morse', gaussian(1), 7)
    const parts = [0, 64, 1024, 4096, 9999]
    const cut = () => {
      let sums = noSums
      for (let i = 1; i < parts.length; i++) {
        wasm.call('sampleIndependent', { settings, first: parts[i - 1], count: parts[i] - parts[i - 1], out })
        sums = addSums(sums, record(out, parts[i] - parts[i - 1]))
      }
      return sums
    }
    const first = cut()
    expect(cut()).toEqual(first)
    wasm.call('sampleIndependent', { settings, first: 0, count: 9999, out })
    expect(first.sumF / record(out, 9999).sumF).toBeCloseTo(1, 12)
  })

  it('have the error bars of the theory (σ = 2, σ = 1)', () => {
    const samples = 2_000_000
    for (const sigma of [2, 1]) {
      const { settings, out } = prepare('harmonic', gaussian(sigma), 12345)
      wasm.call('sampleIndependent', { settings, first: 0, count: samples, out })
      const sums = record(out, samples)
      const { estimate, standardError } = importanceEstimate(sums)
      expect(standardError / Math.sqrt(importanceVariance(sigma) / samples)).toBeCloseTo(1, 2)
      expect(Math.abs(estimate - 0.5)).toBeLessThan(3.5 * standardError)
      expect(effectiveSampleSize(sums) / samples).toBeCloseTo(effectiveFraction(sigma), 2)
      const self = selfNormalisedEstimate(sums)
      expect(self.standardError / Math.sqrt(selfNormalisedVariance(sigma) / samples)).toBeCloseTo(1, 2)
      expect(Math.abs(self.estimate - 0.5)).toBeLessThan(3.5 * self.standardError)
      if (sigma === 2) expect(sums.largest).toBeCloseTo(Math.sqrt(8), 6)
    }
  })

  it.each([
    ['morse', gaussian(1.2)],
    ['morse', defensiveMixture(0.3, 0.8)],
    ['finiteWell', defensiveMixture(0, 0.8)],
    ['infiniteWell', { kind: 'uniform', center: 0, width: 0.5 }],
  ] as [Name, Proposal][])('find ⟨x²⟩ of %s by every method (%o)', (name, proposal) => {
    const { settings, out, exact } = prepare(name, proposal, 99)
    const samples = 1 << 18
    wasm.call('sampleIndependent', { settings, first: 0, count: samples, out })
    const sums = record(out, samples)
    const random = importanceEstimate(sums)
    expect(Math.abs(random.estimate - exact)).toBeLessThan(4 * random.standardError)
    const unit = Math.sqrt(Math.max(0, sums.sumW2 / samples - 1) / samples)
    expect(Math.abs(sums.sumW / samples - 1)).toBeLessThan(4 * unit + 1e-9)

    const strata = samples / 2
    wasm.call('sampleStratified', { settings, firstStratum: 0, count: strata, strata, stage: 0, out })
    const stratified = stratifiedEstimate(record(out, samples), wasm.float64(out, 8)[samplingRecord.place.within])
    expect(Math.abs(stratified.estimate - exact)).toBeLessThan(4 * stratified.standardError)
    expect(stratified.standardError).toBeLessThan(random.standardError / 50)

    const replicates = 32
    const means = Array.from({ length: replicates }, (_, replicate) => {
      wasm.call('sampleQuasi', { settings, replicate, first: 0, count: samples / replicates, out })
      return record(out, samples / replicates).sumF / (samples / replicates)
    })
    const quasi = replicatedEstimate(means, samples)
    expect(Math.abs(quasi.estimate - exact)).toBeLessThan(4.5 * quasi.standardError + 1e-9)
    expect(quasi.standardError).toBeLessThan(random.standardError / 20)
  })

  it('walk to ⟨x²⟩ with Metropolis chains, whose spread is the error', () => {
    const { settings, exact } = prepare('morse', gaussian(1), 5, true)
    const steps = 4096
    const pairs = 64
    const checkpoints = wasm.allocate(16 + 16 * pairs)
    const starts = Array.from({ length: 2 * pairs }, (_, chain) => chain / (2 * pairs))
    wasm.float64(checkpoints, 2 + 2 * pairs).set([steps / 2, steps, ...starts])
    const draws = 64
    const out = wasm.allocate(96 + 16 * draws)
    const scratch = wasm.allocate(2048)
    const means: number[] = []
    let accepted = 0
    for (let pair = 0; pair < pairs; pair++) {
      const counted = { checkpoints, checkpointCount: 2, every: steps / draws, draws }
      wasm.call('sampleChains', { settings, pair, burn: 500, ...counted, out, scratch })
      const words = wasm.float64(out, 12)
      means.push(words[6] / steps, words[7] / steps)
      accepted += words[10] + words[11]
      expect(words[0]).toBeLessThan(words[6])
    }
    const { estimate, standardError } = replicatedEstimate(means, steps * 2 * pairs)
    expect(Math.abs(estimate - exact)).toBeLessThan(4 * standardError)
    expect(standardError).toBeLessThan(0.01)
    const rate = accepted / (steps * 2 * pairs)
    expect(rate).toBeGreaterThan(0.2)
    expect(rate).toBeLessThan(0.8)
  })

  it('sample ⟨r²⟩ = 3σ² in three dimensions, as the twin does', () => {
    const { settings, out } = prepare('harmonic', gaussian(1.5), 3)
    wasm.call('sampleCloud', { settings, first: 0, count: 333, out })
    const plain = plainCloud(1.5, 333, 3)
    expect(record(out, 333).sumF / plain.sumF).toBeCloseTo(1, 12)
    expect(record(out, 333).sumF2 / plain.sumF2).toBeCloseTo(1, 12)
    const vectors = 1_000_000
    wasm.call('sampleCloud', { settings, first: 0, count: vectors, out })
    const { estimate, standardError } = importanceEstimate(record(out, vectors))
    // Var(r²) = 6σ⁴
    expect(standardError / (1.5 * 1.5 * Math.sqrt(6 / vectors))).toBeCloseTo(1, 2)
    expect(Math.abs(estimate - 3 * 1.5 * 1.5)).toBeLessThan(4 * standardError)
  })

  it('give a tail index near 1 - 2σ²', () => {
    for (const sigma of [0.45, 0.55, 0.65]) {
      const { settings } = prepare('harmonic', gaussian(sigma), 17)
      const count = 1 << 17
      const out = wasm.allocate(count * 16)
      wasm.call('samplePoints', { settings, first: 0, count, out })
      const index = paretoTailIndex(wasm.float64(out + count * 8, count).slice(), Math)
      // The fit's own standard error is about (1 + k) / √1086 = 0.04; the tail is not exactly Pareto.
      expect(Math.abs((index ?? NaN) - weightTailIndex(sigma))).toBeLessThan(0.15)
    }
  })

  it('cover the truth as often as they promise: 400 replicas, within 4 standard deviations of the binomial', () => {
    const { settings, out } = prepare('harmonic', gaussian(1), 2024)
    const replicas = 400
    const samples = 4096
    let one = 0
    let two = 0
    for (let replica = 0; replica < replicas; replica++) {
      wasm.call('sampleIndependent', { settings, first: replica * samples, count: samples, out })
      const { estimate, standardError } = importanceEstimate(record(out, samples))
      const off = Math.abs(estimate - 0.5) / standardError
      if (off < 1) one++
      if (off < 2) two++
    }
    const within = (count: number, p: number) => Math.abs(count - replicas * p) < 4 * Math.sqrt(replicas * p * (1 - p))
    expect(within(one, 0.6827)).toBe(true)
    expect(within(two, 0.9545)).toBe(true)
  })
})
