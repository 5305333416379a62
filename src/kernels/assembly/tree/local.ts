// What is far from a group, or from a subtree, as a whole pulls all its stars together: its field is expanded about the middle to the third
// order (Dehnen, J. Comput. Phys. 179, 27 (2002)), four cells at a time, handed down to the subtrees in it, and evaluated once at each star.
//
// With n = d/R, d from the middle to a cell, R² = d² + ε², Q = 3 Σ m δ δ of the cell, q = Q·n and s = q·n, at a place x from the middle:
//
//     a_i(x) = G Σ [ A_i + J_ij x_j + H_ijk x_j x_k ],     A as in evaluate.ts,
//     J_ij   = M (3 n_i n_j − δ_ij)/R³
//              + [ Q_ij + (tr Q/2 − 5 s/2) δ_ij − 5 (n_i q_j + q_i n_j) + (35 s/2 − 5 tr Q/2) n_i n_j ]/R⁵,
//     H_ijk  = M [ 15 n_i n_j n_k − 3 (δ_ij n_k + δ_ik n_j + δ_jk n_i) ]/(2 R⁴).

import { FIVE_HALVES, FIVES, HALVES, ONES, THIRDS, THIRTY_FIVE_HALVES, THREES } from './constants'
import {
  addAll,
  addSum,
  expansionAt,
  farEntries,
  middleOf,
  RUN,
  softenings,
  summed,
  targetX,
  targetY,
  targetZ,
} from './evaluate'
import { CELL_ENTRY_BYTES, EXPANSION_BYTES } from './state'

/** Where the coefficients of an expansion stand, float64: A (x, y, z), J (xx, xy, xz, yy, yz, zz), H (xxx … zzz), Φ, and its middle. */
const A: usize = 0
const J: usize = 24
const H: usize = 72
const PHI: usize = 152
const MIDDLE: usize = 160
/** In place of the middle while it is summed up: Σ M n/R⁴. */
const U: usize = 160

/** Begins the sums of an expansion. */
export function beginFar(scratch: usize): void {
  memory.fill(summed(scratch), 0, EXPANSION_BYTES as usize)
}

/** The field above all subtrees: nothing. */
export function clearTop(scratch: usize): void {
  memory.fill(expansionAt(scratch, 0), 0, EXPANSION_BYTES as usize)
}

/** Adds what listed cells do to the expansion that is summed up: a list as that of `addCells`, with room behind it to make up its last four. */
export function addFar(scratch: usize, count: i32): void {
  const entries = farEntries(scratch)
  for (let k = count; (k & 3) != 0; k++) {
    // Cells of no mass, not here.
    const entry = entries + ((k * CELL_ENTRY_BYTES) as usize)
    memory.fill(entry, 0, CELL_ENTRY_BYTES as usize)
    store<f32>(entry, 1)
  }
  for (let first = 0; first < count; first += RUN) fieldOfFar(scratch, first, min(first + RUN, count))
}

function fieldOfFar(scratch: usize, first: i32, last: i32): void {
  const softening = softenings(scratch)
  const one = v128.load(ONES)
  const fiveHalves = v128.load(FIVE_HALVES)
  const third = v128.load(THIRDS)
  const mean = v128.load(HALVES)
  const three = v128.load(THREES)
  const five = v128.load(FIVES)
  const bending = v128.load(THIRTY_FIVE_HALVES)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let depth = f32x4.splat(0)
  let jxx = f32x4.splat(0)
  let jxy = f32x4.splat(0)
  let jxz = f32x4.splat(0)
  let jyy = f32x4.splat(0)
  let jyz = f32x4.splat(0)
  let jzz = f32x4.splat(0)
  let ux = f32x4.splat(0)
  let uy = f32x4.splat(0)
  let uz = f32x4.splat(0)
  let kxxx = f32x4.splat(0)
  let kxxy = f32x4.splat(0)
  let kxxz = f32x4.splat(0)
  let kxyy = f32x4.splat(0)
  let kxyz = f32x4.splat(0)
  let kxzz = f32x4.splat(0)
  let kyyy = f32x4.splat(0)
  let kyyz = f32x4.splat(0)
  let kyzz = f32x4.splat(0)
  let kzzz = f32x4.splat(0)
  const end = farEntries(scratch) + ((last * CELL_ENTRY_BYTES) as usize)
  for (
    let at = farEntries(scratch) + ((first * CELL_ENTRY_BYTES) as usize);
    at < end;
    at += (4 * CELL_ENTRY_BYTES) as usize
  ) {
    // Four entries side by side: x, y, z, M | Q_xx, Q_xy, Q_xz, Q_yy | Q_yz, Q_zz, tr Q/2.
    const a0 = v128.load(at)
    const b0 = v128.load(at, 48)
    const c0 = v128.load(at, 96)
    const d0 = v128.load(at, 144)
    const l0 = v128.shuffle<f32>(a0, b0, 0, 4, 1, 5)
    const m0 = v128.shuffle<f32>(c0, d0, 0, 4, 1, 5)
    const dx = v128.shuffle<f64>(l0, m0, 0, 2)
    const dy = v128.shuffle<f64>(l0, m0, 1, 3)
    const h0 = v128.shuffle<f32>(a0, b0, 2, 6, 3, 7)
    const i0 = v128.shuffle<f32>(c0, d0, 2, 6, 3, 7)
    const dz = v128.shuffle<f64>(h0, i0, 0, 2)
    const mass = v128.shuffle<f64>(h0, i0, 1, 3)
    const a1 = v128.load(at, 16)
    const b1 = v128.load(at, 64)
    const c1 = v128.load(at, 112)
    const d1 = v128.load(at, 160)
    const l1 = v128.shuffle<f32>(a1, b1, 0, 4, 1, 5)
    const m1 = v128.shuffle<f32>(c1, d1, 0, 4, 1, 5)
    const xx = v128.shuffle<f64>(l1, m1, 0, 2)
    const xy = v128.shuffle<f64>(l1, m1, 1, 3)
    const h1 = v128.shuffle<f32>(a1, b1, 2, 6, 3, 7)
    const i1 = v128.shuffle<f32>(c1, d1, 2, 6, 3, 7)
    const xz = v128.shuffle<f64>(h1, i1, 0, 2)
    const yy = v128.shuffle<f64>(h1, i1, 1, 3)
    const a2 = v128.load(at, 32)
    const b2 = v128.load(at, 80)
    const c2 = v128.load(at, 128)
    const d2 = v128.load(at, 176)
    const l2 = v128.shuffle<f32>(a2, b2, 0, 4, 1, 5)
    const m2 = v128.shuffle<f32>(c2, d2, 0, 4, 1, 5)
    const yz = v128.shuffle<f64>(l2, m2, 0, 2)
    const zz = v128.shuffle<f64>(l2, m2, 1, 3)
    const h2 = v128.shuffle<f32>(a2, b2, 2, 6, 3, 7)
    const i2 = v128.shuffle<f32>(c2, d2, 2, 6, 3, 7)
    const trace = v128.shuffle<f64>(h2, i2, 0, 2)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const inverse = f32x4.div(one, f32x4.sqrt(square))
    const nx = f32x4.mul(dx, inverse)
    const ny = f32x4.mul(dy, inverse)
    const nz = f32x4.mul(dz, inverse)
    const inverseSquare = f32x4.mul(inverse, inverse)
    const share = f32x4.mul(mass, inverse)
    const second = f32x4.mul(share, inverse)
    const cube = f32x4.mul(share, inverseSquare)
    const fourth = f32x4.mul(second, inverseSquare)
    // As a quadrupole, at the middle.
    const qx = f32x4.add(f32x4.mul(xx, nx), f32x4.add(f32x4.mul(xy, ny), f32x4.mul(xz, nz)))
    const qy = f32x4.add(f32x4.mul(yy, ny), f32x4.add(f32x4.mul(xy, nx), f32x4.mul(yz, nz)))
    const qz = f32x4.add(f32x4.mul(zz, nz), f32x4.add(f32x4.mul(xz, nx), f32x4.mul(yz, ny)))
    const along = f32x4.add(f32x4.mul(qx, nx), f32x4.add(f32x4.mul(qy, ny), f32x4.mul(qz, nz)))
    const power = f32x4.mul(inverseSquare, inverseSquare)
    const pull = f32x4.add(second, f32x4.mul(power, f32x4.sub(f32x4.mul(fiveHalves, along), trace)))
    ax = f32x4.add(ax, f32x4.sub(f32x4.mul(pull, nx), f32x4.mul(power, qx)))
    ay = f32x4.add(ay, f32x4.sub(f32x4.mul(pull, ny), f32x4.mul(power, qy)))
    az = f32x4.add(az, f32x4.sub(f32x4.mul(pull, nz), f32x4.mul(power, qz)))
    const rest = f32x4.sub(f32x4.mul(mean, along), f32x4.mul(third, trace))
    depth = f32x4.add(depth, f32x4.add(share, f32x4.mul(f32x4.mul(inverse, inverseSquare), rest)))
    // How the pull changes in the group.
    const fifth = f32x4.mul(power, inverse)
    const bend = f32x4.add(
      f32x4.mul(three, cube),
      f32x4.mul(fifth, f32x4.sub(f32x4.mul(bending, along), f32x4.mul(five, trace))),
    )
    const level = f32x4.sub(f32x4.mul(fifth, f32x4.sub(trace, f32x4.mul(fiveHalves, along))), cube)
    const cx = f32x4.mul(bend, nx)
    const cy = f32x4.mul(bend, ny)
    const cz = f32x4.mul(bend, nz)
    const rx = f32x4.mul(five, qx)
    const ry = f32x4.mul(five, qy)
    const rz = f32x4.mul(five, qz)
    const txx = f32x4.sub(xx, f32x4.mul(f32x4.add(rx, rx), nx))
    const tyy = f32x4.sub(yy, f32x4.mul(f32x4.add(ry, ry), ny))
    const tzz = f32x4.sub(zz, f32x4.mul(f32x4.add(rz, rz), nz))
    const txy = f32x4.sub(xy, f32x4.add(f32x4.mul(rx, ny), f32x4.mul(ry, nx)))
    const txz = f32x4.sub(xz, f32x4.add(f32x4.mul(rx, nz), f32x4.mul(rz, nx)))
    const tyz = f32x4.sub(yz, f32x4.add(f32x4.mul(ry, nz), f32x4.mul(rz, ny)))
    jxx = f32x4.add(jxx, f32x4.add(level, f32x4.add(f32x4.mul(cx, nx), f32x4.mul(fifth, txx))))
    jyy = f32x4.add(jyy, f32x4.add(level, f32x4.add(f32x4.mul(cy, ny), f32x4.mul(fifth, tyy))))
    jzz = f32x4.add(jzz, f32x4.add(level, f32x4.add(f32x4.mul(cz, nz), f32x4.mul(fifth, tzz))))
    jxy = f32x4.add(jxy, f32x4.add(f32x4.mul(cx, ny), f32x4.mul(fifth, txy)))
    jxz = f32x4.add(jxz, f32x4.add(f32x4.mul(cx, nz), f32x4.mul(fifth, txz)))
    jyz = f32x4.add(jyz, f32x4.add(f32x4.mul(cy, nz), f32x4.mul(fifth, tyz)))
    const fx = f32x4.mul(fourth, nx)
    const fy = f32x4.mul(fourth, ny)
    const fz = f32x4.mul(fourth, nz)
    ux = f32x4.add(ux, fx)
    uy = f32x4.add(uy, fy)
    uz = f32x4.add(uz, fz)
    const fxx = f32x4.mul(fx, nx)
    const fxy = f32x4.mul(fx, ny)
    const fyy = f32x4.mul(fy, ny)
    const fzz = f32x4.mul(fz, nz)
    kxxx = f32x4.add(kxxx, f32x4.mul(fxx, nx))
    kxxy = f32x4.add(kxxy, f32x4.mul(fxx, ny))
    kxxz = f32x4.add(kxxz, f32x4.mul(fxx, nz))
    kxyy = f32x4.add(kxyy, f32x4.mul(fyy, nx))
    kxyz = f32x4.add(kxyz, f32x4.mul(fxy, nz))
    kxzz = f32x4.add(kxzz, f32x4.mul(fzz, nx))
    kyyy = f32x4.add(kyyy, f32x4.mul(fyy, ny))
    kyyz = f32x4.add(kyyz, f32x4.mul(fyy, nz))
    kyzz = f32x4.add(kyzz, f32x4.mul(fzz, ny))
    kzzz = f32x4.add(kzzz, f32x4.mul(fzz, nz))
  }
  const sums = summed(scratch)
  addAll(sums + A, ax)
  addAll(sums + A + 8, ay)
  addAll(sums + A + 16, az)
  addAll(sums + J, jxx)
  addAll(sums + J + 8, jxy)
  addAll(sums + J + 16, jxz)
  addAll(sums + J + 24, jyy)
  addAll(sums + J + 32, jyz)
  addAll(sums + J + 40, jzz)
  addAll(sums + U, ux)
  addAll(sums + U + 8, uy)
  addAll(sums + U + 16, uz)
  addAll(sums + H, kxxx)
  addAll(sums + H + 8, kxxy)
  addAll(sums + H + 16, kxxz)
  addAll(sums + H + 24, kxyy)
  addAll(sums + H + 32, kxyz)
  addAll(sums + H + 40, kxzz)
  addAll(sums + H + 48, kyyy)
  addAll(sums + H + 56, kyyz)
  addAll(sums + H + 64, kyzz)
  addAll(sums + H + 72, kzzz)
  addAll(sums + PHI, depth)
}

/** The sum of two, of half the mass's n n n and what its δ n take off. */
function half(sums: usize, field: usize, times: f64, along: usize): f64 {
  return 7.5 * load<f64>(sums + H + field) - times * load<f64>(sums + U + along)
}

/** Completes the expansion of a level: what was summed up about the present middle, and the field of the level above, seen from there. */
export function carry(scratch: usize, level: i32, scale: f64): void {
  const sums = summed(scratch)
  const above = expansionAt(scratch, level - 1)
  const out = expansionAt(scratch, level)
  const x = (middleOf(scratch, 0) - load<f64>(above, MIDDLE)) * scale
  const y = (middleOf(scratch, 8) - load<f64>(above, MIDDLE + 8)) * scale
  const z = (middleOf(scratch, 16) - load<f64>(above, MIDDLE + 16)) * scale
  const ax = load<f64>(above, A)
  const ay = load<f64>(above, A + 8)
  const az = load<f64>(above, A + 16)
  const jxx = load<f64>(above, J)
  const jxy = load<f64>(above, J + 8)
  const jxz = load<f64>(above, J + 16)
  const jyy = load<f64>(above, J + 24)
  const jyz = load<f64>(above, J + 32)
  const jzz = load<f64>(above, J + 40)
  const hxxx = load<f64>(above, H)
  const hxxy = load<f64>(above, H + 8)
  const hxxz = load<f64>(above, H + 16)
  const hxyy = load<f64>(above, H + 24)
  const hxyz = load<f64>(above, H + 32)
  const hxzz = load<f64>(above, H + 40)
  const hyyy = load<f64>(above, H + 48)
  const hyyz = load<f64>(above, H + 56)
  const hyzz = load<f64>(above, H + 64)
  const hzzz = load<f64>(above, H + 72)
  // H·(x, y, z), J·(x, y, z), and both once more.
  const sxx = hxxx * x + hxxy * y + hxxz * z
  const sxy = hxxy * x + hxyy * y + hxyz * z
  const sxz = hxxz * x + hxyz * y + hxzz * z
  const syy = hxyy * x + hyyy * y + hyyz * z
  const syz = hxyz * x + hyyz * y + hyzz * z
  const szz = hxzz * x + hyzz * y + hzzz * z
  const lx = jxx * x + jxy * y + jxz * z
  const ly = jxy * x + jyy * y + jyz * z
  const lz = jxz * x + jyz * y + jzz * z
  const tx = sxx * x + sxy * y + sxz * z
  const ty = sxy * x + syy * y + syz * z
  const tz = sxz * x + syz * y + szz * z
  const third = 1.0 / 3.0
  const px = ax + 0.5 * lx + third * tx
  const py = ay + 0.5 * ly + third * ty
  const pz = az + 0.5 * lz + third * tz
  store<f64>(out, ax + lx + tx + load<f64>(sums, A), A)
  store<f64>(out, ay + ly + ty + load<f64>(sums, A + 8), A + 8)
  store<f64>(out, az + lz + tz + load<f64>(sums, A + 16), A + 16)
  store<f64>(out, jxx + 2 * sxx + load<f64>(sums, J), J)
  store<f64>(out, jxy + 2 * sxy + load<f64>(sums, J + 8), J + 8)
  store<f64>(out, jxz + 2 * sxz + load<f64>(sums, J + 16), J + 16)
  store<f64>(out, jyy + 2 * syy + load<f64>(sums, J + 24), J + 24)
  store<f64>(out, jyz + 2 * syz + load<f64>(sums, J + 32), J + 32)
  store<f64>(out, jzz + 2 * szz + load<f64>(sums, J + 40), J + 40)
  store<f64>(out, hxxx + half(sums, 0, 4.5, 0), H)
  store<f64>(out, hxxy + half(sums, 8, 1.5, 8), H + 8)
  store<f64>(out, hxxz + half(sums, 16, 1.5, 16), H + 16)
  store<f64>(out, hxyy + half(sums, 24, 1.5, 0), H + 24)
  store<f64>(out, hxyz + 7.5 * load<f64>(sums, H + 32), H + 32)
  store<f64>(out, hxzz + half(sums, 40, 1.5, 0), H + 40)
  store<f64>(out, hyyy + half(sums, 48, 4.5, 8), H + 48)
  store<f64>(out, hyyz + half(sums, 56, 1.5, 16), H + 56)
  store<f64>(out, hyzz + half(sums, 64, 1.5, 8), H + 64)
  store<f64>(out, hzzz + half(sums, 72, 4.5, 16), H + 72)
  store<f64>(out, load<f64>(above, PHI) + px * x + py * y + pz * z + load<f64>(sums, PHI), PHI)
  memory.copy(out + MIDDLE, scratch, 24)
}

function coefficient(expansion: usize, field: usize): v128 {
  return f32x4.splat(load<f64>(expansion + field) as f32)
}

/** Evaluates a group's expansion at its stars. */
export function spread(scratch: usize, level: i32, targets: i32, energies: bool): void {
  const at = expansionAt(scratch, level)
  const ax = coefficient(at, A)
  const ay = coefficient(at, A + 8)
  const az = coefficient(at, A + 16)
  const jxx = coefficient(at, J)
  const jxy = coefficient(at, J + 8)
  const jxz = coefficient(at, J + 16)
  const jyy = coefficient(at, J + 24)
  const jyz = coefficient(at, J + 32)
  const jzz = coefficient(at, J + 40)
  const hxxx = coefficient(at, H)
  const hxxy = coefficient(at, H + 8)
  const hxxz = coefficient(at, H + 16)
  const hxyy = coefficient(at, H + 24)
  const hxyz = coefficient(at, H + 32)
  const hxzz = coefficient(at, H + 40)
  const hyyy = coefficient(at, H + 48)
  const hyyz = coefficient(at, H + 56)
  const hyzz = coefficient(at, H + 64)
  const hzzz = coefficient(at, H + 72)
  const depth = coefficient(at, PHI)
  const part = f32x4.splat(0.5)
  const third = f32x4.splat(0.3333333432674408)
  for (let target: usize = 0; target < (targets as usize); target += 4) {
    const tx = v128.load(targetX(scratch) + (target << 2))
    const ty = v128.load(targetY(scratch) + (target << 2))
    const tz = v128.load(targetZ(scratch) + (target << 2))
    const xx = f32x4.mul(tx, tx)
    const yy = f32x4.mul(ty, ty)
    const zz = f32x4.mul(tz, tz)
    const xy = f32x4.mul(tx, f32x4.add(ty, ty))
    const xz = f32x4.mul(tx, f32x4.add(tz, tz))
    const yz = f32x4.mul(ty, f32x4.add(tz, tz))
    const lx = linear(jxx, jxy, jxz, tx, ty, tz)
    const ly = linear(jxy, jyy, jyz, tx, ty, tz)
    const lz = linear(jxz, jyz, jzz, tx, ty, tz)
    const sx = f32x4.add(linear(hxxx, hxxy, hxxz, xx, xy, xz), linear(hxyy, hxyz, hxzz, yy, yz, zz))
    const sy = f32x4.add(linear(hxxy, hxyy, hxyz, xx, xy, xz), linear(hyyy, hyyz, hyzz, yy, yz, zz))
    const sz = f32x4.add(linear(hxxz, hxyz, hxzz, xx, xy, xz), linear(hyyz, hyzz, hzzz, yy, yz, zz))
    addSum(scratch, 0, target, f32x4.add(ax, f32x4.add(lx, sx)))
    addSum(scratch, 1, target, f32x4.add(ay, f32x4.add(ly, sy)))
    addSum(scratch, 2, target, f32x4.add(az, f32x4.add(lz, sz)))
    if (!energies) continue
    const px = f32x4.add(ax, f32x4.add(f32x4.mul(part, lx), f32x4.mul(third, sx)))
    const py = f32x4.add(ay, f32x4.add(f32x4.mul(part, ly), f32x4.mul(third, sy)))
    const pz = f32x4.add(az, f32x4.add(f32x4.mul(part, lz), f32x4.mul(third, sz)))
    addSum(scratch, 3, target, f32x4.add(depth, linear(px, py, pz, tx, ty, tz)))
  }
}

function linear(a: v128, b: v128, c: v128, x: v128, y: v128, z: v128): v128 {
  return f32x4.add(f32x4.mul(a, x), f32x4.add(f32x4.mul(b, y), f32x4.mul(c, z)))
}
