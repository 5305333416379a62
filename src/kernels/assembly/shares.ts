// Short jobs: handing out block by block would cost more than the work. Here each worker takes every n-th block in one call.
// Blocks and what they leave are the same, so the digits are, too.

import { msdDirect, msdSpectrum } from './displacements'

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
