/** Places of a curve that are drawn one by one: no screen has more. */
export const mostPlaces = 4096

/** How many neighbouring places are one point of what is drawn. */
export const blockOf = (places: number): number => Math.ceil(places / mostPlaces)

/** What each block of neighbours comes to; not a number where none of them is one. @param take what there is of it so far, and one more */
function perBlock(values: Float64Array, size: number, take: (so: number, value: number) => number): Float64Array {
  const blocks = new Float64Array(Math.ceil(values.length / size)).fill(Number.NaN)
  for (let block = 0, i = 0; block < blocks.length; block++) {
    const end = Math.min(values.length, (block + 1) * size)
    for (let so = Number.NaN; i < end; i++) {
      if (!Number.isFinite(values[i])) continue
      so = Number.isNaN(so) ? values[i] : take(so, values[i])
      blocks[block] = so
    }
  }
  return blocks
}

export const leastOf = (values: Float64Array, size: number): Float64Array => perBlock(values, size, Math.min)
export const largestOf = (values: Float64Array, size: number): Float64Array => perBlock(values, size, Math.max)

/** The mean of those of each block that are there. */
export function meanOf(values: Float64Array, size: number): Float64Array {
  const counts = new Float64Array(Math.ceil(values.length / size))
  values.forEach((value, i) => {
    if (Number.isFinite(value)) counts[Math.floor(i / size)]++
  })
  return perBlock(values, size, (so, value) => so + value).map((sum, block) => sum / counts[block])
}
