import { clusterSample } from '../../kernels/clusterLayout'

/** Most samples kept; when they are reached every other one is dropped and the stride doubles. */
const capacity = 1024

/**
 * The samples of a run, evenly spaced in steps from the first to the last. Which steps are kept depends on nothing but how
 * many were taken, so a fast run and a slow one keep the same.
 */
export class Series {
  /** Steps between two samples. */
  stride = 4
  private samples: Float64Array[] = []
  private times: number[] = []

  /** The samples as they are now; they are never written to again. */
  copy() {
    const { stride, samples, times } = this
    return { stride, samples: [...samples], times: [...times] }
  }

  static from({ stride, samples, times }: ReturnType<Series['copy']>): Series {
    const series = new Series()
    series.stride = stride
    series.samples = [...samples]
    series.times = [...times]
    return series
  }

  get length() {
    return this.samples.length
  }

  /** Samples that may still be added before the stride changes. */
  get room() {
    return capacity - this.samples.length
  }

  get first() {
    return this.samples[0]
  }

  get last() {
    return this.samples[this.samples.length - 1]
  }

  add(time: number, sample: Float64Array) {
    this.samples.push(sample)
    this.times.push(time)
    if (this.samples.length < capacity) return
    const even = (_: unknown, index: number) => index % 2 === 0
    this.samples = this.samples.filter(even)
    this.times = this.times.filter(even)
    this.stride *= 2
  }

  /** Times of all samples, Myr. */
  get time(): Float64Array {
    return Float64Array.from(this.times)
  }

  /** One quantity of all samples. @param position where it stands in a sample, from `clusterSample` */
  column(position: number): Float64Array {
    return Float64Array.from(this.samples, (sample) => sample[position])
  }

  /** |E − E₀|/|E₀| of all samples; the absolute error where E₀ is zero. */
  get energyError(): Float64Array {
    const start = energy(this.first)
    return Float64Array.from(this.samples, (sample) => relativeError(energy(sample), start))
  }
}

export const energy = (sample: Float64Array) =>
  sample[clusterSample.place.kinetic] + sample[clusterSample.place.potential]

export const relativeError = (value: number, reference: number) =>
  reference === 0 ? Math.abs(value) : Math.abs((value - reference) / reference)
