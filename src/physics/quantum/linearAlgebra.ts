/**
 * Eigenvalues and orthonormal eigenvectors of a small real symmetric matrix (n × n, destroyed), in no order: cyclic Jacobi rotations.
 * Only + − × ÷ √, so that the digits are the same everywhere.
 * Source: Golub & Van Loan, "Matrix Computations", 4th ed., section 8.5.
 */
export function symmetricEigensystem(a: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  // Row k is vector k while the rotations go on: two rows in step, where columns would be n apart.
  const rows = new Float64Array(n * n)
  for (let i = 0; i < n; i++) rows[i * n + i] = 1
  for (let sweep = 0; sweep < 30; sweep++) {
    let rotated = false
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p * n + q]
        const first = a[p * n + p]
        const second = a[q * n + q]
        if (Math.abs(off) <= 2 ** -56 * Math.sqrt(Math.abs(first)) * Math.sqrt(Math.abs(second))) continue
        rotated = true
        const theta = (second - first) / (2 * off)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        rotate(a, rows, n, p, q, c, t * c)
        a[p * n + p] = first - t * off
        a[q * n + q] = second + t * off
        a[p * n + q] = 0
        a[q * n + p] = 0
      }
    }
    if (!rotated) break
  }
  const vectors = rows.map((_, i) => rows[(i % n) * n + Math.floor(i / n)])
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), vectors }
}

/** Rows and columns p and q of the matrix, but for where they cross, and the two vectors. */
function rotate(a: Float64Array, rows: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
  const [fromP, fromQ] = [p * n, q * n]
  for (let k = 0; k < n; k++) {
    const x = a[fromP + k]
    const y = a[fromQ + k]
    const u = c * x - s * y
    const v = s * x + c * y
    a[fromP + k] = u
    a[fromQ + k] = v
    // What this writes where the rows and columns cross is set by whoever asked.
    a[k * n + p] = u
    a[k * n + q] = v
    const left = rows[fromP + k]
    const right = rows[fromQ + k]
    rows[fromP + k] = c * left - s * right
    rows[fromQ + k] = s * left + c * right
  }
}
