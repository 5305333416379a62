// Fast Fourier transform of complex numbers kept in two arrays, length a power of two from 16 on: decimation in frequency,
// radix 4 (radix 2 once where the length is no power of four), two numbers at a time. The result stays unsorted; which
// frequency stands where, `fourierOrder` in ../diffusionLayout.ts tells.
//
// Sign and size: X(k) = Σ x(j) e^(-2πi jk/n), without a factor.

const TWO_PI: f64 = 6.283185307179586

/** Factors e^(-2πi j m/n), m = 1, 2, 3, of one stage: six arrays of n/4. */
function stageTables(out: usize, length: i32): void {
  const quarter = length >> 2
  for (let m = 1; m <= 3; m++) {
    const cosines = out + (((m - 1) * 2 * quarter) << 3)
    const sines = cosines + (quarter << 3)
    for (let j = 0; j < quarter; j++) {
      const angle = (-TWO_PI * (((j * m) % length) as f64)) / (length as f64)
      store<f64>(cosines + (j << 3), NativeMath.cos(angle))
      store<f64>(sines + (j << 3), NativeMath.sin(angle))
    }
  }
}

/** Writes the tables for transforms of a length, 2 · length float64. */
export function fourierTables(out: usize, length: i32): void {
  let n = length
  if ((ctz(n) & 1) != 0) {
    const half = n >> 1
    for (let j = 0; j < half; j++) {
      const angle = (-TWO_PI * (j as f64)) / (n as f64)
      store<f64>(out + (j << 3), NativeMath.cos(angle))
      store<f64>(out + ((half + j) << 3), NativeMath.sin(angle))
    }
    out += (n as usize) << 3
    n = half
  }
  for (; n > 4; n >>= 2) {
    stageTables(out, n)
    out += ((n >> 2) * 6) << 3
  }
}

function radixTwo(re: usize, im: usize, tables: usize, n: i32): void {
  const half = (n >> 1) << 3
  const sines = tables + half
  for (let j = 0; j < half; j += 16) {
    const ar = v128.load(re + j)
    const ai = v128.load(im + j)
    const br = v128.load(re + half + j)
    const bi = v128.load(im + half + j)
    const c = v128.load(tables + j)
    const s = v128.load(sines + j)
    v128.store(re + j, f64x2.add(ar, br))
    v128.store(im + j, f64x2.add(ai, bi))
    const dr = f64x2.sub(ar, br)
    const di = f64x2.sub(ai, bi)
    v128.store(re + half + j, f64x2.sub(f64x2.mul(dr, c), f64x2.mul(di, s)))
    v128.store(im + half + j, f64x2.add(f64x2.mul(dr, s), f64x2.mul(di, c)))
  }
}

/** All butterflies of one stage of radix 4: blocks of n numbers, one after the other. */
function radixFour(re: usize, im: usize, tables: usize, n: i32, length: i32): void {
  const quarter = ((n >> 2) << 3) as usize
  const block = (n << 3) as usize
  const end = (length << 3) as usize
  for (let start: usize = 0; start < end; start += block) {
    for (let j: usize = 0; j < quarter; j += 16) {
      const r = re + start + j
      const i = im + start + j
      const ar = v128.load(r)
      const ai = v128.load(i)
      const br = v128.load(r + quarter)
      const bi = v128.load(i + quarter)
      const cr = v128.load(r + 2 * quarter)
      const ci = v128.load(i + 2 * quarter)
      const dr = v128.load(r + 3 * quarter)
      const di = v128.load(i + 3 * quarter)
      const sumR = f64x2.add(ar, cr)
      const sumI = f64x2.add(ai, ci)
      const differenceR = f64x2.sub(ar, cr)
      const differenceI = f64x2.sub(ai, ci)
      const otherSumR = f64x2.add(br, dr)
      const otherSumI = f64x2.add(bi, di)
      const otherR = f64x2.sub(br, dr)
      const otherI = f64x2.sub(bi, di)
      v128.store(r, f64x2.add(sumR, otherSumR))
      v128.store(i, f64x2.add(sumI, otherSumI))
      rotate(
        f64x2.add(differenceR, otherI),
        f64x2.sub(differenceI, otherR),
        tables + j,
        quarter,
        r + quarter,
        i + quarter,
      )
      rotate(
        f64x2.sub(sumR, otherSumR),
        f64x2.sub(sumI, otherSumI),
        tables + 2 * quarter + j,
        quarter,
        r + 2 * quarter,
        i + 2 * quarter,
      )
      rotate(
        f64x2.sub(differenceR, otherI),
        f64x2.add(differenceI, otherR),
        tables + 4 * quarter + j,
        quarter,
        r + 3 * quarter,
        i + 3 * quarter,
      )
    }
  }
}

/** Stores a number times its factor. */
function rotate(real: v128, imaginary: v128, cosine: usize, quarter: usize, re: usize, im: usize): void {
  const c = v128.load(cosine)
  const s = v128.load(cosine + quarter)
  v128.store(re, f64x2.sub(f64x2.mul(real, c), f64x2.mul(imaginary, s)))
  v128.store(im, f64x2.add(f64x2.mul(real, s), f64x2.mul(imaginary, c)))
}

/** All stages but the last. */
function stages(re: usize, im: usize, tables: usize, length: i32): void {
  let n = length
  if ((ctz(n) & 1) != 0) {
    radixTwo(re, im, tables, n)
    tables += (n as usize) << 3
    n >>= 1
    // From here on both halves are transforms of their own, of half the length.
  }
  for (; n > 4; n >>= 2) {
    radixFour(re, im, tables, n, length)
    tables += ((n >> 2) * 6) << 3
  }
}

/**
 * Last stage of two blocks of four at `re`, `im`: writes the results in pairs (frequency 0 of both blocks, 1 of both, …), either
 * in place or, where `power` is given, only the squares of the absolute values, added to what stands there.
 */
function finish(re: usize, im: usize, power: usize): void {
  const r0 = v128.load(re, 0)
  const r1 = v128.load(re, 16)
  const r2 = v128.load(re, 32)
  const r3 = v128.load(re, 48)
  const i0 = v128.load(im, 0)
  const i1 = v128.load(im, 16)
  const i2 = v128.load(im, 32)
  const i3 = v128.load(im, 48)
  const ar = v128.shuffle<f64>(r0, r2, 0, 2)
  const br = v128.shuffle<f64>(r0, r2, 1, 3)
  const cr = v128.shuffle<f64>(r1, r3, 0, 2)
  const dr = v128.shuffle<f64>(r1, r3, 1, 3)
  const ai = v128.shuffle<f64>(i0, i2, 0, 2)
  const bi = v128.shuffle<f64>(i0, i2, 1, 3)
  const ci = v128.shuffle<f64>(i1, i3, 0, 2)
  const di = v128.shuffle<f64>(i1, i3, 1, 3)
  const sumR = f64x2.add(ar, cr)
  const sumI = f64x2.add(ai, ci)
  const differenceR = f64x2.sub(ar, cr)
  const differenceI = f64x2.sub(ai, ci)
  const otherSumR = f64x2.add(br, dr)
  const otherSumI = f64x2.add(bi, di)
  const otherR = f64x2.sub(br, dr)
  const otherI = f64x2.sub(bi, di)
  put(f64x2.add(sumR, otherSumR), f64x2.add(sumI, otherSumI), re, im, power, 0)
  put(f64x2.add(differenceR, otherI), f64x2.sub(differenceI, otherR), re, im, power, 16)
  put(f64x2.sub(sumR, otherSumR), f64x2.sub(sumI, otherSumI), re, im, power, 32)
  put(f64x2.sub(differenceR, otherI), f64x2.add(differenceI, otherR), re, im, power, 48)
}

function put(real: v128, imaginary: v128, re: usize, im: usize, power: usize, offset: usize): void {
  if (power == 0) {
    v128.store(re + offset, real)
    v128.store(im + offset, imaginary)
  } else {
    const square = f64x2.add(f64x2.mul(real, real), f64x2.mul(imaginary, imaginary))
    v128.store(power + offset, f64x2.add(v128.load(power + offset), square))
  }
}

/** Transforms in place; the result stays unsorted. */
export function fourierTransform(re: usize, im: usize, tables: usize, length: i32): void {
  stages(re, im, tables, length)
  for (let at: usize = 0; at < (length as usize) << 3; at += 64) finish(re + at, im + at, 0)
}

/** Transforms and adds the squares of the absolute values to `power`, unsorted; what stood in `re` and `im` is lost. */
export function fourierPower(re: usize, im: usize, tables: usize, length: i32, power: usize): void {
  stages(re, im, tables, length)
  for (let at: usize = 0; at < (length as usize) << 3; at += 64) finish(re + at, im + at, power + at)
}
