import type { Text } from '../../words/text'
/** An axis to draw on by hand: its ends are given. */
export interface DrawnAxis {
  readonly label: Text
  readonly unit?: string
  readonly scale: 'linear' | 'log'
  readonly minimum: number
  readonly maximum: number
}

/** A value of an axis as it is spaced there, and the other way round. */
export const place = ({ scale }: DrawnAxis) => (scale === 'log' ? Math.log : (value: number) => value)
export const value = ({ scale }: DrawnAxis) => (scale === 'log' ? Math.exp : (placed: number) => placed)

/** The value at a fraction of an axis, 0 to 1, and the other way round. */
export const along = (axis: DrawnAxis, fraction: number): number => {
  const [low, high] = [place(axis)(axis.minimum), place(axis)(axis.maximum)]
  return value(axis)(low + fraction * (high - low))
}
export const fractionOf = (axis: DrawnAxis, at: number): number => {
  const [low, high] = [place(axis)(axis.minimum), place(axis)(axis.maximum)]
  return (place(axis)(at) - low) / (high - low)
}

/** Places at which a curve is drawn, evenly along its axis. */
export const drawnPlaces = 9
export const placesOf = (x: DrawnAxis): readonly number[] =>
  Array.from({ length: drawnPlaces }, (_, index) => along(x, index / (drawnPlaces - 1)))
