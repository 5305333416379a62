import { barRadius } from '../../../physics/resonance/galaxy'
import { formatField, formatNumber } from '../../../ui/format'
import { say } from '../../../words/text'
import { Passages } from './Passages'
import type { GridValues } from './parameters'

/** What a cell of the grid stands for: a trapped star, and subhaloes that pass it as near and as far as the grid's ends. */
export function GridPicture({ values }: { readonly values: GridValues }) {
  const nearest = Math.min(...values.impacts)
  const farthest = Math.max(...values.impacts)
  const masses = [...values.masses].sort((a, b) => a - b)
  const typical = masses[(masses.length - 1) >> 1]
  const radius = barRadius(values.patternSpeed)
  return (
    <Passages
      galaxy={values}
      star={[0, radius, 0]}
      mass={typical}
      passing={[
        { place: [farthest, radius, 0], velocity: [0, -1, 0] },
        { place: [0, radius + nearest, 0], velocity: [1, 0, 0] },
      ]}
      caption={say('At {nearest} and at {farthest} kpc, {mass} M☉. Stars, directions and sides are drawn at random.', {
        nearest: formatNumber(nearest, 3),
        farthest: formatNumber(farthest, 3),
        mass: formatField(typical),
      })}
    />
  )
}
