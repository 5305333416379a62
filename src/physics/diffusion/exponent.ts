/** MSD ~ t^α: 2 flies, 1 diffuses, less is hindered, 0 is confined. */
export interface Exponent {
  readonly exponent: number
  readonly exponentError: number
}

/** About `count` different whole numbers from 1 to `last`, evenly spaced on a logarithmic scale, both ends among them. */
export function logarithmicLags(last: number, count: number): number[] {
  const lags = [1]
  if (last <= 1) return last === 1 ? lags : []
  // A constant ratio by multiplication only: no logarithm, so the choice is the same everywhere.
  let low = 1
  let high = last
  for (let round = 0; round < 200; round++) {
    const ratio = (low + high) / 2
    let value = 1
    for (let i = 1; i < count && value < last; i++) value *= ratio
    if (value < last) low = ratio
    else high = ratio
  }
  for (let i = 1, value = 1; i < count - 1; i++) {
    value *= high
    const lag = Math.round(value)
    if (lag > lags[lags.length - 1] && lag < last) lags.push(lag)
  }
  lags.push(last)
  return lags
}
