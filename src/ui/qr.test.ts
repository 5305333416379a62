import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrPicture } from './qr'

/** Reads a drawn code with another library: its path is painted into pixels. */
function read(text: string, scale = 4): string | undefined {
  const picture = qrPicture(text)
  if (!picture) return undefined
  const { side, path } = picture
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * side + Number(x)) * scale
      for (let i = 0; i < Number(length) * scale; i++) pixels.fill(0, 4 * (from + i), 4 * (from + i) + 3)
    }
  return jsQR(pixels, side * scale, side * scale)?.data
}

describe('the code of an address', () => {
  it.each([
    'https://example.org/lab/#/cluster?v=1&preset=collapse&at=230&sum=0123456789ab',
    `https://example.org/#/quantum?v=1&potential=custom&expression=${encodeURIComponent('x^2/2+λ*x^4')}`,
    `https://example.org/#/cluster?v=1&${'parameter=1234567&'.repeat(40)}`,
  ])('is read by another library: %s', (address) => {
    expect(read(address)).toBe(address)
  })

  it('does not exist where the address is too long', () => {
    expect(qrPicture('x'.repeat(2953))).toBeDefined()
    expect(qrPicture('x'.repeat(2954))).toBeUndefined()
  })
})
