const binCount = 80

/** Densities on equal bins: of the samples themselves, which follow q, and of the samples with their weights, which follow p. */
export class SampleHistogram {
  readonly edges: Float64Array
  /** Densities, made anew by every `include`. */
  drawn: Float64Array = new Float64Array(binCount)
  weighted: Float64Array = new Float64Array(binCount)
  included = 0
  private readonly counts = new Float64Array(binCount)
  private readonly weights = new Float64Array(binCount)

  constructor(
    readonly low: number,
    readonly high: number,
  ) {
    this.edges = Float64Array.from({ length: binCount + 1 }, (_, i) => low + ((high - low) * i) / binCount)
  }

  /** Takes in samples up to number `until`, or as many as were kept. */
  include(x: Float64Array, weights: Float64Array, until: number) {
    const end = Math.min(until, x.length)
    if (end <= this.included) return
    const perUnit = binCount / (this.high - this.low)
    for (let i = this.included; i < end; i++) {
      const bin = Math.floor((x[i] - this.low) * perUnit)
      if (bin < 0 || bin >= binCount) continue
      this.counts[bin]++
      this.weights[bin] += weights[i]
    }
    this.included = end
    const scale = perUnit / end
    this.drawn = this.counts.map((count) => count * scale)
    this.weighted = this.weights.map((weight) => weight * scale)
  }
}
