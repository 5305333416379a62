import { describe, expect, it } from 'vitest'
import { type PaintedStars, StarPainter } from './starPainter'

/** Looks along −z from the origin, 90° wide and high: x and y of the picture are x/−z and y/−z. */
const ahead = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, -0.2, 0]
const side = 48
/** Steps of a byte that what is looked up in tables may be off by. */
const tolerance = 2.5

type Star = readonly [x: number, y: number, z: number, light: number, red: number, green: number, blue: number]

const seen = (stars: readonly Star[], rest: Partial<PaintedStars> = {}): PaintedStars => ({
  positions: Float32Array.from(stars.flatMap(([x, y, z]) => [x, y, z])),
  light: Float32Array.from(stars.map(([, , , light]) => light)),
  colours: Uint8Array.from(stars.flatMap(([, , , , red, green, blue]) => [red, green, blue])),
  order: Uint32Array.from(stars.keys()),
  viewProjection: ahead,
  width: side,
  height: side,
  pixelRatio: 0.75,
  reference: 10,
  crowd: 0.5,
  dark: true,
  ...rest,
})

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
const mix = (from: number, to: number, share: number) => from + (to - from) * share

/** What the shaders of the stage make of one star at one pixel: colours times opacity, and opacity. */
function shaded(star: Star, { pixelRatio, reference, crowd, dark }: PaintedStars, across: number, up: number) {
  const [x, y, z, light, ...colour] = star
  const near = reference / -z
  const core = mix(0.72, 3.3, light * light) * clamp(near ** 0.8, 0.65, 3.5)
  const r = Math.hypot(across - (x / -z + 1) * 0.5 * side, up - (y / -z + 1) * 0.5 * side)
  const tint = colour.map((each) => each / 255)
  const t = clamp((light - 0.2) / 0.6, 0, 1)
  const alone = (crowded: number) => mix(crowded, 1, light * t * t * (3 - 2 * t))
  if (!dark) {
    const single = alone(Math.sqrt(crowd))
    const radius = Math.min(Math.max(core * 2, 1.5) * Math.sqrt(single * crowd), 40) * pixelRatio
    const opacity = clamp(radius + 0.5 - r, 0, 1) * clamp(0.55 + 0.5 * near, 0.6, 1) * single
    return [...tint.map((each) => each * opacity), opacity]
  }
  const radius = Math.min(core * mix(3, 9, light * light) + 0.6, 64) * pixelRatio
  if (r > radius) return [0, 0, 0, 0]
  const gain = alone(0.75 * crowd) * clamp(near ** 1.4, 0.3, 1.35)
  const s = r / (core * pixelRatio)
  const bell = Math.exp(-0.5 * s * s)
  const halo = (0.3 * light * (1 - r / radius) ** 2) / (1 + 0.55 * s * s)
  const shown = tint.map((each) => Math.min(gain * (bell * mix(each, 1, 0.75 * light * bell * bell) + halo * each), 1))
  return [...shown, Math.min(Math.max(...shown) / 0.8, 1)]
}

/** One over the other, in the order they are painted in. */
function twin(stars: readonly Star[], view: PaintedStars) {
  const pixels = new Float64Array(4 * side * side)
  for (const star of view.order) {
    for (let pixel = 0; pixel < side * side; pixel++) {
      const over = shaded(stars[star], view, (pixel % side) + 0.5, Math.floor(pixel / side) + 0.5)
      for (let k = 0; k < 4; k++) pixels[4 * pixel + k] = over[k] + pixels[4 * pixel + k] * (1 - over[3])
    }
  }
  return pixels
}

/** The largest difference, in steps of a byte. */
const difference = (painted: Uint8Array, pixels: Float64Array) =>
  painted.reduce((most, byte, at) => Math.max(most, Math.abs(byte - 255 * pixels[at])), 0)

const crowdOfStars: readonly Star[] = Array.from({ length: 60 }, (_, k) => {
  const z = -(4 + ((7 * k) % 23))
  const [x, y] = [Math.cos(2.4 * k), Math.sin(2.4 * k)].map((each) => each * -z * 0.9 * Math.sqrt(k / 60))
  return [x, y, z, ((13 * k) % 60) / 60, 120 + ((31 * k) % 136), 100 + ((17 * k) % 156), 140 + ((11 * k) % 116)]
})

describe('painted stars', () => {
  const painter = new StarPainter()

  it.each([true, false])('look as the shaders draw them: on a dark ground %s', async (dark) => {
    const view = seen(crowdOfStars, { dark })
    const pixels = await painter.paint(view)
    expect(difference(pixels, twin(crowdOfStars, view))).toBeLessThan(tolerance)
    // And there is something to be seen.
    expect(pixels.filter((each) => each > 60).length).toBeGreaterThan(400)
  })

  it('lie one over the other in the order asked for', async () => {
    const two: readonly Star[] = [
      [0, 0, -10, 0.9, 255, 0, 0],
      [0.2, 0, -10, 0.9, 0, 0, 255],
    ]
    for (const order of [Uint32Array.of(0, 1), Uint32Array.of(1, 0), Uint32Array.of(1)]) {
      const view = seen(two, { order, dark: false })
      expect(difference(await painter.paint(view), twin(two, view))).toBeLessThan(tolerance)
    }
  })

  it('are not there behind the camera, beside the picture or nowhere', async () => {
    const light = [0.9, 255, 255, 255] as const
    const nowhere: readonly Star[] = [
      [0, 0, 5, ...light],
      [30, 0, -10, ...light],
      [0, -30, -10, ...light],
      [Number.NaN, 0, -10, ...light],
      [0, Number.POSITIVE_INFINITY, -10, ...light],
      [0, 0, Number.NEGATIVE_INFINITY, ...light],
    ]
    expect((await painter.paint(seen(nowhere))).every((each) => each === 0)).toBe(true)
    expect((await painter.paint(seen(nowhere, { dark: false }))).every((each) => each === 0)).toBe(true)
  })

  it('that reach over the edge are cut there', async () => {
    const edge: readonly Star[] = [
      [9.9, 9.9, -10, 1, 255, 200, 100],
      [-9.9, -9.9, -10, 1, 255, 200, 100],
    ]
    for (const dark of [true, false]) {
      const view = seen(edge, { dark, pixelRatio: 2 })
      expect(difference(await painter.paint(view), twin(edge, view))).toBeLessThan(tolerance)
    }
  })

  it('are painted anew in pictures of other sizes', async () => {
    const few = seen(crowdOfStars.slice(0, 3))
    const before = await painter.paint(few)
    const large = await painter.paint(seen(crowdOfStars, { width: 400, height: 300 }))
    expect(large).toHaveLength(4 * 400 * 300)
    expect(await painter.paint(few)).toEqual(before)
    expect(await painter.paint({ ...few, order: new Uint32Array(0) })).toEqual(new Uint8Array(before.length))
  })
})
