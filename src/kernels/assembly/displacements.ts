// Mean-square displacements. Every kernel takes particles first … first + count - 1 and the axes whose bits are set, and
// looks at frames 0 … frames - 1 of the series (which may be longer). Sums are formed in a fixed order, so they do not
// depend on who forms them. Positions that are missing are NaN. Lags are in rising order; a track that ends before one has no window there.

import { cancelled } from './control'
import {
  beginning,
  claimSlot,
  DIMENSIONS,
  FRAMES,
  framesOf,
  LENGTH,
  MOMENT_BYTES,
  MOMENT_FOURTH,
  MOMENT_SQUARES,
  MOMENT_WINDOWS,
  releaseSlot,
  SHAPE_BYTES,
  SHAPE_CONTOUR,
  SHAPE_FIRST,
  SHAPE_LAST,
  SHAPE_NET_SQUARE,
  SHAPE_POSITIONS,
  STEP_AXIS_PRODUCTS,
  STEP_AXIS_SQUARES,
  STEP_AXIS_SUMS,
  STEP_BYTES,
  STEP_PAIRS,
  STEP_PRODUCTS,
  STEP_SQUARES,
  STEP_STEPS,
  series,
  slotMemory,
  TABLES,
} from './diffusionState'
import { fourierPower, fourierTransform } from './fourier'

/** Σ (x(k + lag) - x(k))² over all windows: four sums side by side, added up at the end. */
function windowedSum(x: usize, lag: i32, frames: i32): f64 {
  const windows = frames - lag
  const y = x + ((lag as usize) << 3)
  let a = f64x2.splat(0)
  let b = f64x2.splat(0)
  let k = 0
  // ladder: displacements vector
  for (; k + 4 <= windows; k += 4) {
    const at = (k as usize) << 3
    const first = f64x2.sub(v128.load(y + at), v128.load(x + at))
    const second = f64x2.sub(v128.load(y + at, 16), v128.load(x + at, 16))
    a = f64x2.add(a, f64x2.mul(first, first))
    b = f64x2.add(b, f64x2.mul(second, second))
  }
  // ladder: end
  const both = f64x2.add(a, b)
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1)
  for (; k < windows; k++) {
    const at = (k as usize) << 3
    const step = load<f64>(y + at) - load<f64>(x + at)
    sum += step * step
  }
  return sum
}

/**
 * Adds, for each axis and lag, the squared displacements over all windows and particles to out[axis · lagCount + lag].
 * @param lags int32, each below `frames`
 */
export function msdDirect(
  state: usize,
  first: i32,
  count: i32,
  frames: i32,
  axes: i32,
  lags: usize,
  lagCount: i32,
  out: usize,
): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  let work = 0
  for (let particle = first; particle < first + count; particle++) {
    const there = framesOf(state, particle, frames)
    let place = 0
    for (let axis = 0; axis < dimensions; axis++) {
      if ((axes & (1 << axis)) == 0) continue
      const x = series(state, particle, axis)
      for (let index = 0; index < lagCount; index++) {
        const lag = load<i32>(lags + ((index as usize) << 2))
        if (lag >= there) break
        const at = out + (((place * lagCount + index) as usize) << 3)
        store<f64>(at, load<f64>(at) + windowedSum(x, lag, there))
        work += there - lag
        if (work > 8_000_000) {
          work = 0
          if (cancelled()) return 0
        }
      }
      place++
    }
  }
  return 1
}

/**
 * As `msdDirect`, passing over windows whose ends are not both there; adds the number of windows that are to counts[lag].
 */
export function msdGapped(
  state: usize,
  first: i32,
  count: i32,
  frames: i32,
  axes: i32,
  lags: usize,
  lagCount: i32,
  out: usize,
  counts: usize,
): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  let work = 0
  for (let particle = first; particle < first + count; particle++) {
    const end = framesOf(state, particle, frames)
    let place = 0
    for (let axis = 0; axis < dimensions; axis++) {
      if ((axes & (1 << axis)) == 0) continue
      const x = series(state, particle, axis)
      for (let index = 0; index < lagCount; index++) {
        const lag = load<i32>(lags + ((index as usize) << 2))
        if (lag >= end) break
        let sum: f64 = 0
        let there = 0
        for (let k = 0; k + lag < end; k++) {
          const step = load<f64>(x + (((k + lag) as usize) << 3)) - load<f64>(x + ((k as usize) << 3))
          if (step != step) continue
          sum += step * step
          there++
        }
        const at = out + (((place * lagCount + index) as usize) << 3)
        store<f64>(at, load<f64>(at) + sum)
        if (place == 0) {
          const tally = counts + ((index as usize) << 3)
          store<f64>(tally, load<f64>(tally) + (there as f64))
        }
        work += end - lag
        if (work > 4_000_000) {
          work = 0
          if (cancelled()) return 0
        }
      }
      place++
    }
  }
  return 1
}

/** Copies a series less its mean, padded with zeros to `length`, and adds its squares to `squares`. */
function centred(x: usize, frames: i32, length: i32, out: usize, squares: usize): void {
  let sum: f64 = 0
  for (let k = 0; k < frames; k++) sum += load<f64>(x + ((k as usize) << 3))
  const mean = sum / (frames as f64)
  // Around the mean once more: at an offset of 1e8 the first mean is only good to the last place of the offset.
  let rest: f64 = 0
  for (let k = 0; k < frames; k++) rest += load<f64>(x + ((k as usize) << 3)) - mean
  const correction = rest / (frames as f64)
  for (let k = 0; k < frames; k++) {
    const at = (k as usize) << 3
    const value = load<f64>(x + at) - mean - correction
    store<f64>(out + at, value)
    store<f64>(squares + at, load<f64>(squares + at) + value * value)
  }
  memory.fill(out + ((frames as usize) << 3), 0, ((length - frames) as usize) << 3)
}

/**
 * Adds up what all lags need: for each axis the power spectrum of the centred, zero-padded series (unsorted, `length` numbers)
 * and the sum over particles of the squared positions in each frame (`frames` numbers). Two particles go into one transform:
 * of the real and the imaginary part's spectra only the sum is wanted, and that is what the even part of |Z|² holds.
 *
 * Calandrini, Pellegrini, Calligari, Hinsen & Kneller, Collection SFN 12, 201 (2011), section 4.2.
 */
export function msdSpectrum(
  state: usize,
  first: i32,
  count: i32,
  frames: i32,
  axes: i32,
  power: usize,
  squares: usize,
): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  const length = load<i32>(state, LENGTH)
  const tables = load<u32>(state, TABLES) as usize
  const slot = claimSlot(state)
  const re = slotMemory(state, slot)
  const im = re + ((length as usize) << 3)
  let done = 0
  for (; done < count && !cancelled(); done += 2) {
    const particle = first + done
    let place = 0
    for (let axis = 0; axis < dimensions; axis++) {
      if ((axes & (1 << axis)) == 0) continue
      const squared = squares + (((place * frames) as usize) << 3)
      // ladder: displacements fourier
      centred(series(state, particle, axis), frames, length, re, squared)
      if (done + 1 < count) centred(series(state, particle + 1, axis), frames, length, im, squared)
      else memory.fill(im, 0, (length as usize) << 3)
      fourierPower(re, im, tables, length, power + (((place * length) as usize) << 3))
      // ladder: end
      place++
    }
  }
  releaseSlot(state, slot)
  return done >= count ? 1 : 0
}

/** Transforms two arrays of `length` numbers in place, unsorted, with the state's tables. */
export function fourierInPlace(state: usize, re: usize, im: usize): void {
  fourierTransform(re, im, load<u32>(state, TABLES) as usize, load<i32>(state, LENGTH))
}

/**
 * For each particle and lag five numbers: windows, Σ r⁴, and Σ of the squared displacement on each axis.
 * @param out particle p's lag l at ((p · lagCount) + l) · 5, counted from particle 0
 */
export function displacementMoments(
  state: usize,
  first: i32,
  count: i32,
  frames: i32,
  axes: i32,
  lags: usize,
  lagCount: i32,
  out: usize,
): i32 {
  const x = (axes & 1) != 0
  const y = (axes & 2) != 0
  const z = (axes & 4) != 0
  let work = 0
  for (let particle = first; particle < first + count; particle++) {
    const end = framesOf(state, particle, frames)
    // An axis that does not count is read from another one and left out of the sums.
    const px = series(state, particle, x ? 0 : y ? 1 : 2)
    const py = y ? series(state, particle, 1) : px
    const pz = z ? series(state, particle, 2) : px
    for (let index = 0; index < lagCount; index++) {
      const lag = load<i32>(lags + ((index as usize) << 2))
      let there = 0
      let fourth: f64 = 0
      let sx: f64 = 0
      let sy: f64 = 0
      let sz: f64 = 0
      for (let k = 0; k + lag < end; k++) {
        const now = (k as usize) << 3
        const later = ((k + lag) as usize) << 3
        const dx = load<f64>(px + later) - load<f64>(px + now)
        if (dx != dx) continue
        let xx: f64 = 0
        let yy: f64 = 0
        let zz: f64 = 0
        if (x) xx = dx * dx
        if (y) {
          const dy = load<f64>(py + later) - load<f64>(py + now)
          yy = dy * dy
        }
        if (z) {
          const dz = load<f64>(pz + later) - load<f64>(pz + now)
          zz = dz * dz
        }
        const square = xx + yy + zz
        there++
        fourth += square * square
        sx += xx
        sy += yy
        sz += zz
      }
      const at = out + ((particle * lagCount + index) as usize) * MOMENT_BYTES
      store<f64>(at, there as f64, MOMENT_WINDOWS)
      store<f64>(at, fourth, MOMENT_FOURTH)
      store<f64>(at, sx, MOMENT_SQUARES)
      store<f64>(at, sy, MOMENT_SQUARES + 8)
      store<f64>(at, sz, MOMENT_SQUARES + 16)
      work += end > lag ? end - lag : 1
      if (work > 4_000_000) {
        work = 0
        if (cancelled()) return 0
      }
    }
  }
  return 1
}

/**
 * For each particle over all axes steps, Σ Δ², pairs of neighbouring steps and Σ Δ(k) Δ(k + 1); then Σ Δ², Σ Δ(k) Δ(k + 1) and Σ Δ of
 * each axis.
 * @param out records as in ../diffusionLayout.ts
 */
export function stepMoments(state: usize, first: i32, count: i32, frames: i32, axes: i32, out: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    const end = framesOf(state, particle, frames)
    const at = out + (particle as usize) * STEP_BYTES
    memory.fill(at, 0, STEP_BYTES)
    let steps = 0
    let pairs = 0
    let squares: f64 = 0
    let products: f64 = 0
    for (let axis = 0; axis < dimensions; axis++) {
      if ((axes & (1 << axis)) == 0) continue
      const x = series(state, particle, axis)
      let before: f64 = NaN
      let along: f64 = 0
      let turned: f64 = 0
      let way: f64 = 0
      for (let k = 1; k < end; k++) {
        const step = load<f64>(x + ((k as usize) << 3)) - load<f64>(x + (((k - 1) as usize) << 3))
        if (step == step) {
          steps++
          squares += step * step
          along += step * step
          way += step
          const product = step * before
          if (product == product) {
            pairs++
            products += product
            turned += product
          }
        }
        before = step
      }
      const own = at + ((axis as usize) << 3)
      store<f64>(own, along, STEP_AXIS_SQUARES)
      store<f64>(own, turned, STEP_AXIS_PRODUCTS)
      store<f64>(own, way, STEP_AXIS_SUMS)
    }
    store<f64>(at, steps as f64, STEP_STEPS)
    store<f64>(at, squares, STEP_SQUARES)
    store<f64>(at, pairs as f64, STEP_PAIRS)
    store<f64>(at, products, STEP_PRODUCTS)
  }
  return 1
}

/** How long each track is: a `shapeRecord` per particle. Where frames are missing the way goes straight from the last position to the next. */
export function trackShapes(state: usize, first: i32, count: i32, axes: i32, out: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  const recorded = load<i32>(state, FRAMES)
  let any = 0
  while ((axes & (1 << any)) == 0) any++
  let work = 0
  for (let particle = first; particle < first + count; particle++) {
    const end = framesOf(state, particle, recorded)
    const x = series(state, particle, any)
    let there = 0
    let from = -1
    let last = -1
    let contour: f64 = 0
    for (let k = 0; k < end; k++) {
      const at = load<f64>(x + ((k as usize) << 3))
      if (at != at) continue
      if (last >= 0) contour += sqrt(squareBetween(state, particle, dimensions, axes, last, k))
      else from = k
      last = k
      there++
    }
    const at = out + (particle as usize) * SHAPE_BYTES
    const begins = beginning(state, particle)
    store<f64>(at, there as f64, SHAPE_POSITIONS)
    store<f64>(at, (begins + from) as f64, SHAPE_FIRST)
    store<f64>(at, (begins + last) as f64, SHAPE_LAST)
    store<f64>(at, contour, SHAPE_CONTOUR)
    store<f64>(at, there > 0 ? squareBetween(state, particle, dimensions, axes, from, last) : 0, SHAPE_NET_SQUARE)
    work += end
    if (work > 1_000_000) {
      work = 0
      if (cancelled()) return 0
    }
  }
  return 1
}

/** Squared distance between two positions of a particle, over the axes that count. */
function squareBetween(state: usize, particle: i32, dimensions: i32, axes: i32, from: i32, to: i32): f64 {
  let sum: f64 = 0
  for (let axis = 0; axis < dimensions; axis++) {
    if ((axes & (1 << axis)) == 0) continue
    const x = series(state, particle, axis)
    const way = load<f64>(x + ((to as usize) << 3)) - load<f64>(x + ((from as usize) << 3))
    sum += way * way
  }
  return sum
}

/**
 * Counts displacements at one lag in `bins` equal bins from `lower` on: out[place of axis · (bins + 2) + bin], int32; the last two
 * count what lies below and above.
 */
export function displacementHistogram(
  state: usize,
  first: i32,
  count: i32,
  frames: i32,
  axes: i32,
  lag: i32,
  lower: f64,
  width: f64,
  bins: i32,
  out: usize,
): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    const end = framesOf(state, particle, frames)
    let place = 0
    for (let axis = 0; axis < dimensions; axis++) {
      if ((axes & (1 << axis)) == 0) continue
      const x = series(state, particle, axis)
      const counts = out + (((place * (bins + 2)) as usize) << 2)
      for (let k = 0; k + lag < end; k++) {
        const step = load<f64>(x + (((k + lag) as usize) << 3)) - load<f64>(x + ((k as usize) << 3))
        if (step != step) continue
        const bin = Math.floor((step - lower) / width)
        const index = bin < 0 ? bins : bin >= (bins as f64) ? bins + 1 : (bin as i32)
        const at = counts + ((index as usize) << 2)
        store<i32>(at, load<i32>(at) + 1)
      }
      place++
    }
  }
  return 1
}
