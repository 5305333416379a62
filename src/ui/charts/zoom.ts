import type { Domain, Scale } from './ticks'

/** The part of a chart that is looked at; an axis without ends shows all there is. */
export interface ZoomWindow {
  readonly x?: Domain
  readonly y?: Domain
}

/** The value at a share of an axis: 0 at its low end, 1 at its high one. */
export function valueAt(scale: Scale, [low, high]: Domain, share: number): number {
  return scale === 'log' ? low * (high / low) ** share : low + share * (high - low)
}

/** Where a value stands on an axis, as a share of it. */
export function shareOf(scale: Scale, [low, high]: Domain, value: number): number {
  return scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
}

/** Ends closer together than this, relative to their size, leave no room for different labels. */
const closest = 1e-9

/** The part of a domain between two shares, in either order. @returns undefined where its ends would hardly differ */
export function partOf(scale: Scale, domain: Domain, from: number, to: number): Domain | undefined {
  const low = valueAt(scale, domain, Math.min(from, to))
  const high = valueAt(scale, domain, Math.max(from, to))
  const wide = high - low > closest * Math.max(Math.abs(low), Math.abs(high))
  return wide && Number.isFinite(high - low) && (scale === 'linear' || low > 0) ? [low, high] : undefined
}

/** Keeps a part within the whole. @returns undefined where nothing is left out: then it is the whole */
export function within([low, high]: Domain, whole: Domain): Domain | undefined {
  const part: Domain = [Math.max(low, whole[0]), Math.min(high, whole[1])]
  return part[1] > part[0] && (part[0] > whole[0] || part[1] < whole[1]) ? part : undefined
}

/**
 * A domain magnified about a share of it, which stays where it is.
 * @param factor of its length: below 1 enlarges what is seen
 * @returns undefined for the whole; the domain itself where it cannot be enlarged further
 */
export function magnified(
  scale: Scale,
  domain: Domain,
  whole: Domain,
  factor: number,
  about: number,
): Domain | undefined {
  const part = partOf(scale, domain, about * (1 - factor), about + (1 - about) * factor)
  return within(part ?? domain, whole)
}

/** A part moved by a share of its own length, as far as the whole reaches. */
export function shifted(scale: Scale, part: Domain, whole: Domain, by: number): Domain {
  const room = [shareOf(scale, part, whole[0]), shareOf(scale, part, whole[1]) - 1]
  const step = Math.min(Math.max(by, Math.min(0, room[0])), Math.max(0, room[1]))
  return [valueAt(scale, part, step), valueAt(scale, part, 1 + step)]
}

/** Where a drag began and where it is, px. */
export interface Drag {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}

/** Shorter drags are the tremor of a click, px. */
export const leastDrag = 8
/** A drag that is this thin means the other axis only, px. */
const thin = 16

/** Which axes a drag chooses a part of. */
export function axesOf({ fromX, fromY, toX, toY }: Drag): { readonly x: boolean; readonly y: boolean } {
  const [width, height] = [Math.abs(toX - fromX), Math.abs(toY - fromY)]
  if (Math.max(width, height) < leastDrag) return { x: false, y: false }
  if (width >= thin && height >= thin) return { x: true, y: true }
  return { x: width >= height, y: height > width }
}
