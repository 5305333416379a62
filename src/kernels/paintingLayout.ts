import { numberBlock } from './block'

/** What `paintPoints` is told. Lengths on the picture are its pixels. */
export const paintedView = numberBlock({
  /** Projection times view, column by column. */
  viewProjection: 16,
  /** Size of the picture. */
  width: 1,
  height: 1,
  /** Pixels that make a CSS pixel. */
  pixelRatio: 1,
  /** Distance from the camera at which points have their nominal size, in the positions' unit. */
  reference: 1,
  /** How faint each of many is, above 0 and up to 1. */
  crowd: 1,
  /** 1: light on a dark ground, 0: ink on a light one. */
  dark: 1,
})

/**
 * Tables of `paintPoints`, of float32: how size and brightness grow with nearness n, by n, two numbers each; then what falls off with the
 * distance s from a point's middle in cores, by s², four numbers each: exp(−s²/2), its square, s, 1/(1 + 0.55 s²). Each has one entry more
 * than is said here, for the upper end.
 */
export const paintedTables = {
  nearness: 4096,
  mostNearness: 5,
  falls: 8192,
  mostSquare: 128,
} as const
