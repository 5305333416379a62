import { formatNumber } from '../../../ui/format'
import { PassagePicture } from '../PassagePicture'
import { acrossRelative, type EncounterValues, galacticVelocity } from './parameters'

/** The passage that the parameters describe, from above. */
export function EncounterPicture({ values }: { readonly values: EncounterValues }) {
  const [x, y, z, vx, vy, vz] = values.star
  const across = acrossRelative(values)
  if (!across) return null
  const [ex, ey, ez] = across.direction
  const b = values.impact
  return (
    <PassagePicture
      galaxy={values}
      star={[x, y, z]}
      starVelocity={[vx, vy, vz]}
      mass={values.mass}
      passing={[{ place: [x + b * ex, y + b * ey, z + b * ez], velocity: galacticVelocity(values) }]}
      caption={`From above, at closest approach: ${formatNumber(b, 3)} kpc apart. The subhalo’s disc is its Plummer radius; above the plane it is at z = ${formatNumber(z + b * ez, 3)} kpc.`}
    />
  )
}
