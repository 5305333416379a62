/** Solves A x = b for symmetric positive definite A, as often as needed with one decomposition A = L Lᵀ. */
export interface Cholesky {
  readonly solve: (b: ArrayLike<number>) => Float64Array<ArrayBuffer>
}

/**
 * Decomposes a matrix given row by row. Uses + - × ÷ √ only.
 * @throws RangeError if it is not positive definite
 */
export function cholesky(matrix: ArrayLike<number>, size: number): Cholesky {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k]
      if (i === j && !(sum > 0)) throw new RangeError(`the matrix is not positive definite (row ${i})`)
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]
    }
  }
  return {
    solve: (b) => {
      const x = new Float64Array(size)
      for (let i = 0; i < size; i++) {
        let sum = b[i]
        for (let k = 0; k < i; k++) sum -= lower[i * size + k] * x[k]
        x[i] = sum / lower[i * size + i]
      }
      for (let i = size - 1; i >= 0; i--) {
        let sum = x[i]
        for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * x[k]
        x[i] = sum / lower[i * size + i]
      }
      return x
    },
  }
}
