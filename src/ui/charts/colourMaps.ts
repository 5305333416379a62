/**
 * Perceptually even colour maps: equal steps of the value look like equal steps. Nine or ten stops each, from the published tables
 * (viridis and magma: Smith & van der Walt 2015; cividis: Nuñez, Anderton & Renslow 2018), joined by straight lines.
 */
const stops = {
  viridis: [0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725],
  magma: [0x000004, 0x1c1044, 0x4f127b, 0x812581, 0xb5367a, 0xe55064, 0xfb8761, 0xfec287, 0xfcfdbf],
  cividis: [
    0x00224e, 0x083370, 0x35456c, 0x4f576c, 0x666970, 0x7d7c78, 0x948e77, 0xaea371, 0xc8b866, 0xe5cf52, 0xfee838,
  ],
} as const

export type ColourMap = keyof typeof stops

/** Red, green and blue, 0 to 255, for a share from 0 to 1. */
export function colourOf(map: ColourMap, share: number): readonly [number, number, number] {
  const table = stops[map]
  const at = Math.min(1, Math.max(0, share)) * (table.length - 1)
  const low = Math.min(table.length - 2, Math.floor(at))
  const part = at - low
  const channel = (shift: number) => {
    const a = (table[low] >> shift) & 255
    const b = (table[low + 1] >> shift) & 255
    return Math.round(a + part * (b - a))
  }
  return [channel(16), channel(8), channel(0)]
}

/** Share of a value between two ends; outside it is below 0 or above 1. */
export function shareOf(value: number, from: number, to: number, scale: 'linear' | 'log'): number {
  if (from === to) return 0.5
  return scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)
}

/** Smallest and largest value that can be shown on the scale; undefined where there is none. */
export function rangeOf(values: ArrayLike<number>, scale: 'linear' | 'log'): readonly [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (!Number.isFinite(value) || (scale === 'log' && value <= 0)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : undefined
}
