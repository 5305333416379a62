import { clusterSample } from '../../kernels/clusterLayout'

/** State of a cluster at one time, in engine units: pc, M☉, Myr. */
export type Sample = Float64Array

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
    series.samples = samples.map(completed)
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

  /** |E − E₀|/(K₀ + |W₀|) of all samples. */
  get energyError(): Float64Array {
    return Float64Array.from(this.samples, (sample) => energyError(sample, this.first))
  }

  /** K/|W| of all samples; NaN where there is none. */
  get virialRatio(): Float64Array {
    return Float64Array.from(this.samples, (sample) => virialRatio(sample) ?? Number.NaN)
  }

  /** The newest sample that is at least so long older than the last, or else the first; undefined of a single one. */
  before(span: number): { readonly sample: Float64Array; readonly age: number } | undefined {
    const now = this.times[this.times.length - 1]
    for (let k = this.times.length - 2; k >= 0; k--) {
      const age = now - this.times[k]
      if (k === 0 || age >= span) return { sample: this.samples[k], age }
    }
    return undefined
  }
}

/** A sample of a checkpoint that was written before there was anything but Newton's law, with what it lacks. */
function completed(sample: Float64Array): Float64Array {
  if (sample.length >= clusterSample.length) return sample
  const whole = new Float64Array(clusterSample.length)
  whole.set(sample)
  whole[clusterSample.place.innerKinetic] = -1
  return whole
}

/** What is conserved: kinetic and potential energy, and that in an external potential. */
export const energy = (sample: Float64Array) =>
  sample[clusterSample.place.kinetic] + sample[clusterSample.place.potential] + sample[clusterSample.place.external]

/**
 * |E − E₀|/(K₀ + |W₀|): relative to the sizes of the energies, which do not cancel as K₀ + W₀ does where a cluster is just
 * unbound. Zero for a star by itself at rest.
 */
export function energyError(sample: Float64Array, start: Float64Array): number {
  const { kinetic, potential, external } = clusterSample.place
  const off = Math.abs(energy(sample) - energy(start))
  const scale = Math.abs(start[kinetic]) + Math.abs(start[potential]) + Math.abs(start[external])
  return scale === 0 ? off : off / scale
}

/**
 * Kinetic over potential energy. Where not all is Newton's pull of the stars on each other: kinetic energy about the centre of mass over
 * −Σ m (r − r_c)·a, which is 0.5 in balance whatever the forces are. Null where there is nothing that holds together.
 */
export function virialRatio(sample: Float64Array): number | null {
  const { kinetic, potential, innerKinetic, virial } = clusterSample.place
  if (sample[innerKinetic] >= 0) return sample[virial] < 0 ? sample[innerKinetic] / -sample[virial] : null
  return sample[potential] === 0 ? null : sample[kinetic] / -sample[potential]
}
