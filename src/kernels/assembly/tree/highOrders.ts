// The fourth and fifth order of the pull of a cell. With n = d/R, d from the target to the cell and R² = d² + ε², tensors and their traces
// contracted with n, H = Σ m δδδδ with traces T and t, and K = Σ m δδδδδ with traces U and u:
//
//     Φ₄ = −G [ 35/8 H·n⁴ − 15/4 T·n² + 3/8 t ]/R⁵
//     Φ₅ =  G [ 63/8 K·n⁵ − 35/4 U·n³ + 15/8 u·n ]/R⁶
//
// which are the next terms of Plummer's softened potential, and a = −∇Φ. An entry holds the tensors divided by the cell's distance D from the
// middle of the group to their order, so that nothing leaves the range of float32, however small the cell is: (D/R)⁴ and (D/R)⁵ make up for it.

import { addSum, cellEntries, contract, higherEntries, RUN, targetX, targetY, targetZ } from './evaluate'
import { scaleOf } from './group'
import { highMomentsOf } from './highMoments'
import { CELL_ENTRY_BYTES, HIGHER_ENTRY_BYTES } from './state'

/** An entry: D, then float32 components of H, T, t, K, U, u. */
const H: usize = 4
const T: usize = H + 15 * 4
const T_TRACE: usize = T + 6 * 4
const K: usize = T_TRACE + 4
const U: usize = K + 21 * 4
const U_TRACE: usize = U + 10 * 4

/** Lists a cell's moments from the fourth order on. @param x, y, z: from the middle of the group to the cell @param fifth: whether there is one */
export function listHigher(
  tree: usize,
  scratch: usize,
  far: i32,
  cell: usize,
  x: f64,
  y: f64,
  z: f64,
  fifth: bool,
): void {
  const entry = higherEntries(scratch) + (far as usize) * (HIGHER_ENTRY_BYTES as usize)
  const distance = sqrt(x * x + y * y + z * z)
  store<f32>(entry, (distance * scaleOf(tree)) as f32)
  const inverse = 1 / distance
  const square = inverse * inverse
  const fourth = square * square
  const h = highMomentsOf(tree, cell) + (10 << 3)
  put(entry + H, h, 15, fourth)
  putTraces(entry + T, h, 2, fourth)
  const t = pair(h, 0, 3, 5) + pair(h, 3, 10, 12) + pair(h, 5, 12, 14)
  store<f32>(entry + T_TRACE, (t * fourth) as f32)
  if (!fifth) return
  const k = h + (15 << 3)
  put(entry + K, k, 21, fourth * inverse)
  putTraces(entry + U, k, 3, fourth * inverse)
  const ux = pair(k, 0, 3, 5) + pair(k, 3, 10, 12) + pair(k, 5, 12, 14)
  const uy = pair(k, 1, 6, 8) + pair(k, 6, 15, 17) + pair(k, 8, 17, 19)
  const uz = pair(k, 2, 7, 9) + pair(k, 7, 16, 18) + pair(k, 9, 18, 20)
  store<f32>(entry + U_TRACE, (ux * fourth * inverse) as f32)
  store<f32>(entry + U_TRACE, (uy * fourth * inverse) as f32, 4)
  store<f32>(entry + U_TRACE, (uz * fourth * inverse) as f32, 8)
}

function put(entry: usize, from: usize, count: usize, factor: f64): void {
  for (let k: usize = 0; k < count; k++) store<f32>(entry + (k << 2), (load<f64>(from + (k << 3)) * factor) as f32)
}

/** The trace of a tensor over two of its indices, component by component. @param order: what is left */
function putTraces(entry: usize, from: usize, order: i32, factor: f64): void {
  for (let t = 0; t <= order; t++) {
    for (let z = 0; z <= t; z++) {
      // With two more factors x, y or z.
      const xx = ((t * (t + 1)) >> 1) + z
      const yy = (((t + 2) * (t + 3)) >> 1) + z
      store<f32>(entry + ((xx as usize) << 2), (pair(from, xx, yy, yy + 2) * factor) as f32)
    }
  }
}

function pair(tensor: usize, a: i32, b: i32, c: i32): f64 {
  return component(tensor, a) + component(tensor, b) + component(tensor, c)
}

function component(tensor: usize, index: i32): f64 {
  return load<f64>(tensor + ((index as usize) << 3))
}

/** The fourth order of what listed cells pull the group by, and the fifth. */
export function addHigher(scratch: usize, count: i32, targets: i32, soft: f32, fifth: bool, energies: bool): void {
  for (let target = 0; target < targets; target += 4) {
    for (let first = 0; first < count; first += RUN) {
      pullOfHigher(scratch, first, min(first + RUN, count), target, soft, fifth, energies)
    }
  }
}

function pullOfHigher(
  scratch: usize,
  first: i32,
  last: i32,
  target: usize,
  soft: f32,
  fifth: bool,
  energies: bool,
): void {
  const tx = v128.load(targetX(scratch) + (target << 2))
  const ty = v128.load(targetY(scratch) + (target << 2))
  const tz = v128.load(targetZ(scratch) + (target << 2))
  const softening = f32x4.splat(soft)
  const one = f32x4.splat(1)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let potential = f32x4.splat(0)
  for (let entry = first; entry < last; entry++) {
    const cell = cellEntries(scratch) + (entry as usize) * (CELL_ENTRY_BYTES as usize)
    const at = higherEntries(scratch) + (entry as usize) * (HIGHER_ENTRY_BYTES as usize)
    const dx = f32x4.sub(v128.load32_splat(cell), tx)
    const dy = f32x4.sub(v128.load32_splat(cell, 4), ty)
    const dz = f32x4.sub(v128.load32_splat(cell, 8), tz)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const inverse = f32x4.div(one, f32x4.sqrt(square))
    const x = f32x4.mul(dx, inverse)
    const y = f32x4.mul(dy, inverse)
    const z = f32x4.mul(dz, inverse)
    // Products of n with how often each of them occurs.
    const xx = f32x4.mul(x, x)
    const yy = f32x4.mul(y, y)
    const zz = f32x4.mul(z, z)
    const xy = f32x4.mul(x, y)
    const xz = f32x4.mul(x, z)
    const yz = f32x4.mul(y, z)
    const xy2 = f32x4.add(xy, xy)
    const xz2 = f32x4.add(xz, xz)
    const yz2 = f32x4.add(yz, yz)
    const three = f32x4.splat(3)
    const x3 = f32x4.mul(three, x)
    const y3 = f32x4.mul(three, y)
    const z3 = f32x4.mul(three, z)
    const xxx = f32x4.mul(xx, x)
    const xxy = f32x4.mul(xx, y3)
    const xxz = f32x4.mul(xx, z3)
    const xyy = f32x4.mul(x3, yy)
    const xyz = f32x4.mul(x3, yz2)
    const xzz = f32x4.mul(x3, zz)
    const yyy = f32x4.mul(yy, y)
    const yyz = f32x4.mul(yy, z3)
    const yzz = f32x4.mul(y3, zz)
    const zzz = f32x4.mul(zz, z)
    const ratio = f32x4.mul(v128.load32_splat(at), inverse)
    const ratioSquare = f32x4.mul(ratio, ratio)
    const fourth = f32x4.mul(ratioSquare, ratioSquare)
    const inverseSquare = f32x4.mul(inverse, inverse)

    const h = at + H
    const hx = ten(h, h + 4, h + 12, h + 24, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz)
    const hy = ten(h + 4, h + 12, h + 24, h + 40, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz)
    const hz = ten(h + 8, h + 16, h + 28, h + 44, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz)
    const h4 = dot(hx, hy, hz, x, y, z)
    const t = at + T
    const sx = dot(v128.load32_splat(t), v128.load32_splat(t, 4), v128.load32_splat(t, 8), x, y, z)
    const sy = dot(v128.load32_splat(t, 4), v128.load32_splat(t, 12), v128.load32_splat(t, 16), x, y, z)
    const sz = dot(v128.load32_splat(t, 8), v128.load32_splat(t, 16), v128.load32_splat(t, 20), x, y, z)
    const t2 = dot(sx, sy, sz, x, y, z)
    const tt = v128.load32_splat(at + T_TRACE)
    const along = dot(f32x4.splat(39.375), f32x4.splat(-26.25), f32x4.splat(1.875), h4, t2, tt)
    const pull = f32x4.mul(fourth, inverseSquare)
    ax = f32x4.add(ax, f32x4.mul(pull, weighed(hx, -17.5, sx, 7.5, along, x)))
    ay = f32x4.add(ay, f32x4.mul(pull, weighed(hy, -17.5, sy, 7.5, along, y)))
    az = f32x4.add(az, f32x4.mul(pull, weighed(hz, -17.5, sz, 7.5, along, z)))
    if (energies) {
      const sum = dot(f32x4.splat(4.375), f32x4.splat(-3.75), f32x4.splat(0.375), h4, t2, tt)
      potential = f32x4.add(potential, f32x4.mul(f32x4.mul(fourth, inverse), sum))
    }
    if (!fifth) continue

    const x2 = f32x4.add(x, x)
    const y2 = f32x4.add(y, y)
    const x4 = f32x4.add(x2, x2)
    const y4 = f32x4.add(y2, y2)
    const z4 = f32x4.mul(f32x4.splat(4), z)
    const xxxx = f32x4.mul(xxx, x)
    const xxxy = f32x4.mul(xxx, y4)
    const xxxz = f32x4.mul(xxx, z4)
    const xxyy = f32x4.mul(xyy, x2)
    const xxyz = f32x4.mul(xyz, x2)
    const xxzz = f32x4.mul(xzz, x2)
    const xyyy = f32x4.mul(yyy, x4)
    const xyyz = f32x4.mul(yyz, x4)
    const xyzz = f32x4.mul(yzz, x4)
    const xzzz = f32x4.mul(zzz, x4)
    const yyyy = f32x4.mul(yyy, y)
    const yyyz = f32x4.mul(yyy, z4)
    const yyzz = f32x4.mul(yzz, y2)
    const yzzz = f32x4.mul(zzz, y4)
    const zzzz = f32x4.mul(zzz, z)
    const k = at + K
    const kx = fifteen(
      k,
      k + 4,
      k + 12,
      k + 24,
      k + 40,
      xxxx,
      xxxy,
      xxxz,
      xxyy,
      xxyz,
      xxzz,
      xyyy,
      xyyz,
      xyzz,
      xzzz,
      yyyy,
      yyyz,
      yyzz,
      yzzz,
      zzzz,
    )
    const ky = fifteen(
      k + 4,
      k + 12,
      k + 24,
      k + 40,
      k + 60,
      xxxx,
      xxxy,
      xxxz,
      xxyy,
      xxyz,
      xxzz,
      xyyy,
      xyyz,
      xyzz,
      xzzz,
      yyyy,
      yyyz,
      yyzz,
      yzzz,
      zzzz,
    )
    const kz = fifteen(
      k + 8,
      k + 16,
      k + 28,
      k + 44,
      k + 64,
      xxxx,
      xxxy,
      xxxz,
      xxyy,
      xxyz,
      xxzz,
      xyyy,
      xyyz,
      xyzz,
      xzzz,
      yyyy,
      yyyz,
      yyzz,
      yzzz,
      zzzz,
    )
    const k5 = dot(kx, ky, kz, x, y, z)
    const u = at + U
    const wx = contract(u, 0, 4, 8, 12, 16, 20, xx, xy2, xz2, yy, yz2, zz)
    const wy = contract(u, 4, 12, 16, 24, 28, 32, xx, xy2, xz2, yy, yz2, zz)
    const wz = contract(u, 8, 16, 20, 28, 32, 36, xx, xy2, xz2, yy, yz2, zz)
    const u3 = dot(wx, wy, wz, x, y, z)
    const vx = v128.load32_splat(at + U_TRACE)
    const vy = v128.load32_splat(at + U_TRACE, 4)
    const vz = v128.load32_splat(at + U_TRACE, 8)
    const v1 = dot(vx, vy, vz, x, y, z)
    const back = dot(f32x4.splat(-86.625), f32x4.splat(78.75), f32x4.splat(-13.125), k5, u3, v1)
    const next = f32x4.mul(pull, ratio)
    const rest = f32x4.splat(1.875)
    ax = f32x4.add(ax, f32x4.mul(next, f32x4.add(f32x4.mul(rest, vx), weighed(kx, 39.375, wx, -26.25, back, x))))
    ay = f32x4.add(ay, f32x4.mul(next, f32x4.add(f32x4.mul(rest, vy), weighed(ky, 39.375, wy, -26.25, back, y))))
    az = f32x4.add(az, f32x4.mul(next, f32x4.add(f32x4.mul(rest, vz), weighed(kz, 39.375, wz, -26.25, back, z))))
    if (energies) {
      const sum = dot(f32x4.splat(-7.875), f32x4.splat(8.75), f32x4.splat(-1.875), k5, u3, v1)
      potential = f32x4.add(potential, f32x4.mul(f32x4.mul(fourth, f32x4.mul(ratio, inverse)), sum))
    }
  }
  addSum(scratch, 0, target, ax)
  addSum(scratch, 1, target, ay)
  addSum(scratch, 2, target, az)
  if (energies) addSum(scratch, 3, target, potential)
}

function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f32x4.add(f32x4.mul(ax, bx), f32x4.add(f32x4.mul(ay, by), f32x4.mul(az, bz)))
}

/** a α + b β + c n of one component. */
function weighed(a: v128, alpha: f32, b: v128, beta: f32, c: v128, n: v128): v128 {
  const across = f32x4.add(f32x4.mul(a, f32x4.splat(alpha)), f32x4.mul(b, f32x4.splat(beta)))
  return f32x4.add(across, f32x4.mul(c, n))
}

/** A component of H·n³: its numbers stand in rows of one, two, three and four. */
function ten(
  first: usize,
  second: usize,
  third: usize,
  fourth: usize,
  xxx: v128,
  xxy: v128,
  xxz: v128,
  xyy: v128,
  xyz: v128,
  xzz: v128,
  yyy: v128,
  yyz: v128,
  yzz: v128,
  zzz: v128,
): v128 {
  const two = f32x4.add(f32x4.mul(v128.load32_splat(second), xxy), f32x4.mul(v128.load32_splat(second, 4), xxz))
  const three = dot(v128.load32_splat(third), v128.load32_splat(third, 4), v128.load32_splat(third, 8), xyy, xyz, xzz)
  return f32x4.add(
    f32x4.add(f32x4.mul(v128.load32_splat(first), xxx), two),
    f32x4.add(three, four(fourth, yyy, yyz, yzz, zzz)),
  )
}

function four(row: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  return f32x4.add(
    f32x4.add(f32x4.mul(v128.load32_splat(row), a), f32x4.mul(v128.load32_splat(row, 4), b)),
    f32x4.add(f32x4.mul(v128.load32_splat(row, 8), c), f32x4.mul(v128.load32_splat(row, 12), d)),
  )
}

/** A component of K·n⁴, likewise. */
function fifteen(
  first: usize,
  second: usize,
  third: usize,
  fourth: usize,
  fifth: usize,
  xxxx: v128,
  xxxy: v128,
  xxxz: v128,
  xxyy: v128,
  xxyz: v128,
  xxzz: v128,
  xyyy: v128,
  xyyz: v128,
  xyzz: v128,
  xzzz: v128,
  yyyy: v128,
  yyyz: v128,
  yyzz: v128,
  yzzz: v128,
  zzzz: v128,
): v128 {
  const upper = ten(first, second, third, fourth, xxxx, xxxy, xxxz, xxyy, xxyz, xxzz, xyyy, xyyz, xyzz, xzzz)
  const last = f32x4.add(four(fifth, yyyy, yyyz, yyzz, yzzz), f32x4.mul(v128.load32_splat(fifth, 16), zzzz))
  return f32x4.add(upper, last)
}
