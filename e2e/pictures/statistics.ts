/** The value below which a share of the others lies, between neighbours linearly. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low])
}

export function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** Wilson's interval of a share of so many, for 95 %. */
export function shareBand(share: number, count: number): readonly [low: number, high: number] {
  const z2 = 1.96 ** 2
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count)
  const half = (1.96 / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count))
  return [middle - half, middle + half]
}

/** 95 % of what a quantity comes to when the values are drawn anew from themselves; the same each time. */
export function bootstrapBand(
  values: readonly number[],
  quantity: (values: readonly number[]) => number,
  draws = 400,
): readonly [low: number, high: number] {
  let state = 1
  const next = () => {
    // Xorshift by Marsaglia (2003).
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const drawn = Array.from({ length: draws }, () =>
    quantity(values.map(() => values[Math.floor(next() * values.length)])),
  )
  return [quantileOf(drawn, 0.025), quantileOf(drawn, 0.975)]
}
