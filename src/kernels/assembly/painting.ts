// Points painted by the processor, as the stage's shaders draw them (../../ui/stage/pointShaders.ts): for renderers without a graphics
// processor, which take more than a microsecond for each point however small it is.
//
// A pixel is red, green, blue, times their opacity, and the opacity, in one vector: light is laid over it by one multiplication and one
// addition. The colour of a point is kept with its largest channel in the fourth place, which becomes the opacity.

import {
  TABLE_FALLS,
  TABLE_MOST_NEARNESS,
  TABLE_MOST_SQUARE,
  TABLE_NEARNESS,
  VIEW_CROWD,
  VIEW_DARK,
  VIEW_HEIGHT,
  VIEW_PIXEL_RATIO,
  VIEW_REFERENCE,
  VIEW_VIEW_PROJECTION,
  VIEW_WIDTH,
} from './generated/painting'

/** A crowd of points comes to its mean colour at this brightness, never to white. */
const CROWDED: f32 = 0.8
/** CSS pixels: no halo reaches farther, and no disc of ink. */
const WIDEST: f32 = 64
const WIDEST_INK: f32 = 40

/** 2²³, above which a float32 has no fraction, and its bits: a small number that is added to it is rounded, and can be read off the bits. */
const INTEGERS: f32 = 8388608
const INTEGERS_BITS: u32 = 0x4b000000

/** Of the point at hand: its middle, in pixels, its colour and largest channel, its brightness. */
let across: f32 = 0
let up: f32 = 0
let colour: v128 = i32x4.splat(0)
let brightness: f32 = 0
/** Of the picture at hand. */
let width: i32 = 0
let height: i32 = 0
let ratio: f32 = 0
let crowd: f32 = 0

function mix(from: f32, to: f32, share: f32): f32 {
  return from + (to - from) * share
}

function within(value: f32, least: f32, most: f32): f32 {
  return value < least ? least : value > most ? most : value
}

function firstPixel(middle: f32, reach: f32): i32 {
  const first = ceil<f32>(middle - reach - 0.5)
  return first > 0 ? (first as i32) : 0
}

function lastPixel(middle: f32, reach: f32, pixels: i32): i32 {
  const last = floor<f32>(middle + reach - 0.5)
  return last < (pixels as f32) ? (last as i32) : pixels - 1
}

/** What is the same for all pixels of a spot: kept here, because V8 computes anew in every turn of a loop what it has no register for. */
let gain: f32 = 0
let white: f32 = 0
let halo: f32 = 0
let coreInRadius: f32 = 0
let perEntry: f32 = 0
let ones: v128 = i32x4.splat(0)
let perCrowded: v128 = i32x4.splat(0)
let mostEntry: f32 = 0

/** 1 of a point that is seen by itself, however many there are; of the others in a crowd less. */
function alone(crowded: f32): f32 {
  const t = within((brightness - 0.2) / 0.6, 0, 1)
  return mix(crowded, 1, brightness * t * t * (3 - 2 * t))
}

/** A bright core in a wide faint halo. @param core its radius in CSS pixels @param near how much brighter nearness makes it */
function spotOfLight(sums: usize, falls: usize, core: f32, near: f32): void {
  const l = brightness
  const square = l * l
  let radius = core * mix(3, 9, square) + 0.6
  radius = (radius < WIDEST ? radius : WIDEST) * ratio
  gain = alone(0.75 * crowd) * near
  coreInRadius = (core * ratio) / radius
  perEntry = (TABLE_FALLS as f32) / (TABLE_MOST_SQUARE as f32) / (core * core * ratio * ratio)
  white = 0.75 * l
  halo = 0.3 * l
  const most = radius * radius
  const high = lastPixel(up, radius, height)
  for (let row = firstPixel(up, radius); row <= high; row++) {
    const dy = (row as f32) + 0.5 - up
    const reach = sqrt<f32>(most - dy * dy)
    // Not a number where rounding put a row beyond the radius: then nothing of it is painted.
    if (!(reach > 0)) continue
    const left = firstPixel(across, reach)
    const right = lastPixel(across, reach, width)
    let at = sums + (((row * width + left) as usize) << 4)
    const end = at + ((max(0, right - left + 1) as usize) << 4)
    let dx: f32 = (left as f32) + 0.5 - across
    for (; at < end; at += 16, dx += 1) {
      const place = (dx * dx + dy * dy) * perEntry
      const entry =
        falls + (usize(reinterpret<u32>((place < mostEntry ? place : mostEntry) + INTEGERS) - INTEGERS_BITS) << 4)
      const inner = load<f32>(entry)
      const bleached = white * load<f32>(entry, 4)
      const edge: f32 = 1 - load<f32>(entry, 8) * coreInRadius
      const own = gain * (inner * (1 - bleached) + halo * edge * edge * load<f32>(entry, 12))
      const shown = f32x4.pmin(
        f32x4.add(f32x4.mul(colour, f32x4.splat(own)), f32x4.splat(gain * inner * bleached)),
        ones,
      )
      const opacity = f32x4.pmin(f32x4.mul(v128.shuffle<f32>(shown, shown, 3, 3, 3, 3), perCrowded), ones)
      const over = v128.shuffle<f32>(shown, opacity, 0, 1, 2, 7)
      v128.store(at, f32x4.add(over, f32x4.mul(v128.load(at), f32x4.sub(ones, opacity))))
    }
  }
}

/** A disc with a smooth edge. @param core see `spotOfLight` @param near distance at which it has its nominal size over its own */
function spotOfInk(sums: usize, core: f32, near: f32): void {
  const single = alone(sqrt<f32>(crowd))
  const reach = within(max<f32>(2 * core, 1.5) * sqrt<f32>(single * crowd), 0, WIDEST_INK) * ratio + 0.5
  const opacity = within(0.55 + 0.5 * near, 0.6, 1) * within(single, 0, 1)
  const one = f32x4.splat(1)
  // In the fourth place now what its opacity is multiplied by.
  const ink = f32x4.replace_lane(colour, 3, 1)
  const left = firstPixel(across, reach)
  const right = lastPixel(across, reach, width)
  const high = lastPixel(up, reach, height)
  for (let row = firstPixel(up, reach); row <= high; row++) {
    const dy = (row as f32) + 0.5 - up
    let at = sums + (((row * width + left) as usize) << 4)
    for (let column = left; column <= right; column++, at += 16) {
      const dx = (column as f32) + 0.5 - across
      const inside = within(reach - sqrt<f32>(dx * dx + dy * dy), 0, 1) * opacity
      const covered = f32x4.splat(inside)
      v128.store(at, f32x4.add(f32x4.mul(ink, covered), f32x4.mul(v128.load(at), f32x4.sub(one, covered))))
    }
  }
}

/**
 * Paints points one over the other.
 * @param view: block of ../paintingLayout.ts
 * @param count: points in `order`
 * @param positions: float32, x, y, z of each point @param colours: sRGB bytes, 3 of each @param light: float32, 0 … 1, of each
 * @param order: uint32, the points in the order they are painted in; the others are not painted
 * @param tables: see ../paintingLayout.ts
 * @param sums: out, 4 float32 for each pixel, row by row from below: colours times opacity, and opacity
 */
export function paintPoints(
  view: usize,
  count: i32,
  positions: usize,
  colours: usize,
  light: usize,
  order: usize,
  tables: usize,
  sums: usize,
): void {
  width = load<f64>(view, VIEW_WIDTH) as i32
  height = load<f64>(view, VIEW_HEIGHT) as i32
  ratio = load<f64>(view, VIEW_PIXEL_RATIO) as f32
  crowd = load<f64>(view, VIEW_CROWD) as f32
  memory.fill(sums, 0, ((width * height) as usize) << 4)
  const reference = load<f64>(view, VIEW_REFERENCE)
  ones = f32x4.splat(1)
  perCrowded = f32x4.splat(1 / CROWDED)
  mostEntry = TABLE_FALLS as f32
  const dark = load<f64>(view, VIEW_DARK) != 0
  const falls = tables + (((TABLE_NEARNESS + 1) as usize) << 3)
  const m = view + VIEW_VIEW_PROJECTION
  for (let k = 0; k < count; k++) {
    const point = load<u32>(order + ((k as usize) << 2)) as usize
    const at = positions + point * 12
    const x = load<f32>(at) as f64
    const y = load<f32>(at, 4) as f64
    const z = load<f32>(at, 8) as f64
    const w = load<f64>(m, 24) * x + load<f64>(m, 56) * y + load<f64>(m, 88) * z + load<f64>(m, 120)
    // Behind the camera, or nowhere.
    if (!(w > 0)) continue
    const h = load<f64>(m) * x + load<f64>(m, 32) * y + load<f64>(m, 64) * z + load<f64>(m, 96)
    const v = load<f64>(m, 8) * x + load<f64>(m, 40) * y + load<f64>(m, 72) * z + load<f64>(m, 104)
    const depth = load<f64>(m, 16) * x + load<f64>(m, 48) * y + load<f64>(m, 80) * z + load<f64>(m, 112)
    // As in a graphics pipeline a point is seen where its middle is.
    if (!(abs(h) <= w) || !(abs(v) <= w) || !(abs(depth) <= w)) continue
    across = ((h / w + 1) * 0.5 * (width as f64)) as f32
    up = ((v / w + 1) * 0.5 * (height as f64)) as f32
    let near = (reference / w) as f32
    near = near < (TABLE_MOST_NEARNESS as f32) ? near : (TABLE_MOST_NEARNESS as f32)
    const size = tables + (((near * ((TABLE_NEARNESS as f32) / (TABLE_MOST_NEARNESS as f32))) as usize) << 3)
    brightness = load<f32>(light + (point << 2))
    const red = load<u8>(colours + 3 * point)
    const green = load<u8>(colours + 3 * point, 1)
    const blue = load<u8>(colours + 3 * point, 2)
    const largest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue
    colour = f32x4.mul(f32x4(red as f32, green as f32, blue as f32, largest as f32), f32x4.splat(1 / 255))
    const core: f32 = mix(0.72, 3.3, brightness * brightness) * load<f32>(size)
    if (dark) spotOfLight(sums, falls, core, load<f32>(size, 4))
    else spotOfInk(sums, core, near)
  }
}

/** Pixels of `paintPoints` as bytes. @param sums: as there @param pixels: how many @param out: out, 4 bytes for each */
export function paintedBytes(sums: usize, pixels: i32, out: usize): void {
  const most = f32x4.splat(255)
  const half = f32x4.splat(0.5)
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = (pixel as usize) << 2
    const shades = i32x4.trunc_sat_f32x4_u(f32x4.add(f32x4.mul(v128.load(sums + (at << 2)), most), half))
    const words = i16x8.narrow_i32x4_u(shades, shades)
    store<i32>(out + at, i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0))
  }
}
