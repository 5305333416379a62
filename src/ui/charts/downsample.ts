/**
 * Which points of a curve to draw: at most `most` of them, first and last included.
 *
 * The axis (or its logarithm, or the running number where x does not rise) is cut into cells whose width is a power of two and whose
 * edges do not depend on the data; the first point in each cell stays. So a curve that grows keeps its points, and does not shimmer.
 * Points that cannot be drawn are left out: not finite, or not positive on a logarithmic axis.
 *
 * @returns indices into x, ascending; between most/2 and most of them for evenly spread data
 */
export function chooseIndices(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  most: number,
  scales: { readonly x: 'linear' | 'log'; readonly y: 'linear' | 'log' },
): number[] {
  const count = Math.min(x.length, y.length)
  const drawable = (index: number) =>
    Number.isFinite(x[index]) &&
    Number.isFinite(y[index]) &&
    (scales.x === 'linear' || x[index] > 0) &&
    (scales.y === 'linear' || y[index] > 0)
  let total = 0
  let rising = true
  let first = -1
  let last = -1
  for (let index = 0; index < count; index += 1) {
    if (!drawable(index)) continue
    if (last >= 0 && x[index] < x[last]) rising = false
    if (first < 0) first = index
    last = index
    total += 1
  }
  if (total === 0) return []
  const place = (index: number) => (rising ? (scales.x === 'log' ? Math.log2(x[index]) : x[index]) : index)
  const span = place(last) - place(first)
  const everything = total <= most
  const width = 2 ** Math.ceil(Math.log2(span / Math.max(1, most - 2)))
  const chosen: number[] = []
  let cell = Number.NaN
  for (let index = first; index <= last; index += 1) {
    if (!drawable(index)) continue
    const here = Math.floor(place(index) / width)
    if (everything || here !== cell || index === last) chosen.push(index)
    cell = here
  }
  return chosen
}
