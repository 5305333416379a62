import type { ElementaryFunctions } from '../kernels/elementary'

/** Transforms of one length, a power of two, in place: X(k) = Σ x(j) e^(−2πi jk/n). Cooley & Tukey, Math. Comput. 19, 297 (1965). */
export class FourierTransform {
  readonly #cosines: Float64Array
  readonly #sines: Float64Array
  readonly #order: Uint32Array

  constructor(
    readonly length: number,
    { sin, cos }: Pick<ElementaryFunctions, 'sin' | 'cos'>,
  ) {
    const angle = (2 * Math.PI) / length
    this.#cosines = Float64Array.from({ length: length / 2 }, (_, k) => cos(angle * k))
    this.#sines = Float64Array.from({ length: length / 2 }, (_, k) => -sin(angle * k))
    this.#order = new Uint32Array(length)
    for (let i = 1; i < length; i++) this.#order[i] = (this.#order[i >> 1] >> 1) | (i & 1 ? length >> 1 : 0)
  }

  transform(re: Float64Array, im: Float64Array): void {
    const { length } = this
    for (let i = 0; i < length; i++) {
      const j = this.#order[i]
      if (j <= i) continue
      ;[re[i], re[j]] = [re[j], re[i]]
      ;[im[i], im[j]] = [im[j], im[i]]
    }
    for (let half = 1; half < length; half *= 2) {
      const stride = length / (2 * half)
      for (let start = 0; start < length; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const [cosine, sine] = [this.#cosines[k * stride], this.#sines[k * stride]]
          const [a, b] = [start + k, start + k + half]
          const real = re[b] * cosine - im[b] * sine
          const imaginary = re[b] * sine + im[b] * cosine
          re[b] = re[a] - real
          im[b] = im[a] - imaginary
          re[a] += real
          im[a] += imaginary
        }
      }
    }
  }
}

/** The transform that keeps the ends of series of so many frames apart. */
export function transformFor(frames: number, functions: Pick<ElementaryFunctions, 'sin' | 'cos'>): FourierTransform {
  let length = 2
  while (length < 2 * frames) length *= 2
  return new FourierTransform(length, functions)
}

/**
 * Sums of autocorrelations Σ_k x(k) x(k + m) of many series of one length, at all lags m, by the Fourier transform of the series with as many
 * zeros behind them (Wiener & Khinchin). Two series take one transform.
 */
export class Autocorrelation {
  readonly #power: Float64Array
  readonly #re: Float64Array
  readonly #im: Float64Array
  #waiting = false

  /** @param fourier of `transformFor(frames)` */
  constructor(
    readonly frames: number,
    readonly fourier: FourierTransform,
  ) {
    this.#power = new Float64Array(fourier.length)
    this.#re = new Float64Array(fourier.length)
    this.#im = new Float64Array(fourier.length)
  }

  /** Adds a series. */
  add(series: ArrayLike<number>): void {
    const place = this.#waiting ? this.#im : this.#re
    for (let k = 0; k < this.frames; k++) place[k] = series[k]
    if (this.#waiting) this.#flush()
    else this.#waiting = true
  }

  #flush(): void {
    const [re, im] = [this.#re, this.#im]
    this.fourier.transform(re, im)
    for (let k = 0; k < re.length; k++) this.#power[k] += re[k] * re[k] + im[k] * im[k]
    re.fill(0)
    im.fill(0)
    this.#waiting = false
  }

  /** The sums at the lags 0 to frames − 1. */
  sums(): Float64Array<ArrayBuffer> {
    if (this.#waiting) this.#flush()
    const re = Float64Array.from(this.#power)
    // The spectrum is real and even, so the same transform leads back.
    this.fourier.transform(re, new Float64Array(re.length))
    return Float64Array.from({ length: this.frames }, (_, lag) => re[lag] / re.length)
  }
}
