/**
 * Distance of stars from where they began: root mean square, over that of their first distances from their mean place. Undefined where they all
 * began at one place. @param began, ended x y z of each star in turn
 */
export function roundTripError(began: Float64Array, ended: Float64Array): number | undefined {
  const stars = began.length / 3
  const mean = [0, 0, 0]
  began.forEach((value, k) => {
    mean[k % 3] += value / stars
  })
  let size = 0
  let off = 0
  began.forEach((value, k) => {
    size += (value - mean[k % 3]) ** 2
    off += (ended[k] - value) ** 2
  })
  return size > 0 ? Math.sqrt(off / size) : undefined
}
