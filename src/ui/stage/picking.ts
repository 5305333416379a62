/** Where on the stage something was pointed at, in CSS pixels from its upper left corner. */
export interface StagePoint {
  readonly x: number
  readonly y: number
}

/**
 * The index of the point that lies nearest to `at` on the screen, within `reach` CSS pixels; undefined where there is
 * none. Of points that project to the same pixel the one in front wins. Points behind the camera, outside the picture
 * or with non-finite coordinates are skipped.
 *
 * `positions` holds xyz triples; `viewProjection` is projection × view, 16 numbers, column by column as three.js stores
 * them; `width` and `height` are the stage's size in CSS pixels.
 */
export function nearestOnScreen(
  positions: ArrayLike<number>,
  count: number,
  viewProjection: ArrayLike<number>,
  width: number,
  height: number,
  at: StagePoint,
  reach: number,
): number | undefined {
  const m = Array.from({ length: 16 }, (_, index) => viewProjection[index] ?? 0) as Matrix
  const limit = reach * reach
  // A quarter of a pixel nearer does not beat being in front.
  const same = 0.25
  let best: number | undefined
  let bestDistance = limit
  let bestDepth = Number.POSITIVE_INFINITY
  for (let index = 0; index < count; index++) {
    const x = positions[3 * index] ?? Number.NaN
    const y = positions[3 * index + 1] ?? Number.NaN
    const z = positions[3 * index + 2] ?? Number.NaN
    const w = m[3] * x + m[7] * y + m[11] * z + m[15]
    if (!(w > 0)) continue
    const screenX = (0.5 + (0.5 * (m[0] * x + m[4] * y + m[8] * z + m[12])) / w) * width
    const screenY = (0.5 - (0.5 * (m[1] * x + m[5] * y + m[9] * z + m[13])) / w) * height
    const squared = (screenX - at.x) ** 2 + (screenY - at.y) ** 2
    if (!(squared <= limit) || squared > bestDistance + same) continue
    if (squared < bestDistance - same || w < bestDepth) {
      best = index
      bestDistance = squared
      bestDepth = w
    }
  }
  return best
}

type N = number
type Matrix = [N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N]
