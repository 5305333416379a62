/**
 * Mean-square displacements in plain float64: the twins of the kernels, written to be read.
 *
 * `positions` holds particle p's axis a in frame f at (p · dimensions + a) · frames + f; NaN where a particle is missing.
 */
export interface Track {
  readonly positions: Float64Array
  readonly particles: number
  readonly dimensions: number
  readonly frames: number
}

/** Coordinates of one particle on one axis. */
const series = ({ positions, dimensions, frames }: Track, particle: number, axis: number) =>
  positions.subarray((particle * dimensions + axis) * frames, (particle * dimensions + axis + 1) * frames)

/**
 * MSD at chosen lags, averaged over all particles and over all windows that exist.
 * MSD(n) = ⟨|r(k + n) - r(k)|²⟩; NaN at a lag without any window.
 */
export function meanSquareDisplacement(track: Track, lags: readonly number[]): number[] {
  return lags.map((lag) => {
    let sum = 0
    let windows = 0
    for (let particle = 0; particle < track.particles; particle++) {
      for (let axis = 0; axis < track.dimensions; axis++) {
        const x = series(track, particle, axis)
        for (let k = 0; k + lag < track.frames; k++) {
          const step = x[k + lag] - x[k]
          if (Number.isNaN(step)) continue
          sum += step * step
          if (axis === 0) windows++
        }
      }
    }
    return sum / windows
  })
}

/**
 * Squared displacements summed over all windows, for each axis and lag: sums[axis · lags + lag]. Twin of the kernels `msdDirectShare` and
 * `msdScalar`, to the bit: four sums side by side, and blocks of particles that are added up in their order.
 * @param perBlock particles of a block
 */
export function windowedSums(track: Track, lags: readonly number[], perBlock: number): Float64Array<ArrayBuffer> {
  const { particles, dimensions, frames } = track
  const total = new Float64Array(dimensions * lags.length)
  const block = new Float64Array(total.length)
  for (let first = 0; first < particles; first += perBlock) {
    block.fill(0)
    for (let particle = first; particle < Math.min(first + perBlock, particles); particle++) {
      for (let axis = 0; axis < dimensions; axis++) {
        const x = series(track, particle, axis)
        for (let index = 0; index < lags.length; index++)
          block[axis * lags.length + index] += windowedSum(x, lags[index], frames)
      }
    }
    for (let i = 0; i < total.length; i++) total[i] += block[i]
  }
  return total
}

function windowedSum(x: Float64Array, lag: number, frames: number): number {
  const windows = frames - lag
  let [a, b, c, d] = [0, 0, 0, 0]
  let k = 0
  // ladder: displacements plain
  for (; k + 4 <= windows; k += 4) {
    const first = x[k + lag] - x[k]
    const second = x[k + lag + 1] - x[k + 1]
    const third = x[k + lag + 2] - x[k + 2]
    const fourth = x[k + lag + 3] - x[k + 3]
    a += first * first
    b += second * second
    c += third * third
    d += fourth * fourth
  }
  // ladder: end
  let sum = a + c + (b + d)
  for (; k < windows; k++) {
    const step = x[k + lag] - x[k]
    sum += step * step
  }
  return sum
}

/** Plain radix-2 transform: X(k) = Σ x(j) e^(-2πi jk/n), n a power of two. */
export function fourierTransform(re: readonly number[], im: readonly number[]): { re: number[]; im: number[] } {
  const n = re.length
  if (n === 1) return { re: [...re], im: [...im] }
  const half = (parts: readonly number[], odd: number) => parts.filter((_, j) => j % 2 === odd)
  const even = fourierTransform(half(re, 0), half(im, 0))
  const odd = fourierTransform(half(re, 1), half(im, 1))
  const out = { re: new Array<number>(n), im: new Array<number>(n) }
  for (let k = 0; k < n / 2; k++) {
    const cosine = Math.cos((-2 * Math.PI * k) / n)
    const sine = Math.sin((-2 * Math.PI * k) / n)
    const real = odd.re[k] * cosine - odd.im[k] * sine
    const imaginary = odd.re[k] * sine + odd.im[k] * cosine
    out.re[k] = even.re[k] + real
    out.im[k] = even.im[k] + imaginary
    out.re[k + n / 2] = even.re[k] - real
    out.im[k + n / 2] = even.im[k] - imaginary
  }
  return out
}

/**
 * From the summed power spectrum to the MSD at all lags: MSD(m) = S₁(m) - 2 S₂(m).
 * @param autocorrelation S₂ without its 1/(N - m): Σ_k x(k) x(k + m), over particles and axes
 * @param squares Σ x(k)² of each frame, over particles and axes
 * @param particles over which to average
 */
export function msdFromAutocorrelation(
  autocorrelation: ArrayLike<number>,
  squares: ArrayLike<number>,
  particles: number,
): Float64Array<ArrayBuffer> {
  const frames = squares.length
  const msd = new Float64Array(frames)
  let both = 0
  for (let k = 0; k < frames; k++) both += 2 * squares[k]
  for (let lag = 1; lag < frames; lag++) {
    both -= squares[lag - 1] + squares[frames - lag]
    msd[lag] = (both - 2 * autocorrelation[lag]) / ((frames - lag) * particles)
  }
  return msd
}

/** MSD at all lags by way of the Fourier transform. Calandrini et al. 2011, section 4.2. */
export function msdByFourier(track: Track): Float64Array<ArrayBuffer> {
  const { frames } = track
  let length = 16
  while (length < 2 * frames) length *= 2
  const power = new Array<number>(length).fill(0)
  const squares = new Array<number>(frames).fill(0)
  for (let particle = 0; particle < track.particles; particle++) {
    for (let axis = 0; axis < track.dimensions; axis++) {
      const x = Array.from(series(track, particle, axis))
      const first = x.reduce((sum, value) => sum + value, 0) / frames
      const mean = first + x.reduce((sum, value) => sum + (value - first), 0) / frames
      const centred = x.map((value) => value - mean)
      centred.forEach((value, k) => {
        squares[k] += value * value
      })
      const padded = [...centred, ...new Array<number>(length - frames).fill(0)]
      const { re, im } = fourierTransform(padded, new Array<number>(length).fill(0))
      for (let k = 0; k < length; k++) power[k] += re[k] * re[k] + im[k] * im[k]
    }
  }
  const back = fourierTransform(power, new Array<number>(length).fill(0))
  const autocorrelation = back.re.map((value) => value / length)
  return msdFromAutocorrelation(autocorrelation, squares, track.particles)
}

/** Second and fourth moment of the displacement at one lag, over all windows that exist. */
export function displacementMoments(track: Track, lag: number): { windows: number; second: number; fourth: number } {
  let windows = 0
  let second = 0
  let fourth = 0
  for (let particle = 0; particle < track.particles; particle++) {
    const axes = Array.from({ length: track.dimensions }, (_, axis) => series(track, particle, axis))
    for (let k = 0; k + lag < track.frames; k++) {
      const square = axes.reduce((sum, x) => sum + (x[k + lag] - x[k]) ** 2, 0)
      if (Number.isNaN(square)) continue
      windows++
      second += square
      fourth += square * square
    }
  }
  return { windows, second: second / windows, fourth: fourth / windows }
}

/** Steps, Σ Δ², neighbouring pairs of steps and Σ Δ Δ', over all particles and axes: what the covariance estimator needs. */
export interface StepMoments {
  readonly steps: number
  readonly squares: number
  readonly pairs: number
  readonly products: number
}

export function stepMoments(track: Track): StepMoments {
  let steps = 0
  let squares = 0
  let pairs = 0
  let products = 0
  for (let particle = 0; particle < track.particles; particle++) {
    for (let axis = 0; axis < track.dimensions; axis++) {
      const x = series(track, particle, axis)
      for (let k = 1; k < track.frames; k++) {
        const step = x[k] - x[k - 1]
        if (Number.isNaN(step)) continue
        steps++
        squares += step * step
        const before = k > 1 ? x[k - 1] - x[k - 2] : Number.NaN
        if (Number.isNaN(before)) continue
        pairs++
        products += step * before
      }
    }
  }
  return { steps, squares, pairs, products }
}

/** How long a track is, along the axes that there are. */
export interface TrackShape {
  /** Positions it has. */
  readonly positions: number
  /** Frames of the first and the last of them; -1 where there is none. */
  readonly first: number
  readonly last: number
  /** Length of the way, straight over frames that are missing. */
  readonly contour: number
  /** Square of the distance between the first and the last position. */
  readonly netSquare: number
}

export function trackShapes(track: Track): TrackShape[] {
  return Array.from({ length: track.particles }, (_, particle) => {
    const axes = Array.from({ length: track.dimensions }, (_, axis) => series(track, particle, axis))
    const there = Array.from({ length: track.frames }, (_, k) => k).filter((k) => !Number.isNaN(axes[0][k]))
    const square = (from: number, to: number) => axes.reduce((sum, x) => sum + (x[to] - x[from]) ** 2, 0)
    const [first, last] = [there[0] ?? -1, there.at(-1) ?? -1]
    return {
      positions: there.length,
      first,
      last,
      contour: there.slice(1).reduce((sum, k, i) => sum + Math.sqrt(square(there[i], k)), 0),
      netSquare: there.length > 0 ? square(first, last) : 0,
    }
  })
}

/**
 * How far displacements are from a Gaussian: α₂ = d ⟨r⁴⟩ / ((d + 2) ⟨r²⟩²) - 1, which is 0 for one. Rahman, Phys. Rev. 136, A405 (1964).
 */
export function nonGaussianParameter(second: number, fourth: number, dimensions: number): number {
  return (dimensions * fourth) / ((dimensions + 2) * second * second) - 1
}

/**
 * Subtracts the mean motion of all particles from each, and gives every step back what the mean took of it: N independent particles about
 * their own mean move by √((N - 1)/N) of their steps. A step over a gap did not enter the mean, which makes it √((N + 1)/N) too long.
 */
export function removeDrift(track: Track): Float64Array<ArrayBuffer> {
  const out = Float64Array.from(track.positions)
  for (let axis = 0; axis < track.dimensions; axis++) {
    const all = Array.from({ length: track.particles }, (_, particle) => series(track, particle, axis))
    const path = [0]
    const counts = [0]
    for (let k = 1; k < track.frames; k++) {
      const steps = all.map((x) => x[k] - x[k - 1]).filter((step) => !Number.isNaN(step))
      const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
      // One particle alone says nothing about what all have in common.
      path.push(path[k - 1] + (steps.length > 1 ? mean : 0))
      counts.push(steps.length)
    }
    all.forEach((x, particle) => {
      let last = -1
      for (let k = 0; k < track.frames; k++) {
        if (Number.isNaN(x[k])) continue
        const at = (particle * track.dimensions + axis) * track.frames
        const n = counts[k]
        const scale = last + 1 === k ? (n > 1 ? Math.sqrt(n / (n - 1)) : 1) : n > 0 ? Math.sqrt(n / (n + 1)) : 1
        const step = x[k] - path[k] - (last < 0 ? 0 : x[last] - path[last])
        out[at + k] = last < 0 ? step : out[at + last] + scale * step
        last = k
      }
    })
  }
  return out
}
