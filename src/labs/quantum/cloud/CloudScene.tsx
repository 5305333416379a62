import { useFrame, useThree } from '@react-three/fiber'
import { type Ref, useEffect } from 'react'
import { useStage } from '../../../ui/stage/hub'
import type { PointAppearance } from '../../../ui/stage/pointCloud'
import { PointCloud } from '../../../ui/stage/pointCloud'
import { ScaleBar } from '../../../ui/stage/ScaleBar'
import { Stage, type StageHandle } from '../../../ui/stage/Stage'
import { say } from '../../../words/text'

export interface CloudSceneProps {
  readonly ref?: Ref<StageHandle>
  /** x, y, z in turn. */
  readonly positions: Float32Array
  readonly width: number
}

/** From near the centre to far out: cividis-like, so that distance is read without colour vision, too. */
const tints: readonly (readonly [number, number, number])[] = [
  [255, 236, 150],
  [196, 206, 190],
  [128, 170, 220],
  [80, 118, 210],
]
const inks: readonly (readonly [number, number, number])[] = [
  [120, 80, 0],
  [70, 90, 60],
  [20, 90, 140],
  [20, 40, 130],
]

function appearanceOf(positions: Float32Array, width: number): PointAppearance {
  const count = Math.floor(positions.length / 3)
  const appearance = {
    count,
    tints: new Uint8Array(3 * count),
    inks: new Uint8Array(3 * count),
    light: new Float32Array(count),
    flux: new Float32Array(count),
  }
  for (let i = 0; i < count; i++) {
    const r = Math.hypot(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]) / width
    const shell = Math.min(3, Math.floor(r))
    appearance.tints.set(tints[shell], 3 * i)
    appearance.inks.set(inks[shell], 3 * i)
    appearance.light[i] = 0.25
  }
  return appearance
}

/** Samples of the Gaussian cloud on the stage; colours are shells of one σ each. */
export function CloudScene({ ref, positions, width }: CloudSceneProps) {
  const count = Math.floor(positions.length / 3)
  return (
    <Stage
      ref={ref ?? null}
      label={say('Cloud of {count} sampled positions, seen in three dimensions.', { count })}
      extent={3 * width}
      turning
      glowing={false}
      overlay={<ScaleBar unit="" />}
    >
      <Samples positions={positions} width={width} />
    </Stage>
  )
}

function Samples({ positions, width }: { readonly positions: Float32Array; readonly width: number }) {
  const hub = useStage()
  const scene = useThree((state) => state.scene)
  useEffect(() => {
    const cloud = new PointCloud(
      appearanceOf(positions, width),
      hub.drawing?.orbit.framingDistance(3 * width) ?? 8 * width,
    )
    const apply = () => {
      cloud.setGround(hub.ground)
      cloud.setResolution(hub.pixelRatio, hub.glow, hub.glowGain)
    }
    apply()
    const forget = hub.onSettings(apply)
    cloud.show(positions)
    scene.add(cloud.object)
    hub.touch()
    return () => {
      forget()
      scene.remove(cloud.object)
      cloud.dispose()
    }
  }, [hub, scene, positions, width])
  useFrame(() => undefined)
  return null
}
