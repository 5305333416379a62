/**
 * Eigenvalues, ascending, of a real symmetric matrix (n × n, destroyed): Householder reduction to tridiagonal form, then the QL
 * method with implicit shifts. Only + − × ÷ √, so that the digits are the same everywhere.
 * Source: Golub & Van Loan, "Matrix Computations", 4th ed., sections 8.3.1 and 8.3.3.
 */
export function symmetricEigenvalues(a: Float64Array, n: number): Float64Array {
  const d = new Float64Array(n)
  const e = new Float64Array(n)
  const u = new Float64Array(n)
  const p = new Float64Array(n)
  for (let k = n - 1; k > 1; k--) {
    // Row k, left of the diagonal, is reflected onto its last component.
    let square = 0
    for (let j = 0; j < k; j++) {
      u[j] = a[k * n + j]
      if (j < k - 1) square += u[j] * u[j]
    }
    d[k] = a[k * n + k]
    if (square === 0) {
      e[k] = u[k - 1]
      continue
    }
    const last = u[k - 1]
    const norm = Math.sqrt(square + last * last)
    const alpha = last > 0 ? -norm : norm
    e[k] = alpha
    u[k - 1] = last - alpha
    const h = norm * norm - last * alpha
    // p = A u / h, from the lower triangle alone
    p.fill(0, 0, k)
    for (let i = 0; i < k; i++) {
      const row = i * n
      const ui = u[i]
      let sum = a[row + i] * ui
      for (let j = 0; j < i; j++) {
        sum += a[row + j] * u[j]
        p[j] += a[row + j] * ui
      }
      p[i] += sum
    }
    let overlap = 0
    for (let j = 0; j < k; j++) {
      p[j] /= h
      overlap += p[j] * u[j]
    }
    const half = overlap / (2 * h)
    for (let j = 0; j < k; j++) p[j] -= half * u[j]
    for (let i = 0; i < k; i++) {
      const row = i * n
      const ui = u[i]
      const pi = p[i]
      for (let j = 0; j <= i; j++) a[row + j] -= ui * p[j] + pi * u[j]
    }
  }
  if (n > 1) {
    d[1] = a[n + 1]
    e[1] = a[n]
  }
  d[0] = a[0]
  for (let i = 1; i < n; i++) e[i - 1] = e[i]
  e[n - 1] = 0
  tridiagonalEigenvalues(d, e)
  return d.sort()
}

function tridiagonalEigenvalues(d: Float64Array, e: Float64Array): void {
  const n = d.length
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep < 60; sweep++) {
      let m = l
      while (m < n - 1) {
        const scale = Math.abs(d[m]) + Math.abs(d[m + 1])
        if (Math.abs(e[m]) <= 2 ** -53 * scale) break
        m++
      }
      if (m === l) break
      let g = (d[l + 1] - d[l]) / (2 * e[l])
      let r = Math.sqrt(g * g + 1)
      g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r))
      let s = 1
      let c = 1
      let p = 0
      let i = m - 1
      for (; i >= l; i--) {
        let f = s * e[i]
        const b = c * e[i]
        r = Math.sqrt(f * f + g * g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1] -= p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = d[i + 1] - p
        f = (d[i] - g) * s + 2 * c * b
        p = s * f
        d[i + 1] = g + p
        g = c * f - b
        r = f
      }
      if (r === 0 && i >= l) continue
      d[l] -= p
      e[l] = g
      e[m] = 0
    }
  }
}

/** A square matrix with `width` diagonals on either side, stored by rows of 3 · width + 1 (room for the fill-in of pivoting). */
export interface Banded {
  readonly n: number
  readonly width: number
  readonly data: Float64Array
}

export const bandedMatrix = (n: number, width: number): Banded => ({
  n,
  width,
  data: new Float64Array(n * (3 * width + 1)),
})

/** Position of element (i, j), |i - j| ≤ width. */
export const bandedIndex = ({ width }: Banded, i: number, j: number) => i * (3 * width + 1) + j - i + width

/**
 * Factors a banded matrix in place (Gaussian elimination with partial pivoting) and returns the solver of its systems.
 * A pivot of zero is replaced by `tiny`: inverse iteration wants the nearly singular system solved, not refused.
 */
export function factorBanded(matrix: Banded, tiny: number): (rightHandSide: Float64Array) => void {
  const { n, width, data } = matrix
  const stride = 3 * width + 1
  const pivots = new Int32Array(n)
  const at = (i: number, j: number) => i * stride + j - i + width
  for (let k = 0; k < n; k++) {
    const lastRow = Math.min(n - 1, k + width)
    const lastColumn = Math.min(n - 1, k + 2 * width)
    let pivot = k
    for (let i = k + 1; i <= lastRow; i++) if (Math.abs(data[at(i, k)]) > Math.abs(data[at(pivot, k)])) pivot = i
    pivots[k] = pivot
    if (pivot !== k) {
      for (let j = k; j <= lastColumn; j++) {
        const swap = data[at(k, j)]
        data[at(k, j)] = data[at(pivot, j)]
        data[at(pivot, j)] = swap
      }
    }
    const kk = at(k, k)
    if (Math.abs(data[kk]) < tiny) data[kk] = tiny
    for (let i = k + 1; i <= lastRow; i++) {
      const ik = at(i, k)
      if (data[ik] === 0) continue
      const factor = data[ik] / data[kk]
      data[ik] = factor
      const length = lastColumn - k
      for (let j = 1; j <= length; j++) data[ik + j] -= factor * data[kk + j]
    }
  }
  return (b) => {
    for (let k = 0; k < n; k++) {
      const pivot = pivots[k]
      const bk = b[pivot]
      b[pivot] = b[k]
      b[k] = bk
      const lastRow = Math.min(n - 1, k + width)
      for (let i = k + 1; i <= lastRow; i++) b[i] -= data[at(i, k)] * bk
    }
    for (let k = n - 1; k >= 0; k--) {
      let sum = b[k]
      const lastColumn = Math.min(n - 1, k + 2 * width)
      for (let j = k + 1; j <= lastColumn; j++) sum -= data[at(k, j)] * b[j]
      b[k] = sum / data[at(k, k)]
    }
  }
}
