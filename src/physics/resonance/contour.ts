/**
 * Line of equal value of a function over a square −extent … extent, as separate pieces: x1, y1, x2, y2 for each (marching squares on
 * `cells` × `cells` cells).
 */
export function contourLine(
  f: (x: number, y: number) => number,
  level: number,
  extent: number,
  cells: number,
): Float64Array<ArrayBuffer> {
  const step = (2 * extent) / cells
  const at = (i: number) => -extent + i * step
  let row = Float64Array.from({ length: cells + 1 }, (_, i) => f(at(i), at(0)) - level)
  const pieces: number[] = []
  for (let j = 0; j < cells; j++) {
    const next = Float64Array.from({ length: cells + 1 }, (_, i) => f(at(i), at(j + 1)) - level)
    for (let i = 0; i < cells; i++) {
      const corners = [row[i], row[i + 1], next[i + 1], next[i]]
      const places = [
        [at(i), at(j)],
        [at(i + 1), at(j)],
        [at(i + 1), at(j + 1)],
        [at(i), at(j + 1)],
      ]
      const crossings: number[] = []
      for (let edge = 0; edge < 4; edge++) {
        const a = corners[edge]
        const b = corners[(edge + 1) % 4]
        if (a < 0 === b < 0) continue
        const share = a / (a - b)
        const [from, to] = [places[edge], places[(edge + 1) % 4]]
        crossings.push(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]))
      }
      // Two crossings make one piece, four (a saddle) two.
      for (let k = 0; k + 3 < crossings.length; k += 4) pieces.push(...crossings.slice(k, k + 4))
    }
    row = next
  }
  return Float64Array.from(pieces)
}
