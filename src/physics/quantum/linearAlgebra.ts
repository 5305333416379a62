/**
 * Eigenvalues and orthonormal eigenvectors of a small real symmetric matrix (n × n, destroyed), in no order: cyclic Jacobi rotations.
 * Only + − × ÷ √, so that the digits are the same everywhere.
 * Source: Golub & Van Loan, "Matrix Computations", 4th ed., section 8.5.
 */
export function symmetricEigensystem(a: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  for (let sweep = 0; sweep < 30; sweep++) {
    let rotated = false
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p * n + q]
        const [first, second] = [a[p * n + p], a[q * n + q]]
        if (Math.abs(off) <= 2 ** -56 * Math.sqrt(Math.abs(first)) * Math.sqrt(Math.abs(second))) continue
        rotated = true
        const theta = (second - first) / (2 * off)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        a[p * n + p] = first - t * off
        a[q * n + q] = second + t * off
        a[p * n + q] = 0
        a[q * n + p] = 0
        for (let k = 0; k < n; k++) {
          if (k !== p && k !== q) {
            const [x, y] = [a[p * n + k], a[q * n + k]]
            const [u, v] = [c * x - s * y, s * x + c * y]
            a[p * n + k] = u
            a[k * n + p] = u
            a[q * n + k] = v
            a[k * n + q] = v
          }
          const [x, y] = [vectors[k * n + p], vectors[k * n + q]]
          vectors[k * n + p] = c * x - s * y
          vectors[k * n + q] = s * x + c * y
        }
      }
    }
    if (!rotated) break
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), vectors }
}
