// Short jobs: handing out block by block would cost more than the work. Here each worker takes every n-th block in one call.
// Blocks and what they leave are the same, so the digits are, too.

import { msdDirect, msdSpectrum } from './displacements'
import { sampleIndependent, sampleStratified } from './sampling'

function countOf(block: i32, perBlock: i32, particles: i32): i32 {
  const rest = particles - block * perBlock
  return rest < perBlock ? rest : perBlock
}

/** `msdDirect` for blocks worker, worker + workers, …; each leaves its sums `stride` bytes after the one before. */
export function msdDirectShare(
  state: usize,
  worker: i32,
  workers: i32,
  particles: i32,
  perBlock: i32,
  frames: i32,
  axes: i32,
  lags: usize,
  lagCount: i32,
  out: usize,
  stride: usize,
): i32 {
  // ladder: displacements workers
  for (let block = worker; block * perBlock < particles; block += workers) {
    const count = countOf(block, perBlock, particles)
    const at = out + (block as usize) * stride
    if (msdDirect(state, block * perBlock, count, frames, axes, lags, lagCount, at) == 0) return 0
  }
  // ladder: end
  return 1
}

/** `msdSpectrum`, likewise; the squares stand `squares` bytes after a block's power spectrum. */
export function msdSpectrumShare(
  state: usize,
  worker: i32,
  workers: i32,
  particles: i32,
  perBlock: i32,
  frames: i32,
  axes: i32,
  out: usize,
  squares: usize,
  stride: usize,
): i32 {
  for (let block = worker; block * perBlock < particles; block += workers) {
    const count = countOf(block, perBlock, particles)
    const at = out + (block as usize) * stride
    if (msdSpectrum(state, block * perBlock, count, frames, axes, at, at + squares) == 0) return 0
  }
  return 1
}

/** `sampleIndependent` for the blocks worker, worker + workers, … of `perBlock` samples each; each leaves its record `stride` bytes after the one before. */
export function sampleIndependentShare(
  settings: usize,
  worker: i32,
  workers: i32,
  blocks: i32,
  perBlock: f64,
  out: usize,
  stride: usize,
): i32 {
  // ladder: samples workers
  for (let block = worker; block < blocks; block += workers) {
    if (sampleIndependent(settings, (block as f64) * perBlock, perBlock, out + (block as usize) * stride)) return 1
  }
  // ladder: end
  return 0
}

/** `sampleStratified`, likewise, with a stratum for every two samples of all blocks. */
export function sampleStratifiedShare(
  settings: usize,
  worker: i32,
  workers: i32,
  blocks: i32,
  perBlock: f64,
  out: usize,
  stride: usize,
): i32 {
  const strata = perBlock / 2
  const all = strata * (blocks as f64)
  for (let block = worker; block < blocks; block += workers) {
    const record = out + (block as usize) * stride
    if (sampleStratified(settings, (block as f64) * strata, strata, all, 0, record)) return 1
  }
  return 0
}
