import { useMemo } from 'react'
import { usePreview } from '../../../rooms/Previewing'
import styles from '../resonance.module.css'
import type { OrbitValues } from './parameters'
import { previewOrbit } from './preview'

/** What comes of a star or a bar in hand, dashed: its next way, where it can get to, where the resonances go. */
export function PreviewedOrbit() {
  const preview = usePreview<OrbitValues>()
  const drawn = useMemo(() => {
    if (!preview) return undefined
    const { path, zeroVelocity, resonances } = previewOrbit(
      preview.values,
      galactic.some((name) => preview.changed.has(name)),
    )
    let way = ''
    for (let i = 0; i < path.length; i += 2)
      way += `${i === 0 ? 'M' : 'L'}${path[i].toFixed(3)} ${(-path[i + 1]).toFixed(3)}`
    return { way, border: piecesPath(zeroVelocity), resonances }
  }, [preview])
  if (!drawn) return null
  return (
    <g className={styles.preview} data-preview>
      {drawn.resonances.map(({ name, radius }) => (
        <circle
          key={`${name} ${radius}`}
          className={styles.circle}
          r={radius}
          data-strong={name === 'corotation' || undefined}
        />
      ))}
      <path className={styles.zeroVelocity} d={drawn.border} />
      <path className={styles.path} d={drawn.way} />
    </g>
  )
}

/** What moves the resonances. */
const galactic: readonly (keyof OrbitValues)[] = ['patternSpeed', 'barStrength', 'barLengthFollows', 'potential']

/** Pieces of a contour as a path, y upwards. */
export function piecesPath(pieces: Float64Array): string {
  let d = ''
  for (let i = 0; i < pieces.length; i += 4)
    d += `M${pieces[i].toFixed(3)} ${(-pieces[i + 1]).toFixed(3)}L${pieces[i + 2].toFixed(3)} ${(-pieces[i + 3]).toFixed(3)}`
  return d
}
