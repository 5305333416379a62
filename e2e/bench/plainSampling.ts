/** Four words of the generator, in place: words[0..3] from a counter, as the lab draws them. */
const words = new Uint32Array(4)

function philox(index: number, stream: number, seed: number) {
  let c0 = index
  let c1 = 0
  let c2 = stream
  let c3 = 0
  let k0 = seed
  let k1 = 0
  for (let round = 0; round < 10; round++) {
    const h0 = high(0xd2511f53, c0)
    const h1 = high(0xcd9e8d57, c2)
    const l0 = Math.imul(0xd2511f53, c0)
    const l1 = Math.imul(0xcd9e8d57, c2)
    c0 = h1 ^ c1 ^ k0
    c1 = l1
    c2 = h0 ^ c3 ^ k1
    c3 = l0
    k0 = (k0 + 0x9e3779b9) | 0
    k1 = (k1 + 0xbb67ae85) | 0
  }
  words[0] = c0
  words[1] = c1
  words[2] = c2
  words[3] = c3
}

/** High half of a 64-bit product, from 16-bit halves. */
function high(a: number, b: number) {
  const al = a & 0xffff
  const ah = a >>> 16
  const bl = b & 0xffff
  const bh = b >>> 16
  const middle = ah * bl + (Math.imul(al, bl) >>> 16)
  const low = (middle & 0xffff) + al * bh
  return (Math.imul(ah, bh) + (middle >>> 16) + (low >>> 16)) | 0
}

/** The loop as one writes it first: one pair of normal variates after the other, density and proposal spelled out. */
export function plainImportance(samples: number) {
  let sum = 0
  let squares = 0
  let weights = 0
  const norm = Math.sqrt(2 * Math.PI)
  const add = (z: number) => {
    const p = Math.exp(-z * z) / Math.sqrt(Math.PI)
    const w = p / (Math.exp(-0.5 * z * z) / norm)
    const f = z * z * w
    sum += f
    squares += f * f
    weights += w
  }
  for (let i = 0; i < samples; i += 4) {
    philox(i / 4, 1, 12345)
    for (let pair = 0; pair < 4; pair += 2) {
      const radius = Math.sqrt(-2 * Math.log((words[pair] + 0.5) * 2 ** -32))
      const angle = words[pair + 1] * (2 * Math.PI * 2 ** -32)
      add(radius * Math.cos(angle))
      add(radius * Math.sin(angle))
    }
  }
  const estimate = sum / samples
  return { estimate, variance: squares / samples - estimate * estimate, meanWeight: weights / samples }
}

/** As above for ⟨r²⟩ of vectors. */
export function plainVectors(vectors: number) {
  const normals = new Float64Array(12)
  let sum = 0
  let squares = 0
  for (let v = 0; v < vectors; v += 4) {
    for (let block = 0; block < 3; block++) {
      philox((3 * v) / 4 + block, 7, 12345)
      for (let pair = 0; pair < 4; pair += 2) {
        const radius = Math.sqrt(-2 * Math.log((words[pair] + 0.5) * 2 ** -32))
        const angle = words[pair + 1] * (2 * Math.PI * 2 ** -32)
        normals[4 * block + pair] = radius * Math.cos(angle)
        normals[4 * block + pair + 1] = radius * Math.sin(angle)
      }
    }
    for (let k = 0; k < 12; k += 3) {
      const r2 = normals[k] * normals[k] + normals[k + 1] * normals[k + 1] + normals[k + 2] * normals[k + 2]
      sum += r2
      squares += r2 * r2
    }
  }
  const estimate = sum / vectors
  return { estimate, variance: squares / vectors - estimate * estimate }
}
