/** What a computation comes to, or nothing where it throws a RangeError: too few lags, or a covariance that cannot be inverted. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
